"""`copydesk feed` against a real HTTP server that misbehaves."""

import json
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from tests.support import website as pages
from tests.support.articles import article
from tests.support.cluster import Cluster
from tests.support.syndication import page, rss
from tests.support.website import Website, plain, website


@pytest.fixture
def site() -> Iterator[Website]:
    with website() as running:
        yield running


@contextmanager
def polling(system: Cluster, *arguments: str, **settings: str) -> Iterator[list[dict[str, str]]]:
    """Run the command; gives what it has logged when it has ended."""
    command = system.command("feed", *arguments, "--interval", "0.3", "--json")
    environment = {**system.environment, **settings}
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    logged: list[dict[str, str]] = []
    try:
        yield logged
    finally:
        process.terminate()
        _, errors = process.communicate(timeout=20)
        logged += [json.loads(line) for line in errors.splitlines() if line.startswith("{")]
    assert process.returncode == 0


def until(holds: Callable[[], bool], seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.05)


def test_entries_are_delivered_once_each_however_often_they_are_polled(
    system: Cluster, site: Website
) -> None:
    """A feed that changes around its entries brings each entry once, and new ones as they come."""
    site.pages["/feed"] = pages.in_turn(
        plain(rss([1], built="one")),
        pages.packed(rss([1, 2, 3], built="two")),
        plain(rss([1, 2, 3], built="three")),
    )
    system.start_worker()
    with polling(system, f"bay={site.url}/feed"):
        until(lambda: site.visits["/feed"] >= 5)
        totals = system.wait(3)
    assert (totals.delivered, totals.dead, totals.balanced) == (3, 0, True)
    records = [json.loads(system.sink.read(name) or b"") for name in system.sink.ids()]
    assert {record["sources"][0]["feed"] for record in records} == {"bay"}
    assert sorted(record["headline"] for record in records) == sorted(
        article(number).decode().split("\n")[0] for number in (1, 2, 3)
    )


def test_a_feed_that_has_not_changed_is_not_sent_again_after_a_restart_either(
    system: Cluster, site: Website
) -> None:
    """The validators go back to the server, from Redis; it answers 304."""

    def serve(visit: pages.Visit) -> None:
        if visit.headers["If-None-Match"] == '"v1"':
            visit.answer(status=304, etag='"v1"')
        else:
            visit.answer(rss([1]), etag='"v1"', last_modified="Fri, 08 Nov 2024 10:00:00 GMT")

    site.pages["/feed"] = serve
    states = [
        json.loads(system.copydesk("feed", f"{site.url}/feed", "--once", "--json").stdout)["state"]
        for _ in range(2)
    ]
    assert states == ["queued", "unchanged"]
    asked = site.headers[-1][1]
    assert asked["if-modified-since"] == "Fri, 08 Nov 2024 10:00:00 GMT"
    assert asked["user-agent"].startswith("Copydesk/")


def test_bad_feeds_are_told_apart_and_delay_no_good_one(system: Cluster, site: Website) -> None:
    """Each failure is logged once with its reason; the good feed is delivered all the while."""
    bad = {
        "slow": pages.drip(),
        "down": lambda visit: visit.answer(status=503),
        "huge": pages.endless(),
        "half": pages.cut_off(rss([9])),
        "loop": pages.redirect("/loop"),
        "file": pages.redirect("file:///etc/passwd"),
        "page": plain(page(9), "text/html"),
        "gone": pages.not_found,
    }
    site.pages |= {f"/{name}": serve for name, serve in bad.items()}
    site.pages["/moved"] = pages.redirect("/good")
    site.pages["/good"] = plain(rss([1, 2]))
    system.start_worker()
    urls = [f"{name}={site.url}/{name}" for name in (*bad, "moved")]
    limits = {"COPYDESK_FEED_TIMEOUT": "2", "COPYDESK_MAX_DOCUMENT_BYTES": "1000000"}
    with polling(system, *urls, **limits) as logged:
        system.wait(2)
        until(lambda: all(site.visits[f"/{name}"] > 1 for name in bad))
    failed = [(line["feed"], line["reason"]) for line in logged if line["event"] == "feed_failed"]
    assert sorted(failed) == [
        ("down", "server_error"),
        ("file", "scheme"),
        ("gone", "http_status"),
        ("half", "unreachable"),
        ("huge", "too_large"),
        ("loop", "redirects"),
        ("page", "not_a_feed"),
        ("slow", "unreachable"),
    ]
    assert system.ledger.totals().received == 2


def test_a_feed_that_recovers_is_taken_and_the_recovery_is_logged(
    system: Cluster, site: Website
) -> None:
    """Two failures, then the feed: nothing of it is lost."""
    down = lambda visit: visit.answer(status=500)  # noqa: E731  # said once, used twice
    site.pages["/feed"] = pages.in_turn(down, down, plain(rss([1, 2])))
    system.start_worker()
    with polling(system, f"{site.url}/feed") as logged:
        system.wait(2)
    said = [line["event"] for line in logged if line["event"].startswith("feed_")]
    assert said == ["feed_failed", "feed_recovered"]


def test_pages_are_fetched_politely_and_as_robots_txt_allows(
    system: Cluster, site: Website
) -> None:
    """One at a time with a pause; what is disallowed, missing or elsewhere is a dead letter."""
    site.pages["/robots.txt"] = plain(b"User-agent: *\nDisallow: /story/2\n", "text/plain")
    site.pages["/feed"] = plain(rss(range(5), site=site.url))
    busy = pages.in_turn(lambda visit: visit.answer(status=503), plain(page(0), "text/html"))
    site.pages["/story/0"] = busy
    russian = page(1).decode().replace("Friday", "пятницу").encode("cp1251")
    site.pages["/story/1"] = plain(russian, "text/html; charset=windows-1251")
    site.pages["/story/3"] = pages.redirect("/moved/3")
    site.pages["/moved/3"] = plain(page(3), "text/html")
    system.start_worker()
    arguments = (f"bay={site.url}/feed", "--pages")
    with polling(system, *arguments, COPYDESK_FEED_PAUSE="0.1") as logged:
        totals = system.wait(5)
        until(lambda: site.visits["/feed"] >= 3)
    assert (totals.delivered, dict(totals.reasons)) == (3, {"robots": 1, "http_status": 1})
    assert site.visits["/story/2"] == 0
    assert site.visits["/story/1"] == 1
    assert site.visits["/robots.txt"] == 1
    texts = [(system.sink.read(name) or b"").decode() for name in system.sink.ids()]
    assert any("пятницу" in text for text in texts)
    refused = [line["reason"] for line in logged if line["event"] == "page_refused"]
    assert sorted(refused) == ["http_status", "robots"]


def test_one_poll_for_cron_says_by_its_exit_code_whether_a_feed_failed(
    system: Cluster, site: Website
) -> None:
    """The good feed is taken, the failure is said, and the exit code is 1."""
    site.pages["/good"] = plain(rss([1]))
    done = system.copydesk("feed", f"{site.url}/good", f"{site.url}/bad", "--once")
    assert done.returncode == 1
    assert "/good!0: queued" in done.stdout
    assert "1 of 2 feeds failed" in done.stderr
    assert system.copydesk("feed", "ftp://127.0.0.1/feed", "--once").returncode == 1
