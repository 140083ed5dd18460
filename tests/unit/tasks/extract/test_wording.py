import re
from zlib import crc32

from hypothesis import given
from hypothesis import strategies as st

from tasks.extract.wording import Lookup, first_words, words

ANY_TEXT = (
    st.text() | st.text(st.characters(max_codepoint=127)) | st.text("aZ0_ \u2019\u00e9\u03a3")
)


def test_words_are_the_runs_of_letters_and_digits() -> None:
    """Marks part words, and figures are runs of digits, be it within a word."""
    found = words("Two ferries, 2 o'clock, Q3")
    assert found.starts.tolist() == [0, 4, 13, 15, 17, 24]
    assert found.figures.tolist() == [13, 25]


@given(ANY_TEXT)
def test_words_in_any_script(text: str) -> None:
    """Every word is found and hashed as in the small letters of the whole text."""
    small = text.replace("\u0130", "i").lower()
    expected = [(match.start(), crc32(match[0].encode())) for match in re.finditer(r"\w+", small)]
    found = words(text)
    assert list(zip(found.starts.tolist(), found.hashes.tolist(), strict=True)) == expected
    assert found.figures.tolist() == [match.start() for match in re.finditer(r"\d+", text)]


@given(st.integers(1, 80), st.integers(0, 80))
def test_words_of_any_length(letters: int, spaces: int) -> None:
    """Words and gaps longer than the tables reach are cut and hashed like others."""
    found = words(" " * spaces + "x" * letters + " y")
    assert found.starts.tolist() == [spaces, spaces + letters + 1]
    assert found.hashes.tolist() == [crc32(b"x" * letters), crc32(b"y")]


def test_forms_are_sought_by_their_first_word() -> None:
    """A form of several words begins with its first one; one without words with none."""
    assert first_words(("St. Orla's Day", "o'clock", "...")) == {"St", "o"}


def test_words_are_looked_up() -> None:
    """A word is found wherever it stands by itself, in small letters or capitals, in order."""
    text = "Two ferries, a ferry and TWO boats, twofold"
    assert Lookup(("ferry", "two")).find(words(text)) == [0, 15, 25]
