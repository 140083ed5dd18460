"""What the format states: stamps and notes, read as those in the text are."""

from typing import Final

from tasks.models import Instant, Marker
from tasks.parse.agencies import house
from tasks.parse.credits import read_initials
from tasks.parse.draft import Draft
from tasks.parse.instants import day_of, read_instant
from tasks.parse.noting import mark

_SIGNALS: Final = frozenset({"update", "correction", "advisory", "alert", "flash", "urgent"})
_DAY: Final = len("2024-11-08")
#: A format's status, as ninjs names it, and the mark that the wire would set for it.
_MARKED: Final = {"canceled": "kill", "cancelled": "kill", "withheld": "hold"}


def read_statements(draft: Draft) -> None:
    """Note what the metadata of the format says; it goes before what lines say."""
    stated = draft.cleaned.stated
    if not stated.model_fields_set:  # plain text states nothing
        return
    known = house(stated.agency) if stated.agency else ()
    if known:
        draft.clock = draft.clock._replace(agency=known[0])
    draft.published = _instant(draft, stated.published)
    draft.updated = _instant(draft, stated.updated)
    draft.embargo = _instant(draft, stated.embargo)
    day = day_of(draft.published or draft.updated)
    if day:
        draft.clock = draft.clock._replace(year=day.year)
    if stated.embargo and _is_over(draft):
        draft.embargo = None
    elif stated.embargo:
        draft.status = "withheld"
    _status(draft)
    _kinds(draft)
    draft.editors_notes.extend((stated.editors_note or "").splitlines())
    draft.rights.extend((stated.rights or "").splitlines())
    draft.credits.extend(filter(None, map(read_initials, stated.authors)))
    draft.captions.extend(stated.captions)
    draft.embeds.extend(stated.embeds)
    draft.key_points.extend(stated.key_points)
    draft.related.extend(stated.related)


def _is_over(draft: Draft) -> bool:
    """Tell an embargo that was over when the item was sent; many feeds always state one.

    Where the status says that the item is withheld, that is believed.
    """
    until, sent = draft.embargo, draft.updated or draft.published
    if not until or not sent or _kind(draft) == "hold":
        return False
    ends, starts = until.value.removesuffix("Z"), sent.value.removesuffix("Z")
    if len(ends) <= _DAY:  # from the first minute of a day
        return ends <= starts[:_DAY]
    if len(starts) <= _DAY or until.value.endswith("Z") != sent.value.endswith("Z"):
        return ends[:_DAY] < starts[:_DAY]
    return ends[: len(starts)] <= starts[: len(ends)]


def _kind(draft: Draft) -> str | None:
    status = draft.cleaned.stated.status or ""
    return _MARKED.get(status.casefold().rpartition(":")[2].strip())


def _status(draft: Draft) -> None:
    """Mark what the format itself takes back or holds; it means the item of this very id."""
    stated = draft.cleaned.stated
    if not stated.status:
        return
    kind = _kind(draft)
    if kind == "kill" or (kind == "hold" and not stated.embargo):
        mark(draft, (Marker(kind=kind, target=stated.guid, raw=stated.status),))


def _kinds(draft: Draft) -> None:
    """Note the genres, and what a format signals that the wire would set a mark for."""
    stated = draft.cleaned.stated
    signals = ((word.casefold().rpartition(":")[2], word) for word in stated.signals)
    markers = tuple(Marker(kind=kind, raw=raw) for kind, raw in signals if kind in _SIGNALS)
    mark(draft, markers, tuple(dict.fromkeys(genre.casefold() for genre in stated.genres)))


def _instant(draft: Draft, stamp: str | None) -> Instant | None:
    return read_instant(stamp, draft.clock) if stamp else None
