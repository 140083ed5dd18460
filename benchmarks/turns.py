"""Contenders measured in turn, A B A B, so that the machine's moods fall on all alike."""

import shutil
import statistics
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from benchmarks.system import Contender, Rate, Setting, measure

#: Documents with which each contender is warmed before the clock runs.
WARM: Final = 64


class Entry(NamedTuple):
    """A contender and how many documents make a run of some seconds for it."""

    contender: Contender
    documents: int


class Figure(NamedTuple):
    """What one contender reached over all turns."""

    name: str
    promise: str
    rates: tuple[Rate, ...]

    @property
    def rate(self) -> float:
        """Median of documents per second."""
        return statistics.median(rate.per_second for rate in self.rates)

    @property
    def cpu(self) -> float:
        """Median of processor microseconds per document, of all processes together."""
        return statistics.median(rate.cpu / rate.documents for rate in self.rates) * 1e6

    @property
    def spread(self) -> tuple[float, float]:
        """Lowest and highest rate."""
        rates = [rate.per_second for rate in self.rates]
        return min(rates), max(rates)

    def ratio_to(self, other: "Figure") -> tuple[float, float, float]:
        """Return median, lowest and highest of the ratios of rates, turn by turn."""
        pairs = zip(self.rates, other.rates, strict=True)
        ratios = sorted(mine.per_second / theirs.per_second for mine, theirs in pairs)
        return statistics.median(ratios), ratios[0], ratios[-1]


def in_turn(
    entries: Sequence[Entry], setting: Setting, paths: Sequence[Path], turns: int
) -> list[Figure]:
    """Measure each contender so many times, one after the other, each time from its start."""
    rates: Mapping[str, list[Rate]] = {entry.contender.name: [] for entry in entries}
    for turn in range(turns):
        for entry in entries:
            rate = _measure(entry, setting, paths)
            rates[entry.contender.name].append(rate)
            print(
                f"  {setting.kind} {setting.sink} turn {turn + 1}: {entry.contender.name} "
                f"{rate.per_second:,.0f}/s",
                file=sys.stderr,
            )
    return [
        Figure(e.contender.name, e.contender.promise, tuple(rates[e.contender.name]))
        for e in entries
    ]


def _measure(entry: Entry, setting: Setting, paths: Sequence[Path]) -> Rate:
    folder = setting.folder / "system"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    some = paths[: WARM + entry.documents]
    return measure(entry.contender, setting._replace(folder=folder), some, WARM)
