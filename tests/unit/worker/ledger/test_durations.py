import pytest
from hypothesis import given
from hypothesis import strategies as st

from worker.ledger.durations import LABELS, cumulative, documents, durations, mean, since


@given(st.lists(st.floats(0, 100)))
def test_every_duration_falls_into_one_bucket(seconds: list[float]) -> None:
    """The last cumulative count is the number of durations, and counts never fall."""
    rows = cumulative(durations(seconds))
    counts = [count for _, count in rows]
    assert [label for label, _ in rows] == list(LABELS)
    assert counts == sorted(counts)
    assert counts[-1] == len(seconds)


def test_a_bound_belongs_to_its_bucket() -> None:
    """Prometheus' buckets include their upper bound."""
    assert durations([0.001])["0.001"] == 1


def test_between_two_looks_only_what_came_counts() -> None:
    """The mean of later durations is not that of all."""
    before, now = durations([0.1] * 3), durations([0.1] * 3 + [0.02])
    assert documents(since(before, now)) == 1
    assert mean(since(before, now)) == pytest.approx(0.02)
    assert since({}, now) == now
