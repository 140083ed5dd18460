import threading
import time
from collections.abc import Iterator

import pytest

from tests.support import website as pages
from tests.support.newsroom import Newsroom
from tests.support.syndication import rss
from tests.support.website import Website, plain, website
from worker.feeds.fetching import Fetcher
from worker.feeds.memory import Memory
from worker.feeds.poller import Feed, Poller
from worker.feeds.schedule import JITTER, Schedule, Timing
from worker.producer import Taken


@pytest.fixture
def site() -> Iterator[Website]:
    with website() as running:
        yield running


def poller(room: Newsroom, site: Website, path: str) -> Poller:
    url = f"{site.url}{path}"
    return Poller(
        Feed(url, path), Fetcher(100_000, 20), Memory(room.ledger, 1, url), room.producer()
    )


def schedule(pollers: list[Poller], told: list[Taken], interval: float = 100) -> Schedule:
    return Schedule(pollers, Timing(interval, cap=1000), threading.Event(), told.append)


def test_a_feed_that_is_well_waits_its_interval(room: Newsroom, site: Website) -> None:
    """Give or take a tenth, lest feeds march in step."""
    site.pages["/rss"] = plain(rss([1]))
    told: list[Taken] = []
    polling = poller(room, site, "/rss")
    wait = schedule([polling], told).poll(polling)
    assert 100 * (1 - JITTER) <= wait <= 100 * (1 + JITTER)
    assert [taken.state for taken in told] == ["queued"]


def test_a_feed_that_fails_waits_longer_each_time_up_to_a_cap(
    room: Newsroom, site: Website
) -> None:
    """And never less than its interval; what the server asks for counts if it is more."""
    site.pages["/rss"] = lambda visit: visit.answer(status=500)
    polling = poller(room, site, "/rss")
    plan = schedule([polling], [])
    waits = [plan.poll(polling) for _ in range(12)]
    assert all(100 <= wait <= 1100 for wait in waits)
    site.pages["/rss"] = lambda visit: visit.answer(status=429, retry_after="4000")
    assert plan.poll(polling) == 4000


def test_a_failure_is_told_with_its_feed(room: Newsroom, site: Website) -> None:
    """Whatever a stranger's server does, its poller lives on."""
    told: list[Taken] = []
    site.pages["/rss"] = pages.cut_off(rss(range(30)))
    polling = poller(room, site, "/rss")
    plan = schedule([polling], told)
    assert plan.once() == 1
    assert (told[0].name, told[0].state) == (f"{site.url}/rss", "failed")
    site.pages["/rss"] = plain(rss([1]))
    assert plan.once() == 0


def test_a_slow_feed_delays_no_other(room: Newsroom, site: Website) -> None:
    """Each has a thread of its own, and the end waits for none."""
    site.pages["/slow"] = pages.drip(30)
    site.pages["/rss"] = plain(rss([1]))
    told: list[Taken] = []
    came, stop = threading.Event(), threading.Event()

    def tell(taken: Taken) -> None:
        told.append(taken)
        came.set()

    pollers = [poller(room, site, "/slow"), poller(room, site, "/rss")]
    running = threading.Thread(target=Schedule(pollers, Timing(100), stop, tell).run)
    running.start()
    assert came.wait(15)
    started = time.monotonic()
    stop.set()
    running.join(15)
    assert not running.is_alive()
    assert time.monotonic() - started < 15
    assert [taken.state for taken in told] == ["queued"]
