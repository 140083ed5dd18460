"""Boxes that are the article's although their tag or name speaks against them."""

from typing import Any

import pytest
from lxml import html

from tasks.clean.formats.html import extract
from tasks.clean.formats.page_boxes import keep
from tasks.models import Profile

_ABOVE = "<p>The dam above Kestrel Bay broke on Tuesday, officials said.</p>"
_BELOW = "<p>Trains to the coast will run again from Thursday, the railway said.</p>"
_FACTS = (
    "<h3>The Kest</h3><p>The Kest rises in the hills above Norvik and is 212 kilometres long.</p>"
)
_LONG = _FACTS * 3


def kept(opens: str, inside: str, below: str = _BELOW, above: str = _ABOVE) -> bool:
    """Say whether a box became a plain division."""
    tag = opens.partition(" ")[0]
    tree: Any = html.document_fromstring(
        f"<html><body><article>{above}<{opens}>{inside}</{tag}>{below}</article></body></html>"
    )
    keep(tree)
    return next(tree.iter("div"), None) is not None and not next(tree.iter("div")).attrib


@pytest.mark.parametrize(
    ("opens", "inside", "below"),
    [
        ("aside class='factbox'", _FACTS, _BELOW),
        ("aside class='c-fact-box'", _FACTS, ""),
        ("aside", _LONG, _BELOW),
        ("div class='related-body'", _FACTS, ""),
        ("div class='comment-body'", _FACTS, _BELOW),
        ("div class='c-promo__text'", _FACTS, _BELOW),
    ],
)
def test_prose_in_the_column_of_the_article_stays(opens: str, inside: str, below: str) -> None:
    """A box between the paragraphs that leads nowhere and asks nothing is the article's."""
    assert kept(opens, inside, below)


@pytest.mark.parametrize(
    ("opens", "inside", "below", "above"),
    [
        ("aside", _FACTS, _BELOW, _ABOVE),
        ("aside", _LONG, "", _ABOVE),
        ("aside", _LONG, _BELOW, ""),
        ("aside class='author-box'", _LONG, _BELOW, _ABOVE),
        ("aside class='newsletter'", _LONG, _BELOW, _ABOVE),
        ("aside class='factbox'", f"{_LONG}<form></form>", _BELOW, _ABOVE),
        ("aside class='factbox'", f"<p><a href='/x'>{_LONG}</a></p>", _BELOW, _ABOVE),
        ("div class='related-body'", "<p>Storm closes the port</p>", _BELOW, _ABOVE),
        ("div class='related'", _LONG, _BELOW, _ABOVE),
    ],
)
def test_what_is_the_sites_is_left_to_the_other_rules(
    opens: str, inside: str, below: str, above: str
) -> None:
    """Offers, authors, links, and what stands in no column of prose are no boxes of facts."""
    assert not kept(opens, inside, below, above)


def test_a_box_of_facts_is_read_with_its_heading() -> None:
    """The whole page gives the box at its place, its title as a heading."""
    source = f"""<html><head><title>Dam breaks</title></head><body><article><h1>Dam breaks</h1>
        {_ABOVE * 2}<aside class="factbox">{_FACTS}</aside>{_BELOW}</article></body></html>"""
    lines = [(line.kind, line.text[:8]) for line in extract(source, Profile()).lines]
    assert lines[-3:] == [("heading", "The Kest"), ("text", "The Kest"), ("text", "Trains t")]
