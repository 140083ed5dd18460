"""Entities of a text that is not English: only those that the word list vouches for.

The tagger has learned English alone. Where every noun has a capital, or the words around a name
are unknown, what it makes of them is a guess; a name that the list has is more than that.
"""

from collections.abc import Iterable

from tasks.extract.entities.lexicon import FLAGS
from tasks.models import Entity

_PLACES = frozenset("NRC")
_BODIES = frozenset("Gg")


def certain(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """Return countries, states and large cities, people with a known first name, known bodies."""
    return tuple(entity for entity in entities if _is_known(entity))


def _is_known(entity: Entity) -> bool:
    lower = entity.name.lower()
    if entity.type == "person":
        first, _, last = lower.partition(" ")
        return bool(last) and "F" in FLAGS.get(first, "")
    flags = set(FLAGS.get(lower, ""))
    return bool(flags & (_PLACES if entity.type == "place" else _BODIES))
