# ruff: noqa: RUF001 - typographic marks are what is read here.
"""Which line of a text carries the dateline, and what is noted of it."""

from datetime import date
from typing import Final

from tasks.parse.bylines import read_byline
from tasks.parse.datelines import find_dateline
from tasks.parse.draft import PARAGRAPH, Draft, Line
from tasks.parse.filed import FoundDateline
from tasks.parse.headlines import is_stopped, same
from tasks.parse.instants import day_of

#: Within so many lines a dateline with its agency stands at the head.
_ABOVE: Final = 6
_ONLY_DATELINE: Final = 90
_MIDDLE_OF_YEAR: Final = 7


def take_dateline(draft: Draft, *, anchored: bool) -> None:
    """Cut the dateline off the first paragraph (of a text without stamps: the second too)."""
    stated = draft.cleaned.stated
    lines = draft.body()[:2]
    twice = bool(lines) and same(lines[0].text, stated.teaser)
    near = lines if twice or not (anchored or stated.headline) else lines[:1]
    for line in (*near, *_below_captions(draft)):
        found = dateline_of(draft, line)
        if found:
            _note_dateline(draft, line, found)
            if twice and line is not lines[0]:
                draft.take_line(lines[0], "parse.teaser")
            return
    _stated_dateline(draft)


def _below_captions(draft: Draft) -> list[Line]:
    """Return the first paragraph with an agency's dateline, if only short lines stand above it.

    Captions, points of a summary and second headlines do; a sentence may be a paragraph.
    """
    for line in draft.body()[:_ABOVE]:
        found = dateline_of(draft, line)
        if found and found.agencies:
            return [line]
        if len(line.text) > PARAGRAPH or is_stopped(line.text):
            return []
    return []


def _note_dateline(draft: Draft, line: Line, found: FoundDateline) -> None:
    draft.dateline = found.dateline
    for name in found.agencies:
        draft.credit((name,))
    read = read_byline(found.byline) if found.byline else None
    if read:
        draft.bylines.extend(read.bylines)
    if found.end >= len(line.text):
        draft.take_line(line, "parse.dateline")
    else:
        draft.take_start(line, found.end, "parse.dateline")


def _stated_dateline(draft: Draft) -> None:
    stated = draft.cleaned.stated.dateline
    if stated:
        # A place alone is known by its capitals; here the format says that it is one.
        place, comma, rest = stated.rstrip(" -–—").partition(",")
        lines = (f"{text}{comma}{rest} — Text of it" for text in (place, place.upper()))
        year = day_of(draft.published)
        found = next(filter(None, (find_dateline(line, year_hint=year) for line in lines)), None)
        if found:
            draft.dateline = found.dateline.model_copy(update={"raw": stated, "confidence": 1.0})
            draft.credit(found.agencies)


def dateline_of(draft: Draft, line: Line) -> FoundDateline | None:
    """Return the dateline of a line, which is looked for once."""
    if line.text not in draft.datelines:
        draft.datelines[line.text] = _find_dateline(draft, line)
    return draft.datelines[line.text]


def _find_dateline(draft: Draft, line: Line) -> FoundDateline | None:
    """Return the dateline of a line, which may hold nothing else."""
    hint = day_of(draft.published or draft.updated) or (
        draft.clock.seen and draft.clock.seen.date()
    )
    if hint is None and draft.clock.year:
        hint = date(draft.clock.year, _MIDDLE_OF_YEAR, 1)
    text = line.text
    if len(text) < _ONLY_DATELINE and text.rstrip()[-1:] in "-–—)":
        found = find_dateline(text.rstrip() + " Text of it", year_hint=hint)
        if found and found.end >= len(text.rstrip()):
            return found._replace(end=len(text))
    return find_dateline(text, year_hint=hint)
