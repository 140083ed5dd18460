"""Makes the mentions of one article agree: a name means the same wherever it stands.

Tagging looks at one place at a time. Here the places vote: a name gets the type that most of
its mentions were given, and a place where a name of the article stands alone, but was passed
over, becomes a mention of it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from tasks.extract.entities.grouping import Mention, spelled
from tasks.extract.entities.islands import Island
from tasks.extract.entities.lexicon import FLAGS
from tasks.extract.entities.tokens import Tokens
from tasks.models.findings import EntityType

#: Words that stand alone often without being the name they are elsewhere.
_COMMON = frozenset("lmAFD")


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
    taken = {mention.start for mention in mentions}
    found = []
    for start, end in islands:
        if end - start == 1 and tokens.starts[start] not in taken:
            word, begin = tokens.words[start], tokens.starts[start]
            kind = known.get(word)
            if kind:
                found.append(Mention(begin, begin + len(word), kind))
    return found


def _alone(text: str, mentions: Iterable[Mention]) -> dict[str, EntityType]:
    """Return single words that name an entity of the article wherever they stand alone."""
    known: dict[str, EntityType] = {}
    for mention in mentions:
        name = spelled(text, mention)
        word = name.rsplit(" ", 1)[-1] if mention.type == "person" else name
        if " " not in word and not _COMMON & set(FLAGS.get(word.lower(), "")):
            known.setdefault(word, mention.type)
    return known
