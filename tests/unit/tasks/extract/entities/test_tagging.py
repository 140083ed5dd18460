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


@pytest.mark.parametrize(
    "text",
    [
        "He won the Norvik Film Award there.",
        "Shr 36 cts",
        "dated 18-JUN-1987 there",
        "It will cost R50bn a year.",
    ],
)
def test_events_tables_and_figures_are_no_names(text: str) -> None:
    """Capitals of prizes, of earnings tables and of stamps name no body."""
    assert tagged(text) == []


def test_article_and_title_are_left_out() -> None:
    """Bodies are named without their article, people without their title."""
    text = "The Oromo Liberation Army freed Maulana Fazal Karim on Monday, the Red Cross said."
    assert ("Oromo Liberation Army", "organisation") in tagged(text)


def test_possessive_inside_a_body_does_not_part_it() -> None:
    """The people's army is one name."""
    found = tagged("Rebels of the New People's Army and the Kurdistan Workers' Party fled.")
    assert found == [
        ("New People's Army", "organisation"),
        ("Kurdistan Workers' Party", "organisation"),
    ]
