"""Where in the raw text each character of the extracted lines stands.

Readers give lines, not places. They are found again in the source, in order, and in one
pass: each line after the one before it, in text stripped of white space.
"""

import re
from collections.abc import Iterator, Sequence

from tasks.clean.formats.layers import Layer, compact
from tasks.models import Change, Run

#: Characters that must agree before a piece of a changed line counts as found.
_SEED = 16
#: So far on the next piece is tried where one is not found.
_STEP = 4
#: How far beyond the last match a piece is looked for, in characters.
_WINDOW = 4096
#: All searches together may read so many times the source, ...
_EFFORT = 20
#: ... and so many pieces may be looked for in vain.
_MISSES = 20_000
#: Where there would be more, neighbours are reported as one, to keep records small.
_MAX_CHANGES = 100
_WORD = re.compile(r"\S+")


def align(
    lines: Sequence[str], layer: Layer, raw: str, rule: str
) -> tuple[tuple[Run, ...], tuple[Change, ...]]:
    """Map the characters of lines joined by line feeds to the raw text.

    Args:
        lines: The extracted lines, in the order of the source.
        layer: The visible text of the source.
        raw: The decoded raw text, in which the layer's offsets count.
        rule: Id of the rule that changes are reported under.

    Returns:
        Runs of characters that are the same in both, ascending in the text; and the
        changes that account for all other characters but the line feeds.
    """
    source = compact(layer)
    finder = _Finder(source.text)
    words: list[Run] = []
    start = 0
    for line in lines:
        words.extend(_words(line, start, finder, source, raw))
        start += len(line) + 1
    text = "\n".join(lines)
    runs = tuple(_joined(words, text, raw))
    return runs, tuple(_changes(runs, text, rule))


class _Finder:
    """Finds stretches in a text from where the last was found, with bounded effort."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._cursor = 0
        self._effort = _EFFORT * len(text) + 100_000
        self._misses = _MISSES

    def find(self, line: str) -> list[tuple[int, int, int]]:
        """Return (offset in the line, offset in the text, length) of what was found."""
        if (whole := self._anywhere(line)) >= 0:
            self._cursor = whole + len(line)
            return [(0, whole, len(line))]
        return list(self._pieces(line))

    def _anywhere(self, line: str) -> int:
        near = self._text.find(line, self._cursor, self._cursor + len(line) + _WINDOW)
        if near >= 0 or self._effort < 0 or len(line) < _SEED:
            return near
        found = self._text.find(line, self._cursor)
        if found < 0:
            found = self._text.find(line)
        self._effort -= len(self._text) if found < 0 else abs(found - self._cursor)
        return found

    def _pieces(self, line: str) -> Iterator[tuple[int, int, int]]:
        position = 0
        while position + _SEED <= len(line) and self._misses > 0:
            seed = line[position : position + _SEED]
            found = self._text.find(seed, self._cursor, self._cursor + 2 * _WINDOW)
            if found < 0:
                position += _STEP
                self._misses -= 1
                continue
            length = self._agreement(line, position, found)
            yield position, found, length
            position += length
            self._cursor = found + length

    def _agreement(self, line: str, position: int, found: int) -> int:
        length, most = _SEED, min(len(line) - position, len(self._text) - found)
        while length < most and line[position + length] == self._text[found + length]:
            length += 1
        return length


def _words(line: str, start: int, finder: _Finder, source: Layer, raw: str) -> Iterator[Run]:
    words = list(_WORD.finditer(line))
    pieces = iter(finder.find("".join(word[0] for word in words)))
    piece = next(pieces, None)
    offset = 0
    for word in words:
        end = offset + len(word[0])
        while piece and piece[0] + piece[2] <= offset:
            piece = next(pieces, None)
        while piece and piece[0] < end:
            low, high = max(offset, piece[0]), min(end, piece[0] + piece[2])
            origin = piece[1] + low - piece[0]
            offsets = source.offsets[origin : origin + high - low]
            where = start + word.start() + low - offset
            yield from _same(source.text[origin : origin + high - low], where, offsets, raw)
            if high == end:
                break
            piece = next(pieces, None)
        offset = end


def _same(word: str, where: int, offsets: Sequence[int], raw: str) -> Iterator[Run]:
    length, first = len(word), offsets[0]
    if offsets[-1] - first == length - 1 and raw.startswith(word, first):
        yield where, first, length
        return
    for index, (character, offset) in enumerate(zip(word, offsets, strict=True)):
        if raw[offset] == character:
            yield where + index, offset, 1


def _joined(words: Sequence[Run], text: str, raw: str) -> Iterator[Run]:
    start = origin = length = 0
    for where, offset, size in words:
        gap = where - start - length
        # white space between two words stands for the last of that in the source
        spaced = gap > 0 and offset > origin + length and raw[offset - 1] == text[where - 1]
        spaced = spaced and text[where - 1].isspace()
        if offset == origin + length + gap and (not gap or (spaced and gap == 1)):
            length += size + gap
            continue
        if length:
            yield start, origin, length
        start, origin, length = where - spaced, offset - spaced, size + spaced
    if length:
        yield start, origin, length


def _gaps(runs: Sequence[Run], text: str) -> Iterator[tuple[int, int, int, int]]:
    done = origin = 0
    for start, offset, length in runs:
        if text[done:start].strip("\n"):
            yield done, start, origin, max(origin, offset)
        done, origin = start + length, offset + length
    if text[done:].strip("\n"):
        yield done, len(text), origin, origin


def _changes(runs: Sequence[Run], text: str, rule: str) -> Iterator[Change]:
    gaps = list(_gaps(runs, text))
    step = 1 + len(gaps) // _MAX_CHANGES
    for index in range(0, len(gaps), step):
        group = gaps[index : index + step]
        start, end = min(gap[2] for gap in group), max(gap[3] for gap in group)
        yield Change(
            rule=rule,
            action="replaced" if end > start else "inserted",
            start=start,
            end=end,
            text=text[group[0][0] : group[-1][1]].strip("\n"),
        )
