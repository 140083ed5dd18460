"""Lines that stand in the text more than once: the headline, whole paragraphs."""

import re
from collections.abc import Iterable, Sequence

from tasks.clean.draft import Draft, Edit
from tasks.clean.lines import ended, is_headline, starts

#: Shorter paragraphs may well be said twice ("Winners meet in final match").
_LEAST_LENGTH = 40
_LEAST_WORDS = 6
#: Tables repeat their notes.
_NOTE = re.compile(r"(?:note|source)s?\b", re.IGNORECASE)
_LEAST_IDEOGRAPHS = 15
_IDEOGRAPHS = "\u3040"
#: So near the top a line that equals the headline is its copy.
_NEAR_TOP = 6


def repeated_lines(draft: Draft) -> Draft:
    """Remove copies of the headline and of paragraphs, wherever they stand.

    The first one stays; but of a paragraph that the head of the file copies from the
    body, the body's stays. The teaser, which may equal the lead, stays.
    """
    lines = draft.lines
    if len(lines) < 2 or len(set(lines)) == len(lines):  # noqa: PLR2004 - a pair
        return draft
    rules = _headline_copies(lines) | _copies(lines, draft.body_start)
    return without_lines(draft, lines, sorted(rules.items()))


def without_lines(draft: Draft, lines: Sequence[str], rules: Iterable[tuple[int, str]]) -> Draft:
    """Return the draft without these lines, (index, rule) in ascending order."""
    offsets = starts(lines)
    size = len(draft.text)
    edits: list[Edit] = []
    for index, rule in rules:
        start, end = offsets[index], offsets[index] + len(lines[index]) + 1
        if end > size:  # the last line goes with the line feed before it
            start, end = max(0, start - 1), size
        if edits and edits[-1].end > start:
            start = edits[-1].end
        edits.append(Edit(start, end, "", rule))
    return draft.edited(edits)


def _headline_copies(lines: Sequence[str]) -> dict[int, str]:
    headline = lines[0]
    if not is_headline(lines) or len(headline) < 8:  # noqa: PLR2004 - a word or two
        return {}
    near = range(1, min(_NEAR_TOP, len(lines)))
    return {i: "repeats.headline" for i in near if lines[i] == headline}


def _copies(lines: Sequence[str], start: int) -> dict[int, str]:
    if lines[start] == lines[0]:  # the lead stands below the headline's copy
        start = min(start + 1, len(lines) - 1)
    first: dict[str, int] = {}
    pairs: dict[int, int] = {}
    for i, line in enumerate(lines):
        if (j := first.setdefault(line, i)) == i or not _weighty(line):
            continue
        if j < start <= i and start > 1:
            if i != start:  # not the teaser, but a copy from further down the body
                pairs[j] = i
            first[line] = i
        else:
            pairs[i] = j
    return dict.fromkeys(pairs | _neighbours(lines, pairs), "repeats.paragraph")


def _weighty(line: str) -> bool:
    if len(line) >= _LEAST_LENGTH and line.count(" ") >= _LEAST_WORDS - 1:
        return ended(line) and not _NOTE.match(line)
    return len(line) >= _LEAST_IDEOGRAPHS and line[len(line) // 2] >= _IDEOGRAPHS


def _neighbours(lines: Sequence[str], pairs: dict[int, int]) -> dict[int, int]:
    """Find short lines inside a repeated stretch: "p1 Yes. p2 p1 Yes. p2"."""
    more: dict[int, int] = {}
    for i, j in pairs.items():
        if i <= j:
            continue
        at, source = i + 1, j + 1
        while at < len(lines) and at not in pairs and source < i and lines[at] == lines[source]:
            more[at] = source
            at, source = at + 1, source + 1
        if at not in pairs:  # the stretch does not go on: these lines are no part of it
            for k in range(i + 1, at):
                more.pop(k, None)
    return more
