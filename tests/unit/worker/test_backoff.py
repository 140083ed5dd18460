import random

from hypothesis import given
from hypothesis import strategies as st

from tasks.errors import SinkError
from worker.backoff import delay, exhausted
from worker.errors import DocumentTimeoutError, NoRoomError


@given(st.integers(1, 1000), st.floats(0.01, 10), st.floats(0.01, 100), st.integers())
def test_a_wait_is_within_the_doubling_bound_and_the_cap(
    attempt: int, base: float, cap: float, seed: int
) -> None:
    """Full jitter: anything from nought to the smaller of cap and base doubled each time."""
    wait = delay(attempt, base, cap, random.Random(seed))
    assert 0 <= wait <= min(cap, base * 2.0 ** min(attempt - 1, 32))


def test_waits_are_spread() -> None:
    """Documents that failed together do not come back together."""
    rng = random.Random(1)
    assert len({delay(3, 1, 60, rng) for _ in range(50)}) == 50


def test_a_sink_or_disk_without_room_never_exhausts_a_document() -> None:
    """It is not the document's fault, however long it lasts."""
    assert not exhausted(SinkError("full"), 1000, 3)
    assert not exhausted(NoRoomError("full"), 1000, 3)
    assert exhausted(DocumentTimeoutError("slow"), 3, 3)
    assert not exhausted(DocumentTimeoutError("slow"), 2, 3)
