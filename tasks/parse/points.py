"""Key points: the bulleted lines that stand above a body."""

from typing import Final

from tasks.parse.draft import Draft, Line
from tasks.parse.lists import bullet, opens_key_points

_KEY_POINTS: Final = (2, 7)
#: On a page the items of lists that are no longer on average are names, stamps and buttons.
_POINT: Final = 44
#: So many lines may stand above them, and so many on a page.
_ABOVE: Final = 3
_ABOVE_ON_PAGE: Final = 5


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
    return set()


def _points(run: list[Line], *, scraped: bool) -> set[int]:
    fits = _KEY_POINTS[0] <= len(run) <= _KEY_POINTS[1]
    least = _POINT * len(run) if scraped else 0
    fits = fits and sum(len(line.text) for line in run) > least
    return {id(line) for line in run} if fits else set()
