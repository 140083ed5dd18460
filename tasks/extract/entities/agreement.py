"""Makes the mentions of one article agree: a name means the same wherever it stands.

Tagging looks at one place at a time. Here the places vote: a name gets the type that most of
its mentions were given, and a place where a name of the article stands alone, or in a line of
capitals, but was passed over, becomes a mention of it.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tasks.extract.entities.grouping import Mention, spelled
from tasks.extract.entities.islands import Island
from tasks.extract.entities.lexicon import FLAGS
from tasks.extract.entities.tokens import Tokens
from tasks.models.findings import EntityType

#: Words that stand alone often without being the name they are elsewhere.
_COMMON = frozenset("lmAFD")
#: Words of a name that is sought in a line of capitals.
_LONGEST = 4
#: Capitalised, before a last name.
_PARTICLES = frozenset(
    "Al El Abu Abdel Ben Bin Ibn Ould Da De Del Della Di Dos Du La Le Van Von Ter Ten Den".split()  # noqa: SIM905 a column of words
)

#: Types by name.
_Types = Mapping[str, EntityType]


def agreed(
    text: str, tokens: Tokens, islands: Sequence[Island], mentions: Sequence[Mention]
) -> list[Mention]:
    """Return the mentions with one type per name, and those that were passed over.

    Args:
        text: What the mentions stand in.
        tokens: Its tokens.
        islands: Where names were sought.
        mentions: What tagging found, in order, without overlap.
    """
    names = [spelled(text, mention) for mention in mentions]
    types = _types(names, mentions)
    kept = [
        mention if mention.type == types[name] else mention._replace(type=types[name])
        for name, mention in zip(names, mentions, strict=True)
    ]
    return sorted([*kept, *_passed_over(tokens, islands, types, kept)])


def _types(names: Iterable[str], mentions: Iterable[Mention]) -> dict[str, EntityType]:
    votes: dict[str, list[EntityType]] = {}
    surnames: dict[str, int] = {}
    for name, (_, _, kind) in zip(names, mentions, strict=True):
        votes.setdefault(name, []).append(kind)
        if kind == "person" and " " in name:
            surname = _surname(name)
            surnames[surname] = surnames.get(surname, 1) + 1
    for surname in surnames.keys() & votes.keys():
        votes[surname] += ["person"] * surnames[surname]
    return {name: _elected(kinds) for name, kinds in votes.items()}


def _surname(name: str) -> str:
    """Return the last name, with what may stand before it ("El Tarn")."""
    first, _, surname = name.rpartition(" ")
    particle = first.rpartition(" ")[2]
    return f"{particle} {surname}" if particle in _PARTICLES else surname


def _elected(kinds: Sequence[EntityType]) -> EntityType:
    """Return the most frequent one, the first of those that are equal."""
    if kinds.count(kinds[0]) == len(kinds):
        return kinds[0]
    count = Counter(kinds)
    return max(count, key=count.__getitem__)


def _passed_over(
    tokens: Tokens, islands: Sequence[Island], types: _Types, mentions: Sequence[Mention]
) -> Iterator[Mention]:
    words, _, starts = tokens
    alone = _alone(types)
    taken = {mention.start for mention in mentions}
    shouting = list[Island]()
    for start, end in islands:
        word = words[start]
        if end - start > 1:
            if word.isupper():
                shouting.append(Island(start, end))
        elif word in alone and starts[start] not in taken:
            yield Mention(starts[start], starts[start] + len(word), alone[word])
    if shouting:
        shouted = _shouted(types, alone)
        for island in shouting:
            yield from _in_shouting(tokens, island, shouted, mentions)


def _in_shouting(
    tokens: Tokens, island: Island, shouted: _Types, mentions: Sequence[Mention]
) -> Iterator[Mention]:
    """Yield the names of the article that a line in capitals repeats."""
    words, index = tokens.words, island.start
    while index < island.end:
        for end in range(min(index + _LONGEST, island.end), index, -1):
            kind = shouted.get(" ".join(words[index:end]))
            if kind:
                begin, close = tokens.starts[index], tokens.starts[end - 1] + len(words[end - 1])
                if not _overlaps(mentions, begin, close):
                    yield Mention(begin, close, kind)
                    index = end - 1
                    break
        index += 1


def _overlaps(mentions: Sequence[Mention], start: int, end: int) -> bool:
    place = bisect_left(mentions, (start,))
    return (place > 0 and mentions[place - 1].end > start) or (
        place < len(mentions) and mentions[place].start < end
    )


def _shouted(types: _Types, alone: _Types) -> dict[str, EntityType]:
    """Return the names of the article in capitals."""
    full = {name.upper(): kind for name, kind in types.items() if " " in name}
    return {word.upper(): kind for word, kind in alone.items()} | full


def _alone(types: _Types) -> dict[str, EntityType]:
    """Return single words that name an entity of the article wherever they stand alone."""
    known: dict[str, EntityType] = {}
    for name, kind in types.items():
        word = name.rsplit(" ", 1)[-1] if kind == "person" else name
        new = " " not in word and word not in known
        if new and _COMMON.isdisjoint(FLAGS.get(word.lower(), "")):
            known[word] = kind
    return known
