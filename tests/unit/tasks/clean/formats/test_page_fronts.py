"""Pages that lead to stories and are none."""

import pytest
from lxml import html

from tasks.clean.formats.page_fronts import is_front

_PROSE = "<p>The ferry left the port of Norvik on Friday with forty people on board.</p>"
_LINES = [
    "The ferry left the port of Norvik on Friday with forty people on board.",
    "Nobody was hurt, according to the harbour office, and it came back late.",
]
_CHINESE = [
    "诺兰当局10日说,红隼湾上游一座水坝当天溃决。",
    "当局正在调查事故原因,政府将于周三开会讨论。",
]
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
    assert front(f"<h1>World</h1>{_STORY * 9}<footer>{_PROSE * 3}</footer>")
    assert front("<main>" + f"<article class='post'>{_STORY}</article>" * 9 + "</main>")


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
        (_STORY * 9 + "<div>" + "<br>".join(_LINES) + "</div>", ""),
        (_STORY * 9 + "".join(f"<div>{text}</div>" for text in _LINES), ""),
        (_STORY * 9 + "<ul>" + "".join(f"<li>{text}</li>" for text in _LINES) + "</ul>", ""),
        (_STORY * 9 + "".join(f"<h2>A point</h2><p>{text}</p>" for text in _LINES), ""),
        (_STORY * 9 + "".join(f"<p>{text}</p>" for text in _CHINESE), ""),
        (f"<article><h1>Nine ferries</h1>{_STORY * 9}</article>", ""),
        (_STORY.replace("/x", "#x") * 9, ""),
    ],
)
def test_articles(body: str, head: str) -> None:
    """A page with text of its own, however it is set, or that says so is an article."""
    assert not front(body, head)
