"""Amounts in news text: sums of money, percentages, and counts with what is counted."""

from itertools import islice

from tasks.extract.amounts.reading import readings
from tasks.extract.bounds import MOST_FINDINGS
from tasks.models.findings import Amount

__all__ = ["find_amounts"]


def find_amounts(text: str) -> tuple[Amount, ...]:
    """Find sums of money, percentages and counts.

    Ranges ("10-15 percent") and ratios are left out rather than given one of their ends as value;
    of a range that names its unit twice ("3% to 4%") both ends are given. Figures are read as
    English has them.

    Args:
        text: The text; spans count in it exactly as it is given.

    Returns:
        The amounts in order, without overlap: money with its ISO 4217 code and the value in whole
        units, percentages with unit "percent", counts with the counted noun. At most
        `MOST_FINDINGS` of them.
    """
    return tuple(
        Amount(
            text=text[read.start : read.end],
            start=read.start,
            end=read.end,
            value=read.value,
            unit=read.unit,
            type=read.kind,
        )
        for read in islice(readings(text), MOST_FINDINGS)
    )
