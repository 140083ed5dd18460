"""The page's furniture as ranges of lines, each with the rule that drops it."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from tasks.clean.page import marks
from tasks.clean.page.lines import Line

NAVIGATION = "page.navigation"
CAPTION = "page.caption"
NOTICE = "page.notice"
RELATED = "page.related"
ASIDE = "page.aside"
COMMENTS = "page.comments"
FOOTER = "page.footer"


def ranges(inked: Sequence[Line], kept: Sequence[int]) -> list[tuple[int, int, str]]:
    """Return the ranges of lines to drop, end excluded, in order, each with its rule.

    A range starts and ends with an inked line; blank lines within it go with it, blank lines
    beside a kept line stay.

    Args:
        inked: the page's lines with ink on them.
        kept: places, among all lines of the page, of the lines that stay.
    """
    stay = frozenset(kept)
    found: list[tuple[int, int, str]] = []
    for keeps, run in groupby(inked, key=lambda line: line.place in stay):
        if not keeps:
            found.extend(_split(list(run), min(stay), max(stay)))
    return found


def _split(run: Sequence[Line], first: int, last: int) -> Iterator[tuple[int, int, str]]:
    for rule, lines in groupby(_ruled(run, first, last), key=lambda pair: pair[1]):
        places = [line.place for line, _ in lines]
        yield places[0], places[-1] + 1, rule


def _ruled(run: Sequence[Line], first: int, last: int) -> Iterator[tuple[Line, str]]:
    rule = RELATED
    for line in run:
        if line.place < first:
            rule = NAVIGATION
        elif line.place > last:
            rule = _rule_behind(line, rule)
        else:
            rule = _rule_within(line)
        yield line, rule


def _rule_behind(line: Line, rule: str) -> str:
    if marks.has_rights(line.text):
        return FOOTER
    if rule == RELATED and marks.opens_comments(line.text):
        return COMMENTS
    return rule


def _rule_within(line: Line) -> str:
    if marks.has_credit(line.text, line.mass):
        return CAPTION
    if marks.is_notice(line.text):
        return NOTICE
    return RELATED if line.bullet or marks.leads_away(line.text) else ASIDE
