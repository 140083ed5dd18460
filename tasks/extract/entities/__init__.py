"""People, organisations and places: mentions with spans, grouped by entity."""

from collections.abc import Callable, Sequence

from tasks.extract.entities.grouping import Mention, group
from tasks.extract.entities.tagging import tag
from tasks.models import Entity

__all__ = ["Mention", "Tagger", "find_entities"]

#: Finds the names in a text, with their types; in order, without overlap.
Tagger = Callable[[str], Sequence[Mention]]


def find_entities(text: str, tagger: Tagger = tag) -> tuple[Entity, ...]:
    """Return the people, organisations and places that a text names.

    Args:
        text: English news text, of any length; paragraphs end with a line feed.
        tagger: What finds the names; that of the package unless another one is given.

    Returns:
        One entity each, in the order of first mentions, with all mentions as spans of
        code points in `text`. The name is the fullest form in the text, without title and
        possessive; last names, acronyms and possessives are mentions of the same entity.
    """
    return group(text, tagger(text))
