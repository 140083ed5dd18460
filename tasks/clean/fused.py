"""Fused copies: a line all of whose sentences stand elsewhere in the text."""

# Typographic marks and other scripts are what these rules are about.
# ruff: noqa: RUF001

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate

from tasks.clean.draft import Draft
from tasks.clean.lines import ended, is_headline
from tasks.clean.repeats import without_lines

#: A line must have so many characters to be looked at.
_LEAST = 60
#: Length of the stretch whose second occurrence makes a line suspicious.
_PROBE = 24
_LONG = 120
#: As many such stretches are looked for in every line.
_MOST_PROBES = 100
#: Longer texts are no articles, and looking each line up in them would take too long.
_LARGEST = 131_072
#: A part of a sentence by which a damaged copy of it is still known.
_PIECE = 12
#: By so many characters such a part is made longer, or a damaged place is passed.
_STEP = 4
#: A damaged sentence is never taken for a whole one.
_ALMOST = 0.99
#: Share of a damaged sentence that must stand elsewhere, and share of the whole line.
_SENTENCE_SHARE = 0.6
_LINE_SHARE = 0.95
#: For a line that only one other repeats: rows of a table differ in a word.
_SINGLE_SHARE = 1.0
#: The parts of a fused copy are shorter than it by at least so much.
_SHORTER = 0.95
#: It begins with one class of marks, not with a choice: so it is found fast.
_SENTENCE_END = re.compile(
    r"[.!?…。！？](?:(?<=[。！？])|[\"”’'»)\]]{0,3}\s{0,3}(?=[\"“‘'«(\[]{0,2}[^\W\d_a-zß-öø-ÿ]))"
)


def fused_copies(draft: Draft) -> Draft:
    """Remove lines that only repeat, sentence by sentence, what other lines say.

    The longest first, for a fused copy is longer than each of its parts. What is
    removed is kept as a copy, to repair breaks in what it is a copy of.
    """
    if len(draft.text) > _LARGEST or not draft.says_twice:
        return draft
    lines = draft.lines
    suspects = _not_stated(_suspects(draft.text, lines), lines, draft.stated.teaser)
    if not suspects:
        return draft
    dropped = _Search(draft).dropped(suspects)
    if not dropped:
        return draft
    kept = without_lines(draft, lines, [(i, "repeats.fused") for i in dropped])
    return kept.moved_on(copies=draft.copies + tuple(lines[i] for i in dropped))


def _suspects(text: str, lines: Sequence[str]) -> list[int]:
    """Return the lines that share a stretch of text with another line."""
    twice: list[str] = []
    end = 0
    for line in lines:
        size = len(line)
        end += size + 1
        if size >= _LEAST:
            twice += [probe for probe in _probes(line, size) if text.find(probe, end) >= 0]
    twice = twice[:_MOST_PROBES]
    return [
        i
        for i, line in enumerate(lines)
        if len(line) >= _LEAST and any(map(line.__contains__, twice))
    ]


def _not_stated(suspects: list[int], lines: Sequence[str], teaser: str | None) -> list[int]:
    """Leave out the line that the format states as teaser: a summary may quote the body."""
    if not suspects or not teaser:
        return suspects
    opening = teaser[:_LEAST]
    return [i for i in suspects if not lines[i].startswith(opening)]


