"""The building of patterns: word lists as letter trees, and the pieces that rules share.

A list is written as a tree of letters because the engine tries alternatives one by one:
a tree of 200 words costs a few comparisons where a plain list costs 200.
"""

import re
from collections.abc import Iterable
from typing import Final

from tasks.extract.dates.vocabulary import (
    CARDINALS,
    DAY_PARTS,
    MONTH_ABBREVIATIONS,
    MONTHS,
    ORDINALS,
    WEEKDAY_ABBREVIATIONS,
    WEEKDAYS,
)

_Tree = dict[str, "_Tree"]
_END: Final = ""

#: One separator between two words: a space or line break, never a paragraph break.
GAP: Final = r"(?:\r?[ \n\t\u00a0][ ]?)"
#: Sets and look-behinds keep their plain spaces; all others, and "[ -]", stand for a gap.
_GAPS: Final = {" ": GAP, "[ -]": f"(?:{GAP}|-)", "[- ]": f"(?:-|{GAP})"}
_KEPT: Final = re.compile(r"\[[^\]]*\]|\(\?<[=!][^)]*\)| ")


def _grow(words: Iterable[str]) -> _Tree:
    tree: _Tree = {}
    for word in words:
        node = tree
        for letter in word:
            node = node.setdefault(letter, {})
        node[_END] = {}
    return tree


def _written(tree: _Tree) -> str:
    branches = [
        (GAP if letter == " " else re.escape(letter)) + _written(below)
        for letter, below in tree.items()
        if letter != _END
    ]
    if not branches:
        return ""
    body = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    return f"(?:{body})?" if _END in tree else body


def one_of(words: Iterable[str], *, cased: bool = False) -> str:
    """A pattern for any of the words, longest first.

    Args:
        words: The words; a space in one stands for any single gap.
        cased: Take the words as written; otherwise the first letter may be of either case.
    """
    forms = list(words)
    if not cased:
        forms += [word[:1].upper() + word[1:] for word in forms]
    return f"(?:{_written(_grow(forms))})"


def spaced(pattern: str) -> str:
    """The pattern with each plain space standing for a gap in running text."""
    return _KEPT.sub(lambda piece: _GAPS.get(piece[0], piece[0]), pattern)


def one_line(matched: str) -> str:
    """Matched words in lower case with one space between them, as tables have them."""
    return " ".join(matched.lower().split())


_MONTH_NAMES: Final = [*MONTHS, *(name.upper() for name in MONTHS)]
#: A month's full name.
MONTH_NAME: Final = one_of(_MONTH_NAMES, cased=True)
#: A month's name, or its abbreviation with its dot.
MONTH: Final = f"(?:{MONTH_NAME}\\b|{one_of(MONTH_ABBREVIATIONS, cased=True)}\\b\\.?)"
#: A month's abbreviation in capitals, as message heads have it ("30-MAR-1987").
MONTH_CODE: Final = one_of([name.upper() for name in MONTH_ABBREVIATIONS], cased=True)
WEEKDAY: Final = one_of([*WEEKDAYS, *(name.upper() for name in WEEKDAYS)], cased=True)
#: A weekday's abbreviation, safe only in front of a date.
WEEKDAY_SHORT: Final = rf"(?:{one_of(WEEKDAY_ABBREVIATIONS, cased=True)}\b\.?)"
PART: Final = one_of(DAY_PARTS, cased=True)
ORDINAL_WORD: Final = one_of(ORDINALS)
_WORDS: Final = one_of(CARDINALS)
_BELOW_HUNDRED: Final = rf"{_WORDS}(?:[- ]{_WORDS})?"
#: A number in figures: "3", "1,200", "2.5", "2 1/2", "2½".
FIGURES: Final = r"\d{1,3}(?:,\d{3}){0,2}(?:\.\d{1,2})?(?![\d/])(?:[ -]1/2|½)?"
#: A definite number in words or figures.
NUMBER: Final = (
    rf"(?:(?:\d{{1,2}}|{_WORDS})[- ]and[- ]a[- ]half\b|{FIGURES}"
    rf"|{_BELOW_HUNDRED}(?: (?:hundred|thousand))?\b"
    r"|[Aa] (?:hundred|thousand|dozen)\b|[Hh]alf an?\b)"
)
#: A number of no definite size.
VAGUE_NUMBER: Final = (
    r"(?:(?:[Aa] |the )?few|[Ss]everal|[Mm]any|[Ss]ome|(?:[Aa] )?couple(?: of| more)?"
    r"|[Dd]ozens of|[Hh]undreds of|[Ss]cores of|a number of)"
)
