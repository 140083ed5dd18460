# ruff: noqa: RUF001 - typographic marks and other scripts are what is read here.
"""Embargoes: until when an item must not be published."""

import re
from datetime import date, timedelta
from typing import Final, NamedTuple

from tasks.models import Instant, Marker
from tasks.parse.clock import Clock
from tasks.parse.draft import Draft
from tasks.parse.instants import Found, day_of, find_instant
from tasks.parse.months import WEEKDAYS, month_number
from tasks.parse.telling import reports


class Embargo(NamedTuple):
    """What a line says of an embargo."""

    #: None where the line alone does not tell.
    until: Instant | None
    marker: Marker


#: What may stand before the word: "Eds:", "Bitte", "This release is".
_BEFORE: Final = (
    r"[*\s(\[>+#-]{0,6}(?:(?:eds?|editors?|attention(?: editors)?|please note|note(?: to editors)?"
    r"|achtung|bitte|wichtig|hinweis|atención|attention|nota|news)\s?[:,!.-]?\s{1,2})?"
    r"(?:(?:this|the|all|following)(?: [a-z]{2,14}){1,3} (?:is|are|remains?) )?"
)
#: What goes on with a time: "until", "for release at", "bis", "hasta el".
_UNTIL: Final = (
    r"(?:[:：-]|(?:until|till?|to|before|from|lifts?|ends?|expires?"
    r"|for(?: (?:release|publication|use|broadcast))?|not for (?:publication|release|use)"
    r"|jusqu['’]?(?:au|à)|hasta(?: el)?|bis(?: zum)?|endet|beachten|tot|até|fino al?|do|до|til|till"
    r"|at|on)\b)"
)
# An adjective ("embargoed", "under embargo") says of the item itself what the noun says of trade.
_EMBARGO: Final = re.compile(
    rf"(?:{_BEFORE}(?:(?P<held>(?:strict(?:ly)? )?embargoed"
    r"|(?:strict(?:ly)? )?(?:under|sous|bajo|unter"
    r"|onder|sob|sotto|pod|under strict|strict) (?:embargo|sperrfrist)|embargad[oa]"
    r"|эмбарго(?= до)|sperrfrist(?! (?:für|im|in|der|des)\b))|embargo)"
    rf"(?:\s?(?P<until>{_UNTIL})){{0,4}}"
    r"|hold for release(?: (?:at|until|on))?|not for (?:publication|release|use) (?:before"
    r"|until)|for release(?: at| on)?|nicht vor)(?!\w)\s*[:：]?\s*",
    re.IGNORECASE,
)
_REST: Final = re.compile(
    r"[\s*().:;,!–—\]-]*(?:at|on|the|of|hrs|hours|local time|uhr|uur|года|h)?[\s*().:;,!–—\]-]*",
    re.IGNORECASE,
)
#: Words around a time that say nothing.
_FILLERS: Final = re.compile(
    r"\b(?:hrs|hours|uhr|uur|local time|uk time|on|at|the|le|el|(?<![\d.] )am|den|à|a las|às)\b",
    re.IGNORECASE,
)
_BARE_CLOCK: Final = re.compile(
    r"^\W{0,3}([01]\d|2[0-3])[.:]?([0-5]\d)(?=\s)(?!\s?(?:gmt|utc))", re.IGNORECASE
)
_ZONES: Final = (
    (re.compile(r"(?:U\.?S\.? )?Eastern(?: \w{4,8})? Time", re.IGNORECASE), "ET"),
    (re.compile(r"(?:U\.?S\.? )?Central(?: \w{4,8})? Time", re.IGNORECASE), "CT"),
    (re.compile(r"(?:U\.?S\.? )?Pacific(?: \w{4,8})? Time", re.IGNORECASE), "PT"),
)
#: So many words behind "Embargoed until" are a time and what it hangs on; more are prose.
_MOST_WORDS: Final = 10
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_TOKEN: Final = re.compile(r"[\w:.]+")
#: So many words between two parts of one time.
_APART: Final = 3
#: So many words behind a time go on with a sentence: "... until Friday, the figures show ...".
_PROSE: Final = 3
#: What the time hangs on: "until Monday when the minister speaks".
_EVENTS: Final = frozenset({"when", "after", "once", "before", "for", "not", "if", "unless"})
#: How long something lasted: "under embargo for 20 years".
_SPAN: Final = re.compile(
    r"\d (?:years?|months?|weeks?|days?|decades?|jahren?|monaten?|wochen?|tagen?|ans|mois|años"
    r"|meses|anni|mesi|лет|года)\b",
    re.IGNORECASE,
)
_WEEKDAY: Final = re.compile(
    rf"(?<!\w)(?:{'|'.join(sorted(map(re.escape, WEEKDAYS), key=len, reverse=True))})(?!\w)",
    re.IGNORECASE,
)
#: A time of day without a day, or nothing at all.
_TIME_ONLY: Final = re.compile(
    r"[\s*().!]*|(?:noon|midnight|[\d:.]{1,5} ?(?:[ap]\.?m\.?)?)(?: ?[A-Z]{2,4})?[\s*().!]*",
    re.IGNORECASE,
)
_MAX: Final = 160
_DIGIT: Final = re.compile(r"\d")
_AROUND: Final = " *().:!"


