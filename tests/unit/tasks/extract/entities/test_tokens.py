import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.extract.entities.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ann's boat", ["Ann", "'s", "boat"]),
        ("Ann\u2019s boat", ["Ann", "\u2019s", "boat"]),
        ("Mr. Lund sank.", ["Mr.", "Lund", "sank", "."]),
        ("U.S.-led talks", ["U.S.-led", "talks"]),
        ("J.K. Lund", ["J.K.", "Lund"]),
        ("O'Dell and al-Masri", ["O'Dell", "and", "al-Masri"]),
        ("Lund & Co.", ["Lund", "&", "Co."]),
        ("AT&T", ["AT&T"]),
        ("Moody's said", ["Moody's", "said"]),
        ("New People's Army", ["New", "People's", "Army"]),
        ("the Workers' Party", ["the", "Workers'", "Party"]),
        ("the workers' party", ["the", "workers", "'", "party"]),
        ("in 20.There", ["in", "20", ".", "There"]),
        ("norvik.com", ["norvik.com"]),
        ("(Norvik)", ["(", "Norvik", ")"]),
    ],
)
def test_words_and_signs(text: str, words: list[str]) -> None:
    """Abbreviations keep their stop, possessive endings and other signs stand alone."""
    assert tokenise(text).words == words


@given(st.text(max_size=200))
def test_offsets_point_at_the_tokens(text: str) -> None:
    """Each token stands where its offset says, and only white space lies between tokens."""
    tokens, position = tokenise(text), 0
    for word, start in zip(tokens.words, tokens.starts, strict=True):
        assert text[start : start + len(word)] == word
        assert not text[position:start].strip()
        position = start + len(word)
    assert not text[position:].strip()
