import pytest
from hypothesis import given
from hypothesis import strategies as st

from worker import hints
from worker.errors import HintError

KEY = "a" * 64 + ".12345678"
GOOD = {"version": hints.VERSION, "stage": "clean", "ids": [KEY], "published": 5}


def test_a_hint_is_read_as_it_was_written() -> None:
    """Keys and time come out."""
    assert hints.read("clean", GOOD) == ((KEY,), 5)


@pytest.mark.parametrize(
    "change",
    [
        {"version": 2},
        {"stage": "parse"},
        {"ids": []},
        {"ids": "x"},
        {"ids": ["../../etc/passwd"]},
        {"ids": [KEY] * (hints.MOST + 1)},
        {"published": "now"},
    ],
)
def test_what_is_no_hint_of_ours_is_refused(change: dict[str, object]) -> None:
    """Version, stage, ids and time are checked before anything is done."""
    with pytest.raises(HintError):
        hints.read("clean", {**GOOD, **change})


@given(st.lists(st.integers(0, 100), max_size=50), st.integers(1, 10), st.integers(1, 300))
def test_batches_hold_every_document_once_in_order_and_within_bounds(
    sizes: list[int], most: int, most_bytes: int
) -> None:
    """A batch is cut by count and bytes; one large document still goes, alone."""
    sized = [(str(number), size) for number, size in enumerate(sizes)]
    cut = list(hints.batches("clean", sized, most, most_bytes))
    assert [key for hint in cut for key in hint.keys] == [key for key, _ in sized]
    weight = dict(sized)
    for hint in cut:
        assert 1 <= len(hint.keys) <= most
        assert len(hint.keys) == 1 or sum(weight[key] for key in hint.keys) <= most_bytes
