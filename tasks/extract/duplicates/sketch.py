"""The signature of a text: which of its word 5-shingles have the smallest hashes, and where.

A bottom-k sketch (Cohen & Kaplan 2007): of two texts it estimates how much they share and how
much of each is in the other, whatever their lengths. A text of up to 126 shingles is kept whole.
The place of each sample tells whole passages that were cut from scattered rewriting.
"""

import struct
from collections.abc import Mapping
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from tasks.extract.wording import words

#: Words in a shingle.
WORDS: Final = 5
#: Samples kept.
SAMPLES: Final = 126
#: Hashes are below this.
HASHES: Final = 1 << 24
#: Bytes of a signature's samples, of which the first ones are the hash.
SAMPLE: Final = 4
PASSAGE: Final = 3
#: Places in a text are told apart to this fineness.
PLACES: Final = 256

#: A shingle's hash is that sum of its words' hashes, each times its odd factor below 2 ** 29, so
#: that no sum reaches 2 ** 64; of the sum the middle is kept, which all bits of the words reach.
_FACTORS: Final = np.array(
    (0x13C6EF37, 0x1B54CDA5, 0x0D1E8F2B, 0x16A09E67, 0x19E3779B), dtype=np.uint64
)
_BELOW_MIDDLE: Final = 20
#: Below a key's hash, so that one order sorts by hash and then by place.
_PLACE_BITS: Final = 32
_UP: Final = np.uint64(_PLACE_BITS - _BELOW_MIDDLE)
_KEPT: Final = np.uint64(HASHES - 1 << _PLACE_BITS)


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
    # The only capital that two small characters stand for is two in a signature.
    hashes = words(text.lower() if "\u0130" in text else text).hashes
    if not hashes.size:
        return b""
    shingles = _different(_shingles(hashes))
    lowest = shingles[:SAMPLES]
    at = lowest & (1 << _PLACE_BITS) - 1
    samples = lowest >> _PLACE_BITS << 8 | at * PLACES // (max(at.tolist()) + 1)
    return int(shingles.size).to_bytes(SAMPLE) + bytes(samples.astype(">u4").data)


def unpacked(signed: bytes) -> Sketch:
    """Return what a signature says."""
    size, *values = struct.unpack(f">{len(signed) // 4}I", signed) or (0,)
    samples = {value >> 8: value & 0xFF for value in values}
    return Sketch(size, samples, HASHES if size <= len(samples) else max(samples))


def _shingles(hashes: NDArray[np.uint32]) -> NDArray[np.uint64]:
    """Return a key for each shingle: its hash, and below it its place, counted in words."""
    lanes = hashes.astype(np.uint64)
    if lanes.size < WORDS:  # they are one shingle all the same
        lanes.resize(WORDS, refcheck=False)
    sums = np.correlate(lanes, _FACTORS).view(np.uint64)
    return sums << _UP & _KEPT | np.arange(sums.size, dtype=np.uint64)


def _different(keys: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Return the keys by rising hash, each hash once, with its first place."""
    keys.sort()
    hashes = keys >> _PLACE_BITS
    return np.concatenate((keys[:1], keys[1:][hashes[1:] != hashes[:-1]]))
