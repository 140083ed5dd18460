"""The last stage: records into their sinks, then out of the ledger."""

import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Final

import redis

from tasks.deliver import Delivery, FileSink, Sink
from tasks.deliver.events import delivered
from tasks.deliver.store import record_key
from tasks.errors import SinkError
from tasks.models import Passage, Relations
from tasks.pipeline import VERSIONS
from tasks.work import draft, finish
from worker import events, logs
from worker.batch import Batch, Walked
from worker.errors import DocumentTimeoutError, LedgerAwayError
from worker.ledger import Claim, Key, Ledger, document_of
from worker.ledger.history import Entry
from worker.outcome import known, limited
from worker.relating import Relater
from worker.settings import Settings
from worker.sinks import open_for
from worker.version import VERSION

_log = logs.get(__name__)

#: Of all rules together, as events name it.
REVISION: Final = "-".join(VERSIONS.values())
#: What fails for all documents alike.
SHARED: Final = (SinkError, LedgerAwayError)
#: Share of a document's time limit that a slice of records is to take.
SLICE: Final = 0.2
#: Seconds that a sink is given at least.
MOMENT: Final = 0.05


class Deliverer:
    """Writes the records of a batch, sink by sink.

    A sink may be far away and slow, or answer nothing at all: records are written in slices that
    take a fifth of a document's time limit as the sink went last, and none takes longer than that
    limit. So a slow sink makes progress, and one that hangs has failed before the process is
    killed for it, which would be laid at the documents' door.
    """

    def __init__(self, ledger: Ledger, settings: Settings) -> None:
        self._ledger = ledger
        self._settings = settings
        self._relater = Relater(ledger, settings)
        self._sinks: dict[str, Sink] = {}
        #: By sink: how many records are written in one go.
        self._slices: dict[str, int] = {}
        #: By sink: why it takes nothing now.
        self._refusing: dict[str, str] = {}

    def deliver(
        self, batch: Batch, ready: Sequence[Walked], in_time: Callable[[], bool] = lambda: True
    ) -> None:
        """Deliver what can be delivered; the rest has failed before the last stage.

        What there is no time for any more goes on waiting for this stage.
        """
        by_sink: Mapping[str, list[Walked]] = defaultdict(list)
        for walked in ready:
            by_sink[walked.claim.sink].append(walked)
        for url, group in by_sink.items():
            self._deliver_slices(batch, url, group, in_time)

    def _deliver_slices(
        self, batch: Batch, url: str, group: Sequence[Walked], in_time: Callable[[], bool]
    ) -> None:
        left = group
        while left and in_time():
            size = self._slices.get(url, 1)
            error = self._attempt(batch, url, left[:size])
            left = left[size:]
            if isinstance(error, SHARED):
                batch.failed += [walked._replace(error=error) for walked in left]
                return
        _leave(batch, left)

    def _attempt(self, batch: Batch, url: str, group: Sequence[Walked]) -> Exception | None:
        """Deliver documents; gives the error that all of them failed with."""
        started = time.perf_counter()
        try:
            self._deliver(batch, url, group)
        except redis.RedisError:
            raise  # what the ledger does not wait for is no document's fault
        except Exception as caught:  # noqa: BLE001  # a bug in a format must cost one document
            took, error = time.perf_counter() - started, known(caught)
            if isinstance(error, SHARED) or len(group) == 1:
                self._slices.pop(url, None)
                batch.failed += [walked._replace(error=error, seconds=took) for walked in group]
                self._refused(url, error)
                return error
            # What is wrong with one of them must not cost the others.
            for walked in group:
                self._attempt(batch, url, [walked])
        else:
            took = time.perf_counter() - started
            wanted = SLICE * self._settings.document_timeout * len(group) / max(took, 1e-6)
            self._slices[url] = max(1, int(wanted))
            batch.delivered += _timed(batch, group, took)
            self._accepted(url)
        return None

    def _refused(self, url: str, error: Exception) -> None:
        """Say why a sink's documents wait: in the log once, and to whoever asks the ledger."""
        if not isinstance(error, SinkError):
            return
        why = logs.printable(str(error))
        if self._refusing.get(url) != why:
            _log.warning(events.SINK_REFUSES, sink=url, error=why)
        self._refusing[url] = why
        self._ledger.sink_refuses(url, why)

    def _accepted(self, url: str) -> None:
        if self._refusing.pop(url, None) is not None:
            _log.info(events.SINK_TAKES, sink=url)
            self._ledger.sink_takes(url)

    def _deliver(self, batch: Batch, url: str, group: Sequence[Walked]) -> None:
        until = time.monotonic() + self._settings.document_timeout
        with _limited(url, until):
            sink = self._sink(url)
        left = {walked.claim.key: walked.claim for walked in group}
        while left:
            # Those that came once more from elsewhere are told anew, with all their sources.
            sources = self._write(batch, sink, list(left.values()), until)
            left = {key: left[key]._replace(sources=seen) for key, seen in sources.items()}

    def _write(
        self, batch: Batch, sink: Sink, claims: Sequence[Claim], until: float
    ) -> Mapping[Key, bytes]:
        related = self._relater.relate(sink, [draft(claim.input) for claim in claims])
        records = [_record(batch, claim, related.get(document_of(claim.key))) for claim in claims]
        with _limited(sink.url, until):
            sink.write(records)
            self._relater.mark(sink, [said for one in related.values() for said in one.marks])
        rows = [
            (claim.key, record.id, *(self._told(record) if sink.in_ledger else (b"", b"")))
            for claim, record in zip(claims, records, strict=True)
        ]
        ttl, length = self._settings.record_ttl, self._settings.stream_length
        told = {claim.key: len(claim.sources) for claim in claims}
        return self._ledger.deliver(batch.token, ttl, rows, length, told)[2]

    def _told(self, record: Delivery) -> tuple[bytes, bytes]:
        key = record_key(self._ledger.prefix, record.id)
        return record.record, delivered(record.id, REVISION, key)

    def _sink(self, url: str) -> Sink:
        if url not in self._sinks:
            sink = open_for(url, self._ledger)
            if isinstance(sink, FileSink):
                sink.sweep()
            self._sinks[url] = sink
        return self._sinks[url]


