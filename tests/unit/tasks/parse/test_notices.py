"""Notices about items: kills, holds, embargoes."""

import pytest

from tasks.parse.clock import Clock
from tasks.parse.notices import read_banner, read_embargo, read_target


@pytest.mark.parametrize(
    ("line", "until"),
    [
        ("EMBARGOED UNTIL 10:00 GMT, MONDAY 4 MARCH 2024", "2024-03-04T10:00:00Z"),
        ("Embargoed until Monday, March 4, 2024 at 10:00 GMT", "2024-03-04T10:00:00Z"),
        ("FOR RELEASE 0600 GMT MARCH 4 2024", "2024-03-04T06:00:00Z"),
        ("Sperrfrist: 4. März 2024, 10:00 Uhr", "2024-03-04T10:00:00"),
        ("HOLD FOR RELEASE AT NOON EST", None),
    ],
)
def test_embargoes(line: str, until: str | None) -> None:
    """Day, time and weekday may stand in any order; a time without a day gives no instant."""
    found = read_embargo(line, Clock())
    assert found is not None
    assert (found.until.value if found.until else None) == until


@pytest.mark.parametrize(
    "line", ["The embargo was lifted on Monday.", "Embargo on Norland oil is widened by ministers"]
)
def test_an_embargo_in_the_news(line: str) -> None:
    """Prose about an embargo holds nothing back."""
    assert read_embargo(line, Clock()) is None


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