def read_embargo(line: str, clock: Clock) -> Embargo | None:
    """Return the embargo that a line states and nothing else, None for any other line."""
    match = _EMBARGO.match(line) if len(line) <= _MAX else None
    if match is None:
        return None
    said = line[match.end() :]
    found = _found(said, clock)
    if found is None and not (
        _TIME_ONLY.fullmatch(_WEEKDAY.sub(" ", said, count=1).strip()) or _is_held(match, said)
    ):
        return None
    return Embargo(found and found.instant, Marker(kind="embargo", raw=line.strip()))


def _is_held(match: "re.Match[str]", said: str) -> bool:
    """Say whether a line holds the item back though its time can not be read."""
    if not match["until"] or _SPAN.search(said) or reports(said):
        return False
    words = _WORD.findall(said)
    if len(words) > _MOST_WORDS:
        return False
    if match["held"] and said.isupper():
        return True
    behind = _behind_the_time(said)
    if match["held"]:
        return behind is not None and (len(behind) < _PROSE or behind[0].lower() in _EVENTS)
    return match[0].isupper() and behind == []


def _behind_the_time(said: str) -> list[str] | None:
    """Return the words behind the time that a line names; None if it names none."""
    words = _TOKEN.findall(_FILLERS.sub(" ", said))
    timed = [number for number, word in enumerate(words) if _is_timed(word)]
    if not timed:
        return None
    last = timed[0]
    for number in timed:
        last = number if number - last <= _APART else last
    return words[last + 1 :]


def _is_timed(word: str) -> bool:
    small = word.lower().strip(".")
    return bool(_DIGIT.search(word) or small in WEEKDAYS or month_number(small))


def _found(said: str, clock: Clock) -> Found | None:
    """Return the instant, of the words as they stand or without those that hide it."""
    found = _whole(find_instant(said, clock))
    if found or not _DIGIT.search(said):
        return found
    plain = _WEEKDAY.sub(" ", said, count=1)
    for pattern, zone in _ZONES:
        plain = pattern.sub(zone, plain)
    plain = _BARE_CLOCK.sub(r"\1:\2", _FILLERS.sub(" ", plain)).strip()
    found = _whole(find_instant(plain, clock) or find_instant(plain.lower(), clock))
    if found is None or found.instant is None:
        return found
    return found._replace(instant=found.instant.model_copy(update={"raw": said.strip()}))


def settle_embargo(draft: Draft) -> None:
    """Count an embargo without a year or a day from the item's own stamp, once that is known.

    "EMBARGOED UNTIL 0001 GMT NOV 9", "HOLD FOR RELEASE AT NOON EST" and "until 6 a.m. Monday" mean
    the first such moment that is not before the day of the stamp.
    """
    if not draft.markers:
        return
    filed = day_of(draft.published or draft.updated)
    said = next((m.raw for m in draft.markers if m.kind == "embargo"), None)
    match = _EMBARGO.match(said) if said and filed and not draft.embargo else None
    if match is None or said is None or filed is None:
        return
    rest = said[match.end() :]
    until = _in_the_year(rest, draft.clock, filed) or _on_the_day(rest, draft.clock, filed)
    draft.embargo = until and until.model_copy(update={"raw": rest})
    if until is None and rest.strip(_AROUND):
        draft.flag("unresolved_embargo")


def _whole(found: Found | None) -> Found | None:
    """Pass what is an instant and little else."""
    rest = _WEEKDAY.sub(" ", found.rest, count=1) if found else ""
    return found if found and _REST.fullmatch(rest) else None


def _in_the_year(said: str, clock: Clock, filed: date) -> Instant | None:
    for year in (filed.year, filed.year + 1):
        found = _found(said, clock._replace(year=year))
        until = day_of(found.instant) if found else None
        if found and until and until >= filed:
            return found.instant
    return None


def _on_the_day(said: str, clock: Clock, filed: date) -> Instant | None:
    named = _WEEKDAY.search(said)
    ahead = (WEEKDAYS[named[0].lower()] - filed.weekday()) % 7 if named else 0
    day = filed + timedelta(days=ahead)
    found = _found(f"{day.isoformat()} {_WEEKDAY.sub(' ', said, count=1)}", clock)
    if found is None or found.instant is None or not found.timed:
        return None
    return found.instant.model_copy(update={"flags": (*found.instant.flags, "relative")})
