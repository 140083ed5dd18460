"""One feed: what a poll of it brings."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from hashlib import sha256
from typing import Final, NamedTuple, Protocol

from tasks.errors import CopydeskError, PermanentError, TransientError
from worker import events, logs
from worker.errors import LedgerAwayError
from worker.feeds.documents import Link, entries, links, source_of
from worker.feeds.errors import BusyError, LeftError
from worker.feeds.fetching import Fetcher, login_of, parsed
from worker.feeds.guard import names_private
from worker.feeds.memory import Memory, Owed
from worker.feeds.pages import Pages
from worker.producer import Input, Taken

#: Failures of one host in one poll after which its other pages wait for the next.
ENOUGH: Final = 2
#: Of a page that was not asked for yet.
FIRST: Final = Owed("", 0, "its host failed before it was asked for")

_log = logs.get(__name__)


class Intake(Protocol):
    """What a poller needs of the producer."""

    def take(self, inputs: Sequence[Input]) -> list[Taken]:
        """Take in documents that are in memory, as one batch."""

    def refuse(self, name: str, stand_in: str, error: CopydeskError) -> Taken:
        """Make a dead letter of what can not be read."""


class Feed(NamedTuple):
    """A feed as the operator names it."""

    url: str
    #: Also of its profile.
    name: str = ""
    #: Of bytes that declare none: from the profile.
    encoding: str | None = None


class Poller:
    """Polls one feed."""

    def __init__(
        self,
        feed: Feed,
        fetcher: Fetcher,
        memory: Memory,
        intake: Intake,
        *,
        pages: Pages | None = None,
        private: bool = False,
        batch: int = 32,
        stopped: Callable[[], bool] = lambda: False,
    ) -> None:
        url = parsed(feed.url)
        self._login = login_of(feed.url)
        self.feed = feed._replace(url=str(url))
        self._fetcher = fetcher
        self._memory = memory
        self._intake = intake
        self._pages = pages
        self._private = private or names_private(url.host)
        self._batch = batch
        self._stopped = stopped

    def poll(self) -> Iterator[Taken]:
        """Ask for the feed and take in what is new, telling of each document.

        The answer's validators are remembered when all of it is taken in, so that what a crash
        or a failing page's server kept from us comes with the next poll.

        Raises:
            CopydeskError: The feed can not be had, or is none.
        """
        url = self.feed.url
        headers = {**self._login, **self._memory.conditions()}
        reply = self._fetcher.get(url, private=self._private, headers=headers)
        if reply.unchanged or self._memory.is_same(reply):
            yield Taken(logs.printable(url), "", "unchanged")
            return
        if self._pages is None:
            source = source_of(url, self.feed.name, datetime.now(UTC), reply.charset)
            yield from self._take(entries(reply, source, self.feed.encoding))
        else:
            yield from self._follow(self._pages, links(reply, self.feed.encoding))
        if not self._stopped() and not self._memory.owed():
            self._memory.remember(reply)

    def _take(self, inputs: Sequence[Input]) -> Iterator[Taken]:
        for start in range(0, len(inputs), self._batch):
            yield from self._intake.take(inputs[start : start + self._batch])

    def _follow(self, pages: Pages, found: Sequence[Link]) -> Iterator[Taken]:
        owed = self._memory.owed()
        yield from self._give_up(owed, {link.tag for link in found})
        failures: Counter[str] = Counter()
        for link in self._waiting(found, owed):
            if self._stopped():
                return
            if failures[_host(link)] < ENOUGH:
                yield self._page(pages, link, owed.get(link.tag, FIRST), failures)
            elif link.tag not in owed:
                self._memory.owe(link.tag, FIRST._replace(url=link.url))

    def _waiting(self, found: Sequence[Link], owed: Mapping[str, Owed]) -> Sequence[Link]:
        """Return the links to follow, those first that were asked for least.

        A page that always fails ends the turn of its host: it must not always come first.
        """
        new = set(self._memory.new([link.tag for link in found]))
        waiting = (link for link in found if link.tag in new)
        return sorted(waiting, key=lambda link: owed.get(link.tag, FIRST).tries)

    def _give_up(self, owed: Mapping[str, Owed], held: set[str]) -> Iterator[Taken]:
        """Bury the pages that left the feed before they could be had."""
        for tag in owed.keys() - held:
            url, _, why = owed[tag]
            error = LeftError(f"{url}: left its feed before it could be had: {why}")
            yield self._refuse(Link(url, tag), error)
            self._memory.fetched(tag)

    def _page(self, pages: Pages, link: Link, before: Owed, failures: Counter[str]) -> Taken:
        try:
            reply = pages.get(link.url, private=self._private)
            source = source_of(link.url, self.feed.name, datetime.now(UTC), reply.charset)
            [taken] = self._intake.take([Input(source.path, reply.body, source)])
        except LedgerAwayError:
            raise
        except PermanentError as error:
            taken = self._refuse(link, error)
        except TransientError as error:
            failures[_host(link)] += ENOUGH if isinstance(error, BusyError) else 1
            return self._put_off(link, before, error)
        self._memory.fetched(link.tag)
        return taken

    def _put_off(self, link: Link, before: Owed, error: TransientError) -> Taken:
        if not before.tries:
            self._say(events.PAGE_FAILED, link, error)
        why = logs.printable(str(error))
        self._memory.owe(link.tag, Owed(link.url, before.tries + 1, why))
        return Taken(logs.printable(link.url), "", "failed", why)

    def _refuse(self, link: Link, error: CopydeskError) -> Taken:
        self._say(events.PAGE_REFUSED, link, error)
        stand_in = sha256(f"refused:{link.tag}".encode()).hexdigest()
        return self._intake.refuse(logs.printable(link.url), stand_in, error)

    def _say(self, event: str, link: Link, error: CopydeskError) -> None:
        _log.warning(
            event, feed=self.feed.name, url=link.url, reason=error.reason, error=str(error)
        )


def _host(link: Link) -> str:
    return link.url.partition("://")[2].partition("/")[0]
