"""Bylines that only their neighbours tell: "By" on a line of its own, a name above a stamp."""

import re
from typing import Final

from tasks.models import Byline
from tasks.parse.bylines import read_byline, without_by
from tasks.parse.crediting import BylineLine, merged
from tasks.parse.draft import Draft, Line
from tasks.parse.names import ends_in_job, is_role, person_case
from tasks.parse.scraped import bare, is_name, read_names, read_signature

_BY_ALONE: Final = re.compile(r"(?:(?:written|posted|reported|story|words) )?by:?", re.IGNORECASE)
#: The same as pages have it, in other languages too.
_BY_ON_PAGE: Final = re.compile(
    r"(?:(?:ein )?(?:kommentar|kolumne|gastbeitrag|interview|analyse|bericht|text) )?von"
    r"|par|por|door|di|af|av|author of the article|aut(?:h?or(?:en|in|es|a)?|eur|ore)",
    re.IGNORECASE,
)
_LONGEST_BY: Final = len("reported by:")
#: How many lines above a page's stamp a name may stand, a button in between.
_NEAR: Final = 2
_BUTTON: Final = 60
_LEAST_ABOVE: Final = 2
_MOST_NAMES: Final = 3
_LONGEST_TITLE: Final = 60
_SMALL_WORDS: Final = frozenset({"and", "for", "in", "of", "the", "&"})


def take_split_byline(draft: Draft, line: Line, following: Line) -> bool:
    """Take "By" and the line below it that says by whom."""
    if len(line.text) > _LONGEST_BY and not draft.scraped:
        return False
    if not is_by_alone(line.text, scraped=draft.scraped):
        return False
    below = without_by(bare(following.text)) if draft.scraped else following.text
    read = (read_signature if draft.scraped else read_byline)(f"By {below}", marked=True)
    if read is None:
        return False
    credit(draft, read)
    draft.take_line(line, "parse.byline")
    draft.take_line(following, "parse.byline")
    return True


def is_by_alone(text: str, *, scraped: bool) -> bool:
    """Say whether a line (of a page's text, if `scraped`) is the "By" of a name below it."""
    if _BY_ALONE.fullmatch(text):
        return True
    return scraped and _BY_ON_PAGE.fullmatch(text.strip(" :")) is not None


def take_name_above(draft: Draft, plain: list[Line]) -> None:
    """Take a bare name between the headline and a stamp, the last of the lines above it.

    Args:
        draft: Where the byline goes.
        plain: The lines above the stamp; the first may be the headline and stays.
    """
    if len(plain) < _LEAST_ABOVE or has_author(draft):
        return
    found = _names_above(plain) if draft.scraped else _name_above(draft, plain)
    jobs = [each for each in draft.bylines if is_role(each.organisation or "")]
    if found:
        draft.bylines = [each for each in draft.bylines if each not in jobs]
    for line in found:
        plain.remove(line)
        role = jobs[0].organisation if jobs else None
        name = bare(line.text) if draft.scraped else line.text
        alone = BylineLine((Byline(name=person_case(name), role=role),))
        credit(draft, alone if is_name(name) else read_names(name) or alone)
        draft.take_line(line, "parse.byline")


def _name_above(draft: Draft, plain: list[Line]) -> list[Line]:
    """Return the last line if it holds nothing but names; its house may stand below it."""
    last = plain[-1].text
    if is_name(last) or _is_list_of_names(last):
        return plain[-1:]
    if len(plain) > _LEAST_ABOVE and is_name(plain[-2].text) and len(last) <= _BUTTON:
        both = read_byline(f"By {plain[-2].text}, {last}", marked=True)
        if both and len(both.bylines) == 1 and both.bylines[0].organisation:
            credit(draft, both)
            draft.take_line(plain.pop(-2), "parse.byline")
            draft.take_line(plain.pop(), "parse.byline")
    return []


def _is_list_of_names(text: str) -> bool:
    """Say whether a line names several authors, or one with a job; no second headline does."""
    read = None if text[-1] in ".!?" else read_names(text)
    named = read.bylines if read else ()
    short = all(len(each.name.split()) <= _MOST_NAMES and not each.organisation for each in named)
    return short and (len(named) > 1 or any(each.role for each in named))


def _names_above(plain: list[Line]) -> list[Line]:
    """Return the lines that name a page's makers: a row above the stamp, or above a button."""
    found: list[Line] = []
    for number, line in enumerate(reversed(plain[1:]), 1):
        if read_names(line.text):
            found.insert(0, line)
        elif number - len(found) >= _NEAR or len(line.text) > _BUTTON:
            break
    return found


def take_title(draft: Draft, line: Line) -> bool:
    """Take the title of the authors in the byline right above: "Associated Press Writer"."""
    if not draft.cuts or not draft.bylines or len(line.text) > _LONGEST_TITLE:
        return False
    rule, _, end = draft.cuts[-1]
    if rule != "parse.byline" or end + 1 != line.start or not _is_title(line.text):
        return False
    draft.bylines = [
        each.model_copy(update={"role": line.text}) if each.name and not each.role else each
        for each in draft.bylines
    ]
    draft.take_line(line, "parse.byline")
    return True


def _is_title(text: str) -> bool:
    words = text.split()
    named = all(word[0].isupper() or word in _SMALL_WORDS for word in words)
    return named and (is_role(text) or ends_in_job(text))


def has_author(draft: Draft) -> bool:
    """Say whether a byline has named somebody."""
    return any(byline.name for byline in draft.bylines)


def take_names(draft: Draft, line: Line, *, near: bool) -> bool:
    """Take a line of bare names from a page.

    Args:
        draft: Where the byline goes.
        line: The line.
        near: Whether it stands beside a stamp or byline; elsewhere a name must be known.
    """
    read = read_names(line.text)
    known = {byline.name for byline in draft.bylines}
    if read is None or not (near or all(byline.name in known for byline in read.bylines)):
        return False
    credit(draft, read)
    draft.take_line(line, "parse.byline")
    return True


def credit(draft: Draft, read: BylineLine) -> None:
    """Note what a byline says, every author once."""
    if read.bylines:
        draft.bylines = list(merged((*draft.bylines, *read.bylines)))
    draft.credit(read.agencies)
