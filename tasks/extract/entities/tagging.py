"""Names found in a text, with their types."""

import re
from collections.abc import Iterator, Sequence

from tasks.extract.entities.acronyms import introduced
from tasks.extract.entities.agreement import agreed
from tasks.extract.entities.context import Reader
from tasks.extract.entities.coupled import uncoupled
from tasks.extract.entities.cues import CONNECTORS, EVENTS, TITLES
from tasks.extract.entities.edges import mended
from tasks.extract.entities.grouping import Mention
from tasks.extract.entities.islands import breaks, islands
from tasks.extract.entities.lexicon import DEMONYMS, FLAGS
from tasks.extract.entities.model import read
from tasks.extract.entities.offices import parted
from tasks.extract.entities.overrun import disentangled
from tasks.extract.entities.tokens import Tokens, tokenise
from tasks.models.findings import EntityType

_NAMES = frozenset("FS")
#: A figure, or a sum of money ("R50bn").
_FIGURE = re.compile(r"\d(?:.*\d)?|[a-z]{1,3}\d[\d.,]*(?:[bmt]n|trn|m)")
_MODEL = read("weights.json.gz")
_READER = Reader(_MODEL)
#: Of each label the kind of name, and the label of the tokens of the same name that follow.
_KINDS = [label[2:] for label in _MODEL.labels]
_INNER = [_MODEL.labels.index(f"I-{kind}") if kind else 0 for kind in _KINDS]
_TYPES: dict[str, EntityType] = {"PER": "person", "ORG": "organisation", "LOC": "place"}


def tag(text: str) -> list[Mention]:
    """Return the names in a text, in order, without overlap."""
    tokens = tokenise(text)
    line_starts = breaks(text, tokens)
    found = islands(tokens, line_starts)
    mentions: list[Mention] = []
    labelled = _MODEL.label([*_READER.read(tokens, line_starts, found)])
    for (start, _), labels in zip(found, labelled, strict=True):
        if any(labels):
            mentions += _mentions(tokens, start, labels)
    apart = disentangled(
        text, tokens, line_starts, [*parted(text, mended(text, uncoupled(text, mentions)))]
    )
    return agreed(text, tokens, found, introduced(text, apart))


def _mentions(tokens: Tokens, offset: int, labels: Sequence[int]) -> Iterator[Mention]:
    """Yield one mention for each B- label and the I- labels of its kind after it."""
    words, _, starts = tokens
    index, size = 0, len(labels)
    while index < size:
        start, inner = index, _INNER[labels[index]]
        index += 1
        while index < size and labels[index] == inner:
            index += 1
        if inner:
            kind = _KINDS[inner]
            first, last = _trimmed(tokens, offset + start, offset + index, kind)
            if first < last and not _is_else(tokens, first, last, kind):
                end = starts[last - 1] + len(words[last - 1])
                yield Mention(starts[first], end, _TYPES[kind])


def _trimmed(tokens: Tokens, first: int, last: int, kind: str) -> tuple[int, int]:
    """Leave out what stands at both ends of a name and is not of it.

    That is small words, a demonym that begins the next phrase, the article before a body, and
    titles before a person's name.
    """
    words, lowers, _ = tokens
    while first < last and words[first] in CONNECTORS:
        first += 1
    while first < last and words[last - 1] in CONNECTORS:
        last -= 1
    if first < last and lowers[last - 1] in DEMONYMS:
        last -= 1
    if kind == "ORG" and last - first > 1 and lowers[first] == "the":
        first += 1
    while kind == "PER" and last - first > 1 and _is_title(lowers[first]):
        first += 1
    return first, last


def _is_title(lower: str) -> bool:
    return lower in TITLES and _NAMES.isdisjoint(FLAGS.get(lower, ""))


def _is_else(tokens: Tokens, first: int, last: int, kind: str) -> bool:
    """Tell whether a name is that of an event or law, or no name but a figure."""
    if last - first > 1:
        return kind == "ORG" and tokens.lowers[last - 1] in EVENTS
    word = tokens.lowers[first]
    return word[-1].isalnum() and _FIGURE.fullmatch(word) is not None
