import pytest

from tasks.extract.amounts.whole import goes_on, is_grouped, is_piece


@pytest.mark.parametrize(
    ("text", "piece", "expected"),
    [
        ("20 000 boats", "000", True),
        ("20\u00a0000 boats", "000", True),
        ("two thousand five boats", "five", True),
        ("a hundred and five boats", "five", True),
        ("half a million boats", "a million", True),
        ("in 20 boats", "20", False),
        ("on day 20 3000 boats", "3000", False),
        ("over a million boats", "a million", False),
        ("thousands of five boats", "five", False),
    ],
)
def test_pieces_of_longer_numbers(text: str, piece: str, *, expected: bool) -> None:
    """A number is a piece where digits or a larger number word stand right before it."""
    assert is_piece(text, text.index(piece)) is expected


@pytest.mark.parametrize(
    ("rest", "figure", "code", "expected"),
    [
        (" milh\u00f5es", "20", "BRL", True),
        (" Millionen", "20", "EUR", True),
        (" 000", "20", "USD", True),
        ("", "1.500", "EUR", True),
        ("", "1.503", "USD", False),
        (" boats", "20", "USD", False),
    ],
)
def test_sums_that_go_on(rest: str, figure: str, code: str, *, expected: bool) -> None:
    """A sum goes on in digits, in a multiple of another language, or has points for groups."""
    assert goes_on(figure + rest, figure, len(figure), code) is expected


def test_grouped_figures() -> None:
    """Three figures behind a point may be thousands; two or four are a fraction."""
    assert [is_grouped(figure) for figure in ("1.500", "1.50", "1.5000")] == [True, False, False]
