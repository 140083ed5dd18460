import pytest

from tasks.extract.quotes.verbs import CUES, FINITE, INDIRECT, SPEECH


@pytest.mark.parametrize("form", ["replied", "denies", "announcing", "quipped", "told", "echoes"])
def test_all_forms_are_there(form: str) -> None:
    """Regular, doubled and irregular forms are made from their bases."""
    assert form in SPEECH


def test_infinitives_are_not_finite() -> None:
    """The base is no finite form."""
    assert "reply" not in FINITE
    assert "replies" in FINITE


def test_tables_fit_each_other() -> None:
    """Every verb of speech is a cue, and indirect speech has verbs of speech."""
    assert SPEECH <= CUES
    assert {"according"} == INDIRECT - SPEECH
