import gzip
import os
from pathlib import Path

import pytest

from tasks.errors import CopydeskError, HostileError, TooLargeError
from worker.producer.reading import NotAFileError, UnreadableError, read


def content(path: Path, limit: int = 10_000) -> list[bytes]:
    return [one.raw for one in read(path, limit)]


def test_a_file_is_read_as_it_is(tmp_path: Path) -> None:
    """Bytes in, bytes out."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xffabc")
    assert content(path) == [b"\xffabc"]


def test_links_folders_pipes_and_devices_are_not_read(tmp_path: Path) -> None:
    """None of them blocks, and none leads outside."""
    (tmp_path / "link").symlink_to("/etc/passwd")
    os.mkfifo(tmp_path / "fifo")
    for path in (tmp_path / "link", tmp_path / "fifo", tmp_path, Path("/dev/zero")):
        with pytest.raises(NotAFileError):
            content(path)


def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    """Ten gigabytes cost nothing."""
    path = tmp_path / "sparse"
    with path.open("wb") as file:
        file.truncate(10 * 1024**3)
    with pytest.raises(TooLargeError, match="10,737,418,240"):
        content(path)


def test_a_file_that_has_gone_is_said_to_have_gone(tmp_path: Path) -> None:
    """The error names the file and the reason."""
    with pytest.raises(UnreadableError, match=r"gone\.txt: No such file"):
        content(tmp_path / "gone.txt")


def test_a_bomb_is_refused(tmp_path: Path) -> None:
    """What unpacks to far more than news can be is an attack."""
    path = tmp_path / "bomb.gz"
    path.write_bytes(gzip.compress(bytes(300_000_000)))
    with pytest.raises((HostileError, TooLargeError)):
        content(path, limit=400_000_000)


def test_every_refusal_is_an_error_of_ours() -> None:
    """One root, so that the producer can give each file its fate."""
    assert issubclass(NotAFileError, CopydeskError)
    assert issubclass(UnreadableError, CopydeskError)
