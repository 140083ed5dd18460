"""Histograms of how long a stage's work on one document took."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

#: Upper bounds in seconds, included; what is longer falls into "+Inf".
BOUNDS: Final = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0)
LABELS: Final = (*(str(bound) for bound in BOUNDS), "+Inf")

#: How many durations fall into each bucket, by its bound, and their "sum".
Buckets = Mapping[str, float]


def durations(seconds: Iterable[float]) -> Buckets:
    """Return how many fall into each bucket, by its bound, and their "sum"."""
    values = list(seconds)
    buckets = Counter(LABELS[bisect_left(BOUNDS, value)] for value in values)
    return {**buckets, "sum": sum(values)}


def mean(buckets: Buckets) -> float:
    """Return the mean of a stage's durations; 0 where there are none."""
    count = documents(buckets)
    return buckets.get("sum", 0.0) / count if count else 0.0


def documents(buckets: Buckets) -> float:
    """Return how many durations a stage has."""
    return sum(buckets.get(label, 0.0) for label in LABELS)


def since(before: Buckets, now: Buckets) -> Buckets:
    """Return what came to a stage's durations between two looks."""
    return {name: figure - before.get(name, 0.0) for name, figure in now.items()}


def cumulative(buckets: Buckets) -> list[tuple[str, float]]:
    """Return (bound, count of all up to it) pairs, as Prometheus wants them."""
    total = 0.0
    rows = []
    for label in LABELS:
        total += buckets.get(label, 0.0)
        rows.append((label, total))
    return rows
