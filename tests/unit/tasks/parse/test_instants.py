# ruff: noqa: RUF001 - typographic marks and other scripts are what is read here.
"""Stamps as instants: zone, precision, order of day and month, never the present."""

from datetime import UTC, datetime

import pytest

from tasks.parse.clock import Clock, year_in
from tasks.parse.instants import read_instant

NOWHERE = Clock()


@pytest.mark.parametrize(
    ("stamp", "value", "precision"),
    [
        ("14:07 GMT 03.02.2023", "2023-02-03T14:07:00Z", "minute"),
        ("2:07 PM EST, February 3, 2023", "2023-02-03T19:07:00Z", "minute"),
        ("February 3, 202314:07 GMT+3", "2023-02-03T11:07:00Z", "minute"),
        ("2023-02-03T14:07:00+03:00", "2023-02-03T11:07:00Z", "second"),
        ("2023-02-03 13:18:00+09:00", "2023-02-03T04:18:00Z", "second"),
        ("Fri, 03 Feb 2023 14:07:08 +02:00", "2023-02-03T12:07:08Z", "second"),
        ("Fri, 03 Feb 2023 14:07:08 EDT", "2023-02-03T18:07:08Z", "second"),
        ("20230203T140708+0300", "2023-02-03T11:07:08Z", "second"),
        ("20230203T140708Z", "2023-02-03T14:07:08Z", "second"),
        ("031407 GMT Feb 23", "2023-02-03T14:07:00Z", "minute"),
        ("031407 CET Feb 23", "2023-02-03T13:07:00Z", "minute"),
        ("031407 Mrz 23", "2023-03-03T14:07:00", "minute"),
        ("031407 Feb 2023", "2023-02-03T14:07:00", "minute"),
        ("1675433228", "2023-02-03T14:07:08Z", "second"),
        ("3 February 2023", "2023-02-03", "day"),
        ("2023-02", "2023-02", "month"),
        ("26-FEB-1987 15:01:01.79", "1987-02-26T15:01:01", "second"),
        ("3 февраля 2023, 14:07 МСК", "2023-02-03T11:07:00Z", "minute"),
        ("2023年2月3日 14:07", "2023-02-03T14:07:00", "minute"),
        ("3. Februar 2023, 14.07 Uhr", "2023-02-03T14:07:00", "minute"),
        ("le 3 février 2023 à 14h07", "2023-02-03T14:07:00", "minute"),
        ("3 फरवरी 2023 14:07", "2023-02-03T14:07:00", "minute"),
        ("Feb. 3, 2023 at 7 a.m. ET", "2023-02-03T12:00:00Z", "hour"),
        ("12:30 AM, 3 Feb 2023", "2023-02-03T00:30:00", "minute"),
        ("3 feb 2023 kl 14.07", "2023-02-03T14:07:00", "minute"),
        ("2023年2月3日 14時07分", "2023-02-03T14:07:00", "minute"),
        ("Feb 3 20232:07 PM EST", "2023-02-03T19:07:00Z", "minute"),
        ("2023年2月3日 14时07分", "2023-02-03T14:07:00", "minute"),
        ("३ फरवरी २०२३, १४:०७", "2023-02-03T14:07:00", "minute"),
        ("٣ فبراير ٢٠٢٣ ١٤:٠٧", "2023-02-03T14:07:00", "minute"),
        ("03. 02. 2023, 14:07 Uhr", "2023-02-03T14:07:00", "minute"),
    ],
)
def test_notations(stamp: str, value: str, precision: str) -> None:
    """Each notation gives its instant, as precise as written, and keeps the string."""
    found = read_instant(stamp, NOWHERE)
    assert found is not None
    assert (found.value, found.precision, found.raw) == (value, precision, stamp)


@pytest.mark.parametrize(
    "stamp", ["", "3 hours ago", "yesterday", "3 Feb, 14:07", "31.02.2023", "soon", "14:07", "0-0"]
)
def test_no_anchor_no_instant(stamp: str) -> None:
    """What names no day, or one that does not exist, gives nothing: never "now"."""
    assert read_instant(stamp, NOWHERE) is None


