"""Where the readers' comments begin."""

import pytest

from tasks.clean.page import boilerplate, readers
from tasks.clean.page.lines import read

STORY = [
    "    The ferry Larkspur came home to Port Ansel on Tuesday after eleven days at sea.",
    "",
    "    Its captain said that the crew had followed a light, and that the light had moved.",
    "",
    "    A hearing will be held in May, and the company will replace every buoy in the bay.",
    "",
]
FIRST = "    A fine tale, but I sailed with that captain and he never followed anything."


def _kept(*more: str) -> list[str]:
    return [line.text for line in readers.without(list(read([*STORY, *more])))]


@pytest.mark.parametrize(
    "borne",
    [
        "    Reply",
        "    Flag as Offensive",
        "    Posted by: Old Salt, 27 Sep 2011 | 15:22",
        "    Mirela Holt on Sep 21, 3:29 PM said:",
        "    Responder",
    ],
)
def test_what_each_comment_bears_proves_them(borne: str) -> None:
    """Three lines that only comments bear prove comments, which begin with their heading."""
    assert _kept("    Visitor comments  Add yours", *[FIRST, borne] * 3) == _kept()


def test_without_a_heading_they_begin_at_the_first_such_line() -> None:
    """Without a heading, the first line that they bear below an article is their beginning."""
    lines = list(read([*STORY * 4, *["    Reply", FIRST] * 3]))
    assert [line.text for line in readers.without(lines)] == _kept() * 4


@pytest.mark.parametrize("borne", ["    Posted by Ada Quill at 10:3%d", "    Reply"])
def test_without_a_heading_they_end_no_short_text(borne: str) -> None:
    """Stamps in a live blog, and a thread that a story tells, stand below its lead only."""
    more = [line for at in range(3) for line in (borne.replace("%d", str(at)), FIRST)]
    assert len(_kept(*more)) == len(_kept()) + 6


def test_letters_that_an_article_quotes_are_no_comments() -> None:
    """Comments name their writer and their hour, not who said what where."""
    quoted = ["    In an email on March 3, 2021 he wrote:", FIRST]
    assert len(_kept("    Comments", *quoted * 3)) == len(_kept()) + 7


def test_two_such_lines_prove_nothing() -> None:
    """An interview or a form may hold such a line or two."""
    more = ["    Comments", *[FIRST, "    Reply"] * 2]
    assert len(_kept(*more)) == len(_kept()) + 5


def test_buttons_above_the_article_end_nothing() -> None:
    """Such lines above all prose are the page's buttons."""
    lines = ["    Reply", "    Report", "    Reply", *STORY]
    assert len(readers.without(list(read(lines)))) == len(_kept()) + 3


def test_comments_leave_the_page() -> None:
    """The comments of a page are dropped as furniture, with their heading."""
    more = ["    3 Comments", *["    " + FIRST.strip(), "    Reply"] * 3]
    (found,) = boilerplate([*STORY, *more])
    assert (found[0], found[2]) == (len(STORY), "page.comments")


def test_a_heading_below_an_article_begins_them() -> None:
    """Below the paragraphs of an article "Comments" on a line of its own begins them."""
    article = [
        *STORY * 4,
        "    The harbour master agreed, and a storm was named by all as the cause.",
    ]
    lines = list(read([*article, "", "    3 Comments", "", FIRST]))
    assert [line.text for line in readers.without(lines)][-1].startswith("The harbour master")
    assert len(readers.without(list(read(["", "    3 Comments", "", *article])))) == 14


@pytest.mark.parametrize("subhead", ["What the comments mean", "Kommentare aus der Politik"])
def test_a_subhead_on_comments_ends_no_article(subhead: str) -> None:
    """A heading with more to say than the word, right above a paragraph, is the article's."""
    article = [*STORY * 4, f"    {subhead}", "", *STORY]
    assert len(readers.without(list(read(article)))) == 16
