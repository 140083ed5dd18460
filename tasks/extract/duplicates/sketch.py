"""The signature of a text: which of its word 5-shingles have the smallest hashes, and where.

A bottom-k sketch (Cohen & Kaplan 2007): of two texts it estimates how much they share and how
much of each is in the other, whatever their lengths. A text of up to 126 shingles is kept whole.
The place of each sample tells whole passages that were cut from scattered rewriting.
"""

import re
import struct
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple
from zlib import crc32

from tasks.extract.wording import vocabulary, words

#: Words in a shingle.
WORDS: Final = 5
#: Samples kept.
SAMPLES: Final = 126
#: Hashes are below this.
HASHES: Final = 1 << 24
#: Places in a text are told apart to this fineness.
PLACES: Final = 256

_WORD: Final = re.compile(r"\w+")
#: Capitals whose small form depends on what stands beside them, or parts a word.
_SHIFTING: Final = frozenset("\u0130\u03a3")
#: Bytes of a word's hash.
_WIDTH: Final = 4


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
    places = _shingles(_hashes(text))
    if not places:
        return b""
    last = max(places.values()) + 1
    samples = [one << 8 | places[one] * PLACES // last for one in sorted(places)[:SAMPLES]]
    return struct.pack(f">{len(samples) + 1}I", len(places), *samples)


def unpacked(signed: bytes) -> Sketch:
    """Return what a signature says."""
    size, *values = struct.unpack(f">{len(signed) // 4}I", signed) or (0,)
    samples = {value >> 8: value & 0xFF for value in values}
    return Sketch(size, samples, HASHES if size <= len(samples) else max(samples))


def _hashes(text: str) -> list[int]:
    """Return the hashes of the words, in small letters."""
    if _SHIFTING.isdisjoint(text):
        hashes = {word: crc32(word.lower().encode()) for word in vocabulary(text)}
        return [*map(hashes.__getitem__, words(text))]
    return [crc32(word.encode()) for word in _WORD.findall(text.lower())]


def _shingles(hashes: Sequence[int]) -> dict[int, int]:
    """Return the hash of each shingle of hashed words with its first place, counted in words."""
    if not hashes:
        return {}
    row = struct.pack(f">{len(hashes)}I", *hashes)
    starts = range(0, max(_WIDTH, len(row) - (WORDS - 1) * _WIDTH), _WIDTH)
    found = [crc32(row[start : start + WORDS * _WIDTH]) >> 8 for start in starts]
    # Read from the end, the first place of each is what stays.
    return dict(zip(reversed(found), range(len(found) - 1, -1, -1), strict=True))
