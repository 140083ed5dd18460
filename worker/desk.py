"""The desk: claims documents, has a stage done, commits, and tells the next stage."""

import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

import structlog
from celery import Celery

from tasks.models import Profile
from tasks.stages import Hint as Message
from tasks.stages import Summary
from tasks.work import Job, StageFunction
from worker import events, hints, logs, tracing
from worker.batch import Batch, begin, whole
from worker.delivery import Deliverer
from worker.errors import HintError
from worker.ledger import Claim, Ledger, Stage, document_of, following
from worker.outcome import attempt
from worker.reconciler import Reconciler
from worker.settings import Settings
from worker.settle import Settler

_log = logs.get(__name__)


class StageDesk:
    """Does stages for hints, in a worker's child process."""

    def __init__(
        self,
        app: Celery,
        ledger: Ledger,
        settings: Settings,
        profiles: Mapping[str, Profile],
        functions: Mapping[str, StageFunction],
        stopping: Callable[[], bool] = lambda: False,
    ) -> None:
        self._app = app
        self._ledger = ledger
        self._settings = settings
        self._profiles = profiles
        self._stopping = stopping
        self._tracing = tracing.of(app)
        self._functions = functions
        #: Those that this worker consumes (`-Q`).
        self._queues = app.amqp.queues.consume_from
        self._settler = Settler(app, ledger, settings)
        self._deliverer = Deliverer(ledger, settings)

    def run(self, stage: Stage, message: Message, task_id: str, worker: str) -> Summary:
        """Do a stage for those documents of a hint that stand before it, and what follows.

        This worker goes on with the next stages at once while the time of a batch lasts: each
        is committed and leased anew as if a message had come for it; only the message is saved.
        """
        with structlog.contextvars.bound_contextvars(stage=stage, task=task_id, worker=worker):
            try:
                hint = hints.read(stage, message)
            except HintError as error:
                _log.error(events.HINT_REFUSED, reason=str(error))
                hints.park(self._ledger, message)
                return {"refused": 1}
            batch = begin(stage, task_id, worker)
            claims = self._claim(batch, hint)
            until = time.monotonic() + self._settings.batch_budget
            start = _Start(batch, claims) if claims else None
            became: list[Summary] = []
            while start is not None:
                batch = start.batch
                start = self._do(start, until)
                became.append(batch.summary())
            return whole(became)

    def reconcile(self) -> Summary:
        """Send again what was lost."""
        return Reconciler(self._app, self._ledger, self._settings).look()

    def _claim(self, batch: Batch, hint: hints.Received) -> list[Claim]:
        lease = self._settings.lease
        claims = self._ledger.claim(batch.stage, batch.token, lease, hint.published, hint.keys)
        batch.feed = hints.origin(claim.feed for claim in claims)
        if not claims:
            _log.debug(events.BATCH_STALE, asked=len(hint.keys))
        return claims

    def _do(self, start: "_Start", until: float) -> "_Start | None":
        """Do one stage; gives the next one if this worker goes on with it."""
        batch, claims = start
        keys = [claim.key for claim in claims]
        with (
            structlog.contextvars.bound_contextvars(stage=batch.stage),
            tracing.stage(self._tracing, batch, keys),
        ):
            started = time.perf_counter()
            onward = self._work(batch, claims, until)
            self._report(batch, claims, time.perf_counter() - started)
            return onward

    def _work(self, batch: Batch, claims: Sequence[Claim], until: float) -> "_Start | None":
        if batch.stage == "deliver":
            self._deliverer.deliver(batch, claims)
            self._settler.settle_failed(batch)
            return None
        for claim in claims:
            if time.monotonic() > until or self._stopping():
                batch.rest.append(claim.key)
            else:
                self._one(batch, claim)
        successor = batch.successor() if self._may_go_on(batch, until) else None
        onward = self._settler.settle(batch, successor)
        return _Start(successor, onward) if successor is not None and onward else None

    def _may_go_on(self, batch: Batch, until: float) -> bool:
        """Tell whether there is time for the next stage, and its queue is ours to work on."""
        in_time = time.monotonic() <= until and not self._stopping()
        return in_time and hints.queue_of(following(batch.stage)) in self._queues

    def _one(self, batch: Batch, claim: Claim) -> None:
        job = Job(document_of(claim.key), claim.sources, claim.input)
        work = partial(self._functions[batch.stage], job, self._profiles)
        batch.add(claim, attempt(work, self._settings.document_timeout))
        _log.debug(events.DOCUMENT_DONE, document=claim.key, attempt=claim.attempt)

    def _report(self, batch: Batch, claims: Sequence[Claim], seconds: float) -> None:
        most = max(claim.attempt for claim in claims)
        _log.info(
            events.BATCH_DONE,
            documents=len(claims),
            attempt=most,
            duration=round(seconds, 4),
            **batch.summary(),
        )


class _Start(NamedTuple):
    """A stage that is about to begin for documents that are leased to us."""

    batch: Batch
    claims: Sequence[Claim]
