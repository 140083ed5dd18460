"""SSH servers are told by their keys."""

from pathlib import Path

import paramiko
import pytest

from tasks.hostkeys import KnownHosts


@pytest.fixture
def key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> paramiko.PKey:
    """Give the key of `sund.example`, which alone stands in the user's file."""
    monkeypatch.setenv("HOME", str(tmp_path))
    made = paramiko.ECDSAKey.generate()
    known = paramiko.HostKeys()
    known.add("sund.example", made.get_name(), made)
    (tmp_path / ".ssh").mkdir()
    known.save(str(tmp_path / ".ssh/known_hosts"))
    return made


def test_a_known_key_is_taken(key: paramiko.PKey) -> None:
    """A server with the key that is on file is let through."""
    KnownHosts().missing_host_key(None, "sund.example", key)


@pytest.mark.parametrize("host", ["norvik.example", "example", ""])
def test_an_unknown_host_is_refused(key: paramiko.PKey, host: str) -> None:
    """A name that is not on file is refused, whatever its key."""
    with pytest.raises(paramiko.SSHException, match="not among the known hosts"):
        KnownHosts().missing_host_key(None, host, key)


@pytest.mark.usefixtures("key")
def test_another_key_is_refused() -> None:
    """A known name with another key is somebody else."""
    with pytest.raises(paramiko.SSHException):
        KnownHosts().missing_host_key(None, "sund.example", paramiko.ECDSAKey.generate())


def test_nobody_is_known_without_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, key: paramiko.PKey
) -> None:
    """Where there is no file, every server is refused."""
    monkeypatch.setenv("HOME", str(tmp_path / "empty"))
    with pytest.raises(paramiko.SSHException):
        KnownHosts().missing_host_key(None, "sund.example", key)
