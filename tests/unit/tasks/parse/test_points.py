"""Key points above a body."""

import pytest

from tests.unit.tasks.parse.helpers import LEAD, MORE, article, page


@pytest.mark.parametrize("count", [2, 7])
def test_key_points(count: int) -> None:
    """Two to seven bulleted lines above the body are key points, without their bullets."""
    points = [f"• The {number}. boat came back" for number in range(count)]
    found = article("Ferry returns", "Key points:", *points, LEAD, MORE)
    assert list(found.key_points) == [point.removeprefix("• ") for point in points]
    assert [each.text for each in found.paragraphs] == [LEAD, MORE]


def test_one_bullet_is_none() -> None:
    """A bulleted line alone is no list of key points."""
    assert article("Ferry returns", "• The boat came back", LEAD, MORE).key_points == ()


def test_short_items_on_a_page_are_no_key_points() -> None:
    """Names and stamps stand in lists on pages."""
    found = page("Ferry returns", "* By Ada Quill", "* 3 March 2024", LEAD, MORE)
    assert (found.key_points, [one.name for one in found.bylines]) == ((), ["Ada Quill"])
    assert found.published is not None


POINTS = ("The ferry left on Friday", "Forty people were on board", "Nobody was hurt on the way")


@pytest.mark.parametrize("title", ["Key points", "Summary", "At a glance", "In short:"])
def test_points_without_bullets(title: str) -> None:
    """Below a title lines without a full stop are key points, down to the first sentence."""
    found = article("Ferry returns", "3 March 2024, 10:31 GMT", title, *POINTS, LEAD, MORE)
    assert found.key_points == POINTS
    assert [each.text for each in found.paragraphs] == [LEAD, MORE]


@pytest.mark.parametrize(
    "lines",
    [
        (MORE, LEAD),
        (POINTS[0], LEAD),
        ("Profit 12 mln", "Loss 3 mln", LEAD),
        (*POINTS, "Boats, in all"),
        ("SEA CALM ALL THE DAY", "WIND FROM THE NORTH TODAY", LEAD),
    ],
)
def test_other_lines_below_such_a_title(lines: tuple[str, ...]) -> None:
    """Sentences, a lone line, tables, capitals and what no paragraph follows stay."""
    assert article("Ferry returns", "Summary", *lines, MORE).key_points == ()
