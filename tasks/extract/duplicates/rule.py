"""When two articles are the same one: one rule for wire repeats, reprints and new versions.

Jaccard alone misses reprints that were cut or given a new lead; containment alone takes every
templated market item for the one before. Three things are known beside the text's overlap:

- *Who filed it.* A desk does not reprint itself: of two items that one desk filed, with dateline
  and stamp, the second is a repeat if it is the same text, and else a new version, which has
  paragraphs more or fewer.
- *The headline.* Under the same one, much less of the text has to be the same; under another one
  a common background and words changed all over prove nothing.
- *The kind of difference.* A reprint keeps whole passages as they stood, or has odd words changed
  all over; another story is rewritten here and there, and a template is short.

The bounds are fitted to labelled pairs; docs/extraction-duplicates.md has figures and limits.
"""

# ruff: noqa: PLR2004  # fitted bounds, each named by its function

from typing import Final

from tasks.extract.duplicates.headlines import differ, same
from tasks.extract.duplicates.item import Item
from tasks.extract.duplicates.overlap import Gaps, Overlap, gaps, overlap
from tasks.extract.duplicates.sketch import Sketch

#: The customary bound; a little lower for the error of the estimate.
_SAME: Final = 0.797
#: In a shorter text an overlap proves nothing.
_FEW: Final = 30
#: In a text shorter than this the headline proves nothing either: templates have headlines too.
_SOME: Final = 60
#: Share of the shorter text, for pairs for which a common relative vouches.
_VOUCHED: Final = 0.4


def similarity(a: Sketch, b: Sketch) -> float:
    """Return how much of the shorter text is in the longer one: 0 to 1, of two sketches."""
    return overlap(a, b).of_shorter


def is_copy(a: Item, b: Item) -> bool:
    """Return whether two articles are the same one, however cut or edited."""
    shared = overlap(a.sketch, b.sketch)
    if shared.jaccard >= _SAME:
        return True
    return not _of_one_desk(a, b) and _is_same_story(a, b, shared)


def is_version(a: Item, b: Item) -> bool:
    """Return whether two items of one desk are versions of one story: not the same text."""
    shared = overlap(a.sketch, b.sketch)
    return _of_one_desk(a, b) and shared.jaccard < _SAME and _is_same_story(a, b, shared)


def is_vouched_for(a: Item, b: Item) -> bool:
    """Return whether two articles are the same one if both are copies of a third."""
    return not _of_one_desk(a, b) and similarity(a.sketch, b.sketch) >= _VOUCHED


def _of_one_desk(a: Item, b: Item) -> bool:
    return a.desk is not None and a.desk == b.desk


def _is_same_story(a: Item, b: Item, shared: Overlap) -> bool:
    is_other = differ(a.headline, b.headline)
    if _is_long(shared) and not is_other:
        return True
    if _is_half(shared) and same(a.headline, b.headline):
        return True
    if shared.size < _FEW or shared.of_shorter < 0.46:
        return False
    spread = gaps(a.sketch, b.sketch)
    if is_other:
        return _is_cut(shared, spread) or (_is_long(shared) and _begins_alike(spread))
    return any(holds(shared, spread) for holds in (_is_cut, _is_retouched, _has_new_lead))


def _is_half(shared: Overlap) -> bool:
    """Tell that so much is common that the same headline makes it the same story."""
    return shared.size >= _SOME and shared.of_shorter >= 0.5


def _is_long(shared: Overlap) -> bool:
    """Tell that so much running text is common that no template explains it."""
    return shared.size >= 170 and shared.of_shorter >= 0.637


def _is_cut(shared: Overlap, spread: Gaps) -> bool:
    """Tell that the shorter one is made of whole passages of the longer one."""
    return shared.of_shorter >= 0.986 and not spread.rewritten


def _is_retouched(shared: Overlap, spread: Gaps) -> bool:
    """Tell that words were changed all over a text of the same length."""
    same_length = shared.size >= 82 and shared.ratio >= 0.98
    return same_length and shared.of_shorter >= 0.56 and spread.rate >= 0.019


def _begins_alike(spread: Gaps) -> bool:
    """Tell that what differs is not just the beginning, before a background as it always is."""
    return spread.early < 0.8


def _has_new_lead(shared: Overlap, spread: Gaps) -> bool:
    """Tell that the first paragraphs were replaced and the rest was left."""
    return shared.size >= 60 and spread.new_lead >= 0.87 and spread.number <= 4
