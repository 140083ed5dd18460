# ruff: noqa: PLR2004, RUF001 - typographic marks and other scripts are what is read here; bounds of lengths.
"""Datelines: where, when and for whom a report was filed, in every form of the wires.

The first words of a paragraph are cut where a dateline ends (an agency in brackets, a
dash), and the part before is read from its end: date, then region, then places. What
can not be read in full that way is no dateline.
"""

import re
from datetime import date
from typing import Final

from tasks.models import Dateline
from tasks.parse.abroad import own_form, with_named_agency
from tasks.parse.agencies import agencies
from tasks.parse.filed import (
    NOWHERE,
    FoundDateline,
    Head,
    read_head,
    split_signature,
    stands_as_place,
)
from tasks.parse.places import NO_CITY, NO_PLACE, STANDING_ALONE, last_place, title_case

#: A dateline ends within so many characters.
_REACH: Final = 140
_START: Final = re.compile(r"[\s*#>•]{0,12}")
_BRACKET: Final = re.compile(
    r"[(\[/（]\s?([^()\[\]/（）]{2,40}(?:/[^()\[\]/（）]{2,40})?)\s?[)\]/）]"
)
_DASH: Final = r"(?:--{0,2}|—|–|―|_{1,2}|:)"
_AFTER_BRACKET: Final = re.compile(rf"[\s.,]{{0,3}}(?:{_DASH}\s*|\s)|(?=[A-Z])")
_HAS_DASH: Final = re.compile(r"[-–—―_]")
_SEPARATOR: Final = re.compile(
    r"(?:(?<=[\d.,A-Za-z)])|\s)(?:--{1,2}|[—–―])\s*|(?<=[\d.\s])-+\s+|\s-\s*(?=[\"“'‘])"
    r"|\s_\s|(?<=[A-Z\d])\s?:\s"
)
#: Without one of these there is no separator: quick to see in prose, hyphens and all.
_MAY_SEPARATE: Final = re.compile(r"[-—–―_:](?:(?<=[—–―])|(?<=\s[-_])|(?<=-)[-\s]|(?<=:)\s)")
_MONTH_NAME: Final = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_UNKNOWN_AGENCY: Final = re.compile(
    r"[A-Z]{2,6}|[A-Z][a-z]{2,12}(?:[A-Z][a-z]{2,12})?(?: [A-Z][a-z]{2,12})?"
)
#: Call signs of American stations, of which a place with its state stands in front.
_STATION: Final = re.compile(r"(?!WHO$|WTO$|WFP$)[KW][A-Z]{2,3}(?:-TV)?")
#: What stands without brackets behind its place.
_UNBRACKETED: Final = ("CNN",)
_AGENCY_FIRST: Final = re.compile(r"\(([A-Za-z]{2,12})\) ?[-–—] ?(?=[A-Z])")
_PROSE: Final = re.compile(r"[\"“‘'«„(\[$£€]?\s?(?:[A-Z0-9À-Þ]|[^\x00-\x7f])|<")
# "KANSAS CITY, Mo. - March 13 - ..."; but "ZURICH EXCHANGE - APRIL 7" is a table's title.
_DAY_NEXT: Final = re.compile(rf"\s*{_MONTH_NAME}[a-z]*\.? \d{{1,2}}\b", re.IGNORECASE)
_DATE_NEXT: Final = re.compile(rf"\s*{_MONTH_NAME}[a-z]*\.? \d{{1,2}}\s*-+\s", re.IGNORECASE)
_LOWER_WORD: Final = re.compile(r"\s[a-z]{2,}")


