"""What recurs: "every day", "each year", "twice a week", "daily"."""

import re
from typing import Final

from tasks.extract.dates.context import Context, Finding, Rule
from tasks.extract.dates.durations import length_value
from tasks.extract.dates.numbers import number_of
from tasks.extract.dates.patterns import MONTH_NAME, NUMBER, spaced
from tasks.extract.dates.vocabulary import DAY_PARTS, MONTH_NUMBERS, SEASONS

_EVERY: Final = spaced(
    rf"(?:[Ee]very|[Ee]ach)(?: (?P<number>other|{NUMBER}))?(?: single"
    rf"| and every)? (?:(?P<unit>second|minute|hour"
    r"|day|week|month|quarter|year|decade|century)(?P<plural>s)?|(?P<part>morning|afternoon"
    r"|evening|night)"
    rf"|(?P<season>spring|summer|autumn|fall|winter)|(?P<weekend>weekend)"
    rf"|(?P<month>{MONTH_NAME}))\b"
)
_TIMES: Final = spaced(
    r"(?:(?:[Oo]nce|[Tt]wice|(?:three|four|five|six|several|\d) times) (?:a|per|each|every)"
    r"|[Pp]er|a (?=year\b))"
    r" (?P<unit>hour|day|week|month|quarter|year)\b"
    rf"|(?:(?:24|[Tt]wenty-four) hours|{NUMBER} (?:days|nights|weeks|months)) a"
    r" (?P<round>day|week|month|year)\b(?! (?:ago|earlier|later|before)\b)"
)
_ADVERB: Final = (
    r"(?P<adverb>[Hh]ourly|[Dd]aily|[Nn]ightly|[Ww]eekly|[Ff]ortnightly"
    r"|[Mm]onthly|[Aa]nnually|[Yy]early)\b"
)
_ADVERBS: Final = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "XXXX-XX-XXTNI", "weekly": "P1W",
    "fortnightly": "P2W", "monthly": "P1M", "annually": "P1Y", "yearly": "P1Y",
}  # fmt: skip
_IN_TITLE: Final = re.compile(r"\b[A-Z][\w']* $")
_TITLE_REACH: Final = 20
#: "Daily Mail", "the daily Norvik Post": newspapers, not recurrences.
_TITLE: Final = re.compile(r" [A-Z]")


def _read_every(match: re.Match[str], _context: Context) -> Finding | None:
    return Finding(*match.span(), _every_value(match), "set")


def _every_value(match: re.Match[str]) -> str:
    if match["part"]:
        return f"XXXX-XX-XXT{DAY_PARTS[match['part']]}"
    if match["season"]:
        return f"XXXX-{SEASONS[match['season']]}"
    if match["weekend"]:
        return "XXXX-WXX-WE"
    if match["month"]:
        return f"XXXX-{MONTH_NUMBERS[match['month'].lower()]:02d}"
    number = match["number"]
    count = 1.0 if not number else 2.0 if number == "other" else number_of(number)
    return length_value(count, match["unit"])


def _read_times(match: re.Match[str], _context: Context) -> Finding:
    return Finding(*match.span(), length_value(1, match["unit"] or match["round"]), "set")


def _read_adverb(match: re.Match[str], context: Context) -> Finding | None:
    word = match["adverb"]
    if _TITLE.match(context.text, match.end()) or _is_titled(match):
        return None
    return Finding(*match.span(), _ADVERBS[word.lower()], "set")


def _is_titled(match: re.Match[str]) -> bool:
    # "Norvik News Daily": the end of a title.
    before = match.string[max(0, match.start() - _TITLE_REACH) : match.start()]
    return match[0][0].isupper() and _IN_TITLE.search(before) is not None


RULES: Final = (
    Rule("every", rf"\b(?:{_EVERY})", _read_every),
    Rule("times", rf"\b(?:{_TIMES})", _read_times),
    Rule("adverb", rf"\b(?:{_ADVERB})", _read_adverb),
)
