"""Fused copies: a line all of whose sentences stand elsewhere in the text."""

from collections import Counter
from collections.abc import Sequence

from tasks.clean.draft import Draft
from tasks.clean.lines import body_start, is_headline
from tasks.clean.repeats import without_lines
from tasks.clean.shingles import Index, Sentence, sentences

#: A line must have so many characters to be looked at.
_LEAST_LENGTH = 60
_LEAST_WORDS = 12
#: Length of the stretch whose second occurrence starts the search for copies.
_PROBE = 24
#: Up to this size each line's probe is looked for in the text; larger texts are
#: always searched by shingles, in linear time.
_PROBED_SIZE = 65_536
#: Share of a sentence's shingles that must stand elsewhere; the rest may be damaged.
_SENTENCE_SHARE = 0.7
_LINE_SHARE = 0.9
#: For a line that says again what one single other line says.
_SINGLE_SHARE = 0.95
#: A shingle that stands in so many lines says nothing, and would cost.
_COMMON = 50


def fused_copies(draft: Draft) -> Draft:
    """Remove lines that only repeat, sentence by sentence, what other lines say.

    The longest first, for a fused copy is longer than each of its parts. What is
    removed is kept as a copy, to repair breaks in what it is a copy of.
    """
    lines = draft.text.split("\n")
    if not _suspicious(draft.text, lines):
        return draft
    dropped = _Search(lines).dropped()
    if not dropped:
        return draft
    copies = tuple(lines[i] for i in dropped)
    kept = without_lines(draft, lines, [(i, "repeats.fused") for i in sorted(dropped)])
    return kept.moved_on(copies=draft.copies + copies)


def _suspicious(text: str, lines: Sequence[str]) -> bool:
    if len(text) > _PROBED_SIZE:
        return True
    for line in lines:
        size = len(line)
        if size >= _LEAST_LENGTH and text.count(line[size // 2 : size // 2 + _PROBE]) > 1:
            return True
    return False


class _Search:
    """Finds the lines to drop, keeping for each sentence one line that says it."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._index = Index(lines)
        self._start = body_start(lines)
        self._headline = is_headline(lines)
        self._gone: set[int] = set()
        self._teaser: int | None = None

    def dropped(self) -> set[int]:
        """Return the indexes of the lines that are copies."""
        order = [i for i, line in enumerate(self._lines) if len(line) >= _LEAST_LENGTH]
        order.sort(key=lambda i: (-len(self._lines[i]), -i))
        for several in (True, False):
            for i in order:
                if i not in self._gone and self._is_copy(i, several=several):
                    self._gone.add(i)
        return self._gone

    def _is_copy(self, i: int, *, several: bool) -> bool:
        parts = sentences(self._lines[i])
        if (i == 0 and self._headline) or sum(len(p.tokens) for p in parts) < _LEAST_WORDS:
            return False
        sources: set[int] = set()
        hits = total = 0
        for part in parts:
            counts = self._sources(i, part)
            size = len(part.shingles())
            best = sum(1 for s in part.shingles() if self._elsewhere(i, s))
            if best < size * _SENTENCE_SHARE:
                return False
            hits, total = hits + best, total + size
            sources.add(self._shortest(counts, size))
        if several:
            return len(sources) > 1 and hits >= total * _LINE_SHARE
        return hits >= total * _SINGLE_SHARE and self._goes(i, sources)

    def _elsewhere(self, i: int, shingle: tuple[str, ...]) -> list[int]:
        places = self._index.lines_with(shingle)
        if len(places) > _COMMON:
            places = places[:_COMMON]
        barred = 0 if i < self._start and self._headline else -1
        return [j for j in places if j not in (i, barred) and j not in self._gone]

    def _sources(self, i: int, part: Sentence) -> Counter[int]:
        return Counter(j for shingle in part.shingles() for j in self._elsewhere(i, shingle))

    def _shortest(self, counts: Counter[int], size: int) -> int:
        whole = [j for j, n in counts.items() if n >= size * _SENTENCE_SHARE]
        if whole:
            return min(whole, key=lambda j: (len(self._lines[j]), j))
        return counts.most_common(1)[0][0]

    def _goes(self, i: int, sources: set[int]) -> bool:
        """Decide which of two lines that say the same goes."""
        source = sources.pop()
        if i >= self._start:
            return source >= self._start and (len(self._lines[i]), -i) < (
                len(self._lines[source]),
                -source,
            )
        if source < self._start:
            return i > source
        if source > self._start or self._teaser is not None or self._start == 1:
            return self._start > 1
        self._teaser = i
        return False
