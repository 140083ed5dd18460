"""What a page states of its article."""

import json
from typing import Any

import pytest
from lxml import html

from tasks.clean.formats.page_facts import Facts, facts, metas
from tasks.models import Profile

_LONG = "The ferry left the port of Norvik on Friday with forty people on board. " * 8


def page(
    head: str = "", schema: dict[str, Any] | None = None, body: str = "<h1>Ferry returns</h1>"
) -> Facts:
    """Return the facts of a page with this head, schema and body."""
    script = json.dumps({"@type": "NewsArticle", **schema}) if schema is not None else ""
    return facts(
        html.document_fromstring(
            f"<html lang='en'><head>{head}<script type='application/ld+json'>{script}</script>"
            f"</head><body>{body}<p>x</p></body></html>"
        ),
        Profile(),
    )


def test_meta_tags() -> None:
    """Contents are known by name or property in small letters, several in order, decoded twice."""
    tree = html.document_fromstring(
        "<html><head><meta property='OG:Title' content='A &amp;amp; B'><meta name='author' "
        "content=' x '><meta name='author' content='y'><meta name='empty' content=' '>"
        "<meta content='z'></head><body/></html>"
    )
    assert metas(tree) == {"og:title": ["A & B"], "author": ["x", "y"]}


def test_the_schema_goes_first_for_what_it_knows() -> None:
    """Section and keywords come from the schema, else from meta tags."""
    head = (
        "<meta property='article:section' content='Sea'><meta name='keywords' content='a, b,a'>"
        "<meta property='og:description' content='In short.'>"
    )
    stated = page(head).stated
    assert (stated.section, stated.keywords, stated.teaser) == ("Sea", ("a", "b"), "In short.")
    stated = page(head, {"articleSection": ["World"], "keywords": "c, d"}).stated
    assert (stated.section, stated.keywords) == ("World", ("c", "d"))


def test_sites_and_addresses() -> None:
    """The page's own site and address are stated; an address that is none is not."""
    head = (
        "<link rel='canonical' href='https://www.nvk.example/7'>"
        "<meta property='og:site_name' content='Norvik Times'>"
        "<title>Ferry returns | Norvik Times</title>"
    )
    found = page(head)
    assert (found.stated.url, found.stated.site) == ("https://www.nvk.example/7", "Norvik Times")
    assert found.stated.headline == "Ferry returns"
    assert page("<link rel='canonical' href='/7'>").stated.url is None
    assert page(schema={"publisher": {"name": "Norvik Times"}}).stated.site == "Norvik Times"


@pytest.mark.parametrize(
    ("free", "flags"),
    [(False, ("paywalled",)), ("False", ("paywalled",)), (True, ()), ("true", ()), (None, ())],
)
def test_paid_articles(free: object, flags: tuple[str, ...]) -> None:
    """A schema that says an article is not free says that it is behind a wall."""
    assert page(schema={"isAccessibleForFree": free}).flags == flags


def test_the_schemas_text() -> None:
    """The schema's text is given without tags; a live blog's is that of one entry."""
    assert page(schema={"articleBody": f"<p>{_LONG}</p>"}).body == _LONG.strip()
    assert page(schema={"articleBody": "One.\n\nTwo &amp; three."}).body == "One.\nTwo & three."
    assert page(schema={"@type": "LiveBlogPosting", "articleBody": _LONG}).body is None
    assert page().body is None


def test_all_headlines_are_known() -> None:
    """Every headline that a page states is given, as the body may repeat any."""
    head = "<title>Ferry back</title><meta property='og:title' content='Ferry is back'>"
    assert {"Ferry back", "Ferry is back", "Ferry returns"} <= set(page(head).titles)


def test_language() -> None:
    """The root's language goes before the schema's."""
    assert page(schema={"inLanguage": "de"}).stated.language == "en"


def test_entities_in_the_schemas_summary() -> None:
    """Entities that a site wrote into its schema are read as what they name."""
    assert page(schema={"description": "A &quot;ferry&quot;"}).stated.teaser == 'A "ferry"'


def test_a_headline_that_only_its_mark_tells() -> None:
    """Where there is no <h1>, the element that is marked as the headline counts."""
    assert (
        page(body="<div itemprop='headline'>Ferry returns</div>").stated.headline == "Ferry returns"
    )


def test_a_kicker_is_no_part_of_the_headline() -> None:
    """A line above the headline, inside its element, is left out, unless it stands alone."""
    head = "<h1><span class='c-kicker'>Sea</span> Ferry <span>returns</span></h1>"
    found = page(body=head)
    assert found.stated.headline == "Ferry returns"
    assert "Sea Ferry returns" in found.titles
    assert page(body="<h1><span class='kicker'>Ferry returns</span></h1>").stated.headline


def test_teasers_lose_their_markup() -> None:
    """A description that was written as HTML is read as such."""
    written = "&lt;p&gt;The &lt;b&gt;ferry&lt;/b&gt; is back.&lt;/p&gt;"
    found = page(f"<meta name='description' content='{written}'>")
    assert found.stated.teaser == "The ferry is back."


def test_a_logo_in_the_heading_is_no_headline() -> None:
    """A heading that is a link to the front says nothing of the article."""
    body = "<h1><a href='/'>Front page</a></h1><h1><a href='/x'>Ferry returns</a></h1>"
    assert page(body=body).stated.headline == "Ferry returns"
