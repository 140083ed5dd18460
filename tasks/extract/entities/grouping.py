"""Mentions of the same person, organisation or place brought together."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tasks.models import Entity, Span
from tasks.models.findings import EntityType


class Mention(NamedTuple):
    """A name where it stands in the text."""

    start: int
    end: int
    type: EntityType
    role: str | None = None


def group(text: str, mentions: Iterable[Mention]) -> tuple[Entity, ...]:
    """Join the mentions of one entity, in the order of first mentions.

    The fullest form is the name. A mention joins the entity whose name it abbreviates: its
    last word for a person, its initials, or its first words, for an organisation.
    """
    ordered = sorted(mentions)
    names = _names(text, ordered)
    groups: dict[tuple[EntityType, str], list[Mention]] = {}
    for mention in ordered:
        groups.setdefault((mention.type, names[mention]), []).append(mention)
    return tuple(_entity(name, kind, found) for (kind, name), found in groups.items())


def spelled(text: str, mention: Mention) -> str:
    """Return a mention's words with single spaces between them."""
    return " ".join(text[mention.start : mention.end].split())


def _names(text: str, mentions: Sequence[Mention]) -> dict[Mention, str]:
    fullest: dict[EntityType, list[str]] = {}
    for kind in ("person", "organisation", "place"):
        forms = dict.fromkeys(spelled(text, m) for m in mentions if m.type == kind)
        fullest[kind] = sorted(forms, key=lambda form: -len(form.split()))
    return {m: _fullest(spelled(text, m), m.type, fullest[m.type]) for m in mentions}


def _fullest(form: str, kind: EntityType, forms: Sequence[str]) -> str:
    same = _SAME[kind]
    return next((full for full in forms if same(form, full)), form)


def _person(form: str, full: str) -> bool:
    short, long = form.split(), full.split()
    return short[-1] == long[-1] and (len(short) == 1 or short[0][0] == long[0][0])


def _organisation(form: str, full: str) -> bool:
    return form == full or form == _initials(full) or full.startswith(f"{form} ")


def _place(form: str, full: str) -> bool:
    return form == full


def _initials(full: str) -> str:
    return "".join(word[0] for word in full.split() if word[0].isupper())


_SAME = {"person": _person, "organisation": _organisation, "place": _place}


def _entity(name: str, kind: EntityType, found: Sequence[Mention]) -> Entity:
    spans = tuple(Span(start=mention.start, end=mention.end) for mention in found)
    role = next((mention.role for mention in found if mention.role), None)
    return Entity(name=name, type=kind, mentions=spans, role=role)
