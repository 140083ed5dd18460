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
        ("STRICTLY EMBARGOED UNTIL 0001 ON 4 MARCH 2024", "2024-03-04T00:01:00"),
        ("EMBARGOED FOR RELEASE: March 4, 2024 at 11 AM U.S. Eastern Time", "2024-03-04T16:00:00Z"),
        ("This release is embargoed until 10:00 GMT on 4 March 2024.", "2024-03-04T10:00:00Z"),
        ("For release at 10 a.m. EST, Monday, March 4, 2024", "2024-03-04T15:00:00Z"),
        ("Achtung Sperrfrist bis Montag, 4. März 2024, 0.01 Uhr", "2024-03-04T00:01:00"),
        ("Sous embargo jusqu'au 4 mars 2024 à 10h00", "2024-03-04T10:00:00"),
        ("EMBARGADO HASTA EL 4 DE MARZO DE 2024 A LAS 10:00", "2024-03-04T10:00:00"),
        ("Эмбарго до 10:00 4 марта 2024 года", "2024-03-04T10:00:00"),
        ("Embargoed until after the minister speaks on Monday", None),
        ("Embargoed until Monday when the minister has spoken in the house", None),
        ("EMBARGOED UNTIL AFTER THE MINISTER SPEAKS", None),
        ("Embargoed until Friday", None),
    ],
)
def test_embargoes(line: str, until: str | None) -> None:
    """Day, time and weekday may stand in any order; a time without a day gives no instant."""
    found = read_embargo(line, Clock())
    assert found is not None
    assert (found.until.value if found.until else None) == until


@pytest.mark.parametrize(
    "line",
    [
        "The embargo was lifted on Monday.",
        "Embargo on Norland oil is widened by ministers",
        "Embargo until 2040 splits the ministers of Norland",
        "Embargo: how Norland lost its oil trade in 2021",
        "Under embargo for 20 years, the island has no fuel.",
        "Under embargo for 20 years",
        "Under embargo until 2040, Norland grows poor",
        "Embargoed until 10 March, the study was published by the university on Tuesday.",
        "Embargoed until Friday, the figures show a fall in exports",
        "Embargoed until Friday, officials said.",
        "Sperrfrist bis Freitag, sagte der Sprecher.",
        "EMBARGO UNTIL NOW A FAILURE",
        "EMBARGO UNTIL 2040 SPLITS NORLAND",
        "Embargoed for 60 years, the papers of the ministry show how the town was lied to.",
    ],
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


def test_an_embargo_that_can_not_be_read_still_withholds() -> None:
    """The word is proof enough; the flag says that the time was not read."""
    headline, stamp, *rest = article(1).decode().split("\n")
    said = "Embargoed until after the minister speaks on Monday"
    found = process("\n".join([said, headline, stamp, *rest]).encode())
    assert (found.status, found.embargo) == ("withheld", None)
    assert "unresolved_embargo" in found.flags


def test_an_embargo_below_two_sentences_is_part_of_the_body() -> None:
    """What holds an item back stands above it, below a teaser at most."""
    headline, stamp, lead, *rest = article(1).decode().split("\n")
    teaser = "The town waited for it for three long years, and for its mayor too."
    said = "Embargoed until 10 March 2025"
    found = process("\n".join([headline, stamp, lead, *rest[:1], said, *rest[1:]]).encode())
    assert (found.status, said in found.text) == ("usable", True)
    found = process("\n".join([headline, teaser, said, stamp, lead, *rest]).encode())
    assert found.status == "withheld"
