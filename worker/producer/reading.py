"""Reading a file that a stranger put there."""

import os
import stat
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Final, NamedTuple, Protocol

from tasks.errors import CopydeskError, MalformedError, TooLargeError
from worker.producer.rows import is_rows, rows
from worker.producer.unpacking import Member, unpacker

#: Opened so, a symbolic link is an error and a FIFO does not block.
FLAGS: Final = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC

#: Bytes that tell what a file is.
HEAD: Final = 265


class NotAFileError(CopydeskError):
    """The path is a link, a folder, a FIFO, a socket or a device."""

    reason = "not_a_file"


class UnreadableError(CopydeskError):
    """The file can not be opened or read."""

    reason = "unreadable"


class ChangedError(CopydeskError):
    """The file changed while it was read: its writer is not done."""

    reason = "changing"


class Content(NamedTuple):
    """A document's bytes, and when the file that held them was last changed."""

    #: Name inside the file; empty where the file is the document.
    member: str
    raw: bytes
    modified: datetime


class Remote(Protocol):
    """A file on another system; its `str` is its URL."""

    def read(self, limit: int) -> Iterator[Content]:
        """Read it like `read`."""


#: What the producer takes in.
File = Path | Remote


def read(path: Path, limit: int) -> Iterator[Content]:
    """Read a regular file: one document, or those of an archive, of at most `limit` bytes each.

    Raises:
        NotAFileError: It is something else.
        TooLargeError: It is larger; nothing of it was read.
        ChangedError: Its size or time changed meanwhile.
        MalformedError: It is compressed, and broken.
        HostileError: It is a decompression bomb.
        UnreadableError: The system said no; the message says why.
    """
    try:
        descriptor = os.open(path, FLAGS)
    except OSError as error:
        raise _refused(path, error) from error
    try:
        yield from _read(path, descriptor, limit)
    except OSError as error:
        raise UnreadableError(f"{path}: {error.strerror}") from error
    finally:
        os.close(descriptor)


def _refused(path: Path, error: OSError) -> CopydeskError:
    if path.is_symlink():
        return NotAFileError(f"{path}: a symbolic link, which is not followed")
    if path.is_socket():
        return NotAFileError(f"{path}: not a regular file")
    return UnreadableError(f"{path}: {error.strerror}")


def _read(path: Path, descriptor: int, limit: int) -> Iterator[Content]:
    before = os.fstat(descriptor)
    if not stat.S_ISREG(before.st_mode):
        raise NotAFileError(f"{path}: not a regular file")
    modified = datetime.fromtimestamp(before.st_mtime, UTC)
    lines, large = is_rows(path.name), before.st_size > limit
    unpack = unpacker(os.pread(descriptor, HEAD, 0), lines=lines)
    if unpack is not None or (large and lines):
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            if unpack is None:
                yield from _rows(path, file, before, limit)
            else:
                yield from _members(path, unpack(file, limit), modified)
    elif large:
        raise TooLargeError(f"{path}: {before.st_size:,} bytes, the limit is {limit:,}")
    else:
        raw = _whole(descriptor, before.st_size)
        _check_unchanged(path, descriptor, before, len(raw))
        yield Content("", raw, modified)


def _members(path: Path, members: Iterable[Member], modified: datetime) -> Iterator[Content]:
    empty = True
    for name, raw in members:
        empty = False
        yield Content(name, raw, modified)
    if empty:
        raise MalformedError(f"{path}: an archive without a document in it")


def _whole(descriptor: int, size: int) -> bytes:
    """Read a file, and a byte more where it has grown meanwhile."""
    pieces, left = [], size + 1
    while left > 0 and (piece := os.read(descriptor, left)):
        pieces.append(piece)
        left -= len(piece)
    return b"".join(pieces)


def _rows(path: Path, file: IO[bytes], before: os.stat_result, limit: int) -> Iterator[Content]:
    """Yield the rows of a large file; the last one when it is certain that it was whole."""
    modified = datetime.fromtimestamp(before.st_mtime, UTC)
    held: Content | None = None
    for number, row in rows(file, limit):
        if held is not None:
            yield held
        held = Content(str(number), row, modified)
    _check_unchanged(path, file.fileno(), before, before.st_size)
    if held is not None:
        yield held


def _check_unchanged(path: Path, descriptor: int, before: os.stat_result, size: int) -> None:
    after = os.fstat(descriptor)
    if size != before.st_size or after.st_mtime_ns != before.st_mtime_ns:
        raise ChangedError(f"{path}: changed while it was read")
