"""Folders elsewhere."""

import gzip
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import fsspec
import pytest

from tasks.errors import TooLargeError
from worker.errors import ConfigurationError
from worker.producer.reading import UnreadableError
from worker.producer.remote import RemoteFile, find_remote


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with files, hidden and unfinished ones among them."""
    for name in ("b.txt", "a.txt", ".hidden", "c.part", "sub/d.txt", ".git/e.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"This is {name}.")
    return tmp_path


@pytest.fixture
def memory() -> Iterator[str]:
    """Give the URL of a folder in a system that is no file system of this machine."""
    system = fsspec.filesystem("memory")
    system.pipe("/wire/a.txt", b"One")
    system.pipe("/wire/sub/b.txt", b"Two")
    yield "memory://wire"
    system.rm("/wire", recursive=True)


def names(found: Iterator[RemoteFile]) -> list[str]:
    """Return the last parts of the files' names."""
    return [file.path.rpartition("/")[2] for file in found]


def test_what_a_url_stands_for(folder: Path) -> None:
    """A folder is all below it but what is hidden or unfinished; a file, itself; or a pattern."""
    assert names(find_remote(f"file://{folder}")) == ["a.txt", "b.txt", "d.txt"]
    assert names(find_remote(f"file://{folder}/.hidden")) == [".hidden"]
    assert names(find_remote(f"file://{folder}/*.txt")) == ["a.txt", "b.txt"]


def test_urls_lead_back(folder: Path, memory: str) -> None:
    """The URL of a file that was found opens that very file."""
    for url in (f"file://{folder}", memory):
        for file in find_remote(url):
            (again,) = find_remote(str(file))
            assert again.path == file.path
            assert [c.raw for c in again.read(100)] == [c.raw for c in file.read(100)]


@pytest.mark.parametrize("name", ["nothing", "nothing/*.txt"])
def test_what_is_not_there(folder: Path, name: str) -> None:
    """A URL that names nothing is an error, and so is a scheme that nobody knows."""
    with pytest.raises(ConfigurationError, match="no such file or folder"):
        list(find_remote(f"file://{folder}/{name}"))
    with pytest.raises(ConfigurationError, match="nosuch"):
        list(find_remote("nosuch://x"))


def test_documents_and_their_time(folder: Path) -> None:
    """A file is one document with the time of its last change."""
    (file,) = find_remote(f"file://{folder}/a.txt")
    (content,) = file.read(100)
    assert content.raw == b"This is a.txt."
    changed = datetime.fromtimestamp((folder / "a.txt").stat().st_mtime, UTC)
    assert abs((content.modified - changed).total_seconds()) < 1


def test_limits(folder: Path) -> None:
    """A file of exactly the limit is read, a larger one is not, compressed or plain."""
    (file,) = find_remote(f"file://{folder}/a.txt")
    assert len(list(file.read(14))) == 1
    with pytest.raises(TooLargeError):
        list(file.read(13))
    (folder / "z.txt.gz").write_bytes(gzip.compress(b"x" * 1000))
    (packed,) = find_remote(f"file://{folder}/z.txt.gz")
    assert [content.raw for content in packed.read(1000)] == [b"x" * 1000]
    with pytest.raises(TooLargeError):
        list(packed.read(999))


def test_rows_of_a_large_file(folder: Path) -> None:
    """A file of JSON lines may be larger than a document, which each of its rows is."""
    rows = [b'{"text": "%d"}' % number for number in range(5)]
    (folder / "rows.jsonl").write_bytes(b"\n".join(rows))
    (file,) = find_remote(f"file://{folder}/rows.jsonl")
    assert [content.raw for content in file.read(20)] == rows


def test_a_file_that_went_away(folder: Path) -> None:
    """What can not be read any more is an error of ours that names it."""
    (file,) = find_remote(f"file://{folder}/a.txt")
    (folder / "a.txt").unlink()
    with pytest.raises(UnreadableError, match=r"a\.txt: FileNotFoundError"):
        list(file.read(100))
