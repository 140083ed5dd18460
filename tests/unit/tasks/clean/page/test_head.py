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


def test_paths_to_the_page_are_no_headline() -> None:
    """Rows of links, and the page's own title as the last item of a numbered path, are none."""
    body = [
        "    The ferry Larkspur came home to Port Ansel on Tuesday after eleven days at sea.",
        "",
        "    Its captain said that the crew had followed a light, and that it had moved.",
    ]
    title = ["    Larkspur: The ferry that lost its way", ""]
    rows = ["  Home > Ferry > Port Ansel and Larkspur", "", "  Ferry Larkspur | Captain | Crew", ""]
    path = ["  1. Home", "  2. Port Ansel", "  3. The ferry Larkspur came to Port Ansel", ""]
    for above in (rows, path):
        assert article([*above, *title, *body]).headline == len(above)


def test_a_kicker_with_a_colon_is_no_headline() -> None:
    """A line above the headline that ends with a colon leads to it."""
    lines = [
        "    The ferry Larkspur of Port Ansel:",
        "",
        "    The ferry that lost its way",
        "",
        "    The ferry Larkspur came home to Port Ansel on Tuesday after eleven days at sea.",
        "",
        "    Its captain said that the crew of the ferry had followed a light.",
    ]
    assert article(lines).headline == 2
