from tasks.clean.page import article, boilerplate

LEAD = [
    "    Ferry that lost its way returns to Port Ansel",
    "",
    "      The ferry Larkspur came home to Port Ansel on Tuesday after eleven days at sea.",
    "",
]
END = [
    "",
    "      A hearing will be held in May, and the company will replace every buoy in the bay.",
]


def _kept(*between: str) -> bool:
    """Return whether a line between two paragraphs stays, where one follows it directly."""
    return article([*LEAD, *between, *END]).body == [2, 4, 5 + len(between)]


def test_a_subhead_stays() -> None:
    """A short line above a paragraph, in its column, is a subhead."""
    assert _kept("      What the crew ate")


def test_an_entry_of_a_running_report_stays() -> None:
    """A line that begins with the time and tells something heads an entry of a live report."""
    assert _kept("      10.15 - Captain says that the light moved")


def test_a_stamp_goes() -> None:
    """A line of date and time alone is no subhead."""
    assert not _kept("      12 March 2031, 10:15")


def test_a_related_headline_in_capitals_goes() -> None:
    """A long line in capitals that ends as no sentence leads to another article."""
    assert not _kept("      GULLS OF PORT ANSEL PREFER THE NORTH PIER, AND NOBODY KNOWS WHY")


def test_a_line_that_recurs_goes() -> None:
    """What stands elsewhere on the page too is a link, unless a list inside the article has it."""
    line = "      What the crew ate"
    assert article([*LEAD, line, *END, "", "    * What the crew ate"]).body == [2, 6]
    contents = ["        * What the crew ate", ""]
    assert article([*LEAD, *contents, line, *END]).body == [2, 6, 8]


def test_a_caption_above_its_credit_goes() -> None:
    """A sentence right above a line that only names a picture's maker is its caption."""
    lines = [
        "      The ferry Larkspur at the quay in Port Ansel on Tuesday evening.",
        "      (Getty)",
    ]
    assert article([*LEAD, *lines, *END]).body == [2, 7]


def test_a_subhead_further_out_stays_where_others_do() -> None:
    """Short lines of another column are subheads where they mostly stand above paragraphs."""
    head = "    What the crew ate"
    prose = [
        "",
        "      The forty passengers lived on rice, on tinned peaches and on their own catch.",
        "",
    ]
    lines = [*LEAD, head, *prose, "    What the captain saw", *prose[:-1]]
    assert article([*lines, *END]).body == [2, 4, 6, 8, 10, 12]


def test_a_lone_line_stays_whatever_follows_it() -> None:
    """A short line of several words in the article's column is its own where it stands once."""
    lines = [*LEAD, "      Best boat for fog", "", "        Photo: Ann Roe", *END]
    assert article(lines).body == [2, 4, 8]


def test_subheads_above_credits_are_subheads() -> None:
    """Where a picture's credit stands between a subhead and its paragraph, it is one still."""
    prose = [
        "",
        "        Photo: Ann Roe",
        "      The forty passengers lived on rice, on tinned peaches and on their own catch.",
        "",
    ]
    lines = [*LEAD, "       What the crew ate", *prose, "       What the crew saw", *prose]
    assert article([*lines, *END]).body == [2, 4, 7, 9, 12, 15]


def _dropped(*between: str) -> list[int]:
    ranges = boilerplate([*LEAD, *between, *END])
    return [place for start, end, _ in ranges for place in range(start, end)]


def test_a_line_beside_the_body_is_no_furniture_unless_something_says_so() -> None:
    """A row of a table stays in the text; a box further in goes, and so does a lone name."""
    assert not _dropped(
        "        2031        Ann Roe        112 days at sea, and none of them ashore"
    )
    assert _dropped("               The museum of the sea is closed") == [4]
    assert _dropped("        Larkspur") == [4]
