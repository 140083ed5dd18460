"""The ends of a range told as one: "from Monday to Wednesday", "between May and June 2023"."""

import re
from datetime import date
from typing import Final

from tasks.extract.dates.context import Context
from tasks.extract.dates.patterns import MONTH, spaced
from tasks.extract.dates.vocabulary import MONTH_NUMBERS

_TO: Final = re.compile(spaced(r" (?:to|through|until|till) (?:the )?"))
_LED: Final = re.compile(r"\b[Ff]rom\s$|\b[Bb]etween\s$")
_AND: Final = re.compile(spaced(r" and "))
_LED_REACH: Final = 10
#: The end, with its year: of the months of one range only the last has it as a rule.
_DATED_END: Final = re.compile(
    spaced(
        rf" (?P<link>to|through|until|and) (?P<month>{MONTH})(?: [0-3]?\d(?:st|nd|rd|th)?)?,?"
        r" (?P<year>[12]\d{3})\b"
    ),
    re.ASCII,
)
_MONTH: Final = len("2024-11")


def opened(context: Context, start: int) -> date | None:
    """The first day of a range that what starts here is the end of, or None."""
    last = context.last
    if last is None or last.kind != "date" or start - last.end > _LED_REACH:
        return None
    text = context.text
    led = _LED.search(text, max(0, last.start - _LED_REACH), last.start)
    joint = _AND if led and led[0][0] in "Bb" else _TO
    parted = joint.fullmatch(text, last.end, start)
    if parted is None or (led is None and parted[0].split()[0] == "to"):
        return None
    return _first_day(last.value)


def _first_day(value: str) -> date | None:
    try:
        return date.fromisoformat(f"{value}-01" if len(value) == _MONTH else value)
    except ValueError:
        return None


def year_of_end(text: str, start: int, end: int, month: int) -> int | None:
    """The year that the end of a range gives to its beginning, which has none of its own.

    Args:
        text: The text.
        start: Where the beginning starts.
        end: Where it ends.
        month: Its month.
    """
    told = _DATED_END.match(text, end)
    led = _LED.search(text, max(0, start - _LED_REACH), start) if told else None
    if told is None or led is None or (told["link"] == "and") != (led[0][0] in "Bb"):
        return None
    return int(told["year"]) - (month > MONTH_NUMBERS[told["month"].rstrip(".").lower()])
