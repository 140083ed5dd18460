from tasks.clean.page import article

STORY = [
    "    Ferry that lost its way returns to Port Ansel",
    "",
    "      The ferry Larkspur came home to Port Ansel on Tuesday after eleven days at sea.",
    "",
    "      Its captain said that the crew had followed a light, and that the light had moved.",
    "",
    "      The harbour master said that a storm had torn a buoy loose in the first night.",
    "",
    "      The forty passengers lived on rice, on tinned peaches and on what they caught at sea.",
    "",
    "      A hearing will be held in May, and the company will replace every buoy in the bay.",
    "",
    "      Until then the ferry will carry a second compass, and a captain to read it.",
]


def _body(*more: str) -> list[int]:
    return article([*STORY, "", *more]).body


WHOLE = [2, 4, 6, 8, 10, 12]


def test_a_lone_paragraph_outside_the_box_is_cut() -> None:
    """A paragraph that follows once the article's box was left is not the article's."""
    assert (
        _body("    About us", "", "      Mirela Holt has written about ships for thirty years.")
        == WHOLE
    )


def test_teasers_are_cut() -> None:
    """Headline and teaser by turns, behind a heading further out, are other articles'."""
    teasers = [
        "    More news",
        "",
        "      Gulls prefer the north pier",
        "      Nobody knows why the gulls of Port Ansel prefer the north pier to the south pier.",
        "      Fees to rise",
        "      The harbour board will raise its fees in spring, for the first time in nine years.",
    ]
    assert _body(*teasers) == WHOLE


def test_comments_are_cut() -> None:
    """What follows the heading of the comments is the readers'."""
    assert (
        _body("      Comments (2)", "", "      I was on that ferry, and the peaches were good.")
        == WHOLE
    )


def test_closing_credits_and_notices_are_cut() -> None:
    """Who edited it, and how to subscribe, is said behind the article."""
    closing = ["      Reporting by Mirela Holt; editing by Oren Dask in the town of Ansel.", ""]
    notice = "      Subscribe to our newsletter for more stories about ships and harbours."
    assert _body(*closing, notice) == WHOLE


def test_comments_longer_than_the_article_are_cut() -> None:
    """However many comments there are, the article ends at their heading."""
    comment = "      I was on that ferry, and the peaches were good, but the rice was not, number "
    comments = [f"{comment}{number}." for number in range(10)]
    assert _body("      10 comments", "", *comments) == WHOLE


def test_a_button_named_comments_cuts_nothing() -> None:
    """The word in the bar of buttons above an article is no heading."""
    lines = [*STORY[:3], "", "    Share  Comments", "", *STORY[4:]]
    assert article(lines).body == [2, *(place + 2 for place in WHOLE[1:])]
