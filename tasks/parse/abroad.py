# ruff: noqa: RUF001, RUF003 - typographic marks and other scripts are what is read here.
"""Datelines that a script's agencies set in their own way, known by how they begin."""

import re
from datetime import date
from typing import Final

from tasks.models import Dateline
from tasks.parse.agencies import agencies
from tasks.parse.filed import FoundDateline, iso_day
from tasks.parse.months import month_number

_CHINESE: Final = re.compile(
    r"(新华社|中新社|中新网"
    r"|新華社)\s?([\u4e00-\u9fff]{2,8}?)(\d{1,2})月(\d{1,2})日[电電](?:\s?[（(]([^）)]{2,40})[）)])?\s?"
)
#: "【ノルビク共同】", "[ノルビク 10日 ロイター] - ", "【3月10日 AFP】".
_JAPANESE: Final = re.compile(
    r"[【\[［](?P<place>[\u3040-\u30ff\u3400-\u9fff・]{1,12}?)?[\s　=＝]?"
    r"(?:(?:(?P<month>\d{1,2})月)?(?P<day>\d{1,2})日)?[\s　=＝]?"
    r"(?P<agency>共同|時事|ロイター|AFP|AP|新華社|中央社)(?:[=＝]\w{1,8})?[】\]］]\s?(?:[-－―—]\s?)?"
)
#: "(서울=연합뉴스) 김로 기자 = ", "[서울=뉴시스]".
_KOREAN: Final = re.compile(
    r"[(\[](?P<place>[\uac00-\ud7af·]{1,20})=(?P<agency>[\uac00-\ud7af]{2,5}\d?)[)\]]\s?"
    r"(?:(?P<who>[\uac00-\ud7af·]{2,4}(?: [\uac00-\ud7af]{2,4}){0,2} (?:기자|특파원))\s?=\s?)?"
)
#: "КИЇВ. 10 березня. УНН. "
_DOTTED: Final = re.compile(
    r"(?P<place>[А-ЯЁІЇЄҐ][А-ЯЁІЇЄҐ’'-]{1,24})\. (?:(?P<day>\d{1,2}) (?P<month>[^\W\d_]{3,9})\. )?"
    r"(?P<agency>[^\W\d_][\w .]{1,30})\.\s+(?=[А-ЯЁІЇЄҐA-Z«\"“])"
)


#: The agency behind the dash, and in Russian its reporter: "РИА Новости, Анна Роу. ".
_FOLLOWS: Final = re.compile(
    r"([^.,\-–—]{2,30})(?:, (?P<who>[А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]+))?(?:\.\s+|\s[-–—]\s)"
)


def own_form(window: str, hint: date | None) -> FoundDateline | None:
    """Return the dateline that a paragraph in such a script begins with, None for any other.

    Args:
        window: The first characters of a paragraph.
        hint: A day near the one of the dateline, for the year.
    """
    first = window[0]
    if first in "新中":
        return _chinese(window, hint)
    if first in "【[［(":
        return _japanese(window, hint) or _korean(window)
    return _dotted(window, hint) if "А" <= first <= "Я" or first in "ІЇЄҐ" else None


def with_named_agency(window: str, found: FoundDateline) -> FoundDateline:
    """Take in the agency that follows the dash: "НОРВИК, 8 ноя - РИА Новости. ..."."""
    if found.agencies:
        return found
    follows = _FOLLOWS.match(window, found.end)
    known = agencies(follows[1]) if follows else ()
    if not follows or not known:
        return found
    dateline = found.dateline.model_copy(
        update={"raw": window[: follows.end()].strip(), "agency": known[0], "confidence": 1.0}
    )
    return FoundDateline(
        dateline, 0, follows.end(), known, follows["who"] and f"By {follows['who']}"
    )


def _chinese(window: str, hint: date | None) -> FoundDateline | None:
    match = _CHINESE.match(window)
    if match is None:
        return None
    day = iso_day(int(match[3]), int(match[4]), None, hint)
    credit = match[5] and re.sub(r"^(?:记者|記者)\s?", "记者 ", match[5])
    return _found(match, match[2], day, agencies(match[1]), credit)


def _japanese(window: str, hint: date | None) -> FoundDateline | None:
    match = _JAPANESE.match(window)
    if match is None:
        return None
    month = match["month"]
    day = iso_day(int(month), int(match["day"]), None, hint) if month else None
    return _found(match, match["place"], day, agencies(match["agency"]))


def _korean(window: str) -> FoundDateline | None:
    match = _KOREAN.match(window)
    known = agencies(match["agency"]) if match else ()
    return _found(match, match["place"], None, known, match["who"]) if match and known else None


def _dotted(window: str, hint: date | None) -> FoundDateline | None:
    match = _DOTTED.match(window)
    known = agencies(match["agency"]) if match else ()
    month = month_number(match["month"]) if match and match["month"] else None
    if match is None or not known or bool(match["month"]) != bool(month):
        return None
    day = iso_day(month, int(match["day"]), None, hint) if month else None
    return _found(match, match["place"], day, known)


def _found(
    match: re.Match[str],
    place: str | None,
    day: str | None,
    known: tuple[str, ...],
    credit: str | None = None,
) -> FoundDateline:
    raw = match[0].strip()
    places = (place,) if place else ()
    dateline = Dateline(raw=raw, places=places, date=day, agency=known[0])
    return FoundDateline(dateline, 0, match.end(), known, credit)
