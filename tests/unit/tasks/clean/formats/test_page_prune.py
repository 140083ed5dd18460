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


@pytest.mark.parametrize("names", ["article-body", "story", "unrelated", "captioned", "sharpen"])
def test_other_names_stay(names: str) -> None:
    """Words that only resemble such names are none."""
    tree = html.document_fromstring(
        f"<html><body>{_BODY}<div class='{names}'>Kept</div></body></html>"
    )
    prune(tree)
    assert "Kept" in inner_text(tree)
