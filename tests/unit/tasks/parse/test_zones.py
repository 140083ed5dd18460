"""Time zones as stamps write them."""

from datetime import datetime

import pytest

from tasks.parse.zones import ZONE, minutes_east, offset

SUMMER = datetime(2024, 7, 1, 10, 30)  # noqa: DTZ001 - the zone is what is to be found
WINTER = datetime(2024, 1, 1, 10, 30)  # noqa: DTZ001 - the same


def east(
    written: str, local: datetime, zone: str | None = None, agency: str | None = None
) -> tuple[int, bool]:
    """Return what a written zone means."""
    match = ZONE.match(written)
    assert match is not None
    return minutes_east(match, local, zone, agency)


@pytest.mark.parametrize(
    ("written", "summer", "winter"),
    [("ET", -240, -300), ("CT", -300, -360), ("MT", -360, -420), ("PT", -420, -480)],
)
def test_names_of_both_seasons(written: str, summer: int, winter: int) -> None:
    """ET, CT, MT and PT follow the clock of the day they stand on."""
    assert (east(written, SUMMER)[0], east(written, WINTER)[0]) == (summer, winter)


@pytest.mark.parametrize(
    ("written", "minutes"),
    [("GMT", 0), ("GMT+3", 180), ("(UTC+05:30)", 330), ("+0300", 180), ("EST", -300), ("Z", 0)],
)
def test_fixed_zones(written: str, minutes: int) -> None:
    """Abbreviations and offsets mean the same on every day."""
    assert east(written, SUMMER) == east(written, WINTER) == (minutes, False)


def test_an_abbreviation_with_several_meanings() -> None:
    """The feed's zone settles it, then the agency; else the usual one, marked as a guess."""
    assert east("IST", WINTER, "Asia/Jerusalem") == (120, False)
    assert east("IST", WINTER, None, "PTI") == (330, False)
    assert east("IST", WINTER) == (330, True)
    assert east("CST", WINTER, None, "Xinhua") == (480, False)


@pytest.mark.parametrize(("minutes", "written"), [(330, "+05:30"), (-240, "-04:00"), (0, "+00:00")])
def test_offsets(minutes: int, written: str) -> None:
    """Offsets are written as ISO 8601 has them."""
    assert offset(minutes) == written
