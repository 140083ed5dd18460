"""Words divided at a line's end."""

import pytest

from tasks.clean.hyphens import hyphen_cut


@pytest.mark.parametrize(
    ("before", "rest", "cut"),
    [
        ("the nego-", "tiations went on", 1),
        ("the Franco-", "Norlandic pact", 0),
        ("a well-", "known man", 0),
        ("from 5-", "6 to", None),
        ("the port -", "which opened", None),
        ("the port", "opened", None),
        ("Norland-", "opened", 1),
    ],
)
def test_the_hyphen_goes_or_stays(before: str, rest: str, cut: int | None) -> None:
    """It goes if it only divides, and stays if it belongs to the word."""
    assert hyphen_cut(before, rest, [before, rest]) == cut


def test_the_text_decides_where_it_holds_the_word() -> None:
    """A word that is written with its hyphen elsewhere keeps it."""
    assert hyphen_cut("the break-", "water stood", ["The break-water fell."]) == 0
    assert hyphen_cut("the break-", "water stood", ["The breakwater fell."]) == 1
