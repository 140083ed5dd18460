"""Fetching the pages that feeds link to, politely."""

from collections.abc import Iterator
from contextlib import contextmanager

import httpx

from worker.feeds.fetching import Fetcher, Reply
from worker.feeds.hosts import Hosts
from worker.feeds.robots import Robots


class Pages:
    """Fetches pages for all feeds of this process, one at a time from each host."""

    def __init__(self, fetcher: Fetcher, hosts: Hosts) -> None:
        self._fetcher = fetcher
        self._hosts = hosts
        self._robots = Robots(fetcher, hosts)

    def get(self, url: str, *, private: bool) -> Reply:
        """Fetch a page that robots may fetch, in its host's turn; each redirect likewise.

        Raises:
            CopydeskError: One of `worker.feeds.errors`, or TooLargeError.
        """

        @contextmanager
        def admit(hop: httpx.URL) -> Iterator[None]:
            delay = self._robots.delay(hop, private=private)
            with self._hosts.turn(hop.netloc.decode(), delay):
                yield

        return self._fetcher.get(url, private=private, admit=admit)
