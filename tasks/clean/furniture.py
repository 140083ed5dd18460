"""Page furniture in the text: lines that belong to the site and not to the article."""

# Typographic marks and other scripts are what these rules are about.
# ruff: noqa: RUF001

import re
from collections.abc import Sequence
from typing import Any

from tasks.clean.draft import Draft
from tasks.clean.repeats import without_lines
from tasks.clean.tables import either, table

_LONGEST = 400
_SHORT = 180
_SHORTER = 50
_PROSE_ENDS = frozenset('."”?')
#: What may stand before the words: bullets, arrows, no quotation mark or bracket.
_LEAD = r"[^\w\"“”‘’'«»(\[]{0,3}"
_TABLE = table("furniture")


def _pattern(rule: dict[str, Any]) -> str:
    pattern = str(rule.get("before", "")) + either(rule["lines"]) + str(rule.get("after", ""))
    for name, part in _TABLE["parts"].items():
        pattern = pattern.replace(f"<{name}>", part)
    return pattern


#: Longer lines, and those that end like prose, are looked at only if they begin so: by their first
#: word (nothing is left of a bullet) with the words of which one must come second, if any.
_OPENINGS = dict.fromkeys(("", *_TABLE["openings"]["words"].split()), frozenset[str]()) | {
    word: frozenset(few.split()) for word, few in _TABLE["openings"]["second"].items()
}
#: What may stand around these words.
_EDGE = "()[]*-–—•·▪►#|,.:;"
_RULES = tuple(str(rule["id"]) for rule in _TABLE["rules"])
_FLAGS = {rule["id"]: str(rule["flag"]) for rule in _TABLE["rules"] if "flag" in rule}
_LINE = re.compile(_LEAD + either([f"({_pattern(rule)})" for rule in _TABLE["rules"]]))
_ALONE = either(_TABLE["related"]["lines"])
_CUES = either(_TABLE["related"]["lines"] + _TABLE["related"]["titles"])
_RELATED = re.compile(rf"{_LEAD}{_CUES}\s?(?:[:|»›>→]|[-–—]\s)\s?(\S.{{2,160}})", re.IGNORECASE)
#: The label in capitals needs no mark behind it, if the headline is not in capitals too.
_LABELLED = re.compile(r"RELATED (?:ARTICLE|STORY|VIDEO|GALLERY) (?=.*[a-z])([A-Z0-9‘“].{8,160})")
_GATED = re.compile(r"article réservé (?:à nos |aux )?abonnés\s?(?=\S)", re.IGNORECASE)
_RELATED_ALONE = re.compile(rf"{_LEAD}{_ALONE}\s?[:|»›>→…]{{0,3}}")
#: What WordPress puts below each item of a feed, around the item's own headline.
_APPEARED = " appeared first on "
_POSTED = re.compile(rf"The post (.{{3,250}}){_APPEARED}.{{2,80}}")
_SENTENCE = re.compile(r"[.!]\Z|[.!?] [^\W\d_a-z]|[\"”]\Z")
#: Cues of `RELATED` that mean nothing when they stand alone or before a colon in prose.
_BARE = re.compile(r"(?:read|see|watch|view|listen|explainer|popular|related)\Z", re.IGNORECASE)


def furniture(draft: Draft) -> Draft:
    """Remove lines of page furniture; what they tell goes to `stated` and the flags.

    A rule must fit the whole line, and no line that opens with a quotation mark fits.
    """
    lines, own = draft.lines, draft.furniture
    found = [
        (i, *hit)
        for i, line in enumerate(lines)
        if (_may_be(line) or line in own) and (hit := _hit(line, own, first=not i))
    ]
    if _APPEARED in draft.text:
        own_names = (lines[0], draft.stated.headline)
        found += [(i, "furniture.navigation", "") for i in _posted(lines, own_names)]
    if not found:
        return draft
    flags = {_FLAGS[rule] for _, rule, _ in found if rule in _FLAGS}
    related = tuple(name for _, _, name in found if name)
    cleaned = without_lines(draft, lines, [(i, rule) for i, rule, _ in found])
    return _noted(cleaned, flags, related)


def is_furniture(line: str) -> bool:
    """Tell whether a line says what page furniture says."""
    return _hit(line, frozenset(), first=False) is not None


def _noted(draft: Draft, flags: set[str], related: Sequence[str]) -> Draft:
    draft = draft.flagged(*flags) if flags else draft
    return draft.related_to(related)


def _may_be(line: str) -> bool:
    """Tell short lines, and long ones that begin with a word that long furniture begins with."""
    size = len(line)
    if size <= _SHORT and (size <= _SHORTER or line[-1] not in _PROSE_ENDS):
        return True
    if size > _LONGEST:
        return False
    first, _, rest = line.partition(" ")
    word = first.lower()
    seconds = _OPENINGS.get(word if word.isalpha() else word.strip(_EDGE))
    if seconds is None:
        return "|" in line and "| you" in line.lower()
    return not seconds or rest.partition(" ")[0].strip(_EDGE).lower() in seconds


def _posted(lines: Sequence[str], headlines: Sequence[str | None]) -> list[int]:
    """Return the lines that say where an item of this headline appeared."""
    named = ((i, _POSTED.fullmatch(line)) for i, line in enumerate(lines))
    return [i for i, found in named if found and found.group(1) in headlines]


def _hit(line: str, own: frozenset[str], *, first: bool) -> tuple[str, str] | None:
    """Return the rule that a line falls under and the story that it points at, if any."""
    if line in own:
        return "furniture.profile", ""
    small = line.lower()
    if (found := _LINE.fullmatch(small)) is not None:
        return _RULES[(found.lastindex or 1) - 1], ""
    return None if first else _related(line, small)


def _related(line: str, small: str) -> tuple[str, str] | None:
    if (found := _RELATED.fullmatch(line) or _LABELLED.fullmatch(line)) is not None:
        name = _GATED.sub("", found.group(1), count=1)
        return None if _SENTENCE.search(name) else ("furniture.related", name)
    if _RELATED_ALONE.fullmatch(small) and not _BARE.match(small):
        return "furniture.related", ""
    return None