def find_dateline(paragraph: str, *, year_hint: date | None = None) -> FoundDateline | None:
    """Return the dateline that a paragraph begins with, None if it begins with none.

    Args:
        paragraph: Text of one paragraph; only its first 140 characters are looked at.
        year_hint: A day near the one of the dateline (of publication), for the year.
    """
    blank = None if paragraph[:1].isalnum() else _START.match(paragraph)
    start = blank.end() if blank else 0
    window = paragraph[start : start + _REACH]
    if not window or window[0] in "\"“‘'«„":
        return None
    glued = _glued(window, year_hint) if window.startswith("By ") else None
    found = glued or _any_form(window, year_hint)
    if found is None or not start:
        return found
    return found._replace(start=found.start + start, end=found.end + start)


def _any_form(window: str, hint: date | None) -> FoundDateline | None:
    return (
        (_agency_first(window, hint) if window[0] == "(" else None)
        or _bracketed(window, hint)
        or _dashed(window, hint)
        or (None if window[0].isascii() and window[0] not in "([" else own_form(window, hint))
    )


def _glued(window: str, hint: date | None) -> FoundDateline | None:
    """Read "By JANE Q. ROE and JOHN DOE KESTREL BAY (AP) — ...": names in capitals run on."""
    bracket = _BRACKET.search(window)
    if not bracket or not agencies(bracket[1]):
        return None
    names = window[3 : bracket.start()].strip(" ,").partition(", ")[0]
    place = last_place(names)
    if place is None or not (names.isupper() or " and " in names or place.isupper()):
        return None
    cut = window.index(place, 3 + len(names) - len(place))
    found = _any_form(window[cut:], hint)
    return found and FoundDateline(
        found.dateline, cut, found.end + cut, found.agencies, window[:cut].strip()
    )


def _bracketed(window: str, hint: date | None) -> FoundDateline | None:
    for bracket in _BRACKET.finditer(window):
        signature, inner_date = split_signature(bracket[1])
        known = agencies(signature)
        if inner_date and not signature:
            return _dated(window, bracket, inner_date, hint)
        if known:
            return _before_agency(window, bracket, known, inner_date, hint)
        found = _unknown_agency(window, bracket, hint)
        if found:
            return found
    return None


def _dated(window: str, bracket: re.Match[str], day: str, at: date | None) -> FoundDateline | None:
    """Read "ZELIN (March 3) -- ..."."""
    after = _AFTER_BRACKET.match(window, bracket.end())
    head = read_head(window[: bracket.start()].rstrip() + day, at, named=False)
    if not after or not _HAS_DASH.search(after[0]) or not head or not head.capitals:
        return None
    # Fixtures, fairs and federations have their days in brackets as well.
    vouched = stands_as_place(head) and _told(window, after)
    return _made(window, after.end(), head, (), 0.95) if vouched else None


def _unknown_agency(window: str, bracket: re.Match[str], hint: date | None) -> FoundDateline | None:
    """Read "ZELIN, March 3 (KPS) - ...": place and day vouch for an agency not in the table."""
    if not _UNKNOWN_AGENCY.fullmatch(bracket[1]):
        return None
    after = _AFTER_BRACKET.match(window, bracket.end())
    head = read_head(window[: bracket.start()], hint, named=False)
    if not after or not _HAS_DASH.search(after[0]) or not head:
        return None
    station = head.capitals and head.region and _STATION.fullmatch(bracket[1])
    if not (head.dated or station):
        return None
    found = _made(window, after.end(), head, (), 0.9)
    dateline = found.dateline.model_copy(update={"agency": bracket[1].strip()})
    return found._replace(dateline=dateline)


def _before_agency(
    window: str, bracket: re.Match[str], known: tuple[str, ...], inner: str, hint: date | None
) -> FoundDateline | None:
    after = _AFTER_BRACKET.match(window, bracket.end())
    if after is None or not (_HAS_DASH.search(after[0]) or _PROSE.match(window, after.end())):
        return None
    head = read_head(window[: bracket.start()] + inner, hint, named=True)
    if head is None:
        return None
    return _made(window, after.end(), head, known, 1.0)


