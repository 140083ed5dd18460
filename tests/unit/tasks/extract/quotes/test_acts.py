import pytest

from tasks.extract.quotes.acts import acts
from tasks.extract.quotes.tokens import Row, rows


def row_of(text: str) -> Row:
    (row,) = rows(text, 0, len(text))
    return row


def subjects(text: str) -> list[str]:
    row = row_of(text)
    return [text[slice(*row.span(act.subject.start, act.subject.end))] for act in acts(row)]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Orla Venn said so", "Orla Venn"),
        ("Orla Venn on Friday said so", "Orla Venn"),
        ("Orla Venn has repeatedly denied it", "Orla Venn"),
        ("Orla Venn, a farmer from Sutter, said so", "Orla Venn"),
        ("Orla Venn (Green) said so", "Orla Venn"),
        ("Orla Venn of Tarn Lines said so", "Orla Venn"),
        ("a spokesman for Orla Venn said so", "a spokesman for Orla Venn"),
        ("harbour chief Piet de Rasko said so", "harbour chief Piet de Rasko"),
        ("One docker said so", "One docker"),
    ],
)
def test_subject_of_a_verb(text: str, subject: str) -> None:
    """The phrase before the verb speaks, whatever is set in between."""
    assert subjects(text)[0] == subject


def test_chained_verbs_share_their_subject() -> None:
    """A second verb, and a participle, have the subject of the first."""
    assert subjects("Orla Venn praised the crew and said so, adding more") == ["Orla Venn"] * 3


def test_passive_verbs_have_no_speaker() -> None:
    """Who was asked or told does not speak."""
    assert subjects("Orla Venn was asked about it") == []


def test_nouns_are_no_verbs() -> None:
    """A claim or a report behind an article is no act of speech."""
    assert subjects("the claim of the report") == []


def test_possessed_sayings_are_acts() -> None:
    """Somebody's claim is somebody's."""
    assert subjects("Piet met Orla Venn's claim with scorn")[0].startswith("Orla Venn")


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The paper quoted Orla Venn as saying so", "Orla Venn"),
        ("State radio cited the mayor, Orla Venn, as telling them", "the mayor"),
        ("Orla Venn quoted a line of the song", "Orla Venn"),
    ],
)
def test_quoted_as_saying(text: str, subject: str) -> None:
    """Whoever is quoted as saying something speaks, and not who quotes."""
    assert subjects(text)[0] == subject


@pytest.mark.parametrize("label", ["D-Mass.", "R-Ky.", "R-Ohio", "I-Maine"])
def test_party_labels(label: str) -> None:
    """The party and state of a politician are no name."""
    assert subjects(f"Sen. Orla Venn, {label}, said so") == ["Sen. Orla Venn"]
