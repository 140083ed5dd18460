import pytest

from tasks.extract.quotes.following import after, leading
from tasks.extract.quotes.tokens import Row, rows


def row_of(text: str) -> Row:
    (row,) = rows(text, 0, len(text))
    return row


@pytest.mark.parametrize(
    ("text", "phrase", "kind"),
    [
        ("Orla Venn, a farmer", "Orla Venn", "name"),
        ("she in a letter", "she", "pronoun"),
        ("harbour chief Orla Venn on Friday", "harbour chief Orla Venn", "name"),
        ("a spokesman for Tarn Lines", "a spokesman for Tarn Lines", "noun"),
        ("one old docker in Norvik", "one old docker", "noun"),
        ("Norvik's dockers on strike", "Norvik's dockers", "noun"),
        ("a Norvik Democrat", "a Norvik Democrat", "noun"),
        ("Piet de Rasko of Sutter", "Piet de Rasko", "name"),
        (
            "the Sund Ports and Harbour Council, a body",
            "the Sund Ports and Harbour Council",
            "name",
        ),
        ("the Sund Post and Orla Venn", "the Sund Post", "name"),
    ],
)
def test_phrase_behind_the_verb(text: str, phrase: str, kind: str) -> None:
    """A phrase ends where no further word can belong to it."""
    row = row_of(text)
    found = after(row, 0)
    assert found is not None
    assert text[slice(*row.span(found.start, found.end))] == phrase
    assert found.kind == kind


def test_no_phrase_begins_with_a_preposition() -> None:
    """Where no noun follows there is no phrase."""
    assert after(row_of("in the harbour"), 0) is None


def test_leading_name_stands_behind_the_introduction() -> None:
    """An introduction set off by a comma is passed over."""
    row = row_of("In a long letter, Orla Venn thanked the crew")
    found = leading(row, len(row.words))
    assert found is not None
    assert row.words[found.start : found.end] == ["Orla", "Venn"]


@pytest.mark.parametrize("verb", ["met", "beat", "phoned", "replaced", "hosts"])
def test_verbs_between_two_people(verb: str) -> None:
    """A phrase ends before what one person does to the next, which no other table has."""
    row = row_of(f"Orla Venn {verb} Piet Rasko")
    found = leading(row, len(row.words))
    assert found is not None
    assert row.words[found.start : found.end] == ["Orla", "Venn"]


def test_objects_of_an_unnamed_subject() -> None:
    """The verb is no part of a phrase, neither as a role nor where a noun does it."""
    row = row_of("Police arrested Piet Rasko")
    found = leading(row, len(row.words))
    assert found is not None
    assert row.words[found.start : found.end] == ["Piet", "Rasko"]
    hunting = after(row_of("police hunting Piet Rasko"), 0)
    assert hunting is not None
    assert hunting.kind == "noun"
    deputy = after(row_of("chief operating officer Piet Rasko"), 0)
    assert deputy is not None
    assert deputy.kind == "name"
