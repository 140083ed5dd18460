"""Quotation marks: which of them open, which close, and what stands between."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_PARAGRAPH = re.compile(r"[^\n]+")
_MARK = re.compile(r"[\"“”„‟«»「」『』]|``|''")
_SINGLE_OPEN = re.compile(r"(?<![\w.,!?…’'])['‘](?=[^\W\d_])(?!(?:tis|twas|til|cause|em|n)\b)")
_SINGLE_CLOSE = re.compile(r"(?<=[\w.,!?…)%])['’](?!\w)")
_CLOSERS = {
    "“": '”“"',
    "„": '“”"',
    "‟": '”"',
    "«": "»",
    "»": "«",
    "「": "」",
    "『": "』",
    "``": ("''", '"', "”"),
    "”": '”“"',
    '"': '"”',
    "''": ("''",),
}
_ALWAYS_OPEN = frozenset(["“", "„", "‟", "«", "``", "「", "『"])


class Quoted(NamedTuple):
    """A stretch between marks, without them."""

    start: int
    end: int
    #: Where the marks begin and end.
    outer: int
    after: int
    #: False where the paragraph ends before the mark that closes.
    closed: bool = True


class Paragraph(NamedTuple):
    """One line of text with what is quoted in it."""

    start: int
    end: int
    quoted: tuple[Quoted, ...]


def paragraphs(text: str) -> Iterator[Paragraph]:
    """Yield every non-empty line with its quoted stretches, in order of the text."""
    for line in _PARAGRAPH.finditer(text):
        start, end = line.span()
        yield Paragraph(start, end, tuple(_pair(text, start, end)))


def _pair(text: str, start: int, end: int) -> Iterator[Quoted]:
    marks = _MARK.findall(text, start, end)
    if not marks:
        if "'" in (line := text[start:end]) or "‘" in line:
            yield from _pair_single(text, start, end)
        return
    found = _MARK.finditer(text, start, end)
    opened: re.Match[str] | None = None
    for mark in found:
        if opened is None:
            if _opens(text, mark):
                opened = mark
        elif mark[0] in _CLOSERS[opened[0]] and not _reopens(text, opened, mark):
            yield Quoted(opened.end(), mark.start(), opened.start(), mark.end())
            opened = None
        elif mark[0] in _ALWAYS_OPEN and mark[0] == opened[0]:
            opened = mark
    if opened is not None:
        yield Quoted(opened.end(), end, opened.start(), end, closed=False)


def _reopens(text: str, opened: re.Match[str], mark: re.Match[str]) -> bool:
    return mark[0] == "“" and opened[0] == "“" and _space_before(text, mark)


def _space_before(text: str, mark: re.Match[str]) -> bool:
    at = mark.start()
    return at == 0 or text[at - 1] in " \t\n\u00a0([{—–-'‘"


def _space_after(text: str, mark: re.Match[str]) -> bool:
    at = mark.end()
    return at >= len(text) or text[at] in " \t\n\u00a0,.;:!?)]}"


def _opens(text: str, mark: re.Match[str]) -> bool:
    if mark[0] in _ALWAYS_OPEN:
        return True
    if mark[0] in "」』":
        return False
    before, after = _space_before(text, mark), _space_after(text, mark)
    return before or not after


def _pair_single(text: str, start: int, end: int) -> Iterator[Quoted]:
    at = start
    while opening := _SINGLE_OPEN.search(text, at, end):
        closing = _closing(text, opening.end(), end)
        if closing is None:
            return
        yield Quoted(opening.end(), closing.start(), opening.start(), closing.end())
        at = closing.end()


def _closing(text: str, start: int, end: int) -> re.Match[str] | None:
    plural = None
    for mark in _SINGLE_CLOSE.finditer(text, start, end):
        if not (
            text[mark.start() - 1] == "s" and text[mark.end() : mark.end() + 2].strip().isalpha()
        ):
            return mark
        plural = plural or mark
    return plural
