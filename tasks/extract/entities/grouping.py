"""Mentions of the same person, organisation or place brought together."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, Final, NamedTuple

from pydantic import TypeAdapter

from tasks.extract.entities.brackets import initials_behind
from tasks.extract.entities.cues import CONNECTORS, ORGANISATION_WORDS
from tasks.extract.entities.lexicon import DEMONYMS, FLAGS
from tasks.extract.entities.namesakes import SUFFIXES, told_apart
from tasks.extract.entities.roles import stated_role
from tasks.models import Entity
from tasks.models.findings import EntityType

#: Flags of words that are too common to stand for the organisation they begin the name of.
_GENERIC = frozenset("lmANRCc")
_PLACES = frozenset("NRCctd")
_BODIES = frozenset("Gg")
#: Shorter capitals are initials ("UAE").
_SHORTEST_SHOUT = 4
#: Joined to the last name by a hyphen, or not.
_ARTICLES = ("al-", "el-", "ul-", "ud-")
#: Before the name of a body they make another of it: "New Labour", "the White House".
_ANOTHER = frozenset(("new", "old", "white", "a", "an", "the", "democratic", "republican"))
#: Papers are called by the last word of their name, whatever other paper goes by it elsewhere.
_PAPERS = frozenset(("times", "post", "journal", "herald", "tribune", "telegraph", "guardian"))
#: Mentions of a person beside which a role is looked for.
_LOOKED_AT = 4
#: Builds all at once: a model for every mention by itself would cost several times as much.
_ENTITIES: Final = TypeAdapter(tuple[Entity, ...])


class Mention(NamedTuple):
    """A name where it stands in the text."""

    start: int
    end: int
    type: EntityType


def group(text: str, mentions: Iterable[Mention]) -> tuple[Entity, ...]:
    """Join the mentions of one entity, in the order of first mentions.

    The fullest form is the name. A mention joins the entity whose name it shortens: to the
    first or last name for a person, to initials, first words or the last word for an
    organisation, to initials for a place. Where several would do, it is the one named last
    before it; "Mr." and "Mrs." are asked first.
    """
    spelt = [(mention, spelled(text, mention)) for mention in sorted(mentions)]
    firsts: dict[EntityType, dict[str, int]] = {}
    for (start, _, kind), form in spelt:
        firsts.setdefault(kind, {}).setdefault(form, start)
    stands = _introduced(text, spelt)
    names = {kind: _names(forms, kind, stands) for kind, forms in firsts.items()}
    people = [(start, form) for (start, _, kind), form in spelt if kind == "person"]
    apart = told_apart(text, people, names.get("person", {}))
    groups: dict[tuple[EntityType, str], list[Mention]] = {}
    for mention, form in spelt:
        start, _, kind = mention
        groups.setdefault((kind, apart.get(start) or names[kind][form]), []).append(mention)
    return _ENTITIES.validate_python(
        [_entity(text, name, kind, found) for (kind, name), found in groups.items()]
    )


def spelled(text: str, mention: Mention) -> str:
    """Return a mention's words with single spaces between them."""
    start, end, _ = mention
    form = text[start:end]
    return form if form.isalnum() else " ".join(form.split())


def _introduced(text: str, spelt: Iterable[tuple[Mention, str]]) -> dict[str, str]:
    """Return the names for which initials stand that brackets introduce."""
    found: dict[str, str] = {}
    for mention, form in spelt:
        span = initials_behind(text, mention.end, form) if mention.type != "person" else None
        if span is not None:
            found.setdefault(text[slice(*span)], form)
    return found


