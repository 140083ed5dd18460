"""Names that ran on into the words beside them, where a capital says nothing.

"Zorvak Meets Lindqvist" is one stretch of capitals in a headline, and so is "Among Zorvak" at the
beginning of a sentence. What the article elsewhere calls by name tells where a name ends.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from tasks.extract.entities.cues import CONNECTORS, ORGANISATION_WORDS, PLACE_WORDS
from tasks.extract.entities.grouping import Mention, spelled
from tasks.extract.entities.islands import OPENERS
from tasks.extract.entities.lexicon import FLAGS
from tasks.extract.entities.namesakes import SUFFIXES
from tasks.extract.entities.tokens import Tokens
from tasks.models.findings import EntityType

#: Begin sentences, and are also first names somewhere.
_SMALL = frozenset("among without between can stop under as in on by with all".split())  # noqa: SIM905 a column of words
#: Belong to the name of a body that they stand beside.
_OF_BODIES = ORGANISATION_WORDS | PLACE_WORDS
#: Belong to a person's name: "de", "Jr."; and so do initials.
_OF_PERSONS = SUFFIXES | CONNECTORS - frozenset("of the and for on &".split())  # noqa: SIM905 as above
#: Words of a line from which it can be told how they are written, and their share.
_TELLING = 3
_MOSTLY = 0.85
#: Tokens of a line that may be a headline.
_LONGEST = 40
#: Shorter words are small in headlines too.
_SHORTEST = 4

_Types = Mapping[str, EntityType]


class _Lines:
    """Tells how lines are written."""

    def __init__(self, tokens: Tokens, line_starts: Iterable[int]) -> None:
        self._tokens = tokens
        self._starts = sorted(line_starts)
        self._found: dict[int, bool] = {}

    def is_headline(self, index: int) -> bool:
        """Tell whether the line of a token has a capital on nearly all words."""
        line = bisect_right(self._starts, index)
        if line not in self._found:
            words, start = self._tokens.words, self._starts[line - 1]
            end = self._starts[line] if line < len(self._starts) else len(words)
            self._found[line] = end - start <= _LONGEST and _is_headline(words[start:end])
        return self._found[line]

    def begins_plainly(self, index: int) -> bool:
        """Tell whether a token begins a sentence and is no name."""
        words, lowers, _ = self._tokens
        if not _is_plain(lowers[index]):
            return False
        line = self._starts[bisect_right(self._starts, index) - 1]
        return index == line or words[index - 1] in OPENERS


def _is_headline(words: Sequence[str]) -> bool:
    telling = [word for word in words if len(word) >= _SHORTEST and word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in telling)
    return len(telling) >= _TELLING and capitals >= _MOSTLY * len(telling)


def disentangled(
    text: str, tokens: Tokens, line_starts: Iterable[int], mentions: Sequence[Mention]
) -> list[Mention]:
    """Return the mentions without the words that they ran on into.

    Args:
        text: What the mentions stand in.
        tokens: Its tokens.
        line_starts: Which of them begin lines.
        mentions: In order, without overlap.
    """
    lines, doubtful = _Lines(tokens, line_starts), dict[Mention, range]()
    for mention in mentions:
        start, end, kind = mention
        if kind != "place" and text.find(" ", start, end) > 0:
            first = bisect_left(tokens.starts, start)
            if lines.is_headline(first) or lines.begins_plainly(first):
                doubtful[mention] = range(first, bisect_left(tokens.starts, end))
    forms = [spelled(text, mention) for mention in mentions] if doubtful else []
    counts = Counter(forms)
    for form, mention in zip(forms, mentions, strict=False):
        if counts[form] > 1:
            doubtful.pop(mention, None)
    if not doubtful:
        return [*mentions]
    known = _known((f, m) for f, m in zip(forms, mentions, strict=True) if m not in doubtful)
    parts = {
        mention: _parts(tokens, at, mention.type, known)
        if lines.is_headline(at.start)
        else _mentioned(tokens, [(at.start + 1, at.stop)], known)
        for mention, at in doubtful.items()
    }
    return [part for mention in mentions for part in parts.get(mention) or (mention,)]


def _known(named: Iterable[tuple[str, Mention]]) -> dict[str, EntityType]:
    """Return the names elsewhere, and the last ones of people, in small letters."""
    known: dict[str, EntityType] = {}
    for form, mention in named:
        lower = form.lower()
        known[lower] = mention.type
        if mention.type == "person":
            known.setdefault(lower.rpartition(" ")[2], "person")
    return known


def _mentioned(tokens: Tokens, parts: Iterable[tuple[int, int]], known: _Types) -> list[Mention]:
    """Return the parts that are names elsewhere."""
    words, lowers, starts = tokens
    return [
        Mention(starts[start], starts[end - 1] + len(words[end - 1]), kind)
        for start, end in parts
        if (kind := known.get(" ".join(lowers[start:end])))
    ]


def _parts(tokens: Tokens, at: range, kind: EntityType, known: _Types) -> list[Mention]:
    """Return the names within a stretch; none if what is left may belong to a name."""
    found: list[tuple[int, int]] = []
    index = at.start
    while index < at.stop:
        end = _end(tokens.lowers, index, at.stop, known)
        if end > index:
            found.append((index, end))
        elif not _is_droppable(tokens.lowers[index], kind, is_first=index == at.start):
            return []
        index = max(end, index + 1)
    parts = _mentioned(tokens, found, known)
    is_whole = found == [(at.start, at.stop)]
    if kind == "organisation" and not is_whole and any(part.type == "place" for part in parts):
        return []
    return parts


def _end(lowers: Sequence[str], start: int, stop: int, known: _Types) -> int:
    """Return where the longest known name ends that begins at a token."""
    for end in range(stop, start, -1):
        words = lowers[start:end]
        if " ".join(words) in known and not _OF_BODIES.issuperset(words):
            return end
    return start


def _is_droppable(lower: str, kind: EntityType, *, is_first: bool) -> bool:
    if lower in _OF_PERSONS or (kind == "organisation" and lower in _OF_BODIES):
        return False
    return _is_plain(lower) or (not is_first and len(lower) > 1 and lower not in FLAGS)


def _is_plain(lower: str) -> bool:
    """Tell whether a word is mostly written small, or often, and is of no name."""
    if len(lower) == 1 or lower in _OF_PERSONS:
        return False
    flags = FLAGS.get(lower, "")
    return lower in _SMALL or ("F" not in flags and ("l" in flags or "m" in flags))
