# ruff: noqa: RUF001 - typographic marks are what is read here.
"""Paragraphs out of lines that were cut at a column, as wires and mails send them."""

import re
from collections.abc import Iterator
from itertools import pairwise

from tasks.clean.formats.lines import Line, collapsed
from tasks.clean.hyphens import hyphen_cut

_LINE_END = re.compile(r"\r\n|[\r\n]")
_INDENT = re.compile(r"(?:\t| {2,40}+)\S")
#: A byline and the title below it, before a paragraph that is indented, or set apart, or
#: begins with a dateline; a line of prose ("By Friday the army ...") goes on below.
_BYLINE = re.compile(
    r"(?<=[^\n]\n)[ \t]{0,3}(?P<by>(?i:By|Von|Par|Por|Di|Door|Av) [^\W\d_][^\n.]{2,60})\n"
    r"(?:[ \t]{0,3}(?P<title>[^\n.]{0,40}\b(?i:Writer|Correspondent|Reporter|Editor|Staff|"
    r"Korrespondent(?:in)?|Redakteur(?:in)?|correspondante?|corresponsal))\n)?"
    r"(?=[ \t]*\n|[ \t]{2,40}\S|[^\W\d_a-z]{2}|=\()"
)
#: In characters, how far down the head reaches.
_HEAD = 600
#: Lines are taken as cut at a column if most that have a successor are this long.
_FULL = 45
#: No wire and no mail is wider.
_WIDEST = 80
#: Rows that end so are paragraphs as a rule: columns cut sentences in the middle.
_SENTENCE = re.compile(r"[.!?…。][\"'”’»)]{0,2}$")


def with_byline_apart(text: str) -> str:
    """Return wrapped text with the byline at its head as a paragraph, the writer's title in it.

    Wires set it right below the headline, with nothing between.
    """
    found = _BYLINE.search(text, 0, _HEAD)
    if not found:
        return text
    line = ", ".join(filter(None, map(collapsed, (found["by"].rstrip(" ="), found["title"] or ""))))
    return f"{text[: found.start()]}\n{line}\n\n{text[found.end() :]}"


def paragraphs(text: str) -> tuple[Line, ...]:
    """Return the paragraphs of hard-wrapped text.

    A blank line ends a paragraph; so does an indent, where some lines are indented and
    others are not. Lines that were not cut at a column stay as they are.
    """
    rows = [row.rstrip() for row in _LINE_END.split(text)]
    if not _is_wrapped(rows):
        return tuple(Line(line) for row in rows if (line := collapsed(row)))
    return tuple(Line(text) for part in _parts(rows) if (text := collapsed(_joined(part, rows))))


def _joined(part: list[str], rows: list[str]) -> str:
    """Join the rows of a paragraph; a word divided at a row's end becomes whole."""
    text = part[0] if part else ""
    for before, row in pairwise(part):
        after = row.lstrip()
        cut = hyphen_cut(before, after, rows)
        text = f"{text} {after}" if cut is None else text[: len(text) - cut] + after
    return text


def _parts(rows: list[str]) -> Iterator[list[str]]:
    filled = [row for row in rows if row]
    indented = sum(1 for row in filled if _INDENT.match(row))
    by_indent = 0 < indented < len(filled)
    width = max(map(len, rows))
    part: list[str] = []
    for row in rows:
        if not row or (by_indent and _INDENT.match(row)) or _is_apart(part, row, width):
            yield part
            part = []
        if row:
            part.append(row)
    yield part


def _is_apart(part: list[str], row: str, width: int) -> bool:
    """Say whether a row was not cut off the one before it, which had room for its first word."""
    if not part or len(part[-1]) >= _FULL or row[0].islower() or part[-1].endswith((",", ',"')):
        return False
    return len(part[-1]) + 1 + len(row.split(maxsplit=1)[0]) <= min(width, _WIDEST)


def _is_wrapped(rows: list[str]) -> bool:
    led = [row for row, after in pairwise(rows) if row and _continues(after)]
    full = sum(1 for row in led if len(row) >= _FULL and not _SENTENCE.search(row))
    return bool(led) and full * 2 >= len(led) and max(map(len, rows)) <= 2 * _FULL + 30


def _continues(row: str) -> bool:
    return bool(row) and not _INDENT.match(row)
