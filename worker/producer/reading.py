"""Reading a file that a stranger put there."""

import os
import stat
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, NamedTuple

from tasks.errors import CopydeskError, TooLargeError

#: Opened so, a symbolic link is an error and a FIFO does not block.
FLAGS: Final = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC


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
    """A file's bytes, and when they were last changed."""

    raw: bytes
    modified: datetime


def read(path: Path, limit: int) -> Content:
    """Read a regular file of at most `limit` bytes.

    Raises:
        NotAFileError: It is something else.
        TooLargeError: It is larger; nothing of it was read.
        ChangedError: Its size or time changed meanwhile.
        UnreadableError: The system said no; the message says why.
    """
    try:
        descriptor = os.open(path, FLAGS)
    except OSError as error:
        raise _refused(path, error) from error
    try:
        return _read(path, descriptor, limit)
    except OSError as error:
        raise UnreadableError(f"{path}: {error.strerror}") from error
    finally:
        os.close(descriptor)


def _refused(path: Path, error: OSError) -> CopydeskError:
    if path.is_symlink():
        return NotAFileError(f"{path}: a symbolic link, which is not followed")
    return UnreadableError(f"{path}: {error.strerror}")


def _read(path: Path, descriptor: int, limit: int) -> Content:
    before = os.fstat(descriptor)
    if not stat.S_ISREG(before.st_mode):
        raise NotAFileError(f"{path}: not a regular file")
    if before.st_size > limit:
        raise TooLargeError(f"{path}: {before.st_size:,} bytes, the limit is {limit:,}")
    with os.fdopen(descriptor, "rb", closefd=False) as file:
        raw = file.read(limit + 1)
    after = os.fstat(descriptor)
    if len(raw) != before.st_size or after.st_mtime_ns != before.st_mtime_ns:
        raise ChangedError(f"{path}: changed while it was read")
    return Content(raw, datetime.fromtimestamp(before.st_mtime, UTC))
