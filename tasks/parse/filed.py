# ruff: noqa: PLR2004, RUF001 - typographic marks and other scripts are what is read here; bounds of lengths.
"""What a dateline holds, and its part before the agency or dash: places, region, date."""

import re
from datetime import date
from typing import Final, NamedTuple

from tasks.models import Dateline
from tasks.parse.agencies import agencies
from tasks.parse.clock import nearest_year
from tasks.parse.months import month_number
from tasks.parse.places import LABEL, NO_PLACE, PLACE, STANDING_ALONE, STARTS_AS_NAME


class FoundDateline(NamedTuple):
    """A dateline with the offsets of the paragraph between which it stands."""

    dateline: Dateline
    #: Where the dateline begins (after a glued byline or wire marks), and where the report does.
    start: int
    end: int
    #: All agencies that it names.
    agencies: tuple[str, ...] = ()
    #: "By JANE ROE and JOHN DOE" before it.
    byline: str | None = None


class Head(NamedTuple):
    """What stands before the agency or the dash."""

    places: tuple[str, ...]
    region: str | None
    date: str | None
    dated: bool
    capitals: bool


#: A report that names no place.
NOWHERE: Final = Head((), None, None, dated=False, capitals=False)
_DAY: Final = r"(?:[0-2]?\d|3[01])"
_NAME: Final = r"[^\s\d,.()/]{3,12}"
_DATE_END: Final = re.compile(
    rf"(?:^|[,\s]\s{{0,4}})(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?"
    rf"(?:(?P<m1>{_NAME})\.? ?(?P<d1>{_DAY})"
    rf"|(?:في )?(?P<d2>{_DAY})(?:\.|st|nd|rd|th)? (?:de )?(?P<m2>{_NAME})\.?)"
    rf"(?:,? (?:de )?(?P<y>(?:19|20)\d\d))?\.?\s{{0,4}}$",
    re.IGNORECASE,
)
_MONTH_END: Final = re.compile(rf"[,.]\s*(?P<m>{_NAME})\s*$")
_NUMERIC_END: Final = re.compile(r",\s*(?P<d>\d{1,2})[./](?P<m>\d{1,2})(?:[./](?P<y>\d{4}))?\s*$")
_DIGIT: Final = re.compile(r"\d")
_WRITTEN_YEAR: Final = re.compile(r"(?:19|20)\d\d\W*$")
#: Initials: two or three letters, or four without a vowel.
_INITIALS: Final = re.compile(r"[A-Z]{2,3}|[B-DF-HJ-NP-TV-Z]{4}")
#: A dateline that lies further ahead is of no year that is known ("Feb. 29" of 2026).
_HALF_A_YEAR: Final = 190
_BRACKETED: Final = re.compile(r"^(.{2,40}?) ?[\[(]([^\])]{2,30})[\])]$")


def stands_as_place(head: Head) -> bool:
    """Say whether the places may be some where no agency and no date vouch for them."""
    name = " ".join(head.places).upper()
    words = name.replace("&", " ").split()
    if name not in STANDING_ALONE and (_INITIALS.fullmatch(name) or _DIGIT.search(name)):
        return False
    return (
        len(words) <= 5
        and not agencies(name)
        and not any(word.strip(".'’") in NO_PLACE for word in words)
    )


def read_head(text: str, hint: date | None, *, named: bool) -> Head | None:
    """Read "KESTREL BAY, Norland, Nov. 8" from its end; None if it is not all understood."""
    text = text.strip(" ,;-–—")
    if not text.strip("."):
        return NOWHERE if named else None
    place, day, dated = _split_date(text, hint)
    place = place.strip(" ,;")
    if not place.strip("."):
        vouched = named or (day and _WRITTEN_YEAR.search(text))
        return Head((), None, day, dated, capitals=False) if vouched else None
    return _read_place(place, day, dated=dated, named=named)


