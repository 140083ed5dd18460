import pytest

from tasks.extract.quotes.preceding import before
from tasks.extract.quotes.tokens import Row, rows


def row_of(text: str) -> Row:
    (row,) = rows(text, 0, len(text))
    return row


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Orla Venn said", "Orla Venn"),
        ("she has also said", "she"),
        ("Orla Venn, Bo Rasko's deputy in Sutter, said", "Orla Venn"),
        ("Orla Venn, 34, of Sutter, said", "Orla Venn"),
        ("Tarn Lines <TRN.N> said", "Tarn Lines"),
        ("the port authority said", "the port authority"),
        ("a clerk in the harbour office said", "the harbour office"),
    ],
)
def test_phrase_before_the_verb(text: str, phrase: str) -> None:
    """Whatever stands between, the nearest phrase that can be the subject is read."""
    row = row_of(text)
    found = before(row, len(row.words) - 1)
    assert found is not None
    assert text[slice(*row.span(found.start, found.end))] == phrase


def test_nothing_before_the_verb() -> None:
    """A verb that begins the sentence has no subject before it."""
    assert before(row_of("Said so"), 0) is None


def test_titles_are_outside_the_name() -> None:
    """The name inside a phrase begins behind its titles."""
    row = row_of("Harbour Minister Orla Venn said")
    found = before(row, 4)
    assert found is not None
    assert row.words[found.name_start : found.name_end] == ["Orla", "Venn"]
