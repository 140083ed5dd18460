"""What sites ask of robots (RFC 9309)."""

import threading
import time
from typing import Final, NamedTuple
from urllib.robotparser import RobotFileParser

import httpx

from tasks.errors import TooLargeError, TransientError
from worker.feeds.errors import RedirectsError, RobotsError, StatusError, UnreachableError
from worker.feeds.fetching import NAME, Fetcher
from worker.feeds.hosts import Hosts

#: Seconds for which a site's answer holds (RFC 9309, 2.4), and a failure to get one.
KEPT: Final = 86_400.0
KEPT_FAILURE: Final = 600.0
#: Bytes of it that are read (RFC 9309, 2.5).
MOST: Final = 512_000
#: Seconds; a longer Crawl-delay is taken for these.
LONGEST_DELAY: Final = 60.0


class Rules(NamedTuple):
    """One site's rules."""

    parser: RobotFileParser | None
    until: float


class Robots:
    """Knows the rules of sites, each fetched once a day."""

    def __init__(self, fetcher: Fetcher, hosts: Hosts) -> None:
        self._fetcher = fetcher
        self._hosts = hosts
        self._lock = threading.Lock()
        self._known: dict[tuple[str, bool], Rules] = {}

    def delay(self, url: httpx.URL, *, private: bool) -> float:
        """Return the pause that the site asks for.

        Raises:
            RobotsError: It asks us not to fetch this.
            UnreachableError: It did not say what it asks; then nothing may be fetched.
        """
        parser = self._rules(url, private=private).parser
        if parser is None:
            raise UnreachableError(f"{url}: the site's robots.txt can't be had")
        if not parser.can_fetch(NAME, str(url)):
            raise RobotsError(f"{url}: robots.txt asks us not to")
        asked = parser.crawl_delay(NAME)
        return min(float(asked or 0), LONGEST_DELAY)

    def _rules(self, url: httpx.URL, *, private: bool) -> Rules:
        site = (str(url.join("/robots.txt")), private)
        with self._lock:
            known = self._known.get(site)
        if known is None or known.until < time.monotonic():
            known = self._fetch(*site)
            with self._lock:
                self._known[site] = known
        return known

    def _fetch(self, url: str, private: bool) -> Rules:  # noqa: FBT001  # half of a key
        parser: RobotFileParser | None = RobotFileParser(url)
        kept = KEPT
        try:
            reply = self._fetcher.get(
                url, private=private, admit=lambda hop: self._hosts.turn(hop.netloc.decode())
            )
            text = reply.body[:MOST].decode("utf-8", "replace").removeprefix("\ufeff")
        except TransientError:
            parser, text, kept = None, "", KEPT_FAILURE
        except (StatusError, RedirectsError, TooLargeError):
            text = ""  # a site without rules (RFC 9309, 2.3.1.3)
        if parser is not None:
            parser.parse(text.splitlines())
        return Rules(parser, time.monotonic() + kept)