def _names(
    firsts: Mapping[str, int], kind: EntityType, stands: Mapping[str, str]
) -> dict[str, str]:
    """Return for each form of a type the fullest one of the same entity."""
    names: dict[str, str] = {}
    keyed: dict[str, list[str]] = {}
    inner: dict[str, list[str]] = {}
    ends: dict[str, list[str]] = {}
    for form in sorted(firsts, key=lambda form: (-form.count(" "), form.isupper(), form)):
        folded = form.casefold()
        key = folded.replace("-", " ")
        told = names.get(stands.get(form, ""))
        fuller = [told] if told else keyed.get(key) or _only(inner.get(folded))
        if not fuller and (longer := _only(ends.get(folded))) and not _is_whole(form, folded):
            fuller = longer if firsts[longer[0]] < firsts[form] else None
        names[form] = _nearest(fuller, firsts, firsts[form]) if fuller else form
        if not fuller:
            keyed.setdefault(key, []).append(form)
            words = folded.split(" ")
            if len(words) > 1:
                for other in {*_keys(form, words, kind)} - {folded}:
                    keyed.setdefault(other.replace("-", " "), []).append(form)
            if kind == "person":
                for word in words[1:-1]:
                    inner.setdefault(word, []).append(form)
            if kind == "organisation" and _ends_in_its_name(words):
                ends.setdefault(words[-1], []).append(form)
    return names


def _ends_in_its_name(words: Sequence[str]) -> bool:
    """Tell whether the last word of a body may stand for it: that of "Tarn Post" does."""
    if len(words) < 2 or words[0] in DEMONYMS or (len(words) == 2 and words[0] in _ANOTHER):  # noqa: PLR2004 - more than the last
        return False
    return CONNECTORS.isdisjoint(words)


def _is_whole(form: str, folded: str) -> bool:
    """Tell whether a body is known by this word alone, as "Hamas" and those in initials are."""
    if folded in _PAPERS:
        return False
    return form.isupper() or not _BODIES.isdisjoint(FLAGS.get(folded, ""))


def _only(names: Sequence[str] | None) -> Sequence[str] | None:
    """Return the names if there is but one: a name in the middle points to no other."""
    return names if names and len(names) == 1 else None


def _nearest(names: Sequence[str], firsts: Mapping[str, int], place: int) -> str:
    before = [name for name in names if firsts[name] <= place]
    if before:
        return max(before, key=firsts.__getitem__)
    return min(names, key=firsts.__getitem__)


def _keys(form: str, words: Sequence[str], kind: EntityType) -> Iterator[str]:
    """Return the case-folded forms that stand for a name of several words besides itself."""
    if kind == "person":
        return _person_keys(words)
    if kind == "organisation":
        return chain(_initials(form), _first_words(words))
    return _initials(form)


def _person_keys(words: Sequence[str]) -> Iterator[str]:
    last = words[-2] if words[-1] in SUFFIXES and len(words) > 2 else words[-1]  # noqa: PLR2004 a first name too
    yield last
    yield words[0]
    yield f"{words[0]} {last}"
    if last.startswith(_ARTICLES):
        yield last[3:]
    if len(words) > 2:  # noqa: PLR2004 more than first and last name
        yield from (" ".join(words[at:]) for at in range(1, len(words) - 1))
        yield " ".join(words[:2])


def _initials(form: str) -> Iterator[str]:
    letters = "".join(word[0] for word in form.split() if word[0].isupper()).casefold()
    if len(letters) > 1:
        yield letters
        yield "".join(f"{letter}." for letter in letters)


def _first_words(words: Sequence[str]) -> Iterator[str]:
    first = words[0]
    flags = set(FLAGS.get(first, ""))
    generic = _GENERIC - set("Cc") if "G" in flags else _GENERIC
    if first not in ORGANISATION_WORDS and not generic & flags:
        for count in range(1, min(len(words), 4)):
            yield " ".join(words[:count])


def _entity(text: str, name: str, kind: EntityType, found: Sequence[Mention]) -> dict[str, Any]:
    return {
        "name": _cased(name) if kind == "place" and name.isupper() else name,
        "type": kind,
        "mentions": [{"start": start, "end": end} for start, end, _ in found],
        "role": _role(text, found) if kind == "person" else None,
    }


def _role(text: str, found: Sequence[Mention]) -> str | None:
    """Return the role that is stated first beside a person."""
    for start, end, _ in found[:_LOOKED_AT]:
        role = stated_role(text, start, end)
        if role:
            return role
    return None


def _cased(name: str) -> str:
    """Return a place that a dateline shouts as it is written elsewhere, if it is known."""
    lower = name.lower()
    if len(name) < _SHORTEST_SHOUT or "." in name or not _PLACES & set(FLAGS.get(lower, "")):
        return name
    return " ".join(w if w in CONNECTORS else w.capitalize() for w in lower.split(" "))
