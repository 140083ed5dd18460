"""Bylines on the pages of the web, where buttons, bullets and ages stand beside the names."""

import re
from typing import Final

from tasks.models import Byline
from tasks.parse.agencies import agencies
from tasks.parse.bylines import MAX_BYLINE, read_byline, without_by
from tasks.parse.crediting import BylineLine
from tasks.parse.lists import bullet, is_section
from tasks.parse.names import is_person, is_role
from tasks.parse.tables import words

#: What a byline may end with: a button, the mark of a note, a remark in brackets.
_BEHIND: Final = re.compile(
    r"(?: (?:twitter|x|follow|facebook|instagram|linkedin|email|folgen|följ|tips meg"
    r"|\([^()]{1,40}\)))+$|[\d,;&]+$",
    re.IGNORECASE,
)
#: "Jane Roe 7 hours", "Jane Roe 2 minutes ago", "Jane Roe 2 minutes read".
_AGED: Final = re.compile(
    r"(.{5,60}?),? \d{1,3} (?:second|minute|min|hour|day|week|month)s?(?: ago| read)?",
    re.IGNORECASE,
)
_NAME_UNSPACED: Final = re.compile(
    r"(?!.*[社者号録部局会版聞信報員題集]$)[\u3400-\u9fff]{3,5}"
    r"|[\u3400-\u9fff]{1,3} [\u3040-\u30ff\u3400-\u9fff]{1,3}|[\uac00-\ud7af]{2,4} 기자"
)
#: A name of more words is rather the title of something; so is a longer line of names.
_WORDS_OF_NAME: Final = (2, 4)
_LONGEST: Final = 90
#: Words that end names of places and of sections, in the shape of a person's name.
_NO_SURNAME: Final = words(
    """
    park stadium arena ground road street avenue lane square hall house centre center bridge
    station airport island islands city county town village river lake bay beach hill valley
    north south east west america africa asia europe kingdom states republic union
    league cup games championship open tour trophy final finals series race
    war conflict crisis election elections politics business sport sports culture news
    update updates report reports live video photos analysis opinion review preview interview
    minister president government council court police army party bank company market markets
    affairs world nation economy climate change health science technology education weather
    """
)


#: Words of buttons and menus, and articles with which no name begins.
_NO_NAME: Final = words(
    """
    share save copy link links print listen watch read more menu search sign log subscribe
    comment comments dive deeper breadcrumb trail advertisement images google preferred
    """
)
_ARTICLES: Final = words("the a an ein eine der die das de le la les el los un il lo het den")
_TWICE: Final = re.compile(r"(.{4,60}) \1")


def bare(text: str) -> str:
    """Return a line without its bullet and what a page put behind a name."""
    if len(text) > MAX_BYLINE:
        return text
    line = _BEHIND.sub("", text[bullet(text) :].rstrip(" ,"))
    twice = _TWICE.fullmatch(line)
    return twice[1] if twice else line


def read_signature(text: str, *, marked: bool) -> BylineLine | None:
    """Read a page's byline, in which an agency may be the author.

    Args:
        text: The line.
        marked: Whether only lines with a word such as "By" count.
    """
    line = bare(text)
    aged = _AGED.fullmatch(line)
    if aged:
        return read_names(aged[1])
    read = read_byline(line, marked=marked)
    if read is None or read.bylines or agencies(line):
        return read
    return read._replace(bylines=(Byline(name="", organisation=without_by(line)),))


def read_names(text: str) -> BylineLine | None:
    """Read a line of nothing but names, with jobs and agencies, as it stands beside a stamp."""
    line = bare(text)
    if len(line) > _LONGEST or line.isupper() or is_section(line):
        return None
    read = read_byline(line, marked=True) or read_byline(f"By {line}")
    named = [byline.name for byline in read.bylines if byline.name] if read else []
    return read if named and all(map(is_name, named)) else None


def is_name(text: str) -> bool:
    """Say whether a line by itself names a person rather than a place or a section."""
    least, most = _WORDS_OF_NAME
    if _NAME_UNSPACED.fullmatch(text):
        return True
    parts = text.casefold().split()
    return (
        least <= len(parts) <= most
        and text[0].isupper()
        and is_person(text)
        and not is_role(parts[-1])
        and not is_section(text)
        and not text.isupper()
        and parts[-1] not in _NO_SURNAME
        and parts[0] not in _ARTICLES
        and _NO_NAME.isdisjoint(parts)
    )
