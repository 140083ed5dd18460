"""The headline and the standfirst of a page."""

from tasks.clean.page import article

PROSE = "      The ferry Larkspur came home to Port Ansel on Tuesday after day {} at sea."


def test_a_label_of_the_site_is_no_headline() -> None:
    """A short line that recurs all over the article is a label, though it stands above it."""
    text = [line for day in range(5) for line in ("", "    Ferry content", "", PROSE.format(day))]
    page = ["    Ferry Larkspur returns to Port Ansel", "", "    By Ada Quill", *text]
    assert article(page).headline == 0


def test_no_headline_stands_below_a_byline() -> None:
    """What stands below a byline is a standfirst or a caption, whatever its words."""
    lines = ["", "    By Ada Quill", "", "    Ferry Larkspur in Port Ansel on Tuesday. Oren Dask"]
    text = [line for day in range(3) for line in ("", PROSE.format(day))]
    page = ["    Ferry that lost its way comes home after days at sea", *lines, *text]
    assert article(page).headline == 0
