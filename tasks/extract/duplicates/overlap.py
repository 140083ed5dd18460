"""What two sketches say of what their texts share."""

from bisect import bisect_right
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from itertools import groupby
from typing import Final, NamedTuple

from tasks.extract.duplicates.sketch import PLACES, Sketch

#: Fewer common samples are a phrase, not an overlap.
_CHANCE: Final = 5
#: A changed word or two makes a gap of so many shingles: more than the seam that a clean cut
#: leaves (one fewer than a shingle has words), less than a passage.
_SEAM: Final = 4.5
_REWRITTEN: Final = 10


class Overlap(NamedTuple):
    """How much of two texts is the same, estimated from their sketches; exact for short texts."""

    #: Shared shingles as a share of all (Jaccard).
    jaccard: float
    #: Share of the shorter text that is in the longer one, and the reverse.
    of_shorter: float
    of_longer: float
    #: Shingles of the shorter text, and their number as a share of the longer one's.
    size: int
    ratio: float


class Gaps(NamedTuple):
    """How that which two texts do not share is spread over them."""

    #: Gaps in the shorter text: all, those of a word or two, and all per sample.
    number: int
    rewritten: int
    rate: float
    #: What precedes the first common shingle as a share of all that is not common; the larger
    #: of both texts' shares.
    new_lead: float
    #: Share of all that is not common, in both texts, that stands in their first halves.
    early: float


class _Side(NamedTuple):
    gaps: tuple[int, ...]
    head: float


NOTHING: Final = Overlap(0.0, 0.0, 0.0, 0, 0.0)


def overlap(a: Sketch, b: Sketch) -> Overlap:
    """Return how much of the texts of two sketches is the same, whichever comes first."""
    shorter, longer = _by_length(a, b)
    common = len(shorter.samples.keys() & longer.samples.keys())
    if common < min(_CHANCE, max(1, shorter.size)):
        return NOTHING
    limit = min(shorter.reach, longer.reach)
    mine, theirs = (bisect_right(tuple(one.samples), limit) for one in (shorter, longer))
    return Overlap(
        jaccard=common / (mine + theirs - common),
        of_shorter=common / mine,
        of_longer=common / theirs,
        size=shorter.size,
        ratio=shorter.size / longer.size,
    )


def gaps(a: Sketch, b: Sketch) -> Gaps:
    """Return how that is spread which the texts of two overlapping sketches do not share."""
    shorter, longer = _by_length(a, b)
    common = shorter.samples.keys() & longer.samples.keys()
    limit = min(shorter.reach, longer.reach)
    mine, theirs = _places(shorter, limit), _places(longer, limit)
    short, long = _side(mine, common), _side(theirs, common)
    apart = [place for place, one in (*mine, *theirs) if one not in common]
    step = shorter.size / len(mine)
    return Gaps(
        number=len(short.gaps),
        rewritten=sum(_SEAM < gap * step <= _REWRITTEN for gap in short.gaps),
        rate=len(short.gaps) / len(mine),
        new_lead=max(short.head, long.head),
        early=sum(place < PLACES // 2 for place in apart) / max(1, len(apart)),
    )


def _by_length(a: Sketch, b: Sketch) -> tuple[Sketch, Sketch]:
    """Put the shorter first; of two as long always the same one, whichever came first."""
    if a.size == b.size:
        return (a, b) if [*a.samples] <= [*b.samples] else (b, a)
    return (a, b) if a.size < b.size else (b, a)


def _places(sketch: Sketch, limit: int) -> list[tuple[int, int]]:
    """Return place and hash of the samples up to a hash, in the order of the text."""
    return sorted((place, one) for one, place in sketch.samples.items() if one <= limit)


def _side(ordered: Iterable[tuple[int, int]], common: AbstractSet[int]) -> _Side:
    shared = [one in common for _, one in ordered]
    runs = [(is_shared, len(list(run))) for is_shared, run in groupby(shared)]
    found = tuple(length for is_shared, length in runs if not is_shared)
    head = found[0] / sum(found) if found and not shared[0] else 0.0
    return _Side(found, head)
