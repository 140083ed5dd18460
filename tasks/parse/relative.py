# ruff: noqa: RUF001 - other scripts are what is read here.
"""Relative stamps: "3 hours ago", "yesterday", "vor 2 Stunden", "вчера, 10:31"."""

import re
from datetime import timedelta
from typing import Final, NamedTuple

from tasks.models import Precision
from tasks.parse.tables import words


class Relative(NamedTuple):
    """How long before the page was seen, and where that stood."""

    age: timedelta
    precision: Precision
    start: int
    end: int


_AGO: Final = re.compile(
    r"\b(?:about )?(\d{1,3}|an?|one|two|three|a few)\s?"
    r"(s|sec|second|m|min|minute|h|hr|hour|d|day|w|week|month)s?\.? ago\b",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"\b(just now|moments? ago|today|yesterday)\b", re.IGNORECASE)
#: One of these stands in each of them, or "ago": quick to see that most texts have none.
_SIGNS: Final = ("just now", "today", "yesterday")
_AGE_ENDS: Final = re.compile(r"ago\b")
_NUMBERS: Final = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "a few": 3}
_SECONDS: Final = {"s": 1, "m": 60, "h": 3600, "d": 86400, "w": 604800}
_MONTH: Final = 30 * 86400
_PRECISION: Final[dict[str, Precision]] = {"s": "second", "m": "minute", "h": "hour"}


#: Units in other languages, and what stands before or behind their number.
_MINUTES: Final = (
    "minuti|minutos?|minutes?|minuten?|minuter|minutter|min|минут[уы]?|хвилин[иу]?|dakika|minut[yę]?"
    "|分钟|分鐘|分|분|دقيقة|دقائق|मिनट"
)
_HOURS: Final = (
    "stunden?|std|horas?|heures?|h|or[ae]|uur|uren|timmar|timme|timer?|час(?:а|ов)?|годин[иу]?|saat"
    "|godzin[yę]?|小时|小時|時間|시간|ساعة|ساعات|घंटे|घंटा|घंटों"
)
_DAYS: Final = (
    "tage?n?|días?|dias?|jours?|j|giorn[io]|dag(?:en|ar|e|er)?|дн(?:я|ей|і|ів)|день|gün|dni|dzień"
    "|天|日|일|يوم|أيام|दिन"
)
_WEEKS: Final = (
    "wochen?|semanas?|semaines?|settiman[ae]|we(?:ek|ken)|veckor?|uker|uger|недел[июья]|hafta"
    "|tygodni[ea]?|周|週間|주"
)
_AGE: Final = re.compile(
    rf"(?<!\d)(\d{{1,3}})\s?(?:({_MINUTES})|({_HOURS})|({_DAYS})|({_WEEKS}))\.?"
    r"(?P<behind>\s?(?:fa|geleden|sedan|siden|назад|тому|önce|temu|前|전|पहले))?(?![^\W\d_])",
    re.IGNORECASE,
)
_BEFORE: Final = re.compile(
    r"(?:^|[^\w])(?:vor|hace|há|il y a|(?P<weak>för|for)|منذ|قبل)\s?(?:ca\. )?$", re.IGNORECASE
)
_FOREIGN: Final[tuple[tuple[int, Precision], ...]] = (
    (60, "minute"), (3600, "hour"), (86400, "day"), (604800, "day"),
)  # fmt: skip
_TODAY: Final = words(
    """
    today heute hoy hoje oggi vandaag idag сегодня сьогодні bugün dziś dzisiaj
    今天 今日 오늘 اليوم आज
    """
)
_YESTERDAY: Final = words(
    """
    yesterday gestern ayer ontem hier ieri gisteren igår
    вчера вчора dün wczoraj 昨天 昨日 어제 أمس
    """
)
_NAMED: Final = _TODAY | _YESTERDAY
_WORDS: Final = re.compile(r"[^\W\d_]+")


def find_named_day(text: str) -> Relative | None:
    """Return the day that "today" or "yesterday" names in any language, None if none does.

    Only beside a clock's time it is a stamp for sure: alone such words begin headlines.
    """
    small = text.lower()
    if _NAMED.isdisjoint(_WORDS.findall(small)):
        return None
    for match in _WORDS.finditer(small):
        if match[0] in _NAMED:
            age = timedelta(days=match[0] in _YESTERDAY)
            return Relative(age, "day", *match.span())
    return None


def _foreign(text: str) -> Relative | None:
    match = _AGE.search(text)
    before = _BEFORE.search(text, 0, match.start()) if match else None
    if match is None or not (match["behind"] or (before and not before["weak"])):
        return None
    which = next(number for number in range(4) if match[number + 2])
    seconds, precision = _FOREIGN[which]
    start = before.start() if before else match.start()
    return Relative(timedelta(seconds=seconds * int(match[1])), precision, start, match.end())


def is_age(text: str) -> bool:
    """Say whether a text may count back: "3 hours ago"."""
    return "ago" in text and _AGE_ENDS.search(text) is not None


def is_relative(text: str) -> bool:
    """Say, at little cost, whether an English relative stamp may stand in a text."""
    small = text.lower()
    return any(map(small.__contains__, _SIGNS)) or is_age(small)


def find_relative(text: str) -> Relative | None:
    """Return the relative stamp in `text`, None if there is none."""
    english = is_relative(text)
    match = _AGO.search(text) if english else None
    if match is None:
        return _foreign(text) or (_word(text) if english else None)
    unit = match[2].lower()
    seconds = _MONTH if unit == "month" else _SECONDS[unit[0]]
    number = match[1].lower()
    count = _NUMBERS.get(number) or int(number)
    precision = "day" if unit == "month" else _PRECISION.get(unit[0], "day")
    return Relative(timedelta(seconds=seconds * count), precision, *match.span())


def _word(text: str) -> Relative | None:
    match = _WORD.search(text)
    if match is None:
        return None
    word = match[1].lower()
    age = timedelta(days=1) if word == "yesterday" else timedelta()
    return Relative(age, "day" if word in {"today", "yesterday"} else "minute", *match.span())
