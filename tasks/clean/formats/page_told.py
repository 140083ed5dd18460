"""The article's text as a page's schema has it, used to judge the lines that were found.

The schema's text is seldom broken into paragraphs and often cut, so it is no replacement;
but a line of the page that it holds is the article's, and an article that holds little
of it was cut short.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import compress

from tasks.clean.formats.lines import Line, is_prose
from tasks.clean.page.lines import closed

_WORD = re.compile(r"\w+")
_SIZE = 3
#: A line with so much of it in the schema's text belongs to the article.
_HELD = 0.7
#: Below this share of the schema's text an extraction missed part of the article.
_ENOUGH = 0.85
#: So much of the extraction must stand in the schema's text for that to be whole.
_WHOLE = 0.75
#: Lines of fewer words are too short to judge.
_SHORT = 6

Shingles = frozenset[tuple[str, ...]]


def judged(
    found: Sequence[Line], page: Sequence[Line], told: str, teaser: str = ""
) -> tuple[Line, ...]:
    """Return the lines of the article, judged by what the schema tells.

    Args:
        found: The lines that the extractor found.
        page: All lines of the page.
        told: The schema's text.
        teaser: What the page states as its summary; the schema's text seldom holds it.
    """
    known = shingles(told)
    if not known:
        return tuple(found)
    if covered(found, known) < _ENOUGH:
        better = tuple(dict.fromkeys(line for line in page if held(line.text, known) >= _HELD))
        if covered(better, known) > covered(found, known) + (1 - _ENOUGH) / 2:
            return better
    known |= shingles(teaser)
    has = [held(line.text, known) > 1 - _HELD for line in found]
    sure = [one or _is_short(line.text) for one, line in zip(has, found, strict=True)]
    if _length(compress(found, sure)) < _WHOLE * _length(found):
        return tuple(found)
    # It leaves out subheads, and what the newsroom added; a cut one all that follows, too.
    first = has.index(True) if True in has else len(has)
    last = len(has) if _is_cut(told) else max((at for at, one in enumerate(has) if one), default=0)
    texts = [
        is_prose(line.text) or (first < at and line.kind == "heading")
        for at, line in enumerate(found)
    ]
    return tuple(line for at, line in enumerate(found) if sure[at] or (at < last and texts[at]))


def _is_cut(told: str) -> bool:
    """Tell a text that ends in the middle, or says so."""
    end = told.rstrip(" \n[]()")
    return end.endswith(("...", "…")) or not closed(end)


def shingles(text: str) -> Shingles:
    """Return the runs of three words in a text, without case."""
    words = _WORD.findall(text.lower())
    return frozenset(zip(*(words[index:] for index in range(_SIZE)), strict=False))


def held(text: str, known: Shingles) -> float:
    """Return the share of a line's runs of words that a text has; 0 for short lines."""
    own = shingles(text)
    return len(own & known) / len(own) if own else 0.0


def covered(lines: Iterable[Line], known: Shingles) -> float:
    """Return the share of a text's runs of words that lines have."""
    own = shingles("\n".join(line.text for line in lines))
    return len(own & known) / len(known)


def _is_short(text: str) -> bool:
    return len(_WORD.findall(text)) < _SHORT


def _length(lines: Iterable[Line]) -> int:
    return sum(len(line.text) for line in lines)
