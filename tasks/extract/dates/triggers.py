"""Where to look: words that every time expression has one of, and words that may lead up to it.

Trying all rules at every word would cost more than all else together; so one cheap pattern runs
over the text for the word that makes an expression one of time ("year", "Friday", "2024"), and the
rules are tried only from the words before it that can belong to it.
"""

import re
from collections.abc import Iterator
from typing import Final

from tasks.extract.dates.foreign_months import FOREIGN_MONTHS
from tasks.extract.dates.holidays import NAMES
from tasks.extract.dates.patterns import one_of
from tasks.extract.dates.vocabulary import (
    CARDINALS,
    DAY_PARTS,
    DECADES,
    MONTH_ABBREVIATIONS,
    MONTHS,
    MULTIPLIERS,
    ORDINALS,
    SEASONS,
    UNITS,
    VAGUE,
    WEEKDAY_ABBREVIATIONS,
    WEEKDAYS,
    words,
)
from tasks.extract.wording import Lookup, first_words
from tasks.extract.wording import words as cut

_PLURAL_UNITS: Final = [f"{unit}s" for unit in UNITS]
_REFERENCES: Final = words(
    """
    soon now currently current nowadays presently present recently lately recent past future today
    yesterday tomorrow tonight overnight noon midday midnight hourly daily nightly weekly
    fortnightly monthly annually yearly period periods half nineteen fiscal financial
    daylong weeklong monthlong yearlong decadelong
    """
)
_OTHERS: Final = ("century", "term", "date", "o'clock", "o\u2019clock")
#: Words that may open a sentence, and names, which have one form.
_COMMON: Final = (*UNITS, *_PLURAL_UNITS, *SEASONS, *DAY_PARTS, *DECADES, *_REFERENCES, *_OTHERS)
_NAMES: Final = (*MONTHS, *MONTH_ABBREVIATIONS, *WEEKDAYS)
_FORMS: Final = (
    *_COMMON,
    *(word.capitalize() for word in _COMMON),
    *_NAMES,
    *(name.upper() for name in _NAMES),
    *(f"{name}s" for name in WEEKDAYS),
    *WEEKDAY_ABBREVIATIONS,
    *NAMES,
    *FOREIGN_MONTHS,
    *words("FY AD TODAY YESTERDAY Q1 Q2 Q3 Q4"),
    *(f"FY{year}" for year in (*(f"{short:02d}" for short in range(100)), *range(1900, 2100))),
)
_CORES: Final = one_of(_FORMS, cased=True)
_FIGURES: Final = (
    r"\d{1,2}[:.]\d\d|\d{1,2} ?(?:[AaPp]\.?[Mm]\b)|[12]\d{3}|0\d{3} (?:GMT|UTC|hours|hrs)"
    r"|\d{1,2}[./-]\d{1,2}[./-]\d\d"
    r"|9/11|\d{1,4} ?B\.?C|[1-4]Q(?:['\u2019]?\d\d)?|[12]H['\u2019]?\d\d|['\u2019]\d0s"
)
_EAST: Final = r"(?<!\d)(?:\d{4} ?[年년]|1?\d ?[月월])"
CORE: Final = re.compile(
    rf"\b(?:{_CORES}\b|Q[1-4]|H[12](?=[ '\u2019/-]?\d)|FY\d\d)"
    rf"|(?=[\d'\u2019])(?:(?<![\w.,$£€])(?:{_FIGURES})|{_EAST})"
)
_OPENERS: Final = Lookup(first_words(_FORMS))
#: Before a figure these begin a core: "'24", "Q1", "H1"; "FY24" does as well.
_BEFORE_FIGURE: Final = frozenset("'\u2019QH")
_FISCAL: Final = "FY"

_LEADER_WORDS: Final = (
    *CARDINALS,
    *MULTIPLIERS,
    *ORDINALS,
    *VAGUE,
    *words(
        """
            the a an this that these those last next past coming previous following preceding prior
            current same latest final initial ensuing whole entire full fiscal financial
            calendar school academic every each other more additional consecutive straight
            successive trading business working extra further long solid or so and half of per
            once twice times its comparable corresponding like early mid middle late to right
            at recent near immediate foreseeable distant not too later good single another
            number in o earlier ago year years present future good Q AD FY de del on latter
            """
    ),
)
_LEADING: Final = frozenset(
    form for word in _LEADER_WORDS for form in (word, word[:1].upper() + word[1:])
)
_FIGURE: Final = re.compile(r"\d[\d.,:/]{0,10}(?:st|nd|rd|th|er|º|ª)?½?")
#: What parts the words of one expression, and what parts any two words.
_GAPS: Final = frozenset(" -\n\t\u00a0\u2013\u2014")
_WIDE_GAPS: Final = frozenset(("\r\n", "  ", "\n "))
_BREAKS: Final = frozenset(" -\n\t\r\u00a0\u2013\u2014")
_OPENING: Final = "\"'\u201c\u2018\u201e\u00ab([`*"
#: These may stand within an expression, but none starts with them.
_JOINTS: Final = frozenset(words("in In on On of Of to To and And or Or"))
#: Characters that lead-up words may fill, and how many of them are tried.
_REACH: Final = 48
_TRIED: Final = 7


def cores(text: str) -> Iterator[re.Match[str]]:
    """Yield the matches of `CORE`, in order and without overlap, at a part of the cost."""
    floor = 0
    for start in _openings(text):
        if start >= floor and (core := CORE.match(text, start)):
            yield core
            floor = core.end()


def _openings(text: str) -> list[int]:
    """Return the places in order where a core may begin."""
    found = cut(text)
    figures: list[int] = found.figures.tolist()
    led = [at - 1 for at in figures if text[at - 1 : at] in _BEFORE_FIGURE]
    led += [at - 2 for at in figures if text[at - 2 : at] == _FISCAL]
    return sorted({*_OPENERS.find(found), *figures, *led})


def places(text: str, core: re.Match[str], floor: int) -> list[int]:
    """Where an expression with this core may start, farthest first.

    Args:
        text: The text.
        core: A match of `CORE`.
        floor: Where the expression before ended; this one starts no earlier.
    """
    start = core.start()
    found = [start]
    if start > floor and text[start - 1] in _GAPS:
        _add_leading(found, text, max(floor, start - _REACH))
        found.reverse()
    return found


def _add_leading(found: list[int], text: str, low: int) -> None:
    """Add the starts of the words that lead up to the first place, nearest first."""
    after = found[0]
    # By hand, for a pattern would read all words before where one look mostly is enough.
    while after > low and len(found) <= _TRIED:
        # A gap of two characters: a line break, or a space too many.
        end = begin = after - 2 if text[after - 2 : after] in _WIDE_GAPS else after - 1
        while begin > low and text[begin - 1] not in _BREAKS:
            begin -= 1
        word = text[begin:end].lstrip(_OPENING)
        if not _leads(word):
            break
        after = end - len(word)
        if word not in _JOINTS:
            found.append(after)
        if after > begin:
            break


def _leads(word: str) -> bool:
    if word in _LEADING or word.isalpha():
        return word in _LEADING
    bare = word.rstrip(",").removesuffix("'s").removesuffix("\u2019s")
    return bare in _LEADING or _FIGURE.fullmatch(bare) is not None
