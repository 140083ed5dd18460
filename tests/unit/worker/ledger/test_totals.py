"""The figures of the ledger."""

from typing import Any

import pytest

from worker.ledger.totals import StageTotals, Totals, read_totals

_STAGES = ("clean", "parse")


def totals(counters: dict[str, int], oldest: bytes = b"") -> Totals:
    """Return the figures of an answer with these counters."""
    pairs = [part for name, value in counters.items() for part in (name.encode(), b"%d" % value)]
    reply: list[Any] = [10_000, pairs, [b"empty", b"2"], [3, oldest], [0, b""], [1, 2, 3, 4]]
    return read_totals(reply, _STAGES)


def test_an_empty_ledger() -> None:
    """What was never counted is nought, and nothing is out of balance."""
    found = totals({})
    assert (found.received, found.in_flight, found.in_flight_bytes) == (0, 0, 0)
    assert found.balanced


def test_figures() -> None:
    """Every figure is where it belongs."""
    found = totals({"received": 9, "at:clean": 4, "at:parse": 1, "failed:parse": 2, "bytes": 77})
    assert found.stages["clean"] == StageTotals(in_flight=4, waiting=3, oldest=0.0, failed=0)
    assert found.stages["parse"].failed == 2
    assert (found.leased, found.delayed, found.finished, found.letters) == (1, 2, 3, 4)
    assert (found.now, found.in_flight, found.in_flight_bytes) == (10_000, 5, 77)
    assert found.reasons == {"empty": 2}


@pytest.mark.parametrize(
    ("since", "age"), [(b"7500", 2.5), (b"7500.5", 2.4995), (b"", 0), (b"11000", 0)]
)
def test_the_oldest(since: bytes, age: float) -> None:
    """The age of the oldest is in seconds, and never negative though clocks may jump."""
    assert totals({}, since).stages["clean"].oldest == pytest.approx(age)


@pytest.mark.parametrize("lost", ["delivered", "dead", "duplicate", "at:parse"])
def test_balance(lost: str) -> None:
    """What was received has ended or is on its way; one document less is noticed."""
    counters = {"received": 10, "delivered": 4, "dead": 3, "duplicate": 2, "at:parse": 1}
    assert totals(counters).balanced
    assert not totals({**counters, lost: counters[lost] - 1}).balanced
