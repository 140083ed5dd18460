"""The signature of a text: which of its word 5-shingles have the smallest hashes, and where.

A bottom-k sketch (Cohen & Kaplan 2007): of two texts it estimates how much they share and how
much of each is in the other, whatever their lengths. A text of up to 126 shingles is kept whole.
The place of each sample tells whole passages that were cut from scattered rewriting.
"""

import re
import struct
from collections.abc import Mapping, Sequence
from operator import mul
from typing import Final, NamedTuple
from zlib import crc32

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

_WORD: Final = re.compile(r"\w+")
#: Capitals whose small form depends on what stands beside them, or parts a word.
_SHIFTING: Final = ("\u0130", "\u03a3")
#: Samples sought among the low hashes of a long text: some more than are kept, lest they be few.
_SPARE: Final = 1.5 * SAMPLES
#: A shingle's hash is that sum of its words' hashes, each times its odd factor below 2 ** 29, so
#: that no sum reaches into its neighbour's lane; of the sum the middle is kept, which all bits
#: of the words reach.
_FACTORS: Final = (0x13C6EF37, 0x1B54CDA5, 0x0D1E8F2B, 0x16A09E67, 0x19E3779B)
_LANE: Final = 64
_MIDDLE: Final = 20
#: Words whose hashes are remembered.
_REMEMBERED: Final = 1 << 15


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
    shingles = _shingles(text)
    if not shingles:
        return b""
    size = len(set(shingles))
    lowest = _lowest(shingles, HASHES if size <= SAMPLES else int(HASHES * _SPARE / size))
    last = max(at for _, at in lowest) + 1
    samples = [one << 8 | at * PLACES // last for one, at in lowest]
    return struct.pack(f">{len(samples) + 1}I", size, *samples)


def unpacked(signed: bytes) -> Sketch:
    """Return what a signature says."""
    size, *values = struct.unpack(f">{len(signed) // 4}I", signed) or (0,)
    samples = {value >> 8: value & 0xFF for value in values}
    return Sketch(size, samples, HASHES if size <= len(samples) else max(samples))


class _Hashes(dict[str, int]):
    """The hash of each word in small letters."""

    def __missing__(self, word: str) -> int:
        if len(self) >= _REMEMBERED:
            self.clear()
        found = self[word] = crc32(word.lower().encode())
        return found


#: Most words of a text were in those before it.
_hashes: Final = _Hashes()


def _shingles(text: str) -> tuple[int, ...]:
    """Return the hash of each shingle.

    All are reckoned at once, in the lanes of one long number.
    """
    is_plain = text.isascii() or not any(shifting in text for shifting in _SHIFTING)
    found = words(text) if is_plain else _WORD.findall(text.lower())
    form = f"<{len(found)}Q"
    row = struct.pack(form, *map(_hashes.__getitem__, found))
    lanes = int.from_bytes(row, "little")
    following = [lanes >> at for at in range(0, _LANE * WORDS, _LANE)]
    mixed = sum(map(mul, following, _FACTORS)) >> _MIDDLE
    kept = mixed & int.from_bytes(
        (HASHES - 1).to_bytes(_LANE // 8, "little") * len(found), "little"
    )
    return struct.unpack(form, kept.to_bytes(len(row), "little"))[: max(1, len(found) - WORDS + 1)]


def _lowest(shingles: Sequence[int], limit: int) -> list[tuple[int, int]]:
    """Return the lowest hashes, each with its first place, counted in words.

    Args:
        shingles: In the order of the text.
        limit: Below which there are most likely enough: far fewer are to be sorted then.
    """
    # Read from the end, the first place of each is what stays.
    low = {one: back for back, one in enumerate(reversed(shingles)) if one < limit}
    if limit < HASHES and len(low) < SAMPLES:
        return _lowest(shingles, HASHES)
    return [(one, len(shingles) - 1 - low[one]) for one in sorted(low)[:SAMPLES]]
