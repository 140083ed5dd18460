import pytest

from tasks.extract.dates.numbers import number_of, ordinal_of


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("three", 3),
        ("Twenty-four", 24),
        ("twenty four", 24),
        ("a hundred", 100),
        ("two thousand", 2000),
        ("a dozen", 12),
        ("1,200", 1200),
        ("2.5", 2.5),
        ("2 1/2", 2.5),
        ("12-1/2", 12.5),
        ("3½", 3.5),
        ("half a", 0.5),
        ("a couple of", 2),
    ],
)
def test_numbers(text: str, number: float) -> None:
    """Number phrases in words, figures and halves have their value."""
    assert number_of(text) == number


@pytest.mark.parametrize("text", ["several", "a few", "dozens of", ""])
def test_vague_numbers(text: str) -> None:
    """A phrase that names no number has none."""
    assert number_of(text) is None


@pytest.mark.parametrize(
    ("text", "number"), [("third", 3), ("Twenty-first", 21), ("31st", 31), ("next", None)]
)
def test_ordinals(text: str, number: int | None) -> None:
    """Ordinals in words or figures have their number; other words have none."""
    assert ordinal_of(text) == number
