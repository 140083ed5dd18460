import pytest

from tasks.extract.dates.context import Context
from tasks.extract.dates.finder import findings


@pytest.mark.parametrize(
    "text",
    [
        "year " * 4000,
        "the " * 5000 + "year",
        "1" * 20000,
        "a " * 9000,
        "10:10:" * 3000,
        "-" * 20000,
    ],
)
def test_repetition_is_harmless(text: str) -> None:
    """Long repetitions of what looks like the start of an expression end like any other text."""
    assert all(found.end <= len(text) for found in findings(text, Context(text, None)))


def test_mentions_do_not_cross_paragraphs() -> None:
    """An expression ends with its paragraph."""
    text = "It closed in March\n\n2024 boats sailed"
    assert [found.end for found in findings(text, Context(text, None))] == [18]


def test_part_of_a_period_belongs_to_it() -> None:
    """The first or last days of a month are named by the month."""
    text = "in the last week of March 2025"
    assert [(found.start, found.value) for found in findings(text, Context(text, None))] == [
        (3, "2025-03")
    ]
