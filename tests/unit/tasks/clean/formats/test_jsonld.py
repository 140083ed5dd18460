"""JSON-LD in a page."""

import pytest
from lxml import html

from tasks.clean.formats.jsonld import articles, schema_objects, types


def objects(*scripts: str) -> list[dict[str, object]]:
    """Return the schema.org objects of a page with these scripts."""
    tags = "".join(f"<script type='application/ld+json'>{one}</script>" for one in scripts)
    return schema_objects(html.document_fromstring(f"<html><head>{tags}</head><body/></html>"))


@pytest.mark.parametrize(
    "script",
    [
        '{"@type": "NewsArticle", "headline": "Ferry"}',
        '[{"@type": "NewsArticle", "headline": "Ferry"}]',
        '{"@graph": [{"@type": "NewsArticle", "headline": "Ferry"}]}',
        '{"@type": ["NewsArticle"], "headline": "Ferry",}',
        '<!-- {"@type": "NewsArticle", "headline": "Ferry"} -->',
        '//<![CDATA[\n{"@type": "NewsArticle", "headline": "Ferry"}\n//]]>',
        '{"@type": "http://schema.org/NewsArticle", "headline": "Ferry"};',
    ],
)
def test_how_sites_write_it(script: str) -> None:
    """Lists, graphs, trailing commas and wrappings are read alike."""
    (found,) = articles(objects(script))
    assert found["headline"] == "Ferry"
    assert types(found) == ["NewsArticle"]


@pytest.mark.parametrize(
    "script", ["", "{", "null", "7", '"x"', '{"headline": "Ferry"}', "[[[[[[[[[[[{}]]]]]]]]]]]"]
)
def test_nothing_to_read(script: str) -> None:
    """A script that is broken or has no typed object gives none, and spoils no other."""
    assert objects(script) == []
    assert len(objects(script, '{"@type": "NewsArticle"}')) == 1


def test_line_feeds_in_strings() -> None:
    """Control characters that sites leave in their strings are let through."""
    (found,) = objects('{"@type": "Article", "articleBody": "One\nTwo"}')
    assert found["articleBody"] == "One\nTwo"


def test_objects_within_objects() -> None:
    """Nested objects follow those around them; only articles are articles."""
    found = objects(
        '{"@type": "WebPage", "mainEntity": {"@type": "Report"},'
        ' "hasPart": [{"@type": "Person"}, {"@type": "BlogPosting"}]}'
    )
    assert [types(one)[0] for one in found] == ["WebPage", "Report", "Person", "BlogPosting"]
    assert [types(one)[0] for one in articles(found)] == ["Report", "BlogPosting"]


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        ("Article", ["Article"]),
        (["A", 7, "x#B"], ["A", "B"]),
        (None, []),
        (7, []),
        ("schema:Report", ["Report"]),
    ],
)
def test_types(kind: object, names: list[str]) -> None:
    """Types are given without the schema's address; what is no text is none."""
    assert types({"@type": kind}) == names


def test_other_scripts() -> None:
    """Scripts that are no JSON-LD are not looked at."""
    page = '<html><head><script>{"@type": "Article"}</script></head><body/></html>'
    assert schema_objects(html.document_fromstring(page)) == []


@pytest.mark.parametrize(
    "said", ['A "wall" of water', 'A "wall", she said', 'Of "walls" and "roads": a list', "A wall"]
)
def test_bare_quotation_marks_in_strings(said: str) -> None:
    """Marks that a site left bare inside a string are read as part of it."""
    (found,) = objects(
        f'{{"@type": "NewsArticle", "headline": "{said}", "author": ["Ada", "Jane"], "n": 1,'
        '"datePublished": "2026-03-10T09:15:00Z"}'
    )
    assert (found["headline"], found["datePublished"]) == (said, "2026-03-10T09:15:00Z")