@contextmanager
def _limited(url: str, until: float) -> Iterator[None]:
    seconds = max(until - time.monotonic(), MOMENT)
    try:
        with limited(seconds):
            yield
    except DocumentTimeoutError as error:
        raise SinkError(f"{url}: took longer than {seconds:.1f} s") from error


def _leave(batch: Batch, left: Sequence[Walked]) -> None:
    """Let documents wait before the last stage, with their hint."""
    if batch.stage == "deliver":
        batch.rest += [walked.claim.key for walked in left]
    else:
        batch.done += left


def _record(batch: Batch, claim: Claim, related: Relations | None) -> Delivery:
    past = [entry for entry in claim.history if entry.outcome == "done"]
    here = Entry("deliver", _now(), batch.worker, claim.attempt, None, "done")
    history = map(_passage, (*past, here))
    finished = finish(draft(claim.input), claim.sources, history, related)
    return Delivery(document_of(claim.key), finished)


def _timed(batch: Batch, group: Sequence[Walked], seconds: float) -> Iterator[Walked]:
    """Add the last stage to the walks; each document has its share of the time."""
    for walked in group:
        entry = Entry(
            "deliver", _now(), batch.worker, walked.claim.attempt, seconds / len(group), "done"
        )
        yield walked._replace(past=(*walked.past, entry))


def _passage(entry: Entry) -> Passage:
    return Passage.model_construct(
        stage=entry.stage,
        version=VERSIONS.get(entry.stage, VERSION),
        at=entry.time,
        seconds=entry.seconds,
        worker=entry.worker,
        attempt=entry.attempt,
    )


def _now() -> int:
    return time.time_ns() // 1_000_000
