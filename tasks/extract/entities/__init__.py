"""People, organisations and places: mentions with spans, grouped by entity."""

from tasks.extract.entities.grouping import group
from tasks.extract.entities.tagging import tag
from tasks.models import Entity

__all__ = ["find_entities"]


def find_entities(text: str) -> tuple[Entity, ...]:
    """Return the people, organisations and places that a text names.

    Args:
        text: English news text, of any length; paragraphs end with a line feed.

    Returns:
        One entity each, in the order of first mentions, with all mentions as spans of
        code points in `text`. The name is the fullest form in the text, without title and
        possessive; last names, acronyms and possessives are mentions of the same entity.
    """
    return group(text, tag(text))
