"""Lines broken by a link or a lost tag: which line ends are none."""

# Typographic marks and other scripts are what these rules are about.
# ruff: noqa: RUF001

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from tasks.clean.draft import Draft, Edit
from tasks.clean.endings import (
    PIECE,
    cut_off,
    figures,
    may_go_on,
    must_go_on,
    piece,
    prose,
    quoted_on,
    time_stamp,
    titled,
)
from tasks.clean.furniture import is_furniture
from tasks.clean.hyphens import hyphen_cut
from tasks.clean.lines import ended, is_dateline, is_headline, starts

#: Marks that never begin a line of text, with what may follow them.
_HANGING = re.compile(
    r"[,;،؛，、；](?!\w)|,\d{3}(?!\d)|[:)](?= )|\.(?= [^\W\d_a-z])|[’']s\b|[”»](?=[,.;])|\.\Z"
)
#: Words that join two links.
_JOINTS = frozenset(["and", "or", "of", "for", "to", "in", "with", "by", "from", "und", "et", "y"])
#: Lines that are whole although they begin with a small letter.
_WHOLE = re.compile(
    r"(?:by|von|par|por|di|door)\s(?:our |staff |a staff |(?![a-zß-ÿ]))|"
    r"https?:|www\.|[\w.+-]{1,64}@|pic\.twitter|t\.me/|\w{2,4}/\w{2,4}\Z|"
    r"[a-z]{1,3}[).]\s|\S{1,60}\.(?:com|org|net)\b|"
    r"(?:editing|reporting|writing|additional reporting|with inputs|with files|edited|compiled)\b|"
    r"(?:dpa|ots|sid|ots)\b|[a-z]{1,2}[A-Z]|[a-z]{1,20}-[a-z]{2,3}\Z"
)
_MARKS = ".,;:!?…\"”’' "
_BULLET = re.compile(r"[-–—•*·▪►#]|\(?\w{1,3}[.)]\s")
_HANGING_MARKS = (",", ";", ":", ")", ".")
#: Line ends worth a look: no end of a sentence before, or no beginning of one after.
_DOUBTFUL = re.compile(
    r"\n(?:(?<![.!?…:;。！？।\"”’')\]»]\n)|(?=[^\W\dA-Z_]|[,;:.)’'”»،؛，、；])|(?<=[\w,][\"”’')\]»]\n))"
)
_COMMAS = ",،，、"
_ABBREVIATED = re.compile(
    r"(?:\b(?:[A-Z]\.){1,4}|\b(?:Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Gen|St|Lt|Col|Prof|No))\.?\Z"
)
#: Characters on each side of a break that are looked up in a copy.
_EVIDENCE = 18
_DATELINE_ENDS = (" - ", " – ", " — ", " -- ")
_LONG = 45
_MOST_PIECES = 8
#: Up to this size, all of the text is searched for what a broken line may have said.
_LARGEST = 65_536
_SHORT = 60
_SHORT_WORDS = 6


class _Page(NamedTuple):
    """The lines with what is known of all of them."""

    lines: Sequence[str]
    starts: Sequence[int]
    marked: frozenset[int]
    draft: Draft
    #: Whether other places show that a page with links was scraped.
    scraped: bool

    def line_at(self, end: int) -> int:
        """Return the index of the line that ends at an offset."""
        return bisect_right(self.starts, end) - 1

    def in_body(self, i: int) -> bool:
        """Tell whether a line stands in the body of the article."""
        return i >= self.draft.body_start

    def says(self, words: str) -> bool:
        """Tell whether a line of the text, or one that went as a copy, holds the words."""
        if len(self.draft.text) > _LARGEST:
            return False
        return any(words in said for said in (self.draft.text, *self.draft.copies))


def broken_lines(draft: Draft) -> Draft:
    """Join lines that a link, an image or a lost tag broke apart."""
    places = [found.start() for found in _DOUBTFUL.finditer(draft.text)]
    if places and places[0] == len(draft.lines[0]) and _ends_headline(draft.lines):
        del places[0]
    if not places:
        return draft
    page = _page(draft)
    edits = _joints(page, places)
    if edits and not page.scraped:
        edits = _joints(page._replace(scraped=True), places)
    return draft.edited(edits)


def _ends_headline(lines: Sequence[str]) -> bool:
    """Tell whether the first line is a headline, whole as it stands."""
    return is_headline(lines) and not lines[1].startswith(_HANGING_MARKS)


def _joints(page: _Page, places: Sequence[int]) -> list[Edit]:
    joints = (_joint(page, page.line_at(at), at) for at in places)
    return [edit for edit in joints if edit]


def _page(draft: Draft) -> _Page:
    lines = draft.lines
    marked = frozenset(draft.text.count("\n", 0, at) for at, _ in draft.marks)
    return _Page(lines, starts(lines), marked, draft, _is_scraped(draft, lines))


def _is_scraped(draft: Draft, lines: Sequence[str]) -> bool:
    """Tell a scraped page: it held copies, or its teaser says what the lead says."""
    if draft.copies or len(lines) <= 2:  # noqa: PLR2004 - a headline and a text
        return bool(draft.copies)
    opening = lines[1][:_LONG]
    if draft.text.find(opening, len(lines[0]) + 1 + len(lines[1])) < 0:
        return False
    return draft.body_start > 1 and opening in lines[draft.body_start]


