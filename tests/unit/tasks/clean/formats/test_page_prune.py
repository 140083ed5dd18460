"""Blocks that name themselves as no part of the article."""

import pytest
from lxml import html

from tasks.clean.formats.page_prune import prune
from tasks.clean.formats.xml import inner_text

_BODY = "<p>" + "The dam above the bay gave way on Friday. " * 5 + "</p>"


@pytest.mark.parametrize(
    "names",
    [
        "newsletter-signup",
        "related-articles",
        "c-share-bar",
        "author-bio",
        "twitter-tweet",
        "wp-caption-text",
        "most-read",
        "embed-privacy",
    ],
)
def test_marked_blocks_go(names: str) -> None:
    """A block whose class says what it is goes; the text behind it stays."""
    tree = html.document_fromstring(
        f"<html><body>{_BODY}<div class='x {names}'>Gone</div>kept</body></html>"
    )
    prune(tree)
    text = inner_text(tree)
    assert "Gone" not in text
    assert "kept" in text


def test_the_article_stays() -> None:
    """A block with the page's paragraphs stays, whatever its class says."""
    tree = html.document_fromstring(
        f"<html><body><div class='newsletter'>{_BODY}</div></body></html>"
    )
    prune(tree)
    assert "gave way" in inner_text(tree)


@pytest.mark.parametrize(
    "names", ["article-body", "story", "unrelated", "captioned", "sharpen", "promo-free"]
)
def test_other_names_stay(names: str) -> None:
    """Words that only resemble such names are none."""
    tree = html.document_fromstring(
        f"<html><body>{_BODY}<div class='{names}'>Kept</div></body></html>"
    )
    prune(tree)
    assert "Kept" in inner_text(tree)


def test_a_page_set_by_line_breaks_stays() -> None:
    """Where a page has no paragraphs, its plain text tells which block is the article."""
    told = "<br><br>".join(["The dam above the bay gave way on Friday."] * 5)
    tree = html.document_fromstring(
        f"<html><body><div class='promo'>{told}</div><p class='newsletter'>Gone</p></body></html>"
    )
    prune(tree)
    assert "gave way" in inner_text(tree)
    assert "Gone" not in inner_text(tree)


def test_links_to_other_stories_go() -> None:
    """A paragraph that is one link goes; one that holds a link stays; so does a list."""
    link = "<a href='/b'>Bridge shut after storm in the north</a>"
    tree = html.document_fromstring(
        f"<html><body>{_BODY}<p><b>{link}</b></p><p>See {link}.</p></body></html>"
    )
    prune(tree)
    assert inner_text(tree).count("Bridge shut") == 1
    tree = html.document_fromstring(f"<html><body>{f'<p>{link}</p>' * 5}</body></html>")
    prune(tree)
    assert inner_text(tree).count("Bridge shut") == 5
