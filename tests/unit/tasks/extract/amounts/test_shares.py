import pytest

from tasks.extract.amounts.shares import share_at


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("two-thirds of voters", (10, 66.666667)),
        ("a quarter of the vote", (9, 25.0)),
        ("half its boats", (4, 50.0)),
        ("half of 2016", None),
        ("half of the year", None),
        ("a third of a mile", None),
        ("five quarters of it", None),
        ("half time", None),
    ],
)
def test_shares(text: str, share: tuple[int, float] | None) -> None:
    """A part is of a whole that is no time and no single measure."""
    assert share_at(text, 0) == share


def test_halves_of_games() -> None:
    """Behind an ordinal a half is a stretch of a game or year."""
    assert share_at("the second half of it", 11) is None
