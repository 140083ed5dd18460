"""The last stage: records into their sinks, then out of the ledger."""

import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from tasks.deliver import Delivery, FileSink, Sink
from tasks.deliver.events import delivered
from tasks.deliver.store import record_key
from tasks.errors import CopydeskError, TransientError
from tasks.models import Passage, Relations
from tasks.pipeline import VERSIONS
from tasks.work import draft, finish
from worker.batch import Batch, Walked
from worker.ledger import Claim, Key, Ledger, document_of
from worker.ledger.history import Entry
from worker.relating import Relater
from worker.settings import Settings
from worker.sinks import open_for
from worker.version import VERSION

#: Of all rules together, as events name it.
REVISION: Final = "-".join(VERSIONS.values())


class Deliverer:
    """Writes the records of a batch, sink by sink."""

    def __init__(self, ledger: Ledger, settings: Settings) -> None:
        self._ledger = ledger
        self._settings = settings
        self._relater = Relater(ledger, settings)
        self._sinks: dict[str, Sink] = {}

    def deliver(self, batch: Batch, ready: Sequence[Walked]) -> None:
        """Deliver what can be delivered; the rest has failed before the last stage."""
        by_sink: Mapping[str, list[Walked]] = defaultdict(list)
        for walked in ready:
            by_sink[walked.claim.sink].append(walked)
        for url, group in by_sink.items():
            self._attempt(batch, url, group)

    def _attempt(self, batch: Batch, url: str, group: Sequence[Walked]) -> None:
        started = time.perf_counter()
        try:
            self._deliver(batch, self._sink(url), group)
        except CopydeskError as error:
            if isinstance(error, TransientError) or len(group) == 1:
                took = time.perf_counter() - started
                batch.failed += [walked._replace(error=error, seconds=took) for walked in group]
                return
            # What is wrong with one of them must not cost the others.
            for walked in group:
                self._attempt(batch, url, [walked])
        else:
            batch.delivered += _timed(batch, group, time.perf_counter() - started)

    def _deliver(self, batch: Batch, sink: Sink, group: Sequence[Walked]) -> None:
        left = {walked.claim.key: walked.claim for walked in group}
        while left:
            # Those that came once more from elsewhere are told anew, with all their sources.
            sources = self._write(batch, sink, list(left.values()))
            left = {key: left[key]._replace(sources=seen) for key, seen in sources.items()}

    def _write(self, batch: Batch, sink: Sink, claims: Sequence[Claim]) -> Mapping[Key, bytes]:
        related = self._relater.relate(sink, [draft(claim.input) for claim in claims])
        records = [_record(batch, claim, related.get(document_of(claim.key))) for claim in claims]
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
