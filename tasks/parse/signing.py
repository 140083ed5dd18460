"""Bylines that only their neighbours tell: "By" on a line of its own, a name above a stamp."""

import re
from typing import Final

from tasks.models import Byline
from tasks.parse.bylines import read_byline
from tasks.parse.crediting import BylineLine, merged
from tasks.parse.draft import Draft, Line
from tasks.parse.lists import is_section
from tasks.parse.names import is_person, is_role, person_case
from tasks.parse.tables import words

_BY_ALONE: Final = re.compile(r"(?:(?:written|posted|reported|story|words) )?by:?", re.IGNORECASE)
_LONGEST_BY: Final = len("reported by:")
#: A name of more words is rather the title of something.
_WORDS_OF_NAME: Final = (2, 3)
_LEAST_ABOVE: Final = 2
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


def take_split_byline(draft: Draft, line: Line, following: Line) -> bool:
    """Take "By" and the line below it that says by whom."""
    if len(line.text) > _LONGEST_BY or not _BY_ALONE.fullmatch(line.text):
        return False
    read = read_byline(f"By {following.text}")
    if read is None:
        return False
    credit(draft, read)
    draft.take_line(line, "parse.byline")
    draft.take_line(following, "parse.byline")
    return True


def take_name_above(draft: Draft, plain: list[Line]) -> None:
    """Take a bare name between the headline and a stamp, the last of the lines above it.

    Args:
        draft: Where the byline goes.
        plain: The lines above the stamp; the first may be the headline and stays.
    """
    if len(plain) < _LEAST_ABOVE or any(byline.name for byline in draft.bylines):
        return
    jobs = [each for each in draft.bylines if is_role(each.organisation or "")]
    if _is_name(plain[-1].text):
        line = plain.pop()
        draft.bylines = [each for each in draft.bylines if each not in jobs]
        role = jobs[0].organisation if jobs else None
        credit(draft, BylineLine((Byline(name=person_case(line.text), role=role),)))
        draft.take_line(line, "parse.byline")


def credit(draft: Draft, read: BylineLine) -> None:
    """Note what a byline says, every author once."""
    if read.bylines:
        draft.bylines = list(merged((*draft.bylines, *read.bylines)))
    draft.credit(read.agencies)


def _is_name(text: str) -> bool:
    least, most = _WORDS_OF_NAME
    return (
        least <= len(text.split()) <= most
        and is_person(text)
        and not is_section(text)
        and not text.isupper()
        and text.rsplit(maxsplit=1)[-1].casefold() not in _NO_SURNAME
    )
