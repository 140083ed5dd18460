"""When two texts that overlap are the same article: one rule for wire repeats and reprints.

Jaccard alone misses reprints that were cut or given a new lead; containment alone takes every
templated market item for the one before. So what makes up for a low Jaccard is length (a template
is short) and the kind of difference: a reprint keeps whole passages as they stood, or has odd
words changed all over; a new version of a wire story is rewritten here and there. The bounds are
fitted to labelled pairs of both kinds; docs/extraction-duplicates.md has figures and limits.
"""

# ruff: noqa: PLR2004  # fitted bounds, each named by its function

from typing import Final

from tasks.extract.duplicates.overlap import Overlap, overlap
from tasks.extract.duplicates.sketch import Sketch

#: The customary bound; a little lower for the error of the estimate.
_SAME: Final = 0.797
#: In a shorter text an overlap proves nothing.
_FEW: Final = 30
#: Share of the shorter text: for pairs that a common relative vouches for.
_VOUCHED: Final = 0.4


def similarity(a: Sketch, b: Sketch) -> float:
    """Return how much of the shorter text is in the longer one: 0 to 1, of two sketches."""
    return overlap(a, b).of_shorter


def related(a: Sketch, b: Sketch) -> bool:
    """Return whether two sketches are of the same article, however cut or edited."""
    shared = overlap(a, b)
    return shared.jaccard >= _SAME or any(holds(shared) for holds in _KINDS)


def vouched(a: Sketch, b: Sketch) -> bool:
    """Return whether two texts are related if both of them are related to a third."""
    return similarity(a, b) >= _VOUCHED


def _cut(shared: Overlap) -> bool:
    """Tell that the shorter one is made of whole passages of the longer one."""
    return shared.size >= _FEW and shared.of_shorter >= 0.986 and not shared.rewritten


def _long(shared: Overlap) -> bool:
    """Tell that so much running text is common that no template explains it."""
    return shared.size >= 170 and shared.of_shorter >= 0.637


def _retouched(shared: Overlap) -> bool:
    """Tell that words were changed all over a text of the same length."""
    same_length = shared.size >= 82 and shared.ratio >= 0.98
    return same_length and shared.of_shorter >= 0.56 and shared.gap_rate >= 0.019


def _new_lead(shared: Overlap) -> bool:
    """Tell that the first paragraphs were replaced and the rest was left."""
    at_top = shared.size >= 60 and shared.new_lead >= 0.87 and shared.gaps <= 4
    return at_top and shared.of_shorter >= 0.46


_KINDS: Final = (_cut, _long, _retouched, _new_lead)
