"""What joins an article to those before it: repeats, versions, kills.

An item replaces an older one that has its id or address. It also does if it says that it is a
version or a notice, and comes within days from the same desk with the same slug, headline or item
number (IPTC's NewsML-G2 guidelines on versions; AP's write-throughs; dpa's kills by number and
title). A version under a new headline, or one that does not say that it is one, is known by the
passages that it kept.
"""

# ruff: noqa: PLR2004  # bounds, each named by its function

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple, cast

from tasks.extract.duplicates import Item, is_copy, is_version, likeness, overlap
from tasks.families.card import Card
from tasks.models import Mark, MarkKind, NearDuplicate, Relations

#: Days within which a slug, a headline or an item's number means the same story, ...
_WINDOW: Final = 3
#: ... and within which a desk sends a new version without saying that it is one.
_UNSAID: Final = 1


class _Kin(NamedTuple):
    """One of the earlier items, and what it and the new one are to each other."""

    card: Card
    #: What the newer one of both does to the older one; "" if nothing.
    kind: str
    is_older: bool


class _Pair(NamedTuple):
    """Two items of a sink, in the order of their versions."""

    newer: Card
    older: Card
    #: As the rule for copies sees them.
    items: tuple[Item, Item]


def relations(card: Card, earlier: Sequence[Card]) -> Relations:
    """Return what joins an article to those that came before it.

    Args:
        card: The article that has just come.
        earlier: Cards of those before it.
    """
    if not earlier:
        return Relations()
    mine = card.item
    others = [(other, other.item) for other in earlier]
    kin = [found for found in (_kin(card, mine, *other) for other in others) if found.kind]
    older = [one.card for one in kin if one.is_older]
    latest = max(older, key=_order, default=None)
    return Relations(
        near_duplicate_of=None if kin or card.is_notice else _nearest(mine, others),
        supersedes=latest.id if latest else None,
        marks=tuple(_marks(card, kin, latest)),
    )


def _kin(card: Card, mine: Item, other: Card, theirs: Item) -> _Kin:
    is_older = is_newer(card, other)
    newer, older = (card, other) if is_older else (other, card)
    return _Kin(other, _replaces(_Pair(newer, older, (mine, theirs))), is_older)


def is_newer(card: Card, other: Card) -> bool:
    """Tell whether an item is a later version than one that came before it.

    By the feed's versions, else by their stamps, else by the numbers of their updates, else by
    which came first.
    """
    if _shared(card, other, "guid:") and card.version is not None and other.version is not None:
        return card.version >= other.version
    if card.at is not None and other.at is not None and card.at != other.at:
        return card.at > other.at
    if card.is_notice or other.is_notice:
        return card.is_notice
    return _rank(card) >= _rank(other)


def _rank(card: Card) -> tuple[int, bool]:
    return card.number, card.kind == "correction"


def _order(card: Card) -> tuple[int, ...]:
    return card.at or 0, card.version or 0, *_rank(card)


def _replaces(pair: _Pair) -> str:
    """Return what the newer item does to the older one: "" if it leaves it as it is."""
    newer, older, _ = pair
    if older.is_notice or not _is_same_desk(newer, older):
        return ""
    if _shared(newer, older, "guid:", "url:"):
        return newer.kind or "update"
    if newer.kind:
        return newer.kind if _within(newer, older, _WINDOW) and _is_same_story(pair) else ""
    return "update" if _within(newer, older, _UNSAID) and _is_unsaid(pair) else ""


def _is_same_story(pair: _Pair) -> bool:
    newer, older, (mine, theirs) = pair
    if newer.is_notice:
        return _shared(newer, older, "")
    if _shared(newer, older, "head:"):
        return True
    kept = overlap(mine.sketch, theirs.sketch).of_shorter
    alike = likeness(newer.headline, older.headline)
    if _shared(newer, older, "slug:"):
        return kept >= 0.15 or alike >= 0.3
    return newer.feed == older.feed and (kept >= 0.5 or (kept >= 0.3 and alike >= 0.3))


def _is_unsaid(pair: _Pair) -> bool:
    """Tell that a desk sent a story again, longer or shorter, under much the same headline."""
    alike = likeness(pair.newer.headline, pair.older.headline)
    return alike >= 0.5 and is_version(*pair.items)


def _shared(a: Card, b: Card, *kinds: str) -> bool:
    return any(name.startswith(kinds) for name in set(a.names).intersection(b.names))


def _is_same_desk(a: Card, b: Card) -> bool:
    if a.service and b.service:
        return a.service == b.service
    return a.feed == b.feed


def _within(a: Card, b: Card, days: int) -> bool:
    return a.day is None or b.day is None or abs(a.day - b.day) <= days


def _marks(card: Card, kin: Iterable[_Kin], latest: Card | None) -> Iterable[Mark]:
    """Mark what the article replaces, and the article where a later version overtook it.

    A notice is about all versions; of a chain of versions each marks the one before it.
    """
    for one in kin:
        kind = cast("MarkKind", one.kind)
        if not one.is_older:
            yield Mark(document=card.id, by=one.card.id, kind=kind)
        elif card.is_notice or one.card == latest:
            yield Mark(document=one.card.id, by=card.id, kind=kind)


def _nearest(mine: Item, others: Iterable[tuple[Card, Item]]) -> NearDuplicate | None:
    found: list[tuple[float, float, str]] = []
    for other, theirs in others:
        if not other.is_notice and is_copy(mine, theirs):
            shared = overlap(mine.sketch, theirs.sketch)
            found.append((shared.jaccard, shared.of_shorter, other.id))
    if not found:
        return None
    _, similarity, document = max(found, key=lambda one: one[:2])
    return NearDuplicate(id=document, similarity=round(similarity, 3))
