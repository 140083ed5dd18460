"""The words of time in English, and how they become numbers."""

from typing import Final


def words(text: str) -> tuple[str, ...]:
    """A word list written as running text."""
    return tuple(text.split())


MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
#: Abbreviations that agencies use; "May" has none.
MONTH_ABBREVIATIONS: Final = {
    "Jan": 1,
    "Feb": 2,
    "Mar": 3,
    "Apr": 4,
    "Jun": 6,
    "Jul": 7,
    "Aug": 8,
    "Sep": 9,
    "Sept": 9,
    "Oct": 10,
    "Nov": 11,
    "Dec": 12,
}
#: Month number by lower-cased name.
MONTH_NUMBERS: Final = {name.lower(): i for i, name in enumerate(MONTHS, 1)} | {
    name.lower(): i for name, i in MONTH_ABBREVIATIONS.items()
}

WEEKDAYS: Final = (
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
)
#: Safe only in front of a date: "Sun" is a newspaper, "Wed" a verb.
WEEKDAY_ABBREVIATIONS: Final = words("Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun")
#: ISO weekday (Monday is 1) by the first three letters, lower-cased.
WEEKDAY_NUMBERS: Final = {name[:3].lower(): i for i, name in enumerate(WEEKDAYS, 1)}

#: TIMEX3 names of the seasons.
SEASONS: Final = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}

#: TIMEX3 names of the parts of a day.
DAY_PARTS: Final = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}

#: Singular unit to (ISO 8601 designator, number of them); clock units start with "T".
UNITS: Final = {
    "second": ("TS", 1),
    "minute": ("TM", 1),
    "hour": ("TH", 1),
    "day": ("D", 1),
    "night": ("D", 1),
    "weekend": ("D", 2),
    "week": ("W", 1),
    "fortnight": ("W", 2),
    "month": ("M", 1),
    "quarter": ("M", 3),
    "year": ("Y", 1),
    "decade": ("Y", 10),
    "century": ("Y", 100),
    "centurie": ("Y", 100),
    "millennium": ("Y", 1000),
}

_SMALL: Final = words(
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen
    """
)
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()  # noqa: SIM905 - reads as the row it is

#: Number words below a hundred.
CARDINALS: Final = {word: i for i, word in enumerate(_SMALL)} | {
    word: 10 * i for i, word in enumerate(_TENS, 2)
}
#: Words that multiply what stands before them.
MULTIPLIERS: Final = {"hundred": 100, "thousand": 1000, "dozen": 12}
#: Number words that name no number: TIMEX3 writes X.
VAGUE: Final = ("several", "few", "many", "some", "couple", "dozens", "hundreds", "scores")

_ORDINAL_SMALL: Final = words(
    """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
    thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
    """
)
#: Ordinal words up to the days of a month and the numbers of centuries.
ORDINALS: Final = (
    {word: i for i, word in enumerate(_ORDINAL_SMALL, 1)}
    | {f"twenty-{word}": 20 + i for i, word in enumerate(_ORDINAL_SMALL[:9], 1)}
    | {"thirtieth": 30, "thirty-first": 31}
)
#: Decades by name.
DECADES: Final = {f"{word.removesuffix('y')}ies": 10 * i for i, word in enumerate(_TENS, 2)}
