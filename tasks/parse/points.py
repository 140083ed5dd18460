# ruff: noqa: RUF001 - typographic marks are what is read here.
"""Key points: the bulleted lines that stand above a body."""

import re
from itertools import takewhile
from typing import Final

from tasks.parse.draft import Draft, Line
from tasks.parse.lists import bullet, opens_key_points

_KEY_POINTS: Final = (2, 7)
#: On a page the items of lists that are no longer on average are names, stamps and buttons.
_POINT: Final = 44
#: So many lines may stand above them, and so many on a page.
_ABOVE: Final = 3
_ABOVE_ON_PAGE: Final = 5
#: A point without a bullet has so many words, and no full stop; what follows is a sentence.
_WORDS: Final = (4, 25)
_PARAGRAPH: Final = re.compile(r"^.{60,}[.!?…]['\"”’»)]?$")


def take_point(draft: Draft, line: Line) -> None:
    """Take one of them, or the title above them."""
    if not opens_key_points(line.text):
        draft.key_points.append(line.text[bullet(line.text) :])
    draft.take_line(line, "parse.key_point")


def key_points(lines: list[Line], *, scraped: bool) -> set[int]:
    """Return the ids of the bulleted lines above the body (2 to 7 in a row, long enough).

    Args:
        lines: What stands at the head of the text.
        scraped: Whether that is the text of a web page.
    """
    titled = _below_title(lines[: _ABOVE_ON_PAGE + 1 + _KEY_POINTS[1] + 1])
    if titled:
        return titled
    run: list[Line] = []
    for number, line in enumerate(lines):
        if bullet(line.text):
            run.append(line)
        elif run:
            label = lines[number - len(run) - 1 : number - len(run)]
            titled = {id(each) for each in label if opens_key_points(each.text)}
            above = (_ABOVE_ON_PAGE if scraped else _ABOVE) + len(titled)
            points = _points(run, scraped=scraped) if number - len(run) <= above else set()
            return points | titled if points else points
        elif number > _ABOVE_ON_PAGE:  # what follows stands too low
            break
    return set()


def _below_title(lines: list[Line]) -> set[int]:
    """Return the ids of lines without bullets between "Key points" and the first paragraph."""
    for number, line in enumerate(lines[1 : _ABOVE_ON_PAGE + 1], 1):
        if opens_key_points(line.text):
            run = list(takewhile(_is_bare_point, lines[number + 1 :]))
            fits = _KEY_POINTS[0] <= len(run) <= _KEY_POINTS[1]
            follows = lines[number + 1 + len(run) : number + 2 + len(run)]
            told = any(_PARAGRAPH.search(each.text) for each in follows)
            return {id(each) for each in (line, *run)} if fits and told else set()
    return set()


def _is_bare_point(line: Line) -> bool:
    text = line.text
    words = len(text.split())
    return (
        text[0].isupper()
        and text[-1].isalnum()
        and _WORDS[0] <= words <= _WORDS[1]
        and not text.isupper()
        and any(word.islower() for word in text.split())
    )


def _points(run: list[Line], *, scraped: bool) -> set[int]:
    fits = _KEY_POINTS[0] <= len(run) <= _KEY_POINTS[1]
    least = _POINT * len(run) if scraped else 0
    fits = fits and sum(len(line.text) for line in run) > least
    return {id(line) for line in run} if fits else set()
