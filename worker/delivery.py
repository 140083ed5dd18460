"""The last stage: records into their sinks, then out of the ledger."""

import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from tasks.deliver import Delivery, FileSink, Sink
from tasks.deliver.events import delivered
from tasks.deliver.store import record_key
from tasks.errors import CopydeskError
from tasks.models import Passage, Relations
from tasks.pipeline import VERSIONS
from tasks.work import Draft, Job, draft, finish
from worker.batch import Batch
from worker.ledger import Claim, Ledger, document_of
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

    def deliver(self, batch: Batch, claims: Sequence[Claim]) -> None:
        """Deliver what can be delivered; the rest of the batch is failed."""
        by_sink: Mapping[str, list[Claim]] = defaultdict(list)
        for claim in claims:
            by_sink[claim.sink].append(claim)
        for url, group in by_sink.items():
            started = time.perf_counter()
            try:
                self._write(batch, self._sink(url), group)
            except CopydeskError as error:
                took = time.perf_counter() - started
                batch.failed += [(claim, error, took) for claim in group]

    def _write(self, batch: Batch, sink: Sink, claims: Sequence[Claim]) -> None:
        started = time.perf_counter()
        drafts = [draft(Job(document_of(c.key), c.sources, c.input)) for c in claims]
        related = self._relater.relate(sink, drafts)
        records = [
            _record(batch, claim, drawn, related.get(drawn.id))
            for claim, drawn in zip(claims, drafts, strict=True)
        ]
        sink.write(records)
        self._relater.mark(sink, [said for one in related.values() for said in one.marks])
        rows = [
            (claim.key, record.id, *(self._told(record) if sink.in_ledger else (b"", b"")))
            for claim, record in zip(claims, records, strict=True)
        ]
        ttl, length = self._settings.record_ttl, self._settings.stream_length
        self._ledger.deliver(batch.token, ttl, rows, length)
        each = (time.perf_counter() - started) / len(claims)
        self._ledger.observe("deliver", [each] * len(claims))
        batch.done += [(claim, b"", each) for claim in claims]

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


def _record(batch: Batch, claim: Claim, drawn: Draft, related: Relations | None) -> Delivery:
    now = time.time_ns() // 1_000_000
    past = [entry for entry in claim.history if entry.outcome == "done"]
    history = [_passage(entry) for entry in (*past, batch.entry(claim, now, None, "done"))]
    return Delivery(drawn.id, finish(drawn, claim.sources, history, related))


def _passage(entry: Entry) -> Passage:
    return Passage(
        stage=entry.stage,
        version=VERSIONS.get(entry.stage, VERSION),
        at=entry.time,
        seconds=entry.seconds,
        worker=entry.worker,
        attempt=entry.attempt,
    )
