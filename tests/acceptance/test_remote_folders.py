"""Folders on a real SFTP server, for input and results; skipped where no sshd is installed."""

import getpass
import json
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.articles import article, write
from tests.support.cluster import Cluster

pytest.importorskip("paramiko")

SSHD = shutil.which("sshd", path=f"{os.environ['PATH']}:/usr/sbin:/usr/local/sbin")


@pytest.fixture
def server(system: Cluster, tmp_path: Path) -> Iterator[str]:
    """Give the address of an sshd of our own, whose key and user the system's home knows."""
    if SSHD is None:
        pytest.skip("no sshd here")
    home = tmp_path / "home"
    keys = home / ".ssh"
    keys.mkdir(mode=0o700, parents=True)
    for name in (keys / "id_ed25519", tmp_path / "host_key"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", name], check=True)
    shutil.copy(keys / "id_ed25519.pub", tmp_path / "authorized")
    with closing(socket.create_server(("127.0.0.1", 0))) as probe:
        port = probe.getsockname()[1]
    public = (tmp_path / "host_key.pub").read_text()
    (keys / "known_hosts").write_text(f"[127.0.0.1]:{port} {public}")
    system.environment["HOME"] = str(home)
    options = (
        f"ListenAddress=127.0.0.1:{port}", f"HostKey={tmp_path}/host_key", "PidFile=none",
        f"AuthorizedKeysFile={tmp_path}/authorized", "StrictModes=no", "UsePAM=no",
        "PasswordAuthentication=no", "Subsystem=sftp internal-sftp", "PermitRootLogin=yes",
    )  # fmt: skip
    Path("/run/sshd").mkdir(exist_ok=True) if os.geteuid() == 0 else None
    command = [SSHD, "-D", "-e", "-f", "/dev/null", *(f"-o{option}" for option in options)]
    with (tmp_path / "sshd.log").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log)
    try:
        until = time.monotonic() + 20
        while not answers(port):
            assert time.monotonic() < until, (tmp_path / "sshd.log").read_text()
            time.sleep(0.05)
        yield f"sftp://{getpass.getuser()}@127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(10)


def answers(port: int) -> bool:
    try:
        with socket.create_connection(("127.0.0.1", port), 1):
            return True
    except OSError:
        return False


def test_files_come_from_and_records_go_to_a_server(
    system: Cluster, server: str, tmp_path: Path
) -> None:
    """Each file below the folder is delivered once, whole, and the audit finds it there."""
    write(tmp_path / "in" / "deep", 4)
    (tmp_path / "in" / ".half.txt").write_bytes(article(77))
    out = f"{server}{tmp_path}/out"
    system.start_worker()
    for expected in ("4 queued", "4 duplicate"):
        done = system.copydesk("enqueue", f"{server}{tmp_path}/in", "--to", out)
        assert expected in done.stdout, done.stderr
        system.wait(4)
    files = sorted((tmp_path / "out").rglob("*"))
    records = [json.loads(path.read_bytes()) for path in files if path.is_file()]
    assert len(records) == 4
    assert {path.suffix for path in files if path.is_file()} == {".json"}
    assert all(record["sources"][0]["path"].startswith(f"{server}/") for record in records)
    assert system.copydesk("audit", "--to", out).returncode == 0


def test_a_server_that_is_not_known_is_not_spoken_with(
    system: Cluster, server: str, tmp_path: Path
) -> None:
    """No file is read from a server, and no record sent to it, whose key nobody vouched for."""
    (tmp_path / "home" / ".ssh" / "known_hosts").unlink()
    write(tmp_path / "in", 1)
    done = system.copydesk("enqueue", f"{server}{tmp_path}/in")
    assert done.returncode == 1
    assert "not among the known hosts" in done.stderr
