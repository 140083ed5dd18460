"""Embargoes: until when an item must not be published."""

import pytest

from tasks import process
from tasks.parse.clock import Clock
from tasks.parse.embargoes import read_embargo
from tests.support.articles import article


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
    ("line", "until"),
    [
        ("EMBARGOED UNTIL 0001 GMT NOV 9", "2024-11-09T00:01:00Z"),
        ("EMBARGOED UNTIL 0001 GMT JAN 2", "2025-01-02T00:01:00Z"),
        ("HOLD FOR RELEASE AT NOON EST", "2024-11-08T17:00:00Z"),
        ("Not for publication before 6 a.m. GMT Monday", "2024-11-11T06:00:00Z"),
        ("EMBARGOED", None),
    ],
)
def test_what_an_embargo_leaves_out_is_counted_from_the_stamp(line: str, until: str | None) -> None:
    """The first such moment on or after the day of the stamp, wherever the line stands."""
    headline, stamp, *rest = article(1).decode().split("\n")
    for lines in ([line, headline, stamp], [headline, stamp, line]):
        found = process("\n".join([*lines, *rest]).encode())
        assert found.status == "withheld"
        assert (found.embargo.value if found.embargo else None) == until


def test_an_embargo_without_a_stamp_to_count_from_has_no_instant() -> None:
    """The present moment is never used."""
    headline, _stamp, *rest = article(1).decode().split("\n")
    found = process("\n".join([headline, "HOLD FOR RELEASE AT NOON EST", *rest]).encode())
    assert (found.status, found.embargo) == ("withheld", None)
