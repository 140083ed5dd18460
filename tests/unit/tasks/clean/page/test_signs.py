"""Bylines and stamps beside the headline of a page."""

import pytest

from tasks.clean.page import article, boilerplate

HEADLINE = "    Ferry that lost its way returns to Port Ansel"
PROSE = [
    "",
    "      The ferry Larkspur came home to Port Ansel on Tuesday after eleven days at sea.",
    "",
    "      A hearing will be held in May, and the company will replace every buoy in the bay.",
]
STAMP = "        12 March 2031, 10:15"


def _head(*lines: str) -> list[str]:
    """Return the lines that sign the article of a page with these above its text."""
    page = [*lines, *PROSE]
    return [page[place].strip() for place in article(page).head]


def _below(*lines: str) -> list[str]:
    return _head(HEADLINE, "", *lines)


def test_a_name_beside_a_stamp_stays_though_it_recurs() -> None:
    """The author's name stands at the page's foot too, where more of the author is told."""
    page = [HEADLINE, "", "        Ada Quill", STAMP, *PROSE, "", "  Ada Quill"]
    assert [page[place].strip() for place in article(page).head] == ["Ada Quill", STAMP.strip()]


@pytest.mark.parametrize(
    "names",
    ["Ada Quill and Una Marsh", "Ada Quill | Una Marsh", "A. J. Quill", "Ane Quill og Una Marsh"],
)
def test_several_names_beside_a_stamp_stay(names: str) -> None:
    """So does a line of several names."""
    assert _below(f"        {names}", STAMP) == [names, STAMP.strip()]


@pytest.mark.parametrize("button", ["Share Save", "Follow", "* Facebook", "add to list", "0"])
def test_buttons_beside_a_stamp_go(button: str) -> None:
    """Buttons and counters are no part of a byline."""
    assert _below(f"        {button}", STAMP) == [STAMP.strip()]


def test_a_name_under_a_button_stays() -> None:
    """Buttons may stand between a stamp and a name."""
    lines = [STAMP, "        Send this to a friend", "          Ada Quill"]
    assert _below(*lines) == [STAMP.strip(), "Ada Quill"]


@pytest.mark.parametrize("by", ["By", "Von", "Kommentar von", "Author of the article:"])
def test_names_below_a_lone_by_stay(by: str) -> None:
    """The names below a "By" are the makers', in a list too."""
    lines = [f"        {by}", "        * Ada Quill0,", "        * Una Marsh &"]
    assert _below(*lines) == [by, "* Ada Quill0,", "* Una Marsh &"]


def test_a_list_of_topics_above_a_stamp_goes() -> None:
    """A longer list of names that no "By" introduces tells what the article is about."""
    topics = [
        f"        * {name}" for name in ("Ada Quill", "Port Ansel", "Una Marsh", "Tall Ships")
    ]
    assert _below(*topics, STAMP) == [STAMP.strip()]


def test_the_name_of_who_is_shown_goes() -> None:
    """A name above the credit of a picture is the picture's caption."""
    assert _below(STAMP, "      Ada Quill", "      Photo: Oren Dask") == [STAMP.strip()]


@pytest.mark.parametrize("age", ["3 hours ago", "vor 3 Stunden", "il y a 2 heures", "2 hours"])
def test_an_age_is_a_stamp(age: str) -> None:
    """How long ago something was published says when."""
    assert _below(f"        {age}") == [age]


@pytest.mark.parametrize(
    "stamp", ["12 March 2031", "Published March 12, 2031 2:20pm EDT", "Tue 12.3.2031 | 10:15"]
)
def test_a_stamp_above_the_headline_stays(stamp: str) -> None:
    """Where no day is told below the headline, one above it is the article's."""
    assert _head(f"  {stamp}", HEADLINE) == [stamp]
    assert _head(f"  {stamp}", HEADLINE, "", STAMP) == [STAMP.strip()]


@pytest.mark.parametrize("today", ["Tuesday, 12 March 2031", "Dienstag 12. März 2031"])
def test_today_above_the_headline_goes(today: str) -> None:
    """The day at a page's head, with its weekday and without a time, is that of the visit."""
    assert _head(f"  {today}", HEADLINE) == []


def test_no_line_between_a_stamp_above_and_the_headline_stays() -> None:
    """What stands between a stamp above the headline and the headline is navigation."""
    page = ["    12 March 2031, 10:15", "", "    Port and Sea", "", HEADLINE, *PROSE]
    dropped = [place for start, end, _ in boilerplate(page) for place in range(start, end)]
    assert dropped == [2]


def test_a_byline_behind_a_standfirst_stays() -> None:
    """A byline may stand below the article's first line, far down behind buttons."""
    buttons = [f"            * Share on network {number}" for number in range(8)]
    text = [f"{line} It said so in a letter to the mayor of the town." for line in PROSE if line]
    page = [HEADLINE, *PROSE[:2], "", *buttons, "        By Ada Quill", STAMP, "", *text]
    assert [page[place].strip() for place in article(page).head] == ["By Ada Quill", STAMP.strip()]


def test_a_second_day_inside_the_text_is_a_teasers() -> None:
    """Below the first paragraph a day belongs to another article where one stands above it."""
    teaser = ["", "          By Una Marsh, 3 March 2031"]
    page = [HEADLINE, "", STAMP, *PROSE[:2], *teaser, *PROSE[2:]]
    assert [page[place].strip() for place in article(page).head] == [STAMP.strip()]


def test_the_day_below_the_headlines_copy_counts() -> None:
    """A page that has its headline twice has the stamp at the second, today at the first."""
    copy = [HEADLINE, "        By Ada Quill", STAMP]
    assert _head(HEADLINE, "  11 March 2031", "  Port and Sea", *copy) == [
        "By Ada Quill",
        STAMP.strip(),
    ]
