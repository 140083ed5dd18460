import pytest

from tasks.extract.entities.tagging import tag
from tasks.models.findings import EntityType

Found = tuple[str, EntityType]


def tagged(text: str) -> list[Found]:
    return [(text[m.start : m.end], m.type) for m in tag(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "He met Peter Lindqvist in Budapest.",
            [("Peter Lindqvist", "person"), ("Budapest", "place")],
        ),
        ("She works for the Norvik Steel Corp. now.", [("Norvik Steel Corp.", "organisation")]),
        ("Sen. Anna Lund said so.", [("Anna Lund", "person")]),
        ("It reached the University of Geneva.", [("University of Geneva", "organisation")]),
        ("Peter Lindqvist's boat sank.", [("Peter Lindqvist", "person")]),
        ("The Hungarian team rested.", []),
    ],
)
def test_names_are_found_with_their_types(text: str, expected: list[Found]) -> None:
    """Names are tagged without titles, articles and possessive endings."""
    assert tagged(text) == expected


def test_dateline_is_a_place_and_an_agency() -> None:
    """A town in capitals before an agency in brackets is a place."""
    found = tagged("BUDAPEST (Reuters) - A bank fell on Monday, officials said.")
    assert found == [("BUDAPEST", "place"), ("Reuters", "organisation")]


def test_headline_in_capitals_is_read() -> None:
    """Names are found where all letters are capitals."""
    text = "PETER LINDQVIST TO VISIT HUNGARY\n\nPeter Lindqvist will visit Hungary, he said."
    assert ("HUNGARY", "place") in tagged(text)
