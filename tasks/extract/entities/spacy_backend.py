"""Names found by a spaCy model instead of the weights that come with Copydesk.

spaCy is no dependency: who wants it installs it with a model, and names the model in
`COPYDESK_ENTITIES=spacy:MODEL`.
"""

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from typing import Any

from tasks.errors import CopydeskError
from tasks.extract.entities.grouping import Mention
from tasks.models.findings import EntityType

#: Labels of the OntoNotes scheme, which the English models have; others are passed over.
TYPES: dict[str, EntityType] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
}
#: Parts of the pipeline that entities do not need.
_UNUSED = ("parser", "lemmatizer", "tagger", "attribute_ruler")
_ARTICLES = ("the ", "The ", "THE ")
_POSSESSIVES = ("'s", "\u2019s", "'S")


@cache
def spacy_tagger(model: str) -> Callable[[str], list[Mention]]:
    """Return a tagger that asks a spaCy model.

    Args:
        model: Name of an installed model, or the path of one.

    Raises:
        CopydeskError: spaCy or the model is not installed.
    """
    try:
        nlp: Any = import_module("spacy").load(model, exclude=list(_UNUSED))
    except (ImportError, OSError) as error:
        raise CopydeskError(f"spaCy can not load {model}: {error}") from error

    def tag(text: str) -> list[Mention]:
        """Return the names in a text, in order, without overlap."""
        return list(_mentions(text, nlp(text).ents))

    return tag


def _mentions(text: str, entities: Any) -> Iterator[Mention]:
    """Yield the entities as mentions, without articles and possessive endings."""
    for entity in entities:
        kind = TYPES.get(entity.label_)
        name = text[entity.start_char : entity.end_char].rstrip()
        start = entity.start_char + (len("the ") if name.startswith(_ARTICLES) else 0)
        end = entity.start_char + len(name) - (len("'s") if name.endswith(_POSSESSIVES) else 0)
        if kind and text[start:end].strip():
            yield Mention(start, end, kind)
