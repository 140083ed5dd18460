import pytest

from tasks.extract.amounts.numbers import number_at
from tasks.extract.amounts.ranges import pair_of, ratio_at, second_at


def pair_in(text: str) -> tuple[float, float, str] | None:
    """Return what the first figure of a text and the number joined to it are."""
    start = next(at for at, letter in enumerate(text) if letter.isdigit())
    first = number_at(text, start)
    second = second_at(text, first) if first else None
    if first is None or second is None:
        return None
    pair = pair_of(text, start, first, second)
    return pair.low, pair.high, pair.kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3 to 5 boats", (3, 5, "range")),
        ("3\u20135 million boats", (3e6, 5e6, "range")),
        ("20 to 25,000 boats", (20_000, 25_000, "range")),
        ("20-25,000 boats", (20_000, 25_000, "range")),
        ("3 to 25,000 boats", (3, 25_000, "range")),
        ("500,000 to 1 million boats", (5e5, 1e6, "range")),
        ("between 3 and 5 boats", (3, 5, "range")),
        ("saw 3 and 5 boats", (3, 5, "second")),
        ("from 3 to 5 boats", (3, 5, "both")),
        ("rose 5 to 120 points", (5, 120, "both")),
        ("up by 25 to 30 points", (25, 30, "range")),
        ("5 to 3 boats", (5, 3, "both")),
        ("5-3 boats", (5, 3, "none")),
        ("9-11 boats", (9, 11, "none")),
        ("2015-2016 boats", (2015, 2016, "none")),
        ("1.17-1756 boats", (1.17, 1756, "none")),
        ("3 boats", None),
    ],
)
def test_pairs(text: str, expected: tuple[float, float, str] | None) -> None:
    """Two joined numbers are a range, a change, or nothing to each other."""
    assert pair_in(text) == expected


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("1 in 5 boats", 5),
        ("4 out of 10 boats", 10),
        ("9-in-10 boats", 10),
        ("4 in 10 boats", 10),
        ("8 of 10 boats", 10),
        ("8 of 12 boats", None),
        ("1 of 10 boats", None),
        ("4 in 7 boats", None),
        ("1 in 2004", None),
        ("1 in 5 years", None),
        ("5 out of 4", None),
    ],
)
def test_ratios(text: str, whole: float | None) -> None:
    """A ratio has a larger whole; without "out of" it is one in some, or some in a round number."""
    first = number_at(text, 0)
    assert first is not None
    found = ratio_at(text, first)
    assert (found and found.value) == whole
