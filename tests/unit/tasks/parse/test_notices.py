"""Notices about items: kills and holds."""

import pytest

from tasks import process
from tasks.parse.notices import read_banner, read_target, read_withdrawal


@pytest.mark.parametrize(
    ("line", "kind", "target"),
    [
        ("Please kill item dpa 431.", "kill", "dpa 431"),
        (
            "Editors: Please kill the story slugged Ferry-Norvik, published March 3. It is wrong.",
            "kill",
            "slugged Ferry-Norvik",
        ),
        (
            'Please hold the story headlined "Ferry, late, returns", sent on Monday.',
            "hold",
            'headlined "Ferry, late, returns"',
        ),
    ],
)
def test_targets(line: str, kind: str, target: str) -> None:
    """The target is the item's number, slug or headline, and nothing behind it."""
    found = read_target(line)
    assert found is not None
    assert (found.kind, found.target) == (kind, target)


def test_banners() -> None:
    """A banner is a line of its own."""
    found = read_banner("KILL KILL KILL")
    assert found is not None
    assert found.kind == "kill"
    assert read_banner("KILL BILL wins a prize") is None


@pytest.mark.parametrize(
    ("line", "target"),
    [
        ("Editors: The AP is withdrawing its story slugged Ferry Fire. It is wrong.", "Ferry Fire"),
        ('The story headlined "Ferry late" issued at 0915 GMT is withdrawn.', "Ferry late"),
        ("Please withdraw from use the story on the ferry.", None),
        ('Veuillez ne pas utiliser notre dépêche intitulée "Un bac brûle".', "Un bac brûle"),
        ("Achtung, die Meldung bas 0157 wird zurückgezogen.", "bas 0157"),
        ("Rogamos anulen la noticia EFE 1234.", "EFE 1234"),
        ("Просим аннулировать материал.", None),
    ],
)
def test_withdrawals(line: str, target: str | None) -> None:
    """A short item that takes another back says which, in the words of its agency."""
    found = read_withdrawal(line, short=True)
    assert found is not None
    assert (found.kind, found.target) == ("kill", target)
    assert read_withdrawal(line, short=False) is None


def test_withdrawn_reports_in_the_news() -> None:
    """A report about a withdrawn one stays; "This story has been withdrawn." is believed."""
    prose = "The report was withdrawn from the court's files, the judge said on Monday."
    assert read_withdrawal(prose, short=True) is None
    assert read_withdrawal("This story has been withdrawn.", short=False) is not None


@pytest.mark.parametrize(
    "text",
    [
        "Ferry burns off Sund - WITHDRAWN\nThe story was wrong.",
        "WITHDRAWAL: Ferry burns off Sund\nThe story was wrong.",
        "ADVISORY KILL SUND-FERRY\nThe story was wrong.",
        "ANULADA: Arde un transbordador\nLa noticia era falsa.",
        "BC-NL--Ferry Fire, Kill,0050\nFerry burns off Sund\nThe story was wrong.",
    ],
)
def test_items_that_are_taken_back_at_their_head(text: str) -> None:
    """The mark may stand before the headline, behind it or in the slug."""
    found = process(text.encode())
    assert (found.status, found.markers[0].kind) == ("canceled", "kill")
