"""Pages whose article is in the data of their scripts alone."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from lxml import html

from tasks.clean import clean
from tasks.clean.formats.html import extract
from tasks.clean.formats.page_state import state_of
from tasks.errors import NotAnArticleError
from tasks.models import Cleaned, Document, Profile, Source
from tests.unit.tasks.clean.accounting import check

_HEADLINE = "Dam breaks above Kestrel Bay"
_TEXTS = [
    "A dam broke above Kestrel Bay on Tuesday, sending a wall of water through the valley.",
    "More than 4,000 people were told to leave their homes, and roads to the coast were cut.",
    "The dam, which was built in 1961, had been inspected in January, the ministry said.",
]
_STORY = {
    "headline": _HEADLINE,
    "author": {"name": "Jane Roe"},
    "publishedAt": "2026-03-10T09:15:00Z",
    "body": [{"type": "paragraph", "text": text} for text in _TEXTS],
}
_NEXT = {"props": {"pageProps": {"article": _STORY, "ads": {"slot": "top"}}}}
_FLAT = [{"title": 1, "body": 2}, _HEADLINE, [3, 4, 5], *_TEXTS]


def page(script: str, opens: str = "<script type='application/json'>") -> str:
    """Return a page with nothing but a script."""
    return (
        f"<html><head><meta charset='utf-8'><title>{_HEADLINE}</title></head>"
        f"<body><div id='app'></div>{opens}{script}</script></body></html>"
    )


@pytest.mark.parametrize(
    "source",
    [
        page(json.dumps(_NEXT)),
        page(json.dumps(_FLAT)),
        page(json.dumps([["Ref", 1], {"t": 2, "b": 3}, _HEADLINE, [4, 5, 6], *_TEXTS])),
        page(f"window.__STATE__ = {json.dumps(_NEXT)};\nstart();", "<script>"),
        page(json.dumps({"title": _HEADLINE, "content": f"<p>{'</p><p>'.join(_TEXTS)}</p>"})),
    ],
)  # fmt: skip
def test_the_article_is_read_from_the_data(source: str) -> None:
    """Next.js, Nuxt and assignments of other houses."""
    found = extract(source, Profile())
    assert [line.text for line in found.lines] == _TEXTS
    assert found.stated.headline == _HEADLINE


def test_what_the_data_states() -> None:
    """Authors and stamps beside the body are stated where the page has none."""
    stated = extract(page(json.dumps(_NEXT)), Profile()).stated
    assert (stated.authors, stated.published) == (("Jane Roe",), "2026-03-10T09:15:00Z")


@pytest.mark.parametrize(
    "value",
    [
        {"consent": [f"{text} (partners)." for text in _TEXTS]},
        {"messages": _TEXTS, "title": _HEADLINE},
        {"title": "Another story", "body": _TEXTS},
        {"title": _HEADLINE, "body": _TEXTS[:1]},
        {"title": _HEADLINE, "body": ["Show more"] * 50},
        [],
    ],
)
def test_other_data_is_no_article(value: Any) -> None:
    """Words of the site, other stories and single sentences are none."""
    with pytest.raises(NotAnArticleError):
        extract(page(json.dumps(value)), Profile())


def test_broken_data_is_passed_over() -> None:
    """A script that is no JSON, or a schema's, is not read."""
    filler = "x" * 300
    assert state_of(html.document_fromstring(page(f"{{{filler}")), [_HEADLINE]) is None
    assert (
        state_of(html.document_fromstring(page(f"window.a = {{{filler}", "<script>")), [_HEADLINE])
        is None
    )
    schema = page(json.dumps(_NEXT), "<script type='application/ld+json'>")
    assert state_of(html.document_fromstring(schema), [_HEADLINE]) is None


def test_a_page_that_shows_its_article_is_read_as_before() -> None:
    """What readers see goes before what scripts hold."""
    shown = "".join(f"<p>{text} So it was.</p>" for text in _TEXTS)
    source = page(json.dumps(_NEXT)).replace("<div id='app'>", f"<article>{shown}</article><div>")
    assert all(line.text.endswith("So it was.") for line in extract(source, Profile()).lines)


def test_every_character_is_accounted_for() -> None:
    """Text from a script has its place in the raw page, escapes and all."""
    raw = page(json.dumps(_NEXT).replace("Tuesday", "T\\u0075esday"))
    seen = datetime(2026, 3, 13, tzinfo=UTC)
    found = clean(Document(raw=raw.encode(), source=Source(path="", seen=seen)))
    assert isinstance(found, Cleaned)
    check(found, raw)
    assert sum(length for _, _, length in found.offsets) > len(found.text) - 50
