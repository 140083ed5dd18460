"""The body of an answer, unpacked under a bound."""

import zlib
from collections.abc import Iterable, Iterator
from typing import Final

import httpx

from tasks.errors import TooLargeError
from worker.feeds.errors import UnreachableError

#: What we ask for, and all that we unpack: zlib does it piece by piece under a bound.
ENCODINGS: Final = "gzip, deflate"

_PACKED: Final = {"gzip", "x-gzip", "deflate"}
#: zlib's window for gzip and zlib streams alike, told apart by their first bytes.
_WINDOW: Final = 32 + zlib.MAX_WBITS


def read(response: httpx.Response, limit: int) -> bytes:
    """Read the body of a streamed answer.

    Raises:
        TooLargeError: It is larger than the limit, or says so, before or after unpacking.
        UnreachableError: It is cut off, broken, or packed in a way that nobody asked for.
    """
    announced = response.headers.get("content-length", "")
    if announced.isdecimal() and int(announced) > limit:
        raise TooLargeError(f"{response.url}: {int(announced):,} bytes, the limit is {limit:,}")
    packed = response.headers.get("content-encoding", "").strip().lower()
    chunks: Iterable[bytes] = response.iter_raw()
    if packed in _PACKED:
        chunks = _inflated(chunks, limit)
    elif packed not in {"", "identity"}:
        raise UnreachableError(f"{response.url}: packed as {packed[:40]!r}")
    return b"".join(_bounded(chunks, limit, str(response.url)))


def _bounded(chunks: Iterable[bytes], limit: int, url: str) -> Iterator[bytes]:
    size = 0
    for chunk in chunks:
        size += len(chunk)
        if size > limit:
            raise TooLargeError(f"{url}: more than {limit:,} bytes")
        yield chunk


def _inflated(chunks: Iterable[bytes], limit: int) -> Iterator[bytes]:
    inflate = zlib.decompressobj(_WINDOW)
    try:
        for chunk in chunks:
            yield inflate.decompress(chunk, limit + 1)
    except zlib.error as error:
        raise UnreachableError(f"broken compression: {error}") from error
    if not inflate.eof:
        raise UnreachableError("the compressed body is cut off")
