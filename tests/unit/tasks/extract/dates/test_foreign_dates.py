import pytest

from tasks.extract.dates import find_dates
from tests.unit.tasks.extract.dates.helpers import values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Am 8. November 2024 war Markt", "2024-11-08"),
        ("am 17. Dezember", "2024-12-17"),
        ("im Oktober 2023", "2023-10"),
        ("le 1er janvier 2025", "2025-01-01"),
        ("en août 2023", "2023-08"),
        ("el 8 de noviembre de 2024", "2024-11-08"),
        ("5 de março de 2021", "2021-03-05"),
        ("3 maja 2020", "2020-05-03"),
        ("8 ноября 2024 года", "2024-11-08"),
        ("6 січня", "2025-01-06"),
        ("于2024年11月8日举行", "2024-11-08"),
        ("2024년 11월 8일", "2024-11-08"),
        ("2024年11月", "2024-11"),
    ],
)
def test_days_in_other_languages(text: str, value: str) -> None:
    """A day or month by its name in another language has its value."""
    assert values(text) == [value]


@pytest.mark.parametrize("text", ["He came 8. August Tolland won.", "30 лютого", "mai", "13月5日"])
def test_no_foreign_dates(text: str) -> None:
    """English sentence ends, impossible days and bare names are no dates."""
    assert values(text) == []


def test_without_anchor() -> None:
    """Without a day of publication the year stays open."""
    assert [mention.value for mention in find_dates("le 17 décembre")] == ["XXXX-12-17"]