def _probes(line: str, size: int) -> list[str]:
    """Return stretches of a line; in a long one, some lie within one of its parts."""
    middle = size // 2
    if size < _LONG:
        return [line[middle : middle + _PROBE]]
    return [line[at : at + _PROBE] for at in (size // 6, middle, size * 5 // 6 - _PROBE)]


class _Search:
    """Finds the lines to drop, so that each sentence stays in one line."""

    def __init__(self, draft: Draft) -> None:
        self._lines = draft.lines
        #: Without spaces, for the copies differ in them.
        self._text = draft.text.replace(" ", "")
        self._solid = self._text.split("\n")
        self._whole = _broken(draft.lines)
        self._start = draft.body_start
        self._headline = is_headline(draft.lines)
        self._left = set(range(len(draft.lines)))
        self._teaser: int | None = None

    def dropped(self, suspects: Sequence[int]) -> list[int]:
        """Return those of the suspects that are copies, in order."""
        order = [i for i in suspects if i or not self._headline]
        order.sort(key=lambda i: (-len(self._solid[i]), -i))
        for is_copy in (self._is_fused, self._is_single):
            order = self._kept(order, is_copy)
        return [i for i in suspects if i not in self._left]

    def _kept(self, order: Sequence[int], is_copy: Callable[[int], bool]) -> list[int]:
        """Drop those that are copies; return the others that may still be."""
        kept = []
        for i in filter(self._shared, order):
            if is_copy(i):
                self._drop(i)
            else:
                kept.append(i)
        return kept

    def _drop(self, i: int) -> None:
        self._left.remove(i)
        self._text = "\n".join([self._solid[j] for j in sorted(self._left)])

    def _shared(self, i: int) -> bool:
        """Tell whether any part of the line still stands in another one."""
        line = self._solid[i]
        places = (len(line) // 6, len(line) // 2, len(line) * 5 // 6 - _PIECE)
        return any(self._text.count(line[at : at + _PIECE]) > 1 for at in places)

    def _is_fused(self, i: int) -> bool:
        size = len(self._solid[i]) * _SHORTER
        shorter = [j for j in self._others(i) if len(self._solid[j]) < size]
        return len(self._sources(i, shorter, _LINE_SHARE)) > 1

    def _is_single(self, i: int) -> bool:
        sources = self._sources(i, self._others(i), _SINGLE_SHARE)
        return len(sources) == 1 and self._goes(i, next(iter(sources)))

    def _others(self, i: int) -> list[int]:
        barred = 0 if i < self._start and self._headline else i
        return sorted(self._left - {i, barred})

    def _sources(self, i: int, others: Sequence[int], least: float) -> frozenset[int]:
        """Return the lines that hold a line's sentences; none if they hold less than a share."""
        text = "".join([self._solid[j] for j in others])
        places: list[int] = []
        room = (1 - least) * len(self._solid[i])
        for sentence in _sentences(self._lines[i]):
            if (place := text.find(sentence)) >= 0:
                places.append(place)
                continue
            share = _patched(text, sentence, room)
            room -= len(sentence) - int(share * len(sentence))
            if share < _SENTENCE_SHARE or room < 0:
                return frozenset()
        return self._owners(places, others)

    def _owners(self, places: Iterable[int], others: Sequence[int]) -> frozenset[int]:
        """Return the lines in which whole sentences were found; a broken line counts once."""
        ends = list(accumulate(len(self._solid[j]) for j in others))
        return frozenset(self._whole[others[bisect_right(ends, place)]] for place in places)

    def _goes(self, i: int, source: int) -> bool:
        """Decide which of two lines that say the same goes; the teaser stays."""
        if i >= self._start:
            sizes = len(self._solid[i]), len(self._solid[source])
            return source >= self._start and (sizes[0], -i) < (sizes[1], -source)
        if source < self._start:
            return i > source
        if source > self._start or self._teaser is not None:
            return self._start > 1
        self._teaser = i
        return False


def _broken(lines: Sequence[str]) -> list[int]:
    """Return for each line the first of the lines that look like one broken line."""
    first = 0
    firsts = []
    for i, line in enumerate(lines):
        if i and ended(lines[i - 1]) and line[:1] not in (",", ";"):
            first = i
        firsts.append(first)
    return firsts


def sentence_ends(line: str) -> Iterator[int]:
    """Yield the offset behind each sentence of a line and its space, and the line's end."""
    for mark in _SENTENCE_END.finditer(line):
        if mark.end() < len(line):
            yield mark.end()
    yield len(line)


def _sentences(line: str) -> Iterator[str]:
    """Cut a line into sentences, without their spaces.

    Cutting too often ("Mr. Roe") does no harm: each part is looked up by itself.
    """
    start = 0
    for end in sentence_ends(line):
        if end - start >= _PIECE or end == len(line):
            if part := line[start:end].replace(" ", ""):
                yield part
            start = end


def _patched(text: str, sentence: str, room: float) -> float:
    """Return the share of a damaged sentence that can be put together from stretches of the text.

    Once more is missing than there is room for, 0.
    """
    at = covered = 0
    most = min(room, (1 - _SENTENCE_SHARE) * len(sentence))
    while at + _PIECE <= len(sentence):
        if at - covered > most:
            return 0.0
        if sentence[at : at + _PIECE] not in text:
            at += _STEP
            continue
        size = _PIECE
        while at + size < len(sentence) and sentence[at : at + size + _STEP] in text:
            size += _STEP
        at, covered = at + size, covered + size
    return covered / len(sentence) * _ALMOST
