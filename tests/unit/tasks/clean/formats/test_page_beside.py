"""What stands beside the text of a page."""

from typing import Any

import pytest
from lxml import html

from tasks.clean.formats.page_beside import Beside, take_beside

_PROSE = "<p>The ferry left the port of Norvik on Friday with forty people on board.</p>"
_CAPTION = "<figcaption>The ferry in May.<b>Photo: A. Quill</b></figcaption>"
_FIGURE = f"<figure><img src='x'>{_CAPTION}</figure>"
_POINTS = "<li>Ferry is back</li><li>Nobody is hurt</li>"


def page(body: str) -> Any:
    """Return a parsed page with an article of this below its headline."""
    article = f"<article><h1>Ferry returns</h1>{body}{_PROSE}</article>"
    return html.document_fromstring(f"<html><body>{article}</body></html>")


def test_captions() -> None:
    """A figure's caption is one, with its credit; the same one counts once."""
    assert take_beside(page(_FIGURE * 2)).captions == ("The ferry in May. Photo: A. Quill",)


@pytest.mark.parametrize(
    "body",
    [
        f"<aside>{_FIGURE}</aside>",
        f"<ul><li>{_FIGURE}</li></ul>",
        f"<article>{_FIGURE}</article>",
        f"<a href='/x'>{_FIGURE}</a>",
        f"<figure><figcaption>{_PROSE * 20}</figcaption></figure>",
        "<figure><figcaption> </figcaption></figure>",
    ],
)
def test_captions_of_other_stories(body: str) -> None:
    """Figures in boxes, lists and links are other stories'; a whole text is no caption."""
    assert take_beside(page(body)).captions == ()


def test_posts() -> None:
    """An embedded post gives its words and its address."""
    body = (
        "<blockquote class='twitter-tweet'><p>All safe.</p> Ada Quill"
        " <a href='https://x.example/ada/1'>March 10</a></blockquote>"
        "<blockquote class='instagram-media' data-instgrm-permalink='https://i.example/p/2'>"
        "</blockquote>"
        "<blockquote><p>We are safe, she said.</p></blockquote>"
    )
    assert take_beside(page(body)).embeds == (
        "All safe. Ada Quill March 10",
        "https://x.example/ada/1",
        "https://i.example/p/2",
    )


@pytest.mark.parametrize("names", ["key-points", "c-keypoints", "story-highlights", "KeyTakeaways"])
def test_key_points(names: str) -> None:
    """A list above the text that is called key points goes into their field."""
    tree = page(f"<div class='{names}'><h2>In short</h2><ul>{_POINTS}</ul></div>")
    assert take_beside(tree).key_points == ("Ferry is back", "Nobody is hurt")
    assert "Nobody is hurt" not in tree.text_content()


@pytest.mark.parametrize(
    "body",
    [
        f"<ul>{_POINTS}</ul>",
        f"{_PROSE}<ul class='key-points'>{_POINTS}</ul>",
        f"<ul class='key-points'>{_POINTS * 4}</ul>",
        "<ul class='key-points'><li>Ferry is back</li></ul>",
    ],
)
def test_lists_of_the_story(body: str) -> None:
    """A list without such a name, in the text, of one or of many points is the story's."""
    tree = page(body)
    assert take_beside(tree).key_points == ()
    assert "Ferry is back" in tree.text_content()


def test_text_behind_key_points_stays() -> None:
    """Only the list and its title are taken out, not what the markup sets loose behind it."""
    title = "<h2>Key points</h2>"
    tree = page(f"{title}<ul class='key-points'>{_POINTS}</ul>It is back.")
    assert take_beside(tree).key_points
    text = tree.text_content()
    assert "It is back." in text
    assert "Key points" not in text


def test_pages_without_an_article() -> None:
    """Without headline and article, nothing is known to stand beside it."""
    assert take_beside(html.document_fromstring(f"<html><body>{_FIGURE}</body></html>")) == Beside()
