"""Whether a sentence names who said what it says."""

import pytest

from tasks.parse.telling import reports


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
