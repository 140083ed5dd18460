"""The article's lines in a page."""

import json
from typing import Any

from lxml import html

from tasks.clean.formats.page_body import article

_PARAGRAPHS = [
    f"The {name} left the port of Norvik on Friday with forty people on board, and it came back "
    "in the evening, according to the harbour office of the town."
    for name in ("ferry", "boat", "pilot")
]


def page(*, head: str = "") -> Any:
    """Return a parsed page with an article, and a menu around it."""
    body = "".join(f"<p>{text}</p>" for text in _PARAGRAPHS)
    return html.document_fromstring(
        f"<html><body><nav><a href='/'>Home</a></nav><article>{head}{body}<h2>What next</h2>"
        f"<ul><li>{_PARAGRAPHS[0]}</li></ul></article></body></html>"
    )


def test_paragraphs_and_kinds() -> None:
    """The article's lines are found with their kinds; the menu is not among them."""
    found = article(page(), None, ())
    assert [line.text for line in found[:3]] == _PARAGRAPHS
    assert all(line.kind == "text" for line in found[:3])
    assert "Home" not in [line.text for line in found]
    assert {line.text: line.kind for line in found}["What next"] == "heading"


def test_the_headline_is_no_part_of_the_body() -> None:
    """A stated headline at the head of the body goes, in whatever case."""
    found = article(
        page(head="<h1>Ferry returns to Norvik</h1>"), None, ["FERRY returns to Norvik"]
    )
    assert found[0].text == _PARAGRAPHS[0]


def test_a_headline_below_the_lead() -> None:
    """The headline's copy is taken out from between the lead and the text."""
    head = f"<p>{_PARAGRAPHS[2]}</p><h2>Ferry returns</h2>"
    found = article(page(head=head), None, ("Ferry returns",))
    assert [line.text for line in found[:2]] == [_PARAGRAPHS[2], _PARAGRAPHS[0]]


def test_a_headline_in_lines() -> None:
    """A headline that a line break parts is taken out with all its lines."""
    found = article(
        page(head="<h1>Ferry returns<br>to Norvik</h1>"), None, ("Ferry returns to Norvik",)
    )
    assert found[0].text == _PARAGRAPHS[0]


def test_a_page_that_a_script_renders() -> None:
    """Where the page shows no text but the schema's, its paragraphs are the schema's."""
    told = "\n".join(_PARAGRAPHS)
    tree = html.document_fromstring(
        '<html><head><script type="application/ld+json">'
        + json.dumps({"@type": "NewsArticle", "articleBody": told})
        + "</script></head><body><div id='app'></div></body></html>"
    )
    assert [line.text for line in article(tree, told, ())] == _PARAGRAPHS


def test_a_short_text_of_the_schema_judges_nothing() -> None:
    """A short text of the schema is a teaser: no line goes because it has it not."""
    assert article(page(), _PARAGRAPHS[0], ())[:3] == article(page(), None, ())[:3]


def test_large_pages_are_taken_whole() -> None:
    """Of a page too large for the extractor, all lines are taken."""
    found = [line.text for line in article(page(), None, (), large=True)]
    assert set(_PARAGRAPHS) < set(found)


def test_a_page_without_text() -> None:
    """Where there is nothing, there are no lines."""
    tree = html.document_fromstring("<html><body><div></div></body></html>")
    assert article(tree, None, ()) == ()