def _split_date(text: str, hint: date | None) -> tuple[str, str | None, bool]:
    if not _DIGIT.search(text):
        return _split_month(text)
    match = _DATE_END.search(text)
    month = month_number(match["m1"] or match["m2"]) if match else None
    if match and month:
        day = iso_day(month, int(match["d1"] or match["d2"]), match["y"], hint)
        return text[: match.start()], day, True
    match = _NUMERIC_END.search(text)
    if match and 1 <= int(match["m"]) <= 12:
        return (
            text[: match.start()],
            iso_day(int(match["m"]), int(match["d"]), match["y"], hint),
            True,
        )
    return _split_month(text)


def _split_month(text: str) -> tuple[str, str | None, bool]:
    match = _MONTH_END.search(text)
    if match and month_number(match["m"]):
        return text[: match.start()], None, True
    return text, None, False


def _read_place(text: str, day: str | None, *, dated: bool, named: bool) -> Head | None:
    inside = _BRACKETED.match(text) if text[-1] == "]" or (named and text[-1] == ")") else None
    city, region = (inside[1], inside[2]) if inside else _split_region(text)
    city = city.strip(" ,.")
    if region and not _ABBREVIATED.search(region):
        region = region.rstrip(".")
    places = tuple([part.strip() for part in city.split("/")])
    if not all(map(_is_place, places)) or (region and not _is_place(region)):
        return None
    if dated and not named and not _plausible(places):
        return None
    return Head(places, region, day, dated, capitals=all(map(_in_capitals, places)))


def _split_region(text: str) -> tuple[str, str | None]:
    city, comma, region = text.partition(",")
    if comma:
        return city, region.strip() or None
    state = _STATE_WITHOUT_COMMA.fullmatch(text)
    return (state[1], state[2]) if state else (text, None)


def _is_place(name: str) -> bool:
    if len(name) < 2 or len(name) > 60 or name[:3] in {"By ", "BY "}:
        return False
    if not _CASED.search(name):
        return len(name.split()) <= 4
    if name.islower():
        return len(name.split()) <= 3 and name.replace(" ", "").isalpha()
    return PLACE.fullmatch(name.replace(",", "")) is not None and not _ENDS_SMALL.search(name)


_ENDS_SMALL: Final = re.compile(r" (?:of|the|and|de|in|on|under|upon|la)$|[a-z] \d+$")
_STATE_WITHOUT_COMMA: Final = re.compile(r"([A-Z][A-Z .'’\-]+) ([A-Z][a-z]{2,4}\.|[A-Z]\.[A-Z]\.)")
_ABBREVIATED: Final = re.compile(r"(?:\b[A-Za-z]{1,5}|\.[A-Za-z]{1,4})\.$")
_CASED: Final = re.compile(r"[A-Za-zÀ-ɏͰ-ԯ]")


def _in_capitals(name: str) -> bool:
    return name.replace("’s", "").isupper() or name.isupper()


def _plausible(places: tuple[str, ...]) -> bool:
    if LABEL.match(places[0]):
        return False
    return STARTS_AS_NAME.match(places[0]) is not None or places[0].islower()


def split_signature(inside: str) -> tuple[str, str]:
    """Split "AP, Nov. 8" into the agency and the date; a day alone names no agency."""
    if _DIGIT.search(inside) and _DATE_END.fullmatch(f", {inside}"):
        return "", f", {inside}"
    name, comma, day = inside.rpartition(", ")
    dated = comma and _DATE_END.match(", " + day)
    return (name, ", " + day) if dated else (inside, "")


def iso_day(month: int, day: int, year: str | None, hint: date | None) -> str | None:
    """Return the day in ISO 8601, its year nearest to `hint` where none is written."""
    inferred = year is None and hint is not None
    if inferred and hint:
        year = str(nearest_year(month, day, hint))
    try:
        value = date(int(year or 0), month, day)
    except ValueError:
        return None
    ahead = inferred and hint and (value - hint).days > _HALF_A_YEAR
    return None if ahead else value.isoformat()
