"""The producer: takes files in, by content, and tells the workers."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, NamedTuple

from celery import Celery

from tasks.deliver import Sink
from tasks.errors import CopydeskError
from tasks.models import Source, document_id
from worker import events, hints, logs, tracing
from worker.errors import LedgerAwayError
from worker.ledger import Arrival, Key, Ledger, Refusal, document_of, key_of
from worker.pace import Pace
from worker.producer.pressure import Pressure
from worker.producer.reading import File, read
from worker.settings import Settings
from worker.version import VERSION

#: Between the name of an archive and that of its member.
MEMBER: Final = "!"

_log = logs.get(__name__)


class Taken(NamedTuple):
    """What became of one file at the producer."""

    name: str
    key: Key
    #: "queued", "duplicate" (seen before), "dead" (a dead letter already) or "refused".
    state: str
    #: Why it was refused.
    reason: str = ""
    #: The file as it was found, which a name that can be printed may not lead back to.
    file: File | None = None

    def facts(self) -> dict[str, str]:
        """Return what a program is told."""
        return {"name": self.name, "key": self.key, "state": self.state, "reason": self.reason}


class Input(NamedTuple):
    """One document with its name, on its way in."""

    name: str
    raw: bytes
    source: Source
    #: The file that it came from.
    file: File | None = None


class Producer:
    """Registers documents for one sink and publishes hints of those that are new."""

    def __init__(
        self,
        app: Celery,
        ledger: Ledger,
        settings: Settings,
        sink: Sink,
        *,
        feed: str = "",
        say: Callable[[str | None], None] = lambda _why: None,
        meanwhile: Callable[[], None] = lambda: None,
    ) -> None:
        self._app = app
        self._ledger = ledger
        self._settings = settings
        self._sink = sink
        self._feed = feed
        self._say = say
        self._pressure = Pressure(ledger, settings, meanwhile)
        self._pace = Pace(ledger, settings)

    def take_files(self, paths: Iterable[File], *, again: bool = False) -> Iterator[Taken]:
        """Take in files, batch by batch, as fast as there is room for them."""
        batch: list[Input] = []
        room = self._settings.batch_bytes
        for item in self._inputs(paths):
            if isinstance(item, Taken):
                yield item
                continue
            batch.append(item)
            room -= len(item.raw)
            if len(batch) >= self._pace.documents() or room <= 0:
                yield from self.take(batch, again=again)
                batch, room = [], self._settings.batch_bytes
        yield from self.take(batch, again=again)

    def take(self, inputs: Iterable[Input], *, again: bool = False) -> list[Taken]:
        """Take in documents that are in memory, as one batch."""
        items = list(inputs)
        if not items:
            return []
        self._pressure.wait(self._say)
        arrivals = [self._arrival(item) for item in items]
        states = self._register(arrivals, again=again)
        return [
            Taken(item.name, arrival.key, state, file=item.file)
            for item, arrival, state in zip(items, arrivals, states, strict=True)
        ]

    def _register(self, arrivals: list[Arrival], *, again: bool) -> list[str]:
        keys = [arrival.key for arrival in arrivals]
        feed = hints.origin(arrival.feed for arrival in arrivals)
        with tracing.of(self._app).span(
            "produce", "producer", feed=feed, documents=len(keys), keys=keys[: tracing.NAMED]
        ) as span:
            if not again:
                self._adopt(keys)
            now, states = self._ledger.register(arrivals, again=again)
            span.set(documents_queued=states.count("queued"))
            self._tell(arrivals, states, now, feed)
        return states

    def _inputs(self, paths: Iterable[File]) -> Iterator[Input | Taken]:
        for path in paths:
            try:
                yield from self._open(path)
            except CopydeskError as error:
                yield self._refuse(path, error)

    def _open(self, path: File) -> Iterator[Input]:
        limit = self._settings.max_document_bytes
        for content in read(path, limit) if isinstance(path, Path) else path.read(limit):
            name = logs.printable(
                f"{path}{MEMBER}{content.member}" if content.member else f"{path}"
            )
            source = Source(path=name, feed=self._feed, seen=content.modified)
            yield Input(name, content.raw, source, path)

    def _arrival(self, item: Input) -> Arrival:
        key = key_of(document_id(item.raw), self._sink.url)
        source = item.source.model_dump_json(exclude_defaults=True).encode()
        return Arrival(key, item.raw, source, self._sink.url, item.source.feed)

    def _adopt(self, keys: list[Key]) -> None:
        """Count what a sink holds already, though the ledger does not know of it."""
        places = self._ledger.where(keys)
        unknown = [key for key, place in zip(keys, places, strict=True) if place.state == "unknown"]
        held = self._sink.held(map(document_of, unknown))
        adopted = [key for key in unknown if document_of(key) in held]
        if adopted:
            self._ledger.adopt(adopted)

    def _tell(self, arrivals: list[Arrival], states: list[str], now: int, feed: str) -> None:
        sized = [
            (arrival.key, len(arrival.raw))
            for arrival, state in zip(arrivals, states, strict=True)
            if state == "queued"
        ]
        most, most_bytes = self._pace.documents(), self._settings.batch_bytes
        found = hints.batches("clean", sized, most, most_bytes, feed)
        hints.publish(self._app, found, now)

    def _refuse(self, path: File, error: CopydeskError) -> Taken:
        name = logs.printable(str(path))
        why = logs.printable(str(error))
        _log.warning(events.FILE_REFUSED, file=name, reason=error.reason, error=why)
        if isinstance(error, LedgerAwayError):
            raise error
        return self.refuse(name, _stand_in(path), error)._replace(file=path)

    def refuse(self, name: str, stand_in: str, error: CopydeskError) -> Taken:
        """Make a dead letter of what can not be read.

        Args:
            name: Its path or URL, printable.
            stand_in: 64 hex digits instead of a document's id, for there are no bytes.
            error: Why.
        """
        why = logs.printable(str(error))
        key = key_of(stand_in, self._sink.url)
        source = Source(path=name, feed=self._feed, seen=datetime.now(UTC))
        refusal = Refusal(
            key,
            source.model_dump_json().encode(),
            self._sink.url,
            0,
            error.reason,
            type(error).__name__,
            why,
            self._feed,
        )
        self._ledger.refuse(VERSION, [refusal])
        return Taken(name, key, "refused", why)


def _stand_in(path: File) -> str:
    """Return an id for a file whose content is never read: of its name, size and time."""
    if not isinstance(path, Path):
        return hashlib.sha256(f"refused:{path}".encode()).hexdigest()
    try:
        status = path.lstat()
        facts = f"{status.st_size}:{status.st_mtime_ns}"
    except OSError:
        facts = "gone"
    return hashlib.sha256(f"refused:{path!s}:{facts}".encode(errors="surrogateescape")).hexdigest()
