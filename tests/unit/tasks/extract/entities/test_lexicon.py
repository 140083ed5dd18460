import pytest

from tasks.extract.entities.lexicon import DEMONYMS, FIRST_WORDS, FLAGS, LONGEST


@pytest.mark.parametrize(
    ("words", "flag"),
    [("hungary", "N"), ("hungarian", "A"), ("texas", "R"), ("tenn.", "R"), ("shanghai", "C"),
     ("peter", "F"), ("smith", "S"), ("the", "l"), ("hong kong", "N"), ("boko haram", "G")],
)  # fmt: skip
def test_entries_have_their_flags(words: str, flag: str) -> None:
    """The list knows countries, demonyms, regions, cities, names and common words."""
    assert flag in FLAGS[words]


def test_entries_are_lower_case_and_short() -> None:
    """Entries are looked up in lower case, word by word up to a limit."""
    assert all(key == key.lower() for key in FLAGS)
    assert max(len(key.split()) for key in FLAGS) <= LONGEST


def test_first_words_lead_to_entries_of_several_words() -> None:
    """Whoever meets no first word need not look for a phrase."""
    assert {"hong", "new"} <= FIRST_WORDS


def test_demonyms_are_told_from_countries() -> None:
    """The adjective of a country is no place."""
    assert "hungarian" in DEMONYMS
    assert "hungary" not in DEMONYMS
    assert "zorvak" not in DEMONYMS
