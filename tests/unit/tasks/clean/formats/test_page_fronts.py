"""Pages that lead to stories and are none."""

import pytest
from lxml import html

from tasks.clean.formats.page_fronts import is_front

_PROSE = "<p>The ferry left the port of Norvik on Friday with forty people on board.</p>"
_STORY = f"<h2><a href='/x'>Ferry returns</a></h2>{_PROSE}"


def front(body: str, head: str = "") -> bool:
    """Tell what a page of this is taken for."""
    return is_front(
        html.document_fromstring(f"<html><head>{head}</head><body>{body}</body></html>")
    )


def test_fronts() -> None:
    """A page of many linked headlines with a teaser each, or none, is a front."""
    assert front(f"<h1>World</h1>{_STORY * 9}")
    assert front("<h1>World</h1>" + "<a href='/x'><h3>Ferry returns</h3></a>" * 9)


@pytest.mark.parametrize(
    ("body", "head"),
    [
        (f"<h1>Ferry returns</h1>{_PROSE}{_STORY * 9}", ""),
        (f"<h1>World</h1>{_STORY * 4}", ""),
        (f"<h1>Nine ferries</h1>{(_STORY + _PROSE) * 9}", ""),
        (f"<h1>World</h1>{_STORY * 9}", "<meta property='og:type' content='article'>"),
        (
            f"<h1>World</h1>{_STORY * 9}",
            '<script type="application/ld+json">{"@type": "NewsArticle"}</script>',
        ),
        (_PROSE, ""),
    ],
)
def test_articles(body: str, head: str) -> None:
    """A page with prose of its own, few such headlines, or that says so is an article."""
    assert not front(body, head)
