# ruff: noqa: RUF001 - typographic marks and other scripts are what is read here.
"""What stands above the body: markers, headline, teaser, stamps, bylines, dateline."""

import re
from html import unescape
from itertools import zip_longest
from typing import Final

from tasks.parse.draft import HEAD, PARAGRAPH, Draft, Line
from tasks.parse.filing import dateline_of, take_dateline
from tasks.parse.headlines import (
    attribution,
    before_site,
    can_be_headline,
    is_stopped,
    same,
    without_site,
)
from tasks.parse.instants import find_instant
from tasks.parse.lists import bullet
from tasks.parse.markers import read_headline
from tasks.parse.noting import mark
from tasks.parse.points import key_points, take_point
from tasks.parse.scraped import is_name
from tasks.parse.signing import has_author, take_name_above, take_names, take_split_byline
from tasks.parse.single import take_line_of_head

#: So many paragraphs in a row without metadata, and the body has begun.
_BODY_RUN: Final = 3
#: Below a stamp or byline this many are enough.
_BODY_BELOW: Final = 2
#: So near below a page's stamp a bare name is its author's.
_NEAR: Final = 2
#: More lines than headline and these above a stamp are no teaser.
_TEASER_LINES: Final = 2
_QUOTES: Final = '"“„«'
#: In so many characters stands any stamp.
_STAMP: Final = 40
#: A headline ends with neither of these; a line that a break has cut off may.
_LOOSE_END: Final = re.compile(r"[.…,;:–—-]['\"”’»)]?$")


def read_head(draft: Draft) -> None:
    """Read everything above the body into the draft."""
    above, anchored = _walk(draft)
    stated = draft.cleaned.stated.headline
    if stated:
        _stated_headline(draft, " ".join(unescape(stated).split()))
    elif anchored and not above:
        _headline_and_teaser(draft, _below_anchor(draft), anchored=False)
    else:
        _headline_and_teaser(draft, above, anchored=anchored)
    take_dateline(draft, anchored=anchored)


def _walk(draft: Draft) -> tuple[list[Line], bool]:
    """Take the metadata lines; return the plain ones above the last anchor.

    Without an anchor (a stamp or byline that a paragraph follows) these are all plain
    lines that were looked at.
    """
    plain: list[Line] = []
    anchors: list[list[Line]] = []
    paragraphs = below = 0
    listed = False
    lines = draft.body()[:HEAD]
    points = key_points(lines, scraped=draft.scraped)
    for line, following in zip_longest(lines, lines[1:]):
        if line.taken:
            continue
        if id(line) in points:
            take_point(draft, line)
            continue
        split = following is not None and take_split_byline(draft, line, following)
        taken = "anchor" if split else take_line_of_head(draft, line, above=plain)
        if split or taken or not anchors:
            listed = split
        else:
            near = listed or (below <= _NEAR and not has_author(draft))
            listed = _take_listed(draft, line, following, near=near)
        taken = "anchor" if listed else taken
        below = 0 if taken == "anchor" else below + 1
        if not taken:
            plain.append(line)
            point = draft.scraped and bullet(line.text) > 0
            paragraphs += len(line.text) > PARAGRAPH and not point
        elif taken == "anchor" and (plain or not draft.scraped):
            take_name_above(draft, plain)
            anchors.append(list(plain))
            paragraphs = 0
        if paragraphs >= (_BODY_BELOW if anchors else _BODY_RUN):
            break
    above = _above_body(draft, anchors)
    return (plain, False) if above is None else (above, True)


def _take_listed(draft: Draft, line: Line, following: Line | None, *, near: bool) -> bool:
    """Take a line of names below an anchor, if it is one; of a page only near it."""
    if draft.scraped:
        return take_names(draft, line, near=near)
    return _is_author(draft, line, following) and take_names(draft, line, near=True)


def _is_author(draft: Draft, line: Line, following: Line | None) -> bool:
    """Say whether a line between stamp and dateline is a name that the text has not.

    A subhead may look like a name; but its words are those of the report.
    """
    rule, _, end = draft.cuts[-1]
    if rule != "parse.stamp" or end + 1 != line.start or following is None or has_author(draft):
        return False
    if not is_name(line.text) or dateline_of(draft, following) is None:
        return False
    elsewhere = f"{draft.cleaned.text[: line.start]} {draft.cleaned.text[line.end :]}"
    return not any(word in elsewhere for word in line.text.split() if len(word) > 1)


def _above_body(draft: Draft, anchors: list[list[Line]]) -> list[Line] | None:
    """Return the lines above the last anchor that the body follows."""
    body = draft.body()
    return next((each for each in reversed(anchors) if not _at_foot(draft, each, body)), None)


