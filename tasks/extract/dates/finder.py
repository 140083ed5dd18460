"""The search: one pattern over the whole text, and a small reader for each hit."""

import re
from collections.abc import Iterator
from typing import Final

from tasks.extract.dates.context import Context, Finding
from tasks.extract.dates.lists import elders, siblings
from tasks.extract.dates.patterns import spaced
from tasks.extract.dates.rules import READERS, rules_for
from tasks.extract.dates.triggers import cores, places
from tasks.extract.dates.vocabulary import words

#: Words that belong to the expression before them: "early November", "late Monday".
_LEAD: Final = re.compile(
    spaced(
        r"(?:(?<=\W)|^)(?:[Ee]arly|[Ll]ate|[Mm]id|[Ee]arlier|[Ll]ater|[Ss]ometime"
        r"|[Tt]he (?:end|beginning|start|middle"
        r"|(?:first|second|third|last|final) (?:days?|weeks?)) of)"
        r"[ -]$"
    )
)
_ABOUT: Final = re.compile(
    spaced(
        r"\b(?:[Aa]bout|[Aa]round|[Nn]early|[Aa]lmost|[Mm]ore than|[Ll]ess than|[Aa]t least"
        r"|[Aa]t most"
        r"|[Uu]p to|[Nn]o (?:more|less) than|[Aa]pproximately|[Rr]oughly)\r?[ \n]$"
    )
)
_LEAD_REACH: Final = 22
#: How the last words of both end, whatever the case of their first letter.
_ENDINGS: Final = tuple(
    word[1:]
    for word in words(
        """
        early late mid earlier later sometime of about around nearly almost than least most to
        approximately roughly
        """
    )
)


def findings(text: str, context: Context) -> Iterator[Finding]:
    """Every time expression of a text, in order and without overlap."""
    floor = tried = 0
    for core in cores(text):
        if core.start() < floor:
            continue
        found = _at(text, core, max(floor, tried), context)
        # No place is tried twice, so that a run of such words costs no more than other text.
        tried = core.start() + 1
        if found is None:
            continue
        found = _led(text, found, floor)
        yield from elders(text, found, floor)
        context.remember(found)
        yield found
        floor = found.end
        for more in siblings(text, found):
            yield more
            floor = more.end


def _at(text: str, core: re.Match[str], floor: int, context: Context) -> Finding | None:
    found_at = places(text, core, floor)
    rules = rules_for(core[0], led=len(found_at) > 1)
    for place in found_at:
        hit = rules.match(text, place)
        found = _read(hit, context) if hit else None
        if found and found.end > core.start():
            return found
    return None


def _read(hit: re.Match[str], context: Context) -> Finding | None:
    pattern, read = READERS[hit.lastgroup or ""]
    match = pattern.match(context.text, hit.start())
    return read(match, context) if match else None


def _led(text: str, found: Finding, floor: int) -> Finding:
    start = found.start
    if start == 0 or text[start - 1] not in " -\n":
        return found
    low = max(floor, start - _LEAD_REACH)
    # Most words before an expression do not belong to it: the pattern is seldom worth trying.
    if not text.endswith(_ENDINGS, low, start - 1):
        return found
    lead = (_ABOUT if found.kind == "duration" else _LEAD).search(text, low, start)
    return found._replace(start=lead.start()) if lead else found
