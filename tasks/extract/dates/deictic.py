"""Days seen from today, and words for the present, the past and the future at large."""

import re
from typing import Final

from tasks.extract.dates.arithmetic import shift_days
from tasks.extract.dates.context import Context, Finding, Rule
from tasks.extract.dates.patterns import one_line, one_of, spaced
from tasks.extract.dates.vocabulary import CARDINALS, DAY_PARTS

_DAY: Final = spaced(
    r"(?P<day>[Tt]he day (?:before yesterday|after tomorrow)|[Tt]oday|[Yy]esterday|[Tt]omorrow"
    r"|TODAY|YESTERDAY|[Tt]onight|[Oo]vernight)\b(?: (?P<part>morning|afternoon|evening|night)\b)?"
)
#: "The future king" is not one at large.
_OFFICE: Final = (
    r" (?:[A-Z]|king|queen|pope|emperor|president|prime|minister|leader|head|chief|wife|husband"
    r"|director|senator|governor|champion|generation)"
)
#: "The past three games" are no past at large.
_UNCOUNTED: Final = rf"(?! (?:\d|(?:{one_of(CARDINALS)}|few|several|couple)\b))"
_REF: Final = spaced(
    r"(?P<present>[Rr]ight now|[Nn]ow|[Cc]urrently|[Cc]urrent(?! accounts?\b)"
    r"|[Nn]owadays|[Tt]hese days"
    r"|[Pp]resently"
    r"|[Aa]t present|[Tt]he present (?:day|time)|[Tt]he present(?! [a-z]{4}))\b"
    r"|(?P<past>(?:[Mm]ore )?[Rr]ecently|[Ll]ately"
    r"|(?:[Mm]ore |[Tt]he )?[Rr]ecent (?:times|past|(?:days|weeks|months) and (?:weeks|months"
    rf"|years))|[Tt]he (?:recent |distant )?past\b{_UNCOUNTED})\b"
    r"|(?P<future>[Tt]he (?:(?:near|immediate|foreseeable|distant|not[- ]too[- ]distant) )?future"
    rf"(?! of\b|{_OFFICE})"
    r"|(?<=[Ii]n )(?:the )?(?:near )?future|[Tt]he near term"
    r"|(?:[Tt]he )?future (?:days|weeks|months|quarters|years|decades)"
    r"|[Aa] later date|(?P<soon>[Ss]oon(?! (?:after|afterwards|before|as|enough)\b)))\b"
)
_OFFSETS: Final = {
    "the day before yesterday": -2,
    "yesterday": -1,
    "overnight": 0,
    "today": 0,
    "tonight": 0,
    "tomorrow": 1,
    "the day after tomorrow": 2,
}
_NIGHTLY: Final = frozenset({"tonight", "overnight"})
#: "USA Today", "Psychology Today", "the Today programme".
_TITLE_BEFORE: Final = re.compile(r"(?:[A-Z]\w* |[tT]he )$")
_TITLE_AFTER: Final = re.compile(r" (?:programme|show|newspaper|magazine|FM|Show)\b")
#: "Today's youth", "tomorrow's world": an age, no day.
_ERA: Final = re.compile(
    r"['\u2019]s (?:[a-z]+ )?(?:world|youth|young|societ(?:y|ies)|generations?|standards?|tech"
    r"nolog(?:y|ies)|computers?|children|kids|teenagers|consumers|workforce|economy|culture|women)\b"
)
_AS: Final = ("as ", "As ", "too ", "how ", "sooner ")
_PAST_WORLD: Final = re.compile(r" (?:participle|tense|master|president|and present|perfect)")


def _read_day(match: re.Match[str], context: Context) -> Finding | None:
    start, end = match.span()
    word = one_line(match["day"])
    if _is_title(match["day"], context.text, start) or _ERA.match(context.text, match.end("day")):
        return None
    day = shift_days(context.today, _OFFSETS[word]).isoformat()
    part = "NI" if word in _NIGHTLY else DAY_PARTS.get(match["part"] or "", "")
    value = context.relative(f"{day}T{part}" if part else day)
    return Finding(start, end, value, "time" if part else "date")


def _is_title(word: str, text: str, start: int) -> bool:
    if word[0].islower() or word.isupper():
        return False
    if _TITLE_AFTER.match(text, start + len(word)):
        return True
    return _TITLE_BEFORE.search(text, max(0, start - 12), start) is not None


def _read_reference(match: re.Match[str], context: Context) -> Finding | None:
    start, end = match.span()
    if match["present"]:
        titled = _is_title(match["present"], context.text, start)
        return None if titled else Finding(start, end, "PRESENT_REF")
    if match["past"]:
        idle = _PAST_WORLD.match(context.text, end)
        return None if idle else Finding(start, end, "PAST_REF")
    if match["soon"] and not _is_ahead(start, end, context):
        return None
    return Finding(start, end, "FUTURE_REF")


def _is_ahead(start: int, end: int, context: Context) -> bool:
    """Whether "soon" looks to the future: not "as soon as", nor "was soon found"."""
    text = context.text
    return not text.endswith(_AS, 0, start) and (
        text.endswith(" to ", 0, start) or context.direction(start, end) > 0
    )


RULES: Final = (
    Rule("deictic", rf"\b(?:{_DAY})", _read_day),
    Rule("reference", rf"\b(?:{_REF})", _read_reference),
)
