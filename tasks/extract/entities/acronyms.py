"""Initials that an article introduces: "National Fish Agency (NFA)"."""

from collections.abc import Iterator, Sequence

from tasks.extract.entities.brackets import initials_behind
from tasks.extract.entities.grouping import Mention


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
    for mention in mentions:
        if mention.type == "person":
            continue
        span = initials_behind(text, mention.end, text[mention.start : mention.end])
        if span is not None:
            yield Mention(*span, mention.type)
