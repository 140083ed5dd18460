import re

from hypothesis import given
from hypothesis import strategies as st

from tasks.extract.dates.patterns import one_of, spaced

WORDS = st.text("abcé'. ", min_size=1, max_size=6).filter(str.strip)


@given(st.sets(WORDS, min_size=1, max_size=8))
def test_a_word_tree_takes_its_words(words: set[str]) -> None:
    """A letter tree matches each of its words in full."""
    pattern = re.compile(one_of(words, cased=True))
    assert all(pattern.fullmatch(word) for word in words)


def test_a_word_tree_takes_nothing_else() -> None:
    """Beginnings and mixtures of the words do not match; a first letter may be of either case."""
    pattern = re.compile(one_of(["march", "may"]))
    assert [
        word for word in ("march", "May", "mar", "mayrch", "MAY") if pattern.fullmatch(word)
    ] == [
        "march",
        "May",
    ]


def test_gaps() -> None:
    """A gap is one space or line break, never a paragraph break; other sets keep their spaces."""
    pattern = re.compile(spaced(r"last year[ -]end[ .]"))
    assert pattern.fullmatch("last\nyear\nend.")
    assert pattern.fullmatch("last year-end.")
    assert not pattern.fullmatch("last\n\nyear end.")
    assert not pattern.fullmatch("last year end\n")
