"""Whether a sentence names who said what it says."""

import pytest

from tasks.parse.telling import ends_told, reports


@pytest.mark.parametrize(
    "text",
    [
        "The ferry was late, the mayor said.",
        "The ferry was late, according to the port.",
        "Die Fähre war spät, sagte der Bürgermeister.",
        "Le bac était en retard, selon le port.",
        "Паром опоздал, сообщила гавань.",
    ],
)
def test_reports(text: str) -> None:
    """Verbs of saying, in the languages of the wires."""
    assert reports(text)


def test_only_the_sentence_at_hand() -> None:
    """What comes before the start, or in the next sentence, is not asked."""
    assert not reports("The ferry was late. The mayor said so.")
    assert not reports("He said: the ferry was late.", len("He said"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The ferry was late, the mayor of Sund said.", True),
        ("„Die Fähre war spät“, sagte der Bürgermeister.", True),
        ("The mayor said the ferry was late.", False),
        ("© 2024 Norvik Times", False),
    ],
)
def test_who_said_it_at_the_end(text: str, told: bool) -> None:  # noqa: FBT001 - a column of the table
    """A speaker and a verb of saying behind the words close a line of prose."""
    assert ends_told(text) is told
