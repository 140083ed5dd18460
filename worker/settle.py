"""Settling a batch: every document of it goes on, is split, put off, buried or handed back."""

import random
import time
from collections.abc import Iterator

from celery import Celery

from tasks.errors import TransientError
from tasks.models import Document, Split
from worker import events, hints, logs
from worker.backoff import delay, exhausted
from worker.batch import Batch
from worker.ledger import Arrival, Burial, Claim, Hint, Key, Ledger, following, key_of
from worker.outcome import fingerprint, reason
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

    def settle(self, batch: Batch, successor: Batch | None = None) -> list[Claim]:
        """Settle a batch of any stage but the last.

        Args:
            batch: What became of the claims.
            successor: The batch with which this worker goes on; None if it does not.

        Returns:
            The claims of the next stage.
        """
        claims: list[Claim] = []
        if batch.done and successor is not None:
            claims = self._advance(batch, successor)
        elif batch.done:
            self._commit(batch)
        for claim, split in batch.splits:
            self._split(batch, claim, split)
        self.settle_failed(batch)
        if batch.rest:
            now, keys = self._ledger.release(batch.token, batch.rest)
            self._hint(Hint(batch.stage, tuple(keys), batch.feed), now)
        return claims

    def _advance(self, batch: Batch, successor: Batch) -> list[Claim]:
        rows = [
            (claim, data, batch.entry(claim, _now(), seconds, "done"))
            for claim, data, seconds in batch.done
        ]
        self._ledger.observe(batch.stage, (seconds for _, _, seconds in batch.done))
        lease = self._settings.lease
        return self._ledger.advance(
            batch.stage, successor.stage, batch.token, successor.token, lease, rows
        )

    def _commit(self, batch: Batch) -> None:
        onward = following(batch.stage)
        rows = [
            (claim.key, data, batch.entry(claim, _now(), seconds, "done").line())
            for claim, data, seconds in batch.done
        ]
        self._ledger.observe(batch.stage, (seconds for _, _, seconds in batch.done))
        now, keys = self._ledger.commit(batch.stage, onward, batch.token, rows)
        self._hint(Hint(onward, tuple(keys), batch.feed), now)

    def _split(self, batch: Batch, claim: Claim, split: Split) -> None:
        arrivals = [_arrival(item, claim.sink) for item in split.items]
        now, keys = self._ledger.split(batch.token, claim.key, arrivals)
        sizes = {arrival.key: len(arrival.raw) for arrival in arrivals}
        sized = [(key, sizes[key]) for key in keys]
        most, most_bytes = self._settings.batch_documents, self._settings.batch_bytes
        found = hints.batches("clean", sized, most, most_bytes, batch.feed)
        hints.publish(self._app, found, now)
        _log.info(events.DOCUMENT_SPLIT, document=claim.key, items=len(arrivals), new=len(keys))

    def settle_failed(self, batch: Batch) -> None:
        """Bury what failed for good, put off what may pass."""
        buried = list(self._burials(batch))
        put_off = list(self._delays(batch, {burial.key for burial in buried}))
        if buried:
            self._ledger.bury(batch.token, VERSION, buried)
        if put_off:
            self._ledger.delay(batch.token, put_off)

    def _burials(self, batch: Batch) -> Iterator[Burial]:
        for claim, error, seconds in batch.failed:
            if self._final(claim, error):
                word, message = reason(error), logs.printable(str(error))
                entry = batch.entry(claim, _now(), seconds, word)
                name, place = type(error).__name__, fingerprint(error)
                yield Burial(claim.key, word, name, message, place, entry)
                _log.warning(
                    events.DOCUMENT_DEAD, document=claim.key, reason=word, error=name, place=place
                )

    def _delays(self, batch: Batch, dead: set[Key]) -> Iterator[tuple[Key, int, str]]:
        for claim, error, seconds in batch.failed:
            if claim.key not in dead:
                wait = delay(
                    claim.attempt,
                    self._settings.backoff_base,
                    self._settings.backoff_cap,
                    self._rng,
                )
                entry = batch.entry(claim, _now(), seconds, reason(error))
                yield claim.key, int(wait * 1000), entry.line()
                _log.info(
                    events.DOCUMENT_RETRY, document=claim.key, reason=reason(error), wait=wait
                )

    def _final(self, claim: Claim, error: Exception) -> bool:
        if not isinstance(error, TransientError):
            return True
        return exhausted(error, claim.attempt, self._settings.max_attempts)

    def _hint(self, hint: Hint, now: int) -> None:
        if hint.keys:
            hints.publish(self._app, [hint], now)


def _arrival(item: Document, sink: str) -> Arrival:
    source = item.source.model_dump_json().encode()
    return Arrival(key_of(item.id, sink), item.raw, source, sink, item.source.feed)


def _now() -> int:
    return time.time_ns() // 1_000_000
