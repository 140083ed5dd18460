"""Initials that an article introduces: "National Fish Agency (NFA)"."""

import re
from collections.abc import Iterator, Sequence

from tasks.extract.entities.grouping import Mention

_INTRODUCED = re.compile(r"[ \n]\(([A-Z][A-Za-z.&-]{1,9})\)")
#: Shorter initials are not spoken as a word.
_SPOKEN = 3


def introduced(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions with initials in brackets behind a name as a mention of its type.

    What else is written like the initials is of that type as well.

    Args:
        text: What the mentions stand in.
        mentions: In order, without overlap.
    """
    found = {mention.start: mention for mention in _initials(text, mentions)}
    if not found:
        return [*mentions]
    ends = {mention.end for mention in found.values()}
    types = {text[start:end]: kind for start, end, kind in found.values()}
    others = [
        mention._replace(type=types.get(text[mention.start : mention.end], mention.type))
        for mention in mentions
        if mention.start not in found and mention.end not in ends
    ]
    return sorted([*others, *found.values()])


def _initials(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    for start, end, kind in mentions:
        if kind != "person" and text[end + 1 : end + 2] == "(":
            match = _INTRODUCED.match(text, end)
            if match and _shorten(match[1], text[start:end]):
                yield Mention(match.start(1), match.end(1), kind)


def _shorten(initials: str, name: str) -> bool:
    """Tell whether each capital begins a word of the name, in order; names may have more.

    Initials that are spoken as a word ("Nfat") count as capitals all.
    """
    capitals = [letter for letter in initials if letter.isupper()]
    if len(capitals) == 1 and len(initials) >= _SPOKEN:
        capitals = [*initials.upper()]
    begins = iter([word[0].upper() for word in re.split(r"[\s-]+", name) if word])
    return len(capitals) > 1 and all(capital in begins for capital in capitals)
