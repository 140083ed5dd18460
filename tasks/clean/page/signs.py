"""Who made the article and when: bylines and stamps beside its headline, with their parts."""

import re
from collections.abc import Collection, Iterator

from tasks.clean.page import marks
from tasks.clean.page.body import Page, is_caption, is_furniture
from tasks.clean.page.lines import Line

# A byline or a stamp is no longer than this, and what is cut off it stands this near.
_SIGN_MASS = 160
_PART_MASS = 60
_PARTICLE = 3
_BESIDE = 2
# Buttons may stand between a stamp and a name above the text.
_NAME_BESIDE = 3
_BUTTON_MASS = 60
# Longer rows of names, not behind a "By", are the article's topics.
_ROW = 3
# Where they are looked for: so far below the first paragraph, above it where no headline is; as
# far as the second paragraph where the first is a standfirst.
_BELOW = 6
_FAR_BELOW = 16
_UNHEADED = 12
# A stamp may stand above the headline too.
_ABOVE = 5
_STAMP_MASS = 80
# Names: words that begin with a capital, small ones and marks of a list between them.
_CAPITAL = r"[A-Z\u00c0-\u00de\u0100-\u017f\u0386-\u03ab\u0400-\u042f]"
_WORD = rf"{_CAPITAL}[^\W\d_]*(?:\.[^\W\d_]*|['\u2019-][^\W\d_]+)*"
_SMALL = rf"(?!{_CAPITAL})[^\W\d_]{{1,4}}"
_SPLIT = r" ?[,|/&](?= ?[^\W\d_a-z])| [\u2013-](?= )"
_NAMES = re.compile(
    rf"{_WORD}(?: (?:{_SMALL}|{_WORD})|{_SPLIT}){{0,12}} {_WORD}"
    r"(?: \([^()]{1,40}\))?"
)
_NAMES_UNSPACED = re.compile(
    r"[\u3400-\u9fff]{3,5}|[\u3400-\u9fff]{1,3} [\u3040-\u30ff\u3400-\u9fff]{1,3}|"
    r"[\uac00-\ud7af]{2,4} \uae30\uc790"
)
# Marks of notes and lists behind a name.
_BEHIND = "0123456789,;&| "


def find(page: Page, headline: int | None, own: Collection[int]) -> list[int]:
    """Return the lines that name the makers and the time, and the short ones beside them.

    A byline may be cut into its words by the layout: "By", the name, the role, each on a line. It
    may also follow a standfirst that the article's stretch begins with.

    Args:
        page: the page.
        headline: position of the headline, None where none was found.
        own: positions of the article's own lines.
    """
    start = max(0, page.core.first - _UNHEADED) if headline is None else _start(page, headline)
    between = [place for place in range(start, _end(page, own)) if place not in own]
    signs = _signs(page, between)
    named = frozenset(_named(page, signs, frozenset(between)))
    parts = [
        place
        for place in between
        if place in signs or place in named or _is_part(page, place, signs)
    ]
    dated = any(_is_day(page.inked[place]) for place in signs)
    above = [] if dated or headline is None else _stamps_above(page, headline)
    return [*above, *parts]


def _signs(page: Page, between: Collection[int]) -> frozenset[int]:
    """Return the bylines and stamps; below the first paragraph a second day is a teaser's."""
    signs = [place for place in between if _is_sign(page.inked[place])]
    days = [place for place in signs if _is_day(page.inked[place])]
    told = any(place < page.core.first for place in days)
    late = [place for place in days if told and place > page.core.first]
    return frozenset(signs).difference(late)


def _start(page: Page, headline: int) -> int:
    """Return where the lines below the headline begin, below its copy if a day stands there."""
    text, below = page.inked[headline].text, range(headline + 1, page.core.first)
    copies = [place for place in below if page.inked[place].text == text]
    dated = [place for place in below if _is_day(page.inked[place])]
    return (copies[-1] if copies and dated and copies[-1] < dated[-1] else headline) + 1


def _end(page: Page, own: Collection[int]) -> int:
    """Return where the second paragraph begins, or where bylines end at the latest."""
    first, last = page.core.first, page.core.last
    second = min((place for place in own if place > first), default=last)
    return min(max(first + _BELOW, min(second, first + _FAR_BELOW)), last)


def _stamps_above(page: Page, headline: int) -> list[int]:
    spots = range(max(0, headline - _ABOVE), headline)
    lines = [(place, page.inked[place]) for place in spots]
    return [
        place
        for place, line in lines
        if line.mass <= _STAMP_MASS and marks.is_dated(line.text, bare=place == headline - 1)
    ]


def _is_sign(line: Line) -> bool:
    if line.mass > _SIGN_MASS:
        return False
    text = line.text
    told = marks.is_byline(text) or marks.is_by_alone(text)
    return told or marks.has_stamp(text) or marks.is_ago(text)


def _is_day(line: Line) -> bool:
    return line.mass <= _SIGN_MASS and marks.has_date(line.text)


def _named(page: Page, signs: Collection[int], between: Collection[int]) -> Iterator[int]:
    """Yield the names in a row above and below each sign, which may recur on the page."""
    for sign in signs:
        for step in (-1, 1):
            place = sign + step
            row = []
            while place in between and place not in signs and _is_name(page, place):
                row.append(place)
                place += step
            if len(row) <= _ROW or marks.is_by_alone(page.inked[sign].text):
                yield from row
        away = range(sign - _NAME_BESIDE, sign + _NAME_BESIDE + 1)
        yield from (
            place
            for place in away
            if place in between and place < page.core.first and not page.inked[place].bullet
            if place not in signs and _is_name(page, place) and _is_beside(page, sign, place)
        )


def _is_beside(page: Page, sign: int, place: int) -> bool:
    """Return whether nothing but short lines stands between a sign and a name."""
    between = page.inked[min(sign, place) + 1 : max(sign, place)]
    return all(line.mass <= _BUTTON_MASS and not line.closed for line in between)


def _is_name(page: Page, place: int) -> bool:
    line = page.inked[place]
    text = line.text.rstrip(_BEHIND)
    if (
        line.mass > _PART_MASS
        or line.closed
        or is_caption(page, place)
        or marks.is_button(text)
        or marks.leads_away(text)
    ):
        return False
    return _NAMES.fullmatch(text) is not None or _NAMES_UNSPACED.fullmatch(text) is not None


def _is_part(page: Page, place: int, signs: Collection[int]) -> bool:
    if not any(place + step in signs for step in range(-_BESIDE, _BESIDE + 1)):
        return False
    line = page.inked[place]
    return (
        not line.bullet
        and not line.closed
        and line.mass <= _PART_MASS
        and _is_capitalised(line.text)
        and not marks.is_button(line.text)
        and not is_furniture(page, line)
        and not is_caption(page, place)
    )


def _is_capitalised(text: str) -> bool:
    """Return whether all longer words have a capital, or a script without capitals tells more."""
    words = text.split()
    small = [word for word in words if not word[0].isupper()]
    told = len(small) < len(words) or (not text.isascii() and len(words) > _PARTICLE)
    return told and all(len(word) <= _PARTICLE for word in small)