def _joint(page: _Page, i: int, at: int) -> Edit | None:
    if not _joinable(page, i):
        return None
    before, after = page.lines[i], page.lines[i + 1]
    if _hangs(page, i):
        return Edit(at, at + 1, "", "breaks.hanging")
    if (cut := hyphen_cut(before, after, page.lines)) is not None:
        return Edit(at - cut, at + 1, "", "breaks.hyphen")
    rule = _rule(page, i)
    return Edit(at, at + 1, "" if before[-1] == "(" else " ", rule) if rule else None


def _joinable(page: _Page, i: int) -> bool:
    before, after = page.lines[i], page.lines[i + 1]
    return bool(before and after) and i not in page.marked and i + 1 not in page.marked


def _rule(page: _Page, i: int) -> str | None:
    """Return the rule by which a line is joined with the next by a space, if any."""
    before, after = page.lines[i], page.lines[i + 1]
    small = after[0].islower()
    if ended(before) and not (small and _ABBREVIATED.search(before[-8:])):
        return None
    if _BULLET.match(after) or time_stamp(before) or time_stamp(after) or is_dateline(after):
        return None
    return _lower(page, i) if small else _upper(page, i)


def _hangs(page: _Page, i: int) -> bool:
    """Tell whether a line begins with a mark that belongs to the line before it."""
    before, after = page.lines[i], page.lines[i + 1]
    stop = after == "." and (prose(before) or _in_sentence(page, i))
    if not (stop or (len(after) > 1 and _HANGING.match(after))):
        return False
    return after[0] in _COMMAS or not ended(before)


def _lower(page: _Page, i: int) -> str | None:
    """Decide on a line that begins with a small letter."""
    before, after = page.lines[i], page.lines[i + 1]
    if _WHOLE.match(after) or (figures(before) and figures(after)):
        return None
    if (before[-1] == ")" and not prose(before)) or not _comes_to_an_end(page, i + 1):
        return None
    return "breaks.small_letter" if " " in before or _in_sentence(page, i) else None


def _in_sentence(page: _Page, i: int) -> bool:
    """Tell whether a line stands in a sentence that an earlier one began."""
    k = i - 1
    while k > max(0, i - _MOST_PIECES) and piece(page.lines[k]):
        k -= 1
    return k >= 0 and not ended(page.lines[k]) and prose(page.lines[k])


def _comes_to_an_end(page: _Page, i: int) -> bool:
    """Tell a sentence in pieces from rows of a table, none of which has an end."""
    last = min(len(page.lines) - 1, i + _MOST_PIECES)
    while i < last and _continues(page, i):
        i += 1
    return ended(page.lines[i]) or len(page.lines[i]) >= _LONG


def _upper(page: _Page, i: int) -> str | None:
    """Decide on a line that begins with a capital, a figure or a quotation mark."""
    before, after = page.lines[i], page.lines[i + 1]
    if _copied(page, before, after):
        return "breaks.as_in_copy"
    if quoted_on(before, after):
        return "breaks.quotation"
    if must_go_on(before, after) or (page.scraped and may_go_on(before, after)):
        return "breaks.dangling"
    if titled(before, after):
        return "breaks.title"
    if before in _JOINTS and _in_sentence(page, i) and _continues(page, i + 1):
        return "breaks.link"
    return _in_prose(page, i) if prose(before) else None


def _in_prose(page: _Page, i: int) -> str | None:
    """Decide on a line of prose that stops anywhere before a capital."""
    before, after = page.lines[i], page.lines[i + 1]
    if _linked(page, i):
        return "breaks.link"
    if not page.scraped or not cut_off(before, after) or not page.in_body(i):
        return None
    listed = not any(map(ended, page.lines[i + 1 : i + 4]))  # headlines, one below the other
    return None if listed or is_furniture(before) else "breaks.inside_sentence"


def _copied(page: _Page, before: str, after: str) -> bool:
    """Tell whether another line has the two in one: a copy, the headline, the teaser."""
    tail = before[-_EVIDENCE:]
    if len(after) < _EVIDENCE // 2:
        return False
    for dash in _DATELINE_ENDS:  # the copy lacks the dateline
        tail = tail.rpartition(dash)[2]
    return page.says(f"{tail} {after[:_EVIDENCE].rstrip(_MARKS)}")


def _linked(page: _Page, i: int) -> bool:
    """Tell whether a short line is a link's text: the next goes on in mid-sentence."""
    after = page.lines[i + 1]
    short = len(after) <= _SHORT and after.count(" ") < _SHORT_WORDS and not ended(after)
    if not short or i + 2 >= len(page.lines):
        return False
    goes_on = _continues(page, i + 1) or titled(after, page.lines[i + 2])
    return goes_on and _comes_to_an_end(page, i + 2)


def _continues(page: _Page, i: int) -> bool:
    """Tell whether the line after line `i` goes on with its sentence."""
    if i < 0 or i + 1 >= len(page.lines) or ended(page.lines[i]):
        return False
    after = page.lines[i + 1]
    if not after:  # emptied: it was a copy
        return False
    small = after[0].islower() and not _WHOLE.match(after)
    return (
        small or bool(_HANGING.match(after)) or (page.lines[i] in _JOINTS and len(after) <= PIECE)
    )
