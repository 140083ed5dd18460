import threading
from collections.abc import Iterator

import httpx
import pytest

from tests.support import website as pages
from tests.support.website import Website, plain, website
from worker.feeds.errors import RobotsError, UnreachableError
from worker.feeds.fetching import Fetcher
from worker.feeds.hosts import Hosts
from worker.feeds.robots import LONGEST_DELAY, MOST, Robots


@pytest.fixture
def site() -> Iterator[Website]:
    with website() as running:
        yield running


def robots(limit: int = 2_000_000) -> Robots:
    return Robots(Fetcher(limit, 5), Hosts(0, threading.Event()))


def rules(text: str) -> pages.Serve:
    return plain(text.encode(), kind="text/plain")


def delay(known: Robots, site: Website, path: str = "/story/1") -> float:
    return known.delay(httpx.URL(f"{site.url}{path}"), private=True)


def test_a_page_that_is_closed_to_us_is_not_fetched(site: Website) -> None:
    """By our name, or for everybody."""
    site.pages["/robots.txt"] = rules(
        "User-agent: Copydesk\nDisallow: /story\n\nUser-agent: *\nDisallow: /all\n"
    )
    known = robots()
    with pytest.raises(RobotsError):
        delay(known, site)
    assert delay(known, site, "/open") == 0
    site.pages["/robots.txt"] = rules("User-agent: *\nDisallow: /\n")
    with pytest.raises(RobotsError):
        delay(robots(), site)


def test_the_pause_that_a_site_asks_for_is_kept_within_reason(site: Website) -> None:
    """Nobody makes us wait for a day."""
    site.pages["/robots.txt"] = rules("User-agent: *\nCrawl-delay: 7\n")
    assert delay(robots(), site) == 7
    site.pages["/robots.txt"] = rules("User-agent: *\nCrawl-delay: 86400\n")
    assert delay(robots(), site) == LONGEST_DELAY


def test_a_site_is_asked_once(site: Website) -> None:
    """For all of its pages."""
    site.pages["/robots.txt"] = rules("")
    known = robots()
    for number in range(5):
        delay(known, site, f"/story/{number}")
    assert site.visits["/robots.txt"] == 1


def test_a_site_without_rules_lets_everybody_in(site: Website) -> None:
    """404, a circle of redirects, and a file beyond any size alike."""
    assert delay(robots(), site) == 0
    site.pages["/robots.txt"] = pages.redirect("/robots.txt")
    assert delay(robots(), site) == 0
    site.pages["/robots.txt"] = plain(b"#" * 3_000_000)
    assert delay(robots(), site) == 0


def test_a_site_that_fails_is_closed(site: Website) -> None:
    """It may ask for anything; until it says so, nothing is fetched."""
    site.pages["/robots.txt"] = lambda visit: visit.answer(status=503)
    with pytest.raises(UnreachableError):
        delay(robots(), site)


def test_rules_after_the_first_half_megabyte_are_not_read(site: Website) -> None:
    """As RFC 9309 has it, and as time allows."""
    text = "User-agent: *\n" + "#\n" * (MOST // 2) + "Disallow: /\n"
    site.pages["/robots.txt"] = rules(text)
    assert delay(robots(), site) == 0
