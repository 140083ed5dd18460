"""Where the readers' comments begin: by the buttons and stamps that each of them bears."""

import re
from collections.abc import Sequence
from itertools import pairwise

from tasks.clean.page import marks
from tasks.clean.page.core import is_prose
from tasks.clean.page.lines import Line

#: What stands at each comment: who wrote it and when, and how to answer or to complain.
_BORNE = re.compile(
    r"(?:reply|report|flag(?: comment)?|flag as (?:offensive|inappropriate)|"
    r"report (?:abuse|comment|this comment)|recommend \(?\d*\)?|"
    r"responder|denunciar|répondre|signaler|signaler un abus|antworten|melden|rispondi|"
    r"ответить|пожаловаться|返信|举报|回复|답글)"
    r"|(?:posted|comment|written|geschrieben|posté|publicado) (?:by|von|par|por):? .{1,50}\d.{0,20}"
    r"|.{1,40} (?:on|at) .{0,30}\d(?: ?[ap]\.?m\.?)?(?-i: [A-Z]{2,4})? (?:said|wrote|says|writes):"
    r"|.{1,40} said \d{1,3} (?:minute|hour|day|week|month|year)s? ago:?",
    re.IGNORECASE,
)
_LONGEST = 110
#: So many lines that comments bear prove them, whatever the page calls them.
_LEAST = 3
#: Their heading stands so many lines above the first at most.
_REACH = 12
_HEADING_WORDS = 6
_LONGEST_TITLE = 30
#: A heading with more words than these may be a subhead of the article.
_LONE = re.compile(r"[\W\d]*[^\W\d_]+[\W\d]*")
#: Paragraphs under each other with so many characters are an article.
_ARTICLE = 800
#: So much of an article, in characters, stands above their heading.
_ENOUGH = 200


def without(inked: Sequence[Line]) -> Sequence[Line]:
    """Return the lines above the readers' comments; all where there are none.

    They begin with their heading above the first line that only comments bear, or with a
    heading alone where paragraphs of an article stand above it.
    """
    titled = next((at for at in range(len(inked)) if _is_title(inked, at)), len(inked))
    above = _above_borne(inked)
    return above if len(above) <= titled else inked[:titled]


def _is_title(inked: Sequence[Line], at: int) -> bool:
    if len(inked[at].text) > _LONGEST_TITLE or not inked[at].gap or not _heads(inked, at):
        return False
    if not _LONE.fullmatch(inked[at].text) and any(map(is_prose, inked[at + 1 : at + 2])):
        return False
    told = run = 0
    for before, line in pairwise(inked[:at]):
        run = run + line.mass if is_prose(line) and line.column == before.column else 0
        told = max(told, run)
    return told >= _ARTICLE


def _above_borne(inked: Sequence[Line]) -> Sequence[Line]:
    borne = [position for position, line in enumerate(inked) if _is_borne(line)]
    if len(borne) < _LEAST:
        return inked
    first = borne[0]
    near = range(max(0, first - _REACH), first)
    start = next((at for at in near if _heads(inked, at)), first)
    told = sum(line.mass for line in inked[:start] if is_prose(line))
    # Without a heading they may be the stamps of a live blog, or a thread within the article.
    return inked[:start] if told >= (_ARTICLE if start == first else _ENOUGH) else inked


def _is_borne(line: Line) -> bool:
    return len(line.text) <= _LONGEST and _BORNE.fullmatch(line.text) is not None


def _heads(inked: Sequence[Line], at: int) -> bool:
    """Tell the heading of the comments, with their count or a link to write one beside it."""
    words = inked[at].text.split()
    opens = any(map(marks.opens_comments, words)) and len(words) <= _HEADING_WORDS
    return opens and not inked[at].bullet
