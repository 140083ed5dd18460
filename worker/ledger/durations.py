"""Histograms of how long a stage's work on one document took."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

#: Upper bounds in seconds, included; what is longer falls into "+Inf".
BOUNDS: Final = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0)
LABELS: Final = (*(str(bound) for bound in BOUNDS), "+Inf")


def durations(seconds: Iterable[float]) -> Mapping[str, float]:
    """Return how many fall into each bucket, by its bound, and their "sum"."""
    values = list(seconds)
    buckets = Counter(LABELS[bisect_left(BOUNDS, value)] for value in values)
    return {**buckets, "sum": sum(values)}


def mean(buckets: Mapping[str, float]) -> float:
    """Return the mean of a stage's durations; 0 where there are none."""
    count = sum(buckets.get(label, 0.0) for label in LABELS)
    return buckets.get("sum", 0.0) / count if count else 0.0


def cumulative(buckets: Mapping[str, float]) -> list[tuple[str, float]]:
    """Return (bound, count of all up to it) pairs, as Prometheus wants them."""
    total = 0.0
    rows = []
    for label in LABELS:
        total += buckets.get(label, 0.0)
        rows.append((label, total))
    return rows