def _at_foot(draft: Draft, above: list[Line], body: list[Line]) -> bool:
    """Say whether an anchor stands below the report: a signature with a line or two under it."""
    if len(above) == len(body):
        return True
    if any(_is_lead(draft, line) for line in above[1:]):
        return True
    told = sum(len(line.text) for line in above[1:] if is_stopped(line.text))
    return told > 0 and sum(len(line.text) for line in body[len(above) :]) < told


def _below_anchor(draft: Draft) -> list[Line]:
    """Return the lines below a stamp or byline at the very top, if the first is a headline."""
    lines = draft.body()[: _TEASER_LINES + 2]
    if len(lines) == 1 or not lines or dateline_of(draft, lines[0]):
        return []
    top, below = lines[0].text, lines[1].text
    long = len(top) > PARAGRAPH or _LOOSE_END.search(top) or top[0].islower()
    return [] if long or below[0].islower() else lines


def _headline_and_teaser(draft: Draft, above: list[Line], *, anchored: bool) -> None:
    if not above or (
        dateline_of(draft, above[0]) and not _as_headline(draft, above, anchored=anchored)
    ):
        return
    top = above[0]
    lead = None if anchored else _lead(draft, above[1:])
    if lead and any(map(_is_quoted, above[1 : above.index(lead)])):
        # A round-up: the dateline is its second item's, and what stands above it is the first.
        if is_stopped(top.text):
            return
        lead = None
    if anchored and len(above) > 1 + _TEASER_LINES:
        anchored = False
    fits = can_be_headline(top.text, stamped=anchored or lead is not None)
    if not (_alone(top) if len(draft.body()) == 1 else fits):
        return
    copy = above[1] if len(above) > 1 and _is_copy(top.text, above[1].text) else top
    _set_headline(draft, copy.text)
    for line in above[: above.index(copy) + 1]:
        draft.take_line(line, "parse.headline")
    above = above[above.index(copy) :]
    teaser = above[1:] if anchored else above[1 : above.index(lead)] if lead else []
    _take_teaser(draft, teaser)


def _is_quoted(line: Line) -> bool:
    """Say whether a line is a sentence that begins as a quotation: a paragraph, no teaser."""
    return line.text[0] in _QUOTES and is_stopped(line.text)


def _as_headline(draft: Draft, above: list[Line], *, anchored: bool) -> bool:
    """Say whether "LONDON - A city under water" above a stamp is a headline, no paragraph."""
    top, found = above[0].text, dateline_of(draft, above[0])
    if not anchored or not found or found.dateline.date or found.agencies:
        return False
    return len(top) < PARAGRAPH and not is_stopped(top)


def _is_copy(top: str, following: str) -> bool:
    return top == following or before_site(top, following)


def _alone(top: Line) -> bool:
    """Say whether the only line left is a headline: markers on it, or no sentence."""
    marked = read_headline(top.text)
    return bool(marked.markers) or (len(top.text) < PARAGRAPH and not is_stopped(top.text))


def _lead(draft: Draft, lines: list[Line]) -> Line | None:
    """Return the first paragraph with an agency's dateline among the next few lines."""
    return next((line for line in lines[: _TEASER_LINES + 1] if _is_lead(draft, line)), None)


def _is_lead(draft: Draft, line: Line) -> bool:
    found = dateline_of(draft, line)
    return bool(found and (found.agencies or found.dateline.date))


def _set_headline(draft: Draft, text: str) -> None:
    marked = read_headline(text)
    mark(draft, marked.markers, marked.genres)
    draft.take = draft.take or marked.take
    site = draft.cleaned.stated.site
    sites = (*draft.profile.sites, site) if site else draft.profile.sites
    # "=" closes the headline on European wires.
    draft.headline = without_site(marked.text.strip().removesuffix(" ="), sites)
    draft.attribution = attribution(draft.headline)


def _stated_headline(draft: Draft, stated: str) -> None:
    _set_headline(draft, stated)
    body = draft.body()
    if not body[1:]:
        return
    copied = same(body[0].text, stated) or same(body[0].text, draft.headline)
    if copied or before_site(stated, body[0].text):
        draft.take_line(body[0], "parse.headline")
        if not copied:
            draft.headline = body[0].text
            draft.attribution = attribution(body[0].text)


def _is_stamped(draft: Draft, text: str) -> bool:
    """Say whether a line holds a stamp with something beside it that was not understood."""
    found = find_instant(text[:_STAMP], draft.clock)
    return found is not None and found.timed and found.full_year


def _take_teaser(draft: Draft, lines: list[Line]) -> None:
    if not lines or len(lines) > _TEASER_LINES or draft.cleaned.stated.teaser:
        return
    if any(line.text[0].isdigit() and _is_stamped(draft, line.text) for line in lines):
        return
    draft.teaser = "\n".join(line.text for line in lines)
    for line in lines:
        draft.take_line(line, "parse.teaser")
