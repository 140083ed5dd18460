import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.newsroom import Newsroom, newsroom
from tests.support.syndication import page, rss
from tests.support.website import Website, plain, website
from worker.errors import ConfigurationError
from worker.feeds.errors import SchemeError
from worker.feeds.poller import Poller
from worker.feeds.system import Options, pollers


@pytest.fixture
def site() -> Iterator[Website]:
    with website() as running:
        yield running


def wired(room: Newsroom, *feeds: tuple[str, str], pages: bool = False) -> list[Poller]:
    options = Options(pages, threading.Event(), lambda _why: None)
    return pollers(feeds, room.app, room.ledger, room.settings, room.sink, options)


@pytest.mark.parametrize("pages", [False, True])
def test_a_feed_reaches_the_ledger_under_its_name(
    room: Newsroom,
    site: Website,
    pages: bool,  # noqa: FBT001  # a parameter
) -> None:
    """Whether its entries are taken or the pages behind them."""
    site.pages["/rss"] = plain(rss([1], site=site.url))
    site.pages["/story/1"] = plain(page(1), kind="text/html")
    [polling] = wired(room, ("bay", f"{site.url}/rss"), pages=pages)
    assert [taken.state for taken in polling.poll()] == ["queued"]
    assert room.client.hget(f"{room.settings.prefix}feeds", "received|bay") == b"1"


def test_entries_and_pages_are_remembered_apart(room: Newsroom, site: Website) -> None:
    """Who changes the way of reading a feed gets it anew."""
    site.pages["/rss"] = plain(rss([1], site=site.url))
    site.pages["/story/1"] = plain(page(1), kind="text/html")
    for pages, state in ((False, "queued"), (False, "unchanged"), (True, "queued")):
        [polling] = wired(room, ("bay", f"{site.url}/rss"), pages=pages)
        assert [taken.state for taken in polling.poll()] == [state]


def test_mistakes_are_found_before_the_first_poll(
    room: Newsroom, redis_url: str, tmp_path: Path
) -> None:
    """An address of another kind, and a file of profiles that is none."""
    with pytest.raises(SchemeError):
        wired(room, ("bay", "file:///etc/passwd"))
    (tmp_path / "feeds.toml").write_text("[bay")
    other = newsroom(redis_url, room.client, feeds=tmp_path / "feeds.toml")
    with pytest.raises(ConfigurationError, match=r"feeds\.toml"):
        wired(other, ("bay", "https://bay.example/rss"))
    other.app.close()
