"""The signature of a text: which of its word 5-shingles have the smallest hashes, and where.

A bottom-k sketch (Cohen & Kaplan 2007): of two texts it estimates how much they share and how
much of each is in the other, whatever their lengths. A text of up to 126 shingles is kept whole.
The place of each sample tells whole passages that were cut from scattered rewriting. The lowest
bit of its hash says whether there is a figure among its words: where templates differ there is.
"""

import re
import struct
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final, NamedTuple
from zlib import crc32

from tasks.extract.wording import words

#: Words in a shingle.
WORDS: Final = 5
#: Samples kept.
SAMPLES: Final = 126
#: Hashes are below this.
HASHES: Final = 1 << 24
#: Bit of a hash that is set if the shingle has a figure.
FIGURE: Final = 1
#: Places in a text are told apart to this fineness.
PLACES: Final = 256

_WORD: Final = re.compile(r"\w+")
#: Capitals whose small form depends on what stands beside them, or parts a word.
_SHIFTING: Final = frozenset("\u0130\u03a3")
#: Bytes of a word's hash.
_WIDTH: Final = 4
#: The lowest bit of each byte.
_ODD: Final = bytes(byte & FIGURE for byte in range(256))
#: Hashes without the bit for figures are below this.
_HALF: Final = HASHES >> 1
#: Samples sought among the low hashes of a long text: some more than are kept, lest they be few.
_SPARE: Final = 1.5 * SAMPLES


class Sketch(NamedTuple):
    """A signature unpacked."""

    #: Different shingles in the whole text.
    size: int
    #: Place of each sample by its hash, by rising hash; places run from 0 to `PLACES` - 1.
    samples: Mapping[int, int]
    #: Hash up to which the samples are all of the text's.
    reach: int


def signature(text: str) -> bytes:
    """Return the signature of a text: at most 508 bytes.

    Big-endian 32-bit integers: the number of different shingles, then the samples by rising
    hash, 24 bits of hash and 8 of place each. The same words give the same signature in every
    process and on every machine; case, punctuation and spacing do not count. A text without
    words has the signature b"".
    """
    row = _row(text)
    shingles = _shingles(row)
    if not shingles:
        return b""
    size = len(set(shingles))
    lowest = _lowest(shingles, _HALF if size <= SAMPLES else int(_HALF * _SPARE / size))
    last = max(at for _, at in lowest) + 1
    odd = row[_WIDTH - 1 :: _WIDTH].translate(_ODD)
    samples = [
        one << 9 | (b"\1" in odd[at : at + WORDS]) << 8 | at * PLACES // last for one, at in lowest
    ]
    return struct.pack(f">{len(samples) + 1}I", size, *samples)


def unpacked(signed: bytes) -> Sketch:
    """Return what a signature says."""
    size, *values = struct.unpack(f">{len(signed) // 4}I", signed) or (0,)
    samples = {value >> 8: value & 0xFF for value in values}
    return Sketch(size, samples, HASHES if size <= len(samples) else max(samples))


def _row(text: str) -> bytes:
    """Return the hashes of the words, end to end."""
    found = words(text) if _SHIFTING.isdisjoint(text) else _WORD.findall(text.lower())
    return struct.pack(f">{len(found)}I", *map(_hash, found))


@lru_cache(maxsize=1 << 14)  # most words of a text were in those before it
def _hash(word: str) -> int:
    """Return the hash of a word in small letters, an odd one if it has figures."""
    return crc32(word.lower().encode()) & ~FIGURE | (not word.isalpha())


def _shingles(row: bytes) -> list[int]:
    """Return the hash of each shingle of hashed words, without the bit for figures."""
    if not row:
        return []
    starts = range(0, max(_WIDTH, len(row) - (WORDS - 1) * _WIDTH), _WIDTH)
    return [crc32(row[start : start + WORDS * _WIDTH]) >> 9 for start in starts]


def _lowest(shingles: Sequence[int], limit: int) -> list[tuple[int, int]]:
    """Return the lowest hashes, each with its first place, counted in words.

    Args:
        shingles: In the order of the text.
        limit: Below which there are most likely enough: far fewer are to be sorted then.
    """
    # Read from the end, the first place of each is what stays.
    places = zip(reversed(shingles), range(len(shingles) - 1, -1, -1), strict=True)
    low = {one: at for one, at in places if one < limit}
    if limit < _HALF and len(low) < SAMPLES:
        return _lowest(shingles, _HALF)
    return [(one, low[one]) for one in sorted(low)[:SAMPLES]]