def _agency_first(window: str, hint: date | None) -> FoundDateline | None:
    """Read "(ANSA) - ROMA, 08 NOV - ..."."""
    first = _AGENCY_FIRST.match(window)
    known = agencies(first[1]) if first else ()
    if not first or not known:
        return None
    found = _dashed(window[first.end() :], hint)
    if found is None:
        return None
    raw = window[: first.end()] + found.dateline.raw
    said = {"raw": raw, "agency": known[0], "confidence": 1.0}
    dateline = found.dateline.model_copy(update=said)
    return FoundDateline(dateline, 0, found.end + first.end(), known)


def _dashed(window: str, hint: date | None) -> FoundDateline | None:
    if not _MAY_SEPARATE.search(window):
        return None
    for separator in _SEPARATOR.finditer(window):
        if separator.start() < 2:
            continue
        if _DATE_NEXT.match(window, separator.end()):
            continue
        found = _before_dash(window, separator, hint)
        return found and with_named_agency(window, found)
    return None


def _before_dash(window: str, dash: re.Match[str], hint: date | None) -> FoundDateline | None:
    before = window[: dash.start()]
    named, known = _trailing_agency(before)
    if not known and before.rstrip().endswith(_UNBRACKETED):
        named, known = _unbracketed(window, dash)
    alone = () if known else agencies(before.strip())
    if alone:
        return _made(window, dash.end(), NOWHERE, alone, 0.9) if _told(window, dash) else None
    head = read_head(named, hint, named=bool(known))
    if head is None:
        return None
    if known or (head.dated and head.places):
        return _made(window, dash.end(), head, known, 0.95)
    if not head.places:
        return None  # a day alone: of a chronology, perhaps
    confidence = _undated(window, dash, head)
    return _made(window, dash.end(), head, (), confidence) if confidence else None


def _undated(window: str, dash: re.Match[str], head: Head) -> float:
    """Return how sure a dateline of nothing but capitals before a dash is; 0 for none."""
    known = head.capitals and head.places[0].upper() in STANDING_ALONE
    if not head.capitals or not stands_as_place(head) or (dash[0].strip() == ":" and not known):
        return 0.0
    return (0.9 if known else 0.6) if _told(window, dash) else 0.0


def _told(window: str, dash: re.Match[str]) -> bool:
    """Say whether a sentence follows the dash, no day."""
    if _DAY_NEXT.match(window, dash.end()) or not _PROSE.match(window, dash.end()):
        return False
    return _LOWER_WORD.search(window, dash.end()) is not None


def _trailing_agency(before: str) -> tuple[str, tuple[str, ...]]:
    """Split off the agency of "TOKYO, Nov. 8, Kyodo", "TOKYO, Nov. 8 Kyodo", "Москва. TASS"."""
    for mark in (", ", ". "):
        head, _, last = before.rstrip().rpartition(mark)
        known = agencies(last) if head else ()
        if known:
            return head, known
    head, _, last = before.rstrip().rpartition(" ")
    known = agencies(last) if head[-1:].isdigit() else ()
    return (head, known) if known else (before, ())


def _unbracketed(window: str, dash: re.Match[str]) -> tuple[str, tuple[str, ...]]:
    """Split off the agency of "Norvik, Norland CNN — ..." from its place."""
    before = window[: dash.start()]
    place, _, last = before.rstrip().rpartition(" ")
    named = last in _UNBRACKETED and place and place.split()[0].upper() not in NO_PLACE
    return (place, agencies(last)) if named and _told(window, dash) else (before, ())


def _made(
    window: str, end: int, head: Head, known: tuple[str, ...], confidence: float
) -> FoundDateline:
    first = head.places[0] if head.places else ""
    dateline = Dateline(
        raw=window[:end].strip(),
        places=tuple(map(title_case, head.places)),
        region=head.region,
        date=head.date,
        agency=known[0] if known else None,
        kind="other" if NO_CITY.match(first) else "city",
        confidence=confidence,
    )
    return FoundDateline(dateline, 0, end, known)
