"""When a page says that its article was published and changed."""

from typing import Any

import pytest
from lxml import html

from tasks.clean.formats.page_dates import published, updated

_BARE = html.document_fromstring("<html><body><p>The ferry left the port.</p></body></html>")


def tree(body: str) -> Any:
    """Return a parsed page with this body."""
    return html.document_fromstring(f"<html><body>{body}</body></html>")


def test_order_of_sources() -> None:
    """The schema goes before the meta tags, these before marked elements."""
    article = [{"datePublished": "2024-11-08"}]
    meta = {"article:published_time": ["2024-11-07"]}
    page = tree("<time itemprop='datePublished' datetime='2024-11-06'>x</time>")
    assert published(article, meta, page) == "2024-11-08"
    assert published([], meta, page) == "2024-11-07"
    assert published([], {}, page) == "2024-11-06"


@pytest.mark.parametrize(
    ("body", "stamp"),
    [
        ("<time itemprop='dateModified' datetime='2024-11-06'>x</time>", "2024-11-06"),
        ("<span itemprop='dateModified'> 6 Nov\n 2024 </span>", "6 Nov 2024"),
        ("<meta itemprop='dateModified' content='2024-11-06'>", "2024-11-06"),
        ("<time itemprop='dateModified'>today</time>", None),
        ("<time datetime='2024-11-06'>x</time>", None),
        ("", None),
    ],
)
def test_marked_elements(body: str, stamp: str | None) -> None:
    """A marked element gives its attribute or its text, if there are figures in it."""
    assert updated([], {}, tree(body or "x")) == stamp


def test_what_is_no_stamp() -> None:
    """An empty member and a word without figures are passed over."""
    assert updated([{"dateModified": " "}, {"dateModified": "2024"}], {}, _BARE) == "2024"
    meta = {"article:modified_time": ["now"], "lastmod": ["2024-11-08"]}
    assert updated([], meta, _BARE) == "2024-11-08"
    assert updated([], {}, _BARE) is None


def test_the_text_is_searched_last() -> None:
    """Where nothing is stated the day in the text is found; without one, none is."""
    page = tree("<p class='date'>Published on November 8, 2024</p><p>The ferry left.</p>")
    assert "2024" in (published([], {}, page) or "")
    assert published([], {}, _BARE) is None


@pytest.mark.parametrize(
    "foot",
    [
        "<footer>© 2026 Norland Courier</footer>",
        "<img src='/uploads/2019/05/ferry.jpg'>",
        "<footer><time datetime='2025-12-01T10:00:00Z'>1 Dec</time></footer>",
        "<blockquote class='tweet'><a href='https://x.example/1'>March 10, 2026</a></blockquote>",
        "<p>The port was opened on 10 March 2020.</p>",
    ],
)
def test_no_day_is_invented(foot: str) -> None:
    """Copyright lines, pictures, other stories, posts and the story itself tell no day."""
    body = "<article><h1>Ferry returns</h1><p>The ferry left the port.</p></article>"
    assert published([], {}, tree(body + foot)) is None


@pytest.mark.parametrize("stamp", ["Invalid date", "0001-01-01T00:00:00Z", "1970-01-01T00:00:00Z"])
def test_what_is_no_time_gives_way(stamp: str) -> None:
    """Words in a time's place, and a clock that was never set, give way to the next place."""
    meta = {"article:published_time": ["2024-11-07"]}
    assert published([{"datePublished": stamp}], meta, _BARE) == "2024-11-07"
    assert updated([{"dateModified": stamp}], {"lastmod": ["2024-11-08"]}, _BARE) == "2024-11-08"


def test_comments_of_programs_are_no_days() -> None:
    """A day in a script is of the program; one that shows on the page, or in data, is searched."""
    script = "<script>// rewrite of 2019-02-04</script>"
    assert published([], {}, tree(f"{script}<p>The ferry left.</p>")) is None
    shown = "<div class='date'>November 6, 2024</div>"
    assert published([], {}, tree(script + shown)) == "2024-11-06"
