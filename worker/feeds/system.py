"""Pollers, wired to the producer and the ledger."""

import threading
from collections.abc import Callable, Sequence
from typing import NamedTuple

from celery import Celery

from tasks.deliver import Sink
from tasks.errors import CopydeskError
from worker import profiles
from worker.feeds.fetching import Fetcher
from worker.feeds.hosts import Hosts
from worker.feeds.memory import Memory
from worker.feeds.pages import Pages
from worker.feeds.poller import Feed, Poller
from worker.ledger import Ledger
from worker.producer import Input, Producer, Taken
from worker.settings import Settings


class Options(NamedTuple):
    """What all feeds of one process share."""

    #: Whether the entries' pages are fetched, instead of taking the entries.
    pages: bool
    stop: threading.Event
    #: Gets the reason of a wait of the producer once, and None at its end.
    say: Callable[[str | None], None]


class _Shared:
    """The producer, used by one feed at a time: its wait for room is everybody's."""

    def __init__(self, producer: Producer, lock: threading.Lock) -> None:
        self._producer = producer
        self._lock = lock

    def take(self, inputs: Sequence[Input]) -> list[Taken]:
        """Take in documents that are in memory, as one batch."""
        with self._lock:
            return self._producer.take(inputs)

    def refuse(self, name: str, stand_in: str, error: CopydeskError) -> Taken:
        """Make a dead letter of what can not be read."""
        with self._lock:
            return self._producer.refuse(name, stand_in, error)


def pollers(
    feeds: Sequence[tuple[str, str]],
    app: Celery,
    ledger: Ledger,
    settings: Settings,
    sink: Sink,
    options: Options,
) -> list[Poller]:
    """Return a poller for each (name, URL).

    Raises:
        SchemeError: A URL is not http: or https:.
        ConfigurationError: The file of profiles can not be used.
    """
    known = profiles.load(settings.feeds)
    fetcher = Fetcher(settings.max_document_bytes, settings.feed_timeout)
    pages = Pages(fetcher, Hosts(settings.feed_pause, options.stop)) if options.pages else None
    lock = threading.Lock()
    mode = "pages" if options.pages else "entries"
    return [
        Poller(
            Feed(url, name, profile.encoding if (profile := known.get(name)) else None),
            fetcher,
            Memory(ledger, settings.remember_days, url, sink.url, mode),
            _Shared(Producer(app, ledger, settings, sink, feed=name, say=options.say), lock),
            pages=pages,
            private=settings.feed_private,
            batch=settings.batch_documents,
            stopped=options.stop.is_set,
        )
        for name, url in feeds
    ]
