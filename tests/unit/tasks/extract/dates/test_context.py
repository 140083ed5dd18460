from datetime import date

from tasks.extract.dates.context import Context, Finding


def test_last_mentions_are_remembered() -> None:
    """Days, years and quarters that were mentioned are there for what leans on them."""
    context = Context("", date(2024, 11, 8))
    context.remember(Finding(0, 5, "2023-05-01"))
    context.remember(Finding(6, 9, "2024-Q2"))
    assert context.reference == date(2023, 5, 1)
    assert context.near_quarter(20) == (2024, 2)
    assert context.near_quarter(9_000) is None
    assert context.year == 2024


def test_comparisons_and_forecasts_are_not_the_subject() -> None:
    """The quarter of the year before, and one to come, leave the quarter under report in place."""
    context = Context("", date(2024, 11, 8))
    for value in ("2024-Q2", "2023-Q2", "2025-Q1"):
        context.remember(Finding(0, 5, value))
    assert context.quarter == (2024, 2)


def test_without_anchor_values_are_masked() -> None:
    """With no anchor a relative value keeps only its form, or the floating one that is given."""
    context = Context("", None)
    assert context.relative("2024-11-08") == "XXXX-XX-XX"
    assert context.relative("2024-Q3", "XXXX-Q3") == "XXXX-Q3"


def test_without_anchor_the_sentence_is_not_read() -> None:
    """With no anchor it tells nothing which way a sentence looks."""
    text = "They will sail on Friday"
    assert Context(text, date(2024, 11, 8)).looks(18, 24) == 1
    assert Context(text, None).looks(18, 24) == 0
