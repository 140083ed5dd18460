# ruff: noqa: RUF001 - typographic apostrophes belong to words.
"""What stands between marks and is no quotation: scare quotes, titles of works, markup."""

import re
from typing import Literal

from tasks.extract.quotes.marks import Quoted
from tasks.extract.quotes.tables import words

# Two signs of Chinese or Japanese count as a word, since none is divided from the next.
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]{1,2}+|\w[\w'’.-]*+")
_SMALL = words("a an the of in on at to for and or but with from by is vs as vs.")
#: The shortest fragment that is quoted for itself has three words.
_SEVERAL = re.compile(rf"(?:\W*+(?>{_WORD.pattern})){{3}}")
#: What follows the headline of another article, or the slogan of a year.
_CITED = re.compile(r"\s*(?:by [A-Z]|https?:|\((?:19|20)\d\d\))")
#: What follows a title that is the subject of a clause: "said "The Old Pier" was his best".
_GOES_ON = re.compile(r" (?:is|was|are|were|will|would|has|had|can|could|should|became|won)\b")
#: The longest title of a work, in words.
_LONGEST_TITLE = 12
#: What stands before the title of a programme, and never before speech.
_OWNED = ("'s ", "’s ", " on ", " of ", " in ", " with ", " told ")
#: The longest scare quote, in words.
_LONGEST_SCARE = 3
#: Inside a title no sentence ends.
_ENDS_INSIDE = re.compile(r"[!?] |[^\W\d_]{4}\. ")

#: Spoken: a verb of speech stands right beside it. Cued: a cue elsewhere in its sentence
#: reports it. Bare: its sentence names nobody who might speak. Worded: a noun for words
#: that are said announces it, or what somebody is called.
#: Title: a noun for works announces it.
Standing = Literal["spoken", "cued", "linked", "bare", "worded", "title"]


def is_quotation(text: str, quoted: Quoted, standing: Standing) -> bool:
    """Tell whether the words between marks are reported speech.

    Args:
        text: The text.
        quoted: What stands between marks.
        standing: How closely a cue goes with it.
    """
    if not _SEVERAL.match(text, quoted.start, quoted.end):
        return standing == "spoken" and bool(_WORD.search(text, quoted.start, quoted.end))
    if _is_label(text, quoted):
        return False
    if standing == "worded" or (standing == "spoken" and not _may_be_part(text, quoted)):
        return True
    # No title goes on in the next paragraph.
    return not quoted.closed or not _is_term(text, quoted, standing)


def _may_be_part(text: str, quoted: Quoted) -> bool:
    """Tell whether the words may be a part of the report's own clause, as a title is."""
    return text.endswith(_OWNED, 0, quoted.outer) or bool(_GOES_ON.match(text, quoted.after))


def _is_label(text: str, quoted: Quoted) -> bool:
    """Tell whether the marks set off an attribute of markup, or a headline that is cited."""
    if text[quoted.outer - 1 : quoted.outer] == "=":
        return True
    return not text[quoted.start].islower() and bool(_CITED.match(text, quoted.after))


def _is_term(text: str, quoted: Quoted, standing: Standing) -> bool:
    """Tell whether the words are a title or a scare quote."""
    small = text[quoted.start].islower()
    if standing == "bare" and small and _count(text, quoted) <= _LONGEST_SCARE:
        return True
    titled = standing == "title" and not small
    if not titled and (text[quoted.end - 1] in "?!" or not _in_title_case(text, quoted)):
        return False
    is_sentence = _ENDS_INSIDE.search(text, quoted.start, quoted.end) is not None
    return not is_sentence and _count(text, quoted) <= _LONGEST_TITLE


def _in_title_case(text: str, quoted: Quoted) -> bool:
    for found in _WORD.finditer(text, quoted.start, quoted.end):
        word = found[0]
        if not (word[0].isupper() or word[0].isdigit() or word in _SMALL):
            return False
    return True


def _count(text: str, quoted: Quoted) -> int:
    return len(_WORD.findall(text, quoted.start, quoted.end))
