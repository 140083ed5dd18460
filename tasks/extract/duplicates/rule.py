"""When two articles are the same one: one rule for wire repeats, reprints and new versions.

Jaccard alone misses reprints that were cut or given a new lead; containment alone takes every
templated market item for the one before. Three things are known beside the text's overlap:

- *Who filed it.* A desk does not reprint itself: of two items that one desk filed, with dateline
  and stamp, the second is a repeat if it is the same text, and else a new version, which has
  paragraphs more or fewer.
- *The headline.* Under the same one, much less of the text has to be the same. Under one that
  says nearly the same in other words it is a version: who reprints keeps a headline or writes one.
- *The kind of difference.* A reprint keeps whole passages as they stood, or has odd words changed
  all over; another story is rewritten here and there, and a template has other figures.

Where two desks are known, or one article has an address and so was published by somebody, they are
no versions by one desk. Where nothing is known they may be, and the rule is the stricter for it.

The bounds are fitted to labelled pairs; docs/extraction-duplicates.md has figures and limits.
"""

# ruff: noqa: PLR2004  # fitted bounds, each named by its function

from typing import Final

from tasks.extract.duplicates.headlines import likeness, same
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
_VOUCHED: Final = 0.35


def similarity(a: Sketch, b: Sketch) -> float:
    """Return how much of the shorter text is in the longer one: 0 to 1, of two sketches."""
    return overlap(a, b).of_shorter


def is_copy(a: Item, b: Item) -> bool:
    """Return whether two articles are the same one, however cut or edited."""
    shared = overlap(a.sketch, b.sketch)
    if shared.jaccard >= _SAME:
        return True
    if _of_one_desk(a, b):
        return False
    return (_is_same_story if _of_two_desks(a, b) else _is_reprint)(a, b, shared)


def is_version(a: Item, b: Item) -> bool:
    """Return whether two items of one desk are versions of one story: not the same text."""
    if not _of_one_desk(a, b):
        return False
    shared = overlap(a.sketch, b.sketch)
    return shared.jaccard < _SAME and _is_same_story(a, b, shared)


def is_vouched_for(a: Item, b: Item) -> bool:
    """Return whether two articles are the same one if both are copies of a third."""
    shared = overlap(a.sketch, b.sketch)
    if _of_one_desk(a, b) or shared.of_shorter < _VOUCHED:
        return False
    if _of_two_desks(a, b):
        return True
    return _likeness(a, b) == 1 and not _is_template(shared, gaps(a.sketch, b.sketch))


def _of_two_desks(a: Item, b: Item) -> bool:
    """Tell that it is known that no one desk filed both."""
    if a.is_published or b.is_published:
        return True
    return a.desk is not None and b.desk is not None and a.desk != b.desk


def _likeness(a: Item, b: Item) -> float:
    """Return how alike the headlines are; where one is unknown nothing speaks against it."""
    return likeness(a.headline, b.headline) if a.headline and b.headline else 1.0


def _of_one_desk(a: Item, b: Item) -> bool:
    return a.desk is not None and a.desk == b.desk


def _is_same_story(a: Item, b: Item, shared: Overlap) -> bool:
    if _is_long(shared) or (_is_half(shared) and same(a.headline, b.headline)):
        return True
    if shared.size < _FEW or shared.of_shorter < 0.46:
        return False
    spread = gaps(a.sketch, b.sketch)
    return any(holds(shared, spread) for holds in (_is_cut, _is_retouched, _has_new_lead))


def _is_reprint(a: Item, b: Item, shared: Overlap) -> bool:
    """Tell a reprint from a version, of two items of which nobody knows who filed them."""
    alike = _likeness(a, b)
    if alike < 1:
        return alike < 0.5 and shared.size >= 250 and shared.of_shorter >= 0.8
    if shared.size < 12 or shared.of_shorter < 0.46:
        return False
    spread = gaps(a.sketch, b.sketch)
    if _has_new_lead(shared, spread):
        return True
    kinds = (_ends_alike, _is_part, _is_edited)
    return not _is_template(shared, spread) and any(holds(shared, spread) for holds in kinds)


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


def _has_new_lead(shared: Overlap, spread: Gaps) -> bool:
    """Tell that the first paragraphs were replaced and the rest was left."""
    return shared.size >= 60 and spread.new_lead >= 0.87 and spread.number <= 4


def _is_template(shared: Overlap, spread: Gaps) -> bool:
    """Tell that short texts differ mostly where there are figures."""
    return shared.size < 190 and spread.figures > 0.5


def _ends_alike(shared: Overlap, spread: Gaps) -> bool:
    """Tell that a long text has gaps, but no passages after its end: a desk adds those."""
    return shared.size >= 130 and shared.of_shorter >= 0.6 and spread.tail <= 0.15


def _is_part(shared: Overlap, _: Gaps) -> bool:
    """Tell that the longer text has all of the shorter one, which is no first take by a desk.

    Such a take has two or three paragraphs, 85 to 119 shingles: what is that long may be one.
    Nor is it a cut if little was cut off.
    """
    is_brief, is_long = shared.size < 85, shared.size >= 120 and shared.ratio <= 0.7
    return shared.of_shorter >= 0.995 and (is_brief or is_long)


def _is_edited(shared: Overlap, spread: Gaps) -> bool:
    """Tell that odd words were changed in a text of the same length."""
    same_length = shared.size >= 80 and shared.ratio >= 0.99
    return same_length and shared.of_shorter >= 0.5 and spread.figures <= 0.5
