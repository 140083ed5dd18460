"""Stamps as the standards want them."""

from datetime import UTC, datetime

import pytest

from tasks.deliver.formats.instants import day_at_least, exact, moment
from tasks.models import Instant


def instant(value: str) -> Instant:
    """Return a stamp with this value."""
    return Instant(value=value, precision="second", raw=value)


@pytest.mark.parametrize(
    ("value", "is_exact", "has_day"),
    [
        ("2024-11-08T10:31:00Z", True, True),
        ("2024-11-08T10:31:00", False, True),
        ("2024-11-08", False, True),
        ("2024-11", False, False),
        ("2024", False, False),
        ("2024-13-08T10:31:00Z", False, True),
        ("", False, False),
    ],
)
def test_stamps(value: str, is_exact: bool, has_day: bool) -> None:  # noqa: FBT001 - columns of the table
    """A stamp is given where it says as much as is asked for, and never filled in."""
    stamp = instant(value)
    assert exact(stamp) == (value if is_exact else None)
    assert (moment(stamp) is not None) == is_exact
    assert day_at_least(stamp) == (value if has_day else None)


def test_the_moment() -> None:
    """A point in time has its zone."""
    assert moment(instant("2024-11-08T10:31:00Z")) == datetime(2024, 11, 8, 10, 31, tzinfo=UTC)


def test_no_stamp() -> None:
    """Where there is no stamp, there is none in any form."""
    assert (exact(None), moment(None), day_at_least(None)) == (None, None, None)
