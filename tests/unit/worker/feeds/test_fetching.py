import gzip
import time
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from tasks.errors import CopydeskError, TooLargeError
from tests.support import website as pages
from tests.support.website import Website, plain, website
from worker.feeds.errors import BusyError, RedirectsError, SchemeError, UnreachableError
from worker.feeds.fetching import Fetcher, login_of, parsed, rest_of


@pytest.fixture
def site() -> Iterator[Website]:
    with website() as running:
        yield running


def body(site: Website, path: str = "/", limit: int = 10_000, seconds: float = 5) -> bytes:
    return Fetcher(limit, seconds).get(f"{site.url}{path}", private=True).body


def test_packed_bodies_are_unpacked(site: Website) -> None:
    """As gzip and as zlib streams."""
    site.pages["/"] = pages.packed(b"news")
    site.pages["/zlib"] = plain(zlib.compress(b"news"), content_encoding="deflate")
    assert body(site) == body(site, "/zlib") == b"news"


@pytest.mark.parametrize(
    ("serve", "error"),
    [
        (pages.packed(bytes(5_000_000)), TooLargeError),
        (plain(bytes(20_000)), TooLargeError),
        (pages.endless(), TooLargeError),
        (pages.cut_off(b"x" * 1000), UnreachableError),
        (plain(gzip.compress(b"x" * 1000)[:-9], content_encoding="gzip"), UnreachableError),
        (plain(b"no gzip", content_encoding="gzip"), UnreachableError),
        (plain(b"?", content_encoding="zstd"), UnreachableError),
        (pages.redirect("/"), RedirectsError),
        (pages.redirect("file:///etc/passwd"), SchemeError),
        (pages.redirect("gopher://127.0.0.1/"), SchemeError),
        (lambda visit: visit.answer(status=503, retry_after="7"), BusyError),
    ],
)
def test_what_is_not_a_whole_answer_is_refused(
    site: Website, serve: pages.Serve, error: type[CopydeskError]
) -> None:
    """Too large before or after unpacking, cut off, broken, elsewhere, or later."""
    site.pages["/"] = serve
    with pytest.raises(error):
        body(site)


def test_a_drip_ends_at_the_deadline(site: Website) -> None:
    """Bytes that keep coming keep nobody waiting."""
    site.pages["/"] = pages.drip(30)
    started = time.monotonic()
    with pytest.raises(UnreachableError, match="within 1 s"):
        body(site, seconds=1)
    assert time.monotonic() - started < 20


def test_cookies_are_not_kept_and_logins_stay_with_their_site(site: Website) -> None:
    """A second request says nothing of the first; a redirect elsewhere takes nothing along."""
    with website() as other:
        site.pages["/"] = plain(b"1", set_cookie="a=b; Path=/")
        site.pages["/away"] = pages.redirect(f"{other.url}/")
        other.pages["/"] = plain(b"2")
        fetcher, login = Fetcher(1000, 5), login_of("http://ann:p%40ss@x.example/")
        for path in ("/", "/", "/away"):
            fetcher.get(f"{site.url}{path}", private=True, headers=login)
        assert site.headers[-1][1]["authorization"] == "Basic YW5uOnBAc3M="
        assert all("cookie" not in headers for _, headers in site.headers)
        assert "authorization" not in other.headers[0][1]


def test_a_login_is_no_part_of_the_address() -> None:
    """Addresses are logged."""
    assert str(parsed("https://ann:secret@x.example/feed")) == "https://x.example/feed"


@pytest.mark.parametrize(
    ("value", "seconds"),
    [("30", 30), ("Fri, 08 Nov 2024 10:01:00 GMT", 60), ("soon", 0), ("", 0), ("9" * 20, 86_400)],
)
def test_retry_after_is_seconds_or_a_date(value: str, seconds: float) -> None:
    """Anything else asks for nothing, and a day is the most."""
    assert rest_of(value, datetime(2024, 11, 8, 10, tzinfo=UTC)) == seconds
