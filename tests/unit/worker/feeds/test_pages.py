import threading
from collections.abc import Iterator

import pytest

from tests.support import website as pages
from tests.support.website import Website, plain, website
from worker.feeds.errors import AddressError, RobotsError
from worker.feeds.fetching import Fetcher
from worker.feeds.hosts import Hosts
from worker.feeds.pages import Pages


@pytest.fixture
def site() -> Iterator[Website]:
    with website() as running:
        yield running


def fetching() -> Pages:
    return Pages(Fetcher(10_000, 5), Hosts(0, threading.Event()))


def test_a_page_comes_after_the_sites_rules(site: Website) -> None:
    """They are asked for first."""
    site.pages["/story"] = plain(b"news")
    assert fetching().get(f"{site.url}/story", private=True).body == b"news"
    assert [path for path, _ in site.headers] == ["/robots.txt", "/story"]


def test_a_redirect_leads_to_no_page_that_is_closed(site: Website) -> None:
    """Each hop is asked after."""
    site.pages["/robots.txt"] = plain(b"User-agent: *\nDisallow: /closed\n", kind="text/plain")
    site.pages["/open"] = pages.redirect("/closed")
    with pytest.raises(RobotsError):
        fetching().get(f"{site.url}/open", private=True)
    assert site.visits["/closed"] == 0


def test_a_private_address_is_not_even_asked_for_its_rules(site: Website) -> None:
    """The guard stands before everything."""
    with pytest.raises(AddressError):
        fetching().get(f"{site.url}/story", private=False)
    assert site.visits.total() == 0


def test_a_site_sees_one_request_at_a_time(site: Website) -> None:
    """However many feeds link to it."""
    for number in range(6):
        site.pages[f"/{number}"] = plain(b"news")
    fetcher = fetching()
    threads = [
        threading.Thread(target=fetcher.get, args=(f"{site.url}/{n}",), kwargs={"private": True})
        for n in range(6)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert site.most_at_once == 1
