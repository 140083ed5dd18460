"""How bytes wait in Redis: compressed, because memory is what a queue runs out of."""

import threading
from typing import Final

import zstandard

#: The fastest: a document waits for seconds, so what counts is the worker's time.
LEVEL: Final = 1


class _Codec(threading.local):
    """Contexts are dear to make and serve one thread at a time."""

    def __init__(self) -> None:
        self.compressor = zstandard.ZstdCompressor(level=LEVEL)
        self.decompressor = zstandard.ZstdDecompressor()


_CODEC: Final = _Codec()


def pack(data: bytes) -> bytes:
    """Compress."""
    return _CODEC.compressor.compress(data)


def unpack(data: bytes) -> bytes:
    """Undo `pack`; only ever given what `pack` made."""
    return _CODEC.decompressor.decompress(data)
