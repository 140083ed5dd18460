from tasks.clean.page import article

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
