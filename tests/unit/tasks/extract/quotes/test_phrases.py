import pytest

from tasks.extract.quotes.phrases import (
    Phrase,
    after_titles,
    can_speak,
    continues_name,
    is_name,
    is_noun,
    label_start,
)
from tasks.extract.quotes.tokens import Row, rows


def row_of(text: str) -> Row:
    (row,) = rows(text, 0, len(text))
    return row


def noun(row: Row) -> Phrase:
    return Phrase(0, len(row.words), "noun", 0, len(row.words))


@pytest.mark.parametrize(
    ("word", "named"),
    [
        ("Venn", True),
        ("al-Tarn", True),
        ("al-fresco", False),
        ("The", False),
        ("That's", False),
        ("Venn's", True),
        ("harbour", False),
    ],
)
def test_which_words_are_names(word: str, named: bool) -> None:  # noqa: FBT001 a case of the table
    """Capitals make a name, but not those that only open a sentence."""
    assert is_name(row_of(word), 0) is named


@pytest.mark.parametrize(("word", "may"), [("harbour", True), ("because", False), (",", False)])
def test_which_words_may_be_nouns(word: str, may: bool) -> None:  # noqa: FBT001 a case of the table
    """Whatever no closed class forbids."""
    assert is_noun(row_of(word), 0) is may


@pytest.mark.parametrize(
    ("phrase", "speaks"),
    [
        ("the spokesman", True),
        ("many in the town", True),
        ("the state media", True),
        ("the young Frenchman", True),
        ("the cracked wall", False),
        ("the Guardian", False),
    ],
)
def test_who_can_speak(phrase: str, speaks: bool) -> None:  # noqa: FBT001 a case of the table
    """A noun phrase speaks where it holds a noun for people; walls do not."""
    row = row_of(phrase)
    assert can_speak(row, noun(row)) is speaks


def test_names_and_pronouns_always_speak() -> None:
    """Only nouns are asked whether they can."""
    row = row_of("Venn")
    assert can_speak(row, Phrase(0, 1, "name", 0, 1))
    assert can_speak(row, Phrase(0, 1, "pronoun", 0, 1))


def test_a_label_takes_its_article() -> None:
    """A noun that is written like a name is read with what stands before it."""
    row = row_of("Then the young Frenchman spoke")
    assert label_start(row, 3, 4) == 1
    assert label_start(row_of("Then Orla Venn spoke"), 1, 3) is None
    assert label_start(row_of("young Frenchman"), 1, 2) is None


def test_particles_continue_a_name() -> None:
    """Small words inside a name belong to it; a possessive ends it."""
    row = row_of("met Orla van der Venn's deputy")
    assert continues_name(row, 3)
    assert not continues_name(row, 4)


@pytest.mark.parametrize(
    ("run", "name"),
    [
        ("Prime Minister Orla Venn", "Orla Venn"),
        ("Sen. Bo Rasko", "Bo Rasko"),
        ("Orla Venn", "Orla Venn"),
        ("State Department Spokesman", "State Department Spokesman"),
    ],
)
def test_names_begin_behind_titles(run: str, name: str) -> None:
    """The last title of a run goes, unless the run ends in a noun for people."""
    row = row_of(run)
    start = after_titles(row, 0, len(row.words))
    assert " ".join(row.words[start:]) == name
