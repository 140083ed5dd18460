"""All rules, and which of them are worth trying at a word."""

import re
from typing import Final

from tasks.extract.dates import (
    beside,
    calendar_dates,
    clock,
    counted,
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
from tasks.extract.dates.context import Reader, Rule
from tasks.extract.dates.vocabulary import MONTH_NUMBERS, SEASONS, UNITS, WEEKDAYS, words

#: In order of preference where several match at one place.
RULES: Final[tuple[Rule, ...]] = (
    *clock.RULES,
    *numeric.RULES,
    *holidays.RULES,
    *calendar_dates.RULES,
    *foreign_dates.RULES,
    *counted.RULES,
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

#: What reads a match of each rule. ASCII, for a figure of another script would go into the value.
READERS: Final[dict[str, tuple[re.Pattern[str], Reader]]] = {
    rule.name: (re.compile(rule.pattern, re.ASCII), rule.read) for rule in RULES
}


def _anonymous(pattern: str) -> str:
    """The pattern without group names, which may stand once only in the combined one."""
    return _NAMES.sub("?:", _REFERS.sub("[./-]", pattern))


def _combined(*families: tuple[Rule, ...]) -> re.Pattern[str]:
    return re.compile(
        "|".join(
            f"(?P<{rule.name}>{_anonymous(rule.pattern)})" for rules in families for rule in rules
        ),
        re.ASCII,
    )


_ANY: Final = _combined(RULES)
_OF_UNIT: Final = _combined(
    # "The second Wednesday of December" has a unit for its first word.
    counted.RULES,
    quarters.RULES,
    seasons.RULES,
    sets.RULES,
    durations.RULES,
    beside.RULES,
    relative.RULES,
    deictic.RULES,
    years.RULES,
)
_OF_MONTH: Final = _combined(calendar_dates.RULES, foreign_dates.RULES, sets.RULES)
_OF_WEEKDAY: Final = _combined(calendar_dates.RULES, counted.RULES, weekdays.RULES)
_OF_ADVERB: Final = _combined(deictic.RULES)
_OF_FIGURE: Final = _combined(
    clock.RULES,
    numeric.RULES,
    calendar_dates.RULES,
    foreign_dates.RULES,
    quarters.RULES,
    sets.RULES,
    durations.RULES,
    years.RULES,
)
#: Four figures by themselves, with no word before them: no day or length begins with them.
_OF_YEAR: Final = _combined(
    clock.RULES, numeric.RULES, foreign_dates.RULES, quarters.RULES, years.RULES
)
_YEAR: Final = len("2024")
_ADVERBS: Final = words(
    """
    today yesterday tomorrow tonight overnight now currently recently lately nowadays presently
    """
)
#: What names a period without a day, as units do. Not "past", for "this past Friday" has it.
_PERIODS: Final = (
    *SEASONS,
    *words(
        """
        half period periods term fiscal financial current recent present future soon
        hourly daily nightly weekly fortnightly monthly yearly
        """
    ),
)
#: The few rules that have the word as their first word of time; most rules never need be tried.
_BY_CORE: Final = (
    {form: _OF_UNIT for unit in UNITS for form in (unit, f"{unit}s", unit.capitalize())}
    | {form: _OF_UNIT for word in _PERIODS for form in (word, word.capitalize())}
    | {name.capitalize(): _OF_MONTH for name in MONTH_NUMBERS}
    | dict.fromkeys(WEEKDAYS, _OF_WEEKDAY)
    | {form: _OF_ADVERB for word in _ADVERBS for form in (word, word.capitalize())}
)


def rules_for(core: str, *, led: bool) -> re.Pattern[str]:
    """The pattern of all rules that an expression with this first word of time may match.

    Args:
        core: The word, as `triggers.cores` finds it.
        led: Whether there are words before it that may belong to the expression.
    """
    if core[0].isdigit():
        return _OF_YEAR if len(core) == _YEAR and core.isdigit() and not led else _OF_FIGURE
    return _BY_CORE.get(core, _ANY)
