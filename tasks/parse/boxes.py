"""Boxes of other headlines beside the body, with a title or without one."""

from functools import partial
from itertools import takewhile
from typing import Final

from tasks.parse.draft import Draft, Line
from tasks.parse.lists import (
    LONGEST_TITLE,
    is_headline_like,
    is_topic,
    opens_related,
    opens_topics,
    related_blocks,
)

_MOST_RELATED: Final = 8


def boxes(draft: Draft) -> None:
    """Take boxes of other headlines that have a title ("Related stories")."""
    lines = draft.body()
    for number, line in enumerate(lines[1:], 1):
        if len(line.text) > LONGEST_TITLE or line.taken or not opens_related(line.text):
            continue
        topics = opens_topics(line.text)
        below = lines[number + 1 : number + 1 + _MOST_RELATED]
        box = list(takewhile(partial(_is_in_box, topics=topics), below))
        if box or (topics and line is lines[-1]):
            _relate(draft, box, draft.keywords if topics else draft.related)
            draft.take_line(line, "parse.related")


def _is_in_box(line: Line, *, topics: bool) -> bool:
    return is_topic(line.text) if topics else is_headline_like(line.text)


def _relate(draft: Draft, box: list[Line], to: list[str]) -> None:
    for line in box:
        to.append(line.text)
        draft.take_line(line, "parse.related")


def boxes_without_title(draft: Draft) -> None:
    """Take boxes of headlines without a title, unless the item itself is a list of them."""
    lines = draft.body()
    blocks = related_blocks([line.text for line in lines])
    if 2 * sum(map(len, blocks)) > len(lines) + 1:
        return
    for block in blocks:
        if len(block) <= _MOST_RELATED and all(lines[each].kind == "text" for each in block):
            _relate(draft, [lines[each] for each in block], draft.related)
