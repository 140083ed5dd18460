import threading
from collections.abc import Iterator

import pytest

from tests.support import website as pages
from tests.support.newsroom import Newsroom
from tests.support.syndication import page, rss
from tests.support.website import Website, plain, website
from worker.feeds.errors import BusyError, NotAFeedError, SchemeError
from worker.feeds.fetching import Fetcher
from worker.feeds.hosts import Hosts
from worker.feeds.memory import Memory
from worker.feeds.pages import Pages
from worker.feeds.poller import Feed, Poller
from worker.producer import Taken


@pytest.fixture
def site() -> Iterator[Website]:
    with website() as running:
        yield running


def poller(room: Newsroom, site: Website, *, follow: bool = False) -> Poller:
    fetcher = Fetcher(100_000, 5)
    url = f"{site.url}/rss"
    return Poller(
        Feed(url, "bay"),
        fetcher,
        Memory(room.ledger, 1, url, "pages" if follow else "entries"),
        room.producer(feed="bay"),
        pages=Pages(fetcher, Hosts(0, threading.Event())) if follow else None,
        batch=2,
    )


def states(found: Iterator[Taken]) -> list[str]:
    return [taken.state for taken in found]


def test_entries_are_queued_once_however_often_they_are_offered(
    room: Newsroom, site: Website
) -> None:
    """The new one of a feed that moved on, and nothing of one that did not."""
    site.pages["/rss"] = plain(rss(range(3)))
    polling = poller(room, site)
    assert states(polling.poll()) == ["queued"] * 3
    assert states(polling.poll()) == ["unchanged"]
    site.pages["/rss"] = plain(rss(range(4)))
    assert sorted(states(polling.poll())) == ["duplicate"] * 3 + ["queued"]
    assert room.ledger.totals().received == 7


def test_a_server_is_asked_for_news_only(room: Newsroom, site: Website) -> None:
    """With the validator that it gave, and 304 is an answer."""
    site.pages["/rss"] = plain(rss([1]), etag='"v1"')
    polling = poller(room, site)
    states(polling.poll())
    site.pages["/rss"] = lambda visit: visit.answer(status=304)
    assert states(polling.poll()) == ["unchanged"]
    assert site.headers[-1][1]["if-none-match"] == '"v1"'


def test_pages_are_followed_once_each(room: Newsroom, site: Website) -> None:
    """A page that is gone for good is a dead letter beside the others."""
    site.pages["/rss"] = plain(rss(range(3), site=site.url))
    site.pages["/story/0"] = plain(page(0), kind="text/html")
    site.pages["/story/2"] = plain(page(2), kind="text/html")
    polling = poller(room, site, follow=True)
    assert states(polling.poll()) == ["queued", "refused", "queued"]
    site.pages["/rss"] = plain(rss(range(3), site=site.url, built="later"))
    assert states(polling.poll()) == []
    assert room.ledger.totals().dead == 1


def test_a_page_whose_server_fails_is_tried_again(room: Newsroom, site: Website) -> None:
    """At the next poll, though the feed is the same; and buried when the feed drops it."""
    site.pages["/rss"] = plain(rss([1], site=site.url))
    site.pages["/story/1"] = pages.in_turn(
        lambda visit: visit.answer(status=503), plain(page(1), kind="text/html")
    )
    polling = poller(room, site, follow=True)
    assert states(polling.poll()) == ["failed"]
    assert states(polling.poll()) == ["queued"]
    site.pages["/rss"] = plain(rss([2], site=site.url))
    site.pages["/story/2"] = lambda visit: visit.answer(status=500)
    assert states(polling.poll()) == ["failed"]
    site.pages["/rss"] = plain(rss([], site=site.url))
    assert states(polling.poll()) == ["refused"]


def test_a_busy_host_is_left_alone_for_the_rest_of_the_poll(room: Newsroom, site: Website) -> None:
    """One answer of 503 is enough."""
    site.pages["/rss"] = plain(rss(range(9), site=site.url))
    for number in range(9):
        site.pages[f"/story/{number}"] = lambda visit: visit.answer(status=503)
    assert states(poller(room, site, follow=True).poll()) == ["failed"]


def test_a_page_that_always_fails_holds_up_no_other(room: Newsroom, site: Website) -> None:
    """It ends its host's turn, and is asked for last at the next poll, be it by a new process."""
    site.pages["/rss"] = plain(rss(range(4), site=site.url))
    site.pages["/story/0"] = lambda visit: visit.answer(status=500)
    for number in (1, 2, 3):
        site.pages[f"/story/{number}"] = plain(page(number), kind="text/html")
    assert states(poller(room, site, follow=True).poll()) == ["failed"]
    found = states(poller(room, site, follow=True).poll())
    assert found == ["queued", "queued", "queued", "failed"]
    assert states(poller(room, site, follow=True).poll()) == ["failed"]


def test_a_page_that_left_its_feed_unasked_is_a_dead_letter(room: Newsroom, site: Website) -> None:
    """Its host had failed before its turn; nothing that a feed named goes without a trace."""
    site.pages["/rss"] = plain(rss(range(3), site=site.url))
    for number in range(3):
        site.pages[f"/story/{number}"] = lambda visit: visit.answer(status=503)
    assert states(poller(room, site, follow=True).poll()) == ["failed"]
    site.pages["/rss"] = plain(rss([], site=site.url))
    polling = poller(room, site, follow=True)
    assert states(polling.poll()) == ["refused"] * 3
    assert states(polling.poll()) == ["unchanged"]
    assert dict(room.ledger.totals().reasons) == {"left_feed": 3}


def test_what_is_no_feed_is_said_so(room: Newsroom, site: Website) -> None:
    """A page, a failing server and an address of another kind are three errors."""
    polling = poller(room, site)
    site.pages["/rss"] = plain(page(1), kind="text/html")
    with pytest.raises(NotAFeedError):
        states(polling.poll())
    site.pages["/rss"] = lambda visit: visit.answer(status=500)
    with pytest.raises(BusyError):
        states(polling.poll())
    with pytest.raises(SchemeError):
        Poller(
            Feed("ftp://bay.example/rss"), Fetcher(1, 1), Memory(room.ledger, 1), room.producer()
        )
