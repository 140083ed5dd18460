from datetime import UTC, datetime

import pytest

from tasks.clean import clean
from tasks.models import Document, Split
from tests.support.syndication import page, rss
from worker.feeds.documents import entries, links, source_of
from worker.feeds.errors import NotAFeedError
from worker.feeds.fetching import Reply

BASE = "https://bay.example/feed"
SEEN = source_of(BASE, "bay", datetime(2024, 11, 8, 12, tzinfo=UTC), "utf-8")


def reply(body: bytes, charset: str | None = None) -> Reply:
    return Reply(BASE, body=body, charset=charset)


def test_entries_are_the_documents_that_cleaning_splits_the_feed_into() -> None:
    """The same feed as a file brings the same ids."""
    body = rss(range(4))
    split = clean(Document(raw=body))
    assert isinstance(split, Split)
    assert [one.raw for one in entries(reply(body), SEEN, None)] == [one.raw for one in split.items]


def test_an_only_entry_is_the_same_document_among_others() -> None:
    """Whatever the feed says of itself from poll to poll."""
    [alone] = entries(reply(rss([7], built="today")), SEEN, None)
    assert alone.raw == entries(reply(rss([7, 8], built="tomorrow")), SEEN, None)[0].raw


def test_a_feed_of_nothing_brings_nothing() -> None:
    """A quiet day is no error."""
    assert entries(reply(rss([])), SEEN, None) == []


def test_bytes_that_declare_no_encoding_are_read_as_the_server_says() -> None:
    """In the Windows code page that the header names."""
    body = (
        rss([1]).replace(b' encoding="UTF-8"', b"").replace(b"Friday", "пятницу".encode("cp1251"))
    )
    [entry] = entries(reply(body, "windows-1251"), SEEN, None)
    assert "пятницу" in entry.raw.decode()


def test_a_page_is_no_feed() -> None:
    """A captive portal's answer must not become an article."""
    for body in (page(1), b"", b"just text"):
        with pytest.raises(NotAFeedError):
            entries(reply(body), SEEN, None)


def test_links_are_whole_addresses_each_once() -> None:
    """Relative ones are joined to the feed's address, fragments dropped."""
    body = rss([1, 1, 2]).replace(b"http://127.0.0.1/story/2", b"/story/2#top")
    found = [link.url for link in links(reply(body), None)]
    assert found == ["http://127.0.0.1/story/1", "https://bay.example/story/2"]


def test_an_updated_entry_is_another_link() -> None:
    """So that its page is fetched again."""
    item = b'{"url": "/a", "date_modified": "%s"}'
    feed = b'{"version": "https://jsonfeed.org/version/1.1", "items": [' + item + b"]}"
    [one], [two] = (links(reply(feed % day), None) for day in (b"2024-11-08", b"2024-11-09"))
    assert one.url == two.url == "https://bay.example/a"
    assert one.tag != two.tag
