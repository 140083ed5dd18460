"""The model of languages, unpacked in memory."""

import tempfile

import pytest
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from tasks.language_model import load_model

LANGUAGES = ("de", "en", "fr", "ru", "sr")
TEXTS = (
    "Die Fähre nach Norvik fährt erst am Donnerstag wieder.",
    "Le bac de Norvik ne partira pas avant jeudi matin.",
    "Паром в Норвик отправится только в четверг утром.",
    "The ferry to Norvik will not leave before Thursday.",
)


def test_it_judges_as_the_package_does() -> None:
    """Languages and confidences are those of the package's own way to its model."""
    own = LanguageIdentifier.from_model_file(MODEL_FILE)
    own.set_languages(LANGUAGES)
    model = load_model(LANGUAGES)
    assert [model.rank(text) for text in TEXTS] == [own.rank(text) for text in TEXTS]


def test_nothing_is_written_to_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """The model is read where no temporary file can be made."""
    monkeypatch.setattr(tempfile, "tempdir", "/nowhere")
    assert load_model(LANGUAGES).classify(TEXTS[0])[0] == "de"
