import pytest

from tasks.extract.entities.signs import SMALL, back, named, onward, taken
from tasks.extract.entities.words import flags


def following(word: str) -> tuple[str, ...]:
    """Return the signs of a word for the next one, but for that of small letters."""
    lower = word.lower()
    return tuple(sign for sign in named(onward(word, lower, flags(lower))) if sign != "d:mid")


def preceding(word: str) -> tuple[str, ...]:
    lower = word.lower()
    return named(back(word, lower, flags(lower)))


@pytest.mark.parametrize(
    ("word", "signs"),
    [("Mr.", ("d:mr",)), ("governor", ("d:title",)), ("in", ("d:in",)), ("the", ("d:the",)),
     ("rain", ())],
)  # fmt: skip
def test_words_tell_of_the_next(word: str, signs: tuple[str, ...]) -> None:
    """Titles, prepositions and the article each leave their sign."""
    assert following(word) == signs


@pytest.mark.parametrize(
    ("word", "signs"),
    [("said", ("d:said",)), ("Corp.", ("d:org",)), ("Lund", ("d:run",)), ("rain", ())],
)
def test_words_tell_of_the_one_before(word: str, signs: tuple[str, ...]) -> None:
    """Speech, company forms and any other capital each leave their sign."""
    assert preceding(word) == signs


def test_a_small_word_shows_a_capital_for_a_name() -> None:
    """But not a word that is in capitals altogether."""
    signs = onward("met", "met", "")
    assert named(signs & taken("Lund")) == ("d:mid",)
    assert named(signs & taken("LUND")) == ()


def test_signs_are_gathered_by_or() -> None:
    """Each sign has a bit of its own."""
    assert named(onward("in", "in", "i") | SMALL) == ("d:in", "d:mid", "d:small")
