"""Documents inside files: compressed files and archives, read as streams under bounds."""

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import IO, Any, Final, NamedTuple

import zstandard

from tasks.errors import HostileError, MalformedError, TooLargeError
from worker.producer.rows import rows

#: More members than this are an attack, not a delivery.
MOST_MEMBERS: Final = 100_000
#: What a compressed byte may at most become, beyond the first megabyte: DEFLATE's own limit is
#: 1032 : 1, and news text compresses to a fifth.
MOST_RATIO: Final = 100
FREE: Final = 1024 * 1024


class Member(NamedTuple):
    """One document out of a file."""

    #: Name inside the archive; empty for a file that holds just itself.
    name: str
    raw: bytes


Unpacker = Callable[[IO[bytes], int], Iterator[Member]]


def unpacker(start: bytes, *, lines: bool = False) -> Unpacker | None:
    """Choose how to unpack a file; None: it is a document.

    Args:
        start: Its first bytes, 265 and more.
        lines: Whether a compressed file's lines are documents.
    """
    for magic, opener in _COMPRESSED:
        if start.startswith(magic):
            return _compressed(opener, lines=lines)
    for magic, offset, unpack in _ARCHIVES:
        if start[offset : offset + len(magic)] == magic:
            return unpack
    return None


def _compressed(opener: Callable[[IO[bytes]], Any], *, lines: bool) -> Unpacker:
    def unpack(file: IO[bytes], limit: int) -> Iterator[Member]:
        size = file.seek(0, io.SEEK_END)
        file.seek(0)
        stream = _Bounded(opener(file), max(FREE, size * MOST_RATIO))
        start = stream.peek(265)
        if start[257:262] == b"ustar":
            yield from _tar(stream, limit)
        elif lines:
            yield from (Member(str(number), row) for number, row in rows(stream, limit))
        else:
            yield Member("", _whole(stream, limit, ""))

    return unpack


def _tar(file: Any, limit: int) -> Iterator[Member]:
    try:
        with tarfile.open(fileobj=file, mode="r|") as archive:
            for number, info in enumerate(archive):
                _count(number)
                member = archive.extractfile(info) if info.isreg() else None
                if member is not None:
                    _check_size(info.name, info.size, limit)
                    yield Member(info.name, member.read())
    except (tarfile.TarError, *_BROKEN) as error:
        raise MalformedError(f"broken archive: {error}") from error


def _plain_tar(file: IO[bytes], limit: int) -> Iterator[Member]:
    file.seek(0)
    yield from _tar(file, limit)


def _zip(file: IO[bytes], limit: int) -> Iterator[Member]:
    try:
        with zipfile.ZipFile(file) as archive:
            for number, info in enumerate(archive.infolist()):
                _count(number)
                if not info.is_dir():
                    _check_size(info.filename, info.file_size, limit)
                    _check_ratio(info.filename, info.compress_size, info.file_size)
                    yield Member(info.filename, _whole(archive.open(info), limit, info.filename))
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, *_BROKEN) as error:
        raise MalformedError(f"broken archive: {error}") from error


def _whole(file: Any, limit: int, name: str) -> bytes:
    try:
        raw: bytes = file.read(limit + 1)
    except _BROKEN as error:
        raise MalformedError(f"broken compression: {error}") from error
    _check_size(name, len(raw), limit)
    return raw


def _count(number: int) -> None:
    if number >= MOST_MEMBERS:
        raise HostileError(f"more than {MOST_MEMBERS:,} members")


def _check_size(name: str, size: int, limit: int) -> None:
    if size > limit:
        raise TooLargeError(f"{name or 'unpacked'}: more than {limit:,} bytes")


def _check_ratio(name: str, packed: int, size: int) -> None:
    if size > max(FREE, packed * MOST_RATIO):
        raise HostileError(f"{name}: {packed:,} bytes claim to be {size:,}: a decompression bomb")


class _Bounded:
    """A stream that ends with an error when more comes out of it than its source can hold."""

    def __init__(self, file: IO[bytes], most: int) -> None:
        self._file = file
        self._left = most
        self._ahead = b""

    def peek(self, size: int) -> bytes:
        self._ahead = self._ahead or self.read(size)
        return self._ahead

    def read(self, size: int = -1) -> bytes:
        want = self._left + 1 if size < 0 else size
        ahead, self._ahead = self._ahead[:want], self._ahead[want:]
        try:
            data = ahead + self._fill(want - len(ahead))
        except _BROKEN as error:
            raise MalformedError(f"broken compression: {error}") from error
        return data

    def _fill(self, want: int) -> bytes:
        parts: list[bytes] = []
        while want > 0 and (part := self._file.read(min(want, 65536))):
            parts.append(part)
            want -= len(part)
            self._left -= len(part)
            if self._left < 0:
                raise HostileError("a decompression bomb")
        return b"".join(parts)


_BROKEN: Final = (EOFError, OSError, zlib.error, lzma.LZMAError, zstandard.ZstdError)

_COMPRESSED: Final[tuple[tuple[bytes, Callable[[IO[bytes]], Any]], ...]] = (
    (b"\x1f\x8b", lambda file: gzip.GzipFile(fileobj=file)),
    (b"BZh", bz2.BZ2File),
    (b"\xfd7zXZ\x00", lzma.LZMAFile),
    (b"\x28\xb5\x2f\xfd", lambda file: zstandard.ZstdDecompressor().stream_reader(file)),
)

_ARCHIVES: Final[tuple[tuple[bytes, int, Unpacker], ...]] = (
    (b"PK\x03\x04", 0, _zip),
    (b"ustar", 257, _plain_tar),
)
