"""Who signs an article on the page."""

import pytest
from lxml import html

from tasks.clean.formats.page_signed import signed

_TEXT = "<p>The dam above Genfurt broke on Friday and water ran into the lower town.</p>" * 2


@pytest.mark.parametrize(
    ("byline", "line"),
    [
        ("<div>By Jane Roe</div>", "By Jane Roe"),
        ("<div>By\n <b>Jane Roe</b><br>March 25, 2015</div>", "By Jane Roe"),
        ("<div><span>By Jane Roe</span> <span>March 18 at 3:57 PM</span></div>", "By Jane Roe"),
        ("<p>By Jane Roe on Jul 04, 2014 at 11:30a</p>", "By Jane Roe"),
        ("<div><script>x()</script>Von Jana Reh</div>", "Von Jana Reh"),
        ("<div>By Friday it was over</div>", None),
        ("<div>By the river</div>", None),
        ("", None),
    ],
)
def test_forms(byline: str, line: str | None) -> None:
    """A short line by the headline that begins with "By" and two capitalised words is one."""
    page = html.document_fromstring(f"<h1>Dam breaks</h1>{byline}{_TEXT}")
    assert signed(page) == line


@pytest.mark.parametrize("title", ["Von Norvik Stadt nach Sund", "By The Sea: A Walk"])
def test_titles_that_begin_as_bylines(title: str) -> None:
    """A way from here to there and a title with its second part name nobody."""
    page = html.document_fromstring(f"<h1>Dam breaks</h1><p>{title}</p>{_TEXT}")
    assert signed(page) is None


def test_lines_in_the_text_are_none() -> None:
    """Below the second paragraph of the text nobody signs it."""
    page = html.document_fromstring(f"<h1>Dam breaks</h1>{_TEXT}<p>By Jane Roe</p>")
    assert signed(page) is None
