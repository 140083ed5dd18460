"""The search: one pattern over the whole text, and a small reader for each hit."""

import re
from collections.abc import Iterator
from typing import Final

from tasks.extract.dates import (
    beside,
    calendar_dates,
    clock,
    deictic,
    durations,
    foreign_dates,
    holidays,
    numeric,
    quarters,
    relative,
    seasons,
    sets,
    weekdays,
    years,
)
from tasks.extract.dates.context import Context, Finding, Reader, Rule
from tasks.extract.dates.lists import siblings
from tasks.extract.dates.patterns import spaced
from tasks.extract.dates.triggers import cores, places

#: In order of preference where several match at one place.
RULES: Final[tuple[Rule, ...]] = (
    *clock.RULES,
    *numeric.RULES,
    *holidays.RULES,
    *calendar_dates.RULES,
    *foreign_dates.RULES,
    *weekdays.RULES,
    *quarters.RULES,
    *seasons.RULES,
    *sets.RULES,
    *durations.RULES,
    *beside.RULES,
    *relative.RULES,
    *deictic.RULES,
    *years.RULES,
)
_NAMES: Final = re.compile(r"\?P<\w+>")
_REFERS: Final = re.compile(r"\(\?P=mark\)|\(\?P=sign\)")


def _anonymous(pattern: str) -> str:
    """The pattern without group names, which may stand once only in the combined one."""
    return _NAMES.sub("?:", _REFERS.sub("[./-]", pattern))


# ASCII, for a figure of another script would go into the value as it stands.
_ANY: Final = re.compile("|".join(f"(?P<{rule.name}>{_anonymous(rule.pattern)})" for rule in RULES))
_READERS: Final[dict[str, tuple[re.Pattern[str], Reader]]] = {
    rule.name: (re.compile(rule.pattern, re.ASCII), rule.read) for rule in RULES
}
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
        context.remember(found)
        yield found
        floor = found.end
        for more in siblings(text, found):
            yield more
            floor = more.end


def _at(text: str, core: re.Match[str], floor: int, context: Context) -> Finding | None:
    for place in places(text, core, floor):
        hit = _ANY.match(text, place)
        found = _read(hit, context) if hit else None
        if found and found.end > core.start():
            return found
    return None


def _read(hit: re.Match[str], context: Context) -> Finding | None:
    pattern, read = _READERS[hit.lastgroup or ""]
    match = pattern.match(context.text, hit.start())
    return read(match, context) if match else None


def _led(text: str, found: Finding, floor: int) -> Finding:
    start = found.start
    if start == 0 or text[start - 1] not in " -\n":
        return found
    pattern = _ABOUT if found.kind == "duration" else _LEAD
    lead = pattern.search(text, max(floor, start - _LEAD_REACH), start)
    return found._replace(start=lead.start()) if lead else found