@pytest.mark.parametrize(
    ("stamp", "value"),
    [
        ("10:31 GMT+30 08.11.2024", "2024-11-08T10:31:00Z"),
        ("10:31 +9900 08.11.2024", "2024-11-08T10:31:00"),
        ("08.11.0987 10:31 GMT", "0987-11-08T10:31:00Z"),
    ],
)
def test_no_zone_is_a_day_away(stamp: str, value: str) -> None:
    """Figures behind a time that are no offset stay out of it; years have four digits."""
    instant = read_instant(stamp, NOWHERE)
    assert instant is not None
    assert instant.value == value


@pytest.mark.parametrize("stamp", ["23:31 GMT-12 31.12.9999", "00:31 GMT+3 01.01.0001"])
def test_no_day_beyond_the_calendar(stamp: str) -> None:
    """In UTC the first and the last year may be left: they hold no day of a stamp."""
    assert read_instant(stamp, NOWHERE) is None


def test_written_offset_is_kept() -> None:
    """The offset that was written stays beside the value in UTC."""
    found = read_instant("2023-02-03T14:07:00+05:30", NOWHERE)
    assert found
    assert found.offset == "+05:30"


def test_relative_to_what_was_seen() -> None:
    """A relative stamp counts from the moment the document was seen."""
    clock = Clock(seen=datetime(2023, 2, 3, 12, 0, tzinfo=UTC))
    found = read_instant("2 days ago", clock)
    assert found
    assert (found.value, found.precision, found.flags) == (
        "2023-02-01",
        "day",
        ("relative",),
    )


@pytest.mark.parametrize(
    ("clock", "value", "flags"),
    [
        (Clock(date_order="day_first"), "2023-02-03", ()),
        (Clock(date_order="month_first"), "2023-03-02", ()),
        (Clock(body="The boats left on Friday."), "2023-02-03", ()),
        (Clock(body="The boats left on Thursday."), "2023-03-02", ()),
        (Clock(seen=datetime(2023, 2, 4, tzinfo=UTC)), "2023-02-03", ()),
        (Clock(), "2023-02-03", ("ambiguous_date",)),
    ],
)
def test_order_of_day_and_month(clock: Clock, value: str, flags: tuple[str, ...]) -> None:
    """Profile, then weekday, then what lies ahead decides 03/02; else it is flagged."""
    found = read_instant("03/02/2023", clock)
    assert found
    assert (found.value, found.flags) == (value, flags)


@pytest.mark.parametrize(
    ("clock", "value", "flagged"),
    [
        (Clock(agency="ANI"), "2023-02-03T08:37:00Z", False),
        (Clock(time_zone="Asia/Jerusalem"), "2023-02-03T12:07:00Z", False),
        (Clock(), "2023-02-03T08:37:00Z", True),
    ],
)
def test_abbreviation_with_two_meanings(clock: Clock, value: str, *, flagged: bool) -> None:
    """IST is settled by profile or agency, else India is assumed and said so."""
    found = read_instant("Feb 03, 2023 14:07 IST", clock)
    assert found
    assert found.value == value
    assert ("zone_assumed" in found.flags) is flagged


def test_zone_of_the_profile() -> None:
    """A stamp without a zone takes the profile's, summer time included."""
    found = read_instant("2023-07-03 14:07", Clock(time_zone="Europe/Berlin"))
    assert found
    assert found.value == "2023-07-03T12:07:00Z"
    assert (found.offset, found.flags) == (None, ("zone_assumed",))


def test_year_from_elsewhere() -> None:
    """A stamp without a year takes the file name's, or the one nearest to when it was seen."""
    named = read_instant("3 Feb, 14:07", Clock(year=year_in("feed/news_20230203_11.txt")))
    assert named
    assert (named.value, named.flags) == ("2023-02-03T14:07:00", ("year_inferred",))
    seen = read_instant("31 Dec, 23:50", Clock(seen=datetime(2023, 1, 2, tzinfo=UTC)))
    assert seen
    assert seen.value == "2022-12-31T23:50:00"


def test_a_time_of_a_named_day() -> None:
    """The time of yesterday is counted from when the text was seen, and flagged as relative."""
    seen = Clock(seen=datetime(2023, 2, 4, 8, tzinfo=UTC))
    found = read_instant("Gestern, 14:07 Uhr", seen)
    assert found is not None
    assert (found.value, found.flags) == ("2023-02-03T14:07:00", ("relative",))
    assert read_instant("Gestern, 14:07 Uhr", NOWHERE) is None
