"""Settling a batch: every document of it goes on, is split, put off, buried or handed back."""

import random
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from celery import Celery

from tasks.errors import TransientError
from tasks.models import Document, Split
from tasks.work import packed
from worker import events, hints, logs
from worker.backoff import delay, exhausted
from worker.batch import Batch, Walked, seconds
from worker.ledger import Arrival, Burial, Claim, Hint, Key, Ledger, Stage, key_of
from worker.ledger.history import Entry
from worker.outcome import fingerprint, reason
from worker.pace import FIRST, Pace
from worker.settings import Settings
from worker.version import VERSION

_log = logs.get(__name__)


class Settler:
    """Writes a batch's outcomes to the ledger and publishes the hints that follow."""

    def __init__(self, app: Celery, ledger: Ledger, settings: Settings) -> None:
        self._app = app
        self._ledger = ledger
        self._settings = settings
        self._rng = random.Random()
        self._pace = Pace(ledger, settings)

    def settle(self, batch: Batch) -> None:
        """Settle a batch, in which nothing is claimed any more afterwards."""
        for stage, group in _by_stage(batch.done):
            rows = [(w.claim.key, packed(w.claim.input), w.lines()) for w in group]
            now, keys = self._ledger.commit(batch.stage, stage, batch.token, rows)
            self._hint(Hint(stage, tuple(keys), batch.feed), now)
        for walked in batch.splits:
            if walked.split is not None:
                self._split(batch, walked.claim, walked.split)
        for stage, group in _by_stage(batch.failed):
            self._settle_failed(batch, stage, group)
        if batch.rest:
            now, keys = self._ledger.release(batch.token, batch.rest)
            # In pieces, for others to take: one message would keep them all with one process.
            most = min(FIRST, self._settings.batch_documents)
            sized = [(key, 0) for key in keys]
            hints.publish(self._app, hints.batches(batch.stage, sized, most, 1, batch.feed), now)
        self._ledger.observe(seconds([*batch.done, *batch.delivered, *batch.failed]))

    def advance(self, batch: Batch, successor: Batch) -> list[Claim]:
        """Settle a batch with whose next stage this worker goes on; gives the claims of that."""
        going, batch.done = batch.done, []
        self.settle(batch)
        batch.done = going
        self._ledger.observe(seconds(going))
        return self._advance(batch, successor, going) if going else []

    def _advance(self, batch: Batch, successor: Batch, group: Sequence[Walked]) -> list[Claim]:
        lease = self._settings.lease
        rows = [(w.claim, packed(w.claim.input), w.lines()) for w in group]
        return self._ledger.advance(
            batch.stage, successor.stage, batch.token, successor.token, lease, rows
        )

    def _split(self, batch: Batch, claim: Claim, split: Split) -> None:
        arrivals = [_arrival(item, claim.sink) for item in split.items]
        now, keys = self._ledger.split(batch.token, claim.key, arrivals)
        sizes = {arrival.key: len(arrival.raw) for arrival in arrivals}
        sized = [(key, sizes[key]) for key in keys]
        most, most_bytes = self._pace.documents(), self._settings.batch_bytes
        found = hints.batches("clean", sized, most, most_bytes, batch.feed)
        hints.publish(self._app, found, now)
        _log.info(events.DOCUMENT_SPLIT, document=claim.key, items=len(arrivals), new=len(keys))

    def _settle_failed(self, batch: Batch, stage: Stage, group: Sequence[Walked]) -> None:
        """Bury what failed for good before a stage, put off what may pass."""
        holder = batch
        if stage != batch.stage:
            holder = batch.successor(stage)
            self._advance(batch, holder, group)
        buried = list(self._burials(holder, group))
        put_off = list(self._delays(holder, group))
        if buried:
            self._ledger.bury(holder.token, VERSION, buried)
        if put_off:
            self._ledger.delay(holder.token, put_off)

    def _burials(self, holder: Batch, group: Sequence[Walked]) -> Iterator[Burial]:
        for walked in group:
            error = walked.error
            if error is not None and self._final(walked.claim, error):
                key, word, name = walked.claim.key, reason(error), type(error).__name__
                place, message = fingerprint(error), logs.printable(str(error))
                yield Burial(key, word, name, message, place, _failure(holder, walked, word))
                _log.warning(
                    events.DOCUMENT_DEAD, document=key, reason=word, error=name, place=place
                )

    def _delays(self, holder: Batch, group: Sequence[Walked]) -> Iterator[tuple[Key, int, str]]:
        limits = self._settings
        for walked in group:
            claim, error = walked.claim, walked.error
            if error is not None and not self._final(claim, error):
                wait = delay(claim.attempt, limits.backoff_base, limits.backoff_cap, self._rng)
                word = reason(error)
                yield claim.key, int(wait * 1000), _failure(holder, walked, word).line()
                why = logs.printable(str(error))
                _log.info(
                    events.DOCUMENT_RETRY, document=claim.key, reason=word, error=why, wait=wait
                )

    def _final(self, claim: Claim, error: Exception) -> bool:
        if not isinstance(error, TransientError):
            return True
        return exhausted(error, claim.attempt, self._settings.max_attempts)

    def _hint(self, hint: Hint, now: int) -> None:
        if hint.keys:
            hints.publish(self._app, [hint], now)


def _by_stage(group: Iterable[Walked]) -> Iterator[tuple[Stage, list[Walked]]]:
    stages: Mapping[Stage, list[Walked]] = defaultdict(list)
    for walked in group:
        stages[walked.stage].append(walked)
    yield from stages.items()


def _failure(holder: Batch, walked: Walked, outcome: str) -> Entry:
    attempt, seconds = walked.claim.attempt, walked.seconds
    return Entry(walked.stage, _now(), holder.worker, attempt, seconds, outcome)


def _arrival(item: Document, sink: str) -> Arrival:
    source = item.source.model_dump_json(exclude_defaults=True).encode()
    return Arrival(key_of(item.id, sink), item.raw, source, sink, item.source.feed)


def _now() -> int:
    return time.time_ns() // 1_000_000
