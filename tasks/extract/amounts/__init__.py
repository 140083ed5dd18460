"""Amounts in news text: sums of money, percentages, and counts with what is counted."""

from itertools import islice

from tasks.extract.amounts.reading import readings
from tasks.extract.bounds import MOST_FINDINGS
from tasks.models.findings import Amount

__all__ = ["find_amounts"]


def find_amounts(text: str) -> tuple[Amount, ...]:
    """Find sums of money, percentages and counts.

    A range with one unit ("10-15 percent") is one amount with two ends. Of a change ("from 10 to
    15 percent"), and of two sums that name their unit each ("3% to 4%"), both are given. A part of
    a whole ("two-thirds of voters") is a percentage. Figures are read as English has them.

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
            high=read.high,
            modifier=read.modifier,
        )
        for read in islice(readings(text), MOST_FINDINGS)
    )
