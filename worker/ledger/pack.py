"""How bytes wait in Redis: compressed, because memory is what a queue runs out of."""

import zlib
from typing import Final

#: The fastest: a document waits for seconds, so what counts is the worker's time.
LEVEL: Final = 1


def pack(data: bytes) -> bytes:
    """Compress."""
    return zlib.compress(data, LEVEL)


def unpack(data: bytes) -> bytes:
    """Undo `pack`; only ever given what `pack` made."""
    return zlib.decompress(data)
