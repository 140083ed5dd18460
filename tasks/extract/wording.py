"""The words of a text, cut once for all extractors: where they stand, and the hash of each.

Expressions begin with one of a few words or with a figure, and most texts have few of those. To
try a pattern at every character costs more than all else; to look up every word costs half of
that. So the words are never made: one look-up per character and a running sum, each over the
whole text at once, hash them all, and a table says of a hash whether its word is one of the few.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final, NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

_WORD: Final = re.compile(r"\w+")
#: What parts words becomes a zero.
_CUT: Final = bytes(code if _WORD.match(chr(code)) else 0 for code in range(128)).ljust(256, b"\1")
#: Bytes before the end of a word that the tables reach.
_REACH: Final = 32
#: CRC-32 of so many zeros, ...
_ZEROS: Final = np.array([crc32(bytes(size)) for size in range(_REACH + 1)], dtype=np.uint32)
#: ... and what a byte in place of a zero changes, by the bytes from it to the end and its value:
#: the sum is linear. A zero changes nothing, so what parts two words may be taken with one; nor
#: does the last value, which no row has.
_CHANGES: Final = np.array(
    [
        crc32(bytes([value % 255]).ljust(size, b"\0")[:size]) ^ crc32(bytes(size))
        for size in range(_REACH + 1)
        for value in range(256)
    ],
    dtype=np.uint32,
)
_ASCII: Final = 0x7F
#: The one capital that becomes two characters as a small letter.
_DOTTED: Final = "\u0130"
#: Bits of a hash that tell the words of a table from nearly all others.
_KEYS: Final = 0xFFFF
#: Texts that are remembered: a worker takes so many articles through the extractors abreast.
_ABREAST: Final = 16


class Words(NamedTuple):
    """The runs of letters, digits and low lines of a text, in order."""

    starts: NDArray[np.intp]
    #: CRC-32 of each word in small letters, in UTF-8.
    hashes: NDArray[np.uint32]
    #: The low bits of the hashes.
    keys: NDArray[np.intp]
    #: Where runs of digits begin, be it within a word.
    figures: NDArray[np.intp]


@lru_cache(maxsize=_ABREAST)
def words(text: str) -> Words:
    """Cut a text into its words."""
    small = (text.replace(_DOTTED, "i") if _DOTTED in text else text).lower()
    row = bytearray(small.encode("ascii", "replace").translate(_CUT))
    beyond = [] if small.isascii() else _letters_beyond(small)
    for at in beyond:
        row[at] = ord("0") if small[at].isdecimal() else 1
    codes = np.frombuffer(b"\0" + row + b"\0", np.uint8)
    is_word, is_digit = codes != 0, codes - ord("0") < 10  # noqa: PLR2004 - the digits
    edges = (is_word[1:] != is_word[:-1]).nonzero()[0]
    starts, ends = edges[::2], edges[1::2]
    hashes = _hashes(codes[1:], starts, ends)
    _hash_by_hand(hashes, small, starts, ends, beyond)
    figures = (is_digit[1:] > is_digit[:-1]).nonzero()[0]
    return Words(starts, hashes, (hashes & _KEYS).astype(np.intp), figures)


def _letters_beyond(text: str) -> list[int]:
    """Return where letters and digits beyond ASCII stand."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    return [at for at in (codes > _ASCII).nonzero()[0].tolist() if text[at].isalnum()]


def _hashes(
    codes: NDArray[np.uint8], starts: NDArray[np.intp], ends: NDArray[np.intp]
) -> NDArray[np.uint32]:
    """Return the hash of each word that is ASCII and no longer than the tables reach."""
    if not ends.size:
        return np.empty(0, np.uint32)
    last = int(ends[-1])
    taken = np.empty_like(ends)
    taken[0], taken[1:] = ends[0], ends[1:] - ends[:-1]
    left = (ends << 8).repeat(taken)
    left -= np.arange(0, last << 8, 1 << 8)
    left |= codes[:last]
    # Clipped to the last entry, for what is beyond the reach changes nothing.
    changes = _CHANGES.take(left, mode="clip")
    sums: NDArray[np.uint32] = np.bitwise_xor.accumulate(changes).take(ends - 1)
    sums[1:] ^= sums[:-1]
    sums ^= _ZEROS.take(ends - starts, mode="clip")
    return sums


def _hash_by_hand(
    hashes: NDArray[np.uint32],
    text: str,
    starts: NDArray[np.intp],
    ends: NDArray[np.intp],
    beyond: Sequence[int],
) -> None:
    """Put in the hashes of the other words."""
    long = (ends - starts > _REACH).nonzero()[0].tolist()
    foreign = np.searchsorted(ends, beyond, "right").tolist() if beyond else []
    for word in {*long, *foreign}:
        hashes[word] = crc32(text[starts[word] : ends[word]].encode())


def first_words(forms: Iterable[str]) -> frozenset[str]:
    """Return the words that the forms begin with."""
    return frozenset(found[0] for form in forms if (found := _WORD.match(form)))


class Lookup:
    """Finds the places of some words in a text, in letters of either case."""

    def __init__(self, sought: Iterable[str]) -> None:
        """Take the words, as `words` cuts them."""
        self._told = np.zeros(_KEYS + 1, np.bool_)
        for word in sought:
            self._told[crc32(word.lower().encode()) & _KEYS] = True

    def find(self, found: Words) -> list[int]:
        """Return the places in order: all where one of the words stands, and some more."""
        places: list[int] = found.starts[self._told[found.keys]].tolist()
        return places
