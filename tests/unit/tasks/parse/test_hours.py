"""Times of day."""

from datetime import time

import pytest

from tasks.parse.hours import time_of_day


@pytest.mark.parametrize(
    ("text", "value", "precision"),
    [
        ("14:07", time(14, 7), "minute"),
        ("2:07:08 pm", time(14, 7, 8), "second"),
        ("14h07", time(14, 7), "minute"),
        ("14时07分", time(14, 7), "minute"),
        ("14時07分", time(14, 7), "minute"),
        ("kl. 14.07", time(14, 7), "minute"),
        ("1407 GMT", time(14, 7), "minute"),
        ("2 p.m.", time(14), "hour"),
        ("noon", time(12), "hour"),
    ],
)
def test_notations(text: str, value: time, precision: str) -> None:
    """Each notation gives its time, as fine as written."""
    found = time_of_day(text)
    assert found is not None
    assert (found.value, found.precision) == (value, precision)


@pytest.mark.parametrize("text", ["", "1407", "14.07", "25:07", "2 percent"])
def test_numbers(text: str) -> None:
    """A number alone is no time."""
    assert time_of_day(text) is None
