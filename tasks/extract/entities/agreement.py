"""Makes the mentions of one article agree: a name means the same wherever it stands.

Tagging looks at one place at a time. Here the places vote: a name gets the type that most of
its mentions were given, and a place where a name of the article stands alone, but was passed
over, becomes a mention of it.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
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
    types = _types(text, mentions)
    kept = [m._replace(type=types.get(spelled(text, m), m.type)) for m in mentions]
    return sorted([*kept, *_passed_over(text, tokens, islands, kept)])


def _types(text: str, mentions: Iterable[Mention]) -> Mapping[str, EntityType]:
    votes: defaultdict[str, Counter[EntityType]] = defaultdict(Counter)
    surnames: Counter[str] = Counter()
    for mention in mentions:
        name = spelled(text, mention)
        votes[name][mention.type] += 1
        if mention.type == "person" and " " in name:
            surnames[name.rsplit(" ", 1)[1]] += 1
    for surname, count in surnames.items():
        if surname in votes:
            votes[surname]["person"] += count + 1
    return {name: count.most_common(1)[0][0] for name, count in votes.items()}


def _passed_over(
    text: str, tokens: Tokens, islands: Sequence[Island], mentions: Sequence[Mention]
) -> list[Mention]:
    known = _alone(text, mentions)
    shouted = _shouted(text, mentions, known)
    taken = {mention.start for mention in mentions}
    found: list[Mention] = []
    for island in islands:
        start, end = island
        if end - start == 1 and tokens.starts[start] not in taken:
            word, begin = tokens.words[start], tokens.starts[start]
            kind = known.get(word)
            if kind:
                found.append(Mention(begin, begin + len(word), kind))
        elif end - start > 1 and tokens.words[start].isupper():
            found += _in_shouting(tokens, island, shouted, mentions)
    return found


def _in_shouting(
    tokens: Tokens,
    island: Island,
    shouted: Mapping[str, EntityType],
    mentions: Sequence[Mention],
) -> Iterator[Mention]:
    """Yield the names of the article that a line in capitals repeats."""
    words, index = tokens.words, island.start
    while index < island.end:
        for end in range(min(index + _LONGEST, island.end), index, -1):
            kind = shouted.get(" ".join(words[index:end]))
            begin, close = tokens.starts[index], tokens.starts[end - 1] + len(words[end - 1])
            if kind and not _overlaps(mentions, begin, close):
                yield Mention(begin, close, kind)
                index = end - 1
                break
        index += 1


def _overlaps(mentions: Sequence[Mention], start: int, end: int) -> bool:
    place = bisect_left(mentions, (start,))
    return (place > 0 and mentions[place - 1].end > start) or (
        place < len(mentions) and mentions[place].start < end
    )


def _shouted(
    text: str, mentions: Iterable[Mention], alone: Mapping[str, EntityType]
) -> dict[str, EntityType]:
    """Return the names of the article in capitals."""
    names = {spelled(text, mention).upper(): mention.type for mention in mentions}
    full = {name: kind for name, kind in names.items() if " " in name}
    return {word.upper(): kind for word, kind in alone.items()} | full


def _alone(text: str, mentions: Iterable[Mention]) -> dict[str, EntityType]:
    """Return single words that name an entity of the article wherever they stand alone."""
    known: dict[str, EntityType] = {}
    for mention in mentions:
        name = spelled(text, mention)
        word = name.rsplit(" ", 1)[-1] if mention.type == "person" else name
        if " " not in word and not _COMMON & set(FLAGS.get(word.lower(), "")):
            known.setdefault(word, mention.type)
    return known
