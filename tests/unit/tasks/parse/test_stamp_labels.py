"""Sentences that hold a date and a stamp's word are prose."""

from datetime import UTC, datetime

import pytest

from tasks.parse.clock import Clock
from tasks.parse.stamp_labels import is_place
from tasks.parse.stamps import read_stamp_line
from tests.unit.tasks.parse.helpers import article

_LEAD = "A dam broke above Kestrel Bay on Tuesday, sending a wall of water down the valley."
_MORE = "More than 4,000 people were told to leave their homes, and roads to the coast were cut."


@pytest.mark.parametrize(
    "sentence",
    [
        "She was released on March 9, 2026.",
        "The report was published on March 9, 2026.",
        "The new date is May 3, 2026.",
        "A payout date is May 3",
        "The map was updated on March 9, 2026.",
        "Record date of the split will be April 21, Norbank said.",
        "Expiry date: April 15, 1987",
        "Date of birth: January 23, 1988",
        "Issued by the town, it is dated March 9.",
    ],
)
def test_sentences_stay_in_the_body(sentence: str) -> None:
    """A date behind words that go on with a sentence is no stamp, and parts no teaser."""
    lines = ("Dam breaks above Kestrel Bay", "10 March 2026 09:15 GMT", _LEAD, sentence, _MORE)
    found = article(*lines)
    assert sentence in found.text
    assert found.teaser is None
    assert found.updated is None


@pytest.mark.parametrize(
    "line",
    [
        "Norland Courier Updated 10 March 2026, 09:15 GMT",
        "This story was last updated 10 March 2026",
        "Jane Roe Published March 10, 2026",
        "Date: 10 March 2026",
    ],
)
def test_names_and_the_page_itself_stand_before_labels(line: str) -> None:
    """Who published it, or that it is "this story", is no sentence before a label."""
    assert read_stamp_line(line, Clock()) is not None


def test_a_date_ahead_is_not_of_the_text() -> None:
    """The day of "Date: ..." is an event's if it is still to come, and the text's if it is past."""
    clock = Clock(seen=datetime(2026, 3, 13, 12, tzinfo=UTC))
    assert read_stamp_line("Date: March 20, 2026", clock) is None
    assert read_stamp_line("Date: March 12, 2026", clock) is not None


def test_places() -> None:
    """A place is up to three capitalised words, and no sentence."""
    assert is_place("San José de Sund")
    assert not is_place("Boats in port")
