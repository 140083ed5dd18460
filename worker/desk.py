"""The desk: claims documents, has a stage done, commits, and tells the next stage."""

import secrets
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial

import structlog
from celery import Celery

from tasks.models import Profile
from tasks.stages import Hint as Message
from tasks.stages import Summary
from tasks.work import Job, StageFunction
from worker import events, hints, logs
from worker.batch import Batch
from worker.delivery import Deliverer
from worker.errors import HintError
from worker.ledger import Claim, Ledger, Stage, document_of
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
        self._functions = functions
        self._settler = Settler(app, ledger, settings)
        self._deliverer = Deliverer(ledger, settings.record_ttl)

    def run(self, stage: Stage, message: Message, task_id: str, worker: str) -> Summary:
        """Do a stage for those documents of a hint that stand before it."""
        started = time.perf_counter()
        with structlog.contextvars.bound_contextvars(stage=stage, task=task_id, worker=worker):
            try:
                hint = hints.read(stage, message)
            except HintError as error:
                _log.error(events.HINT_REFUSED, reason=str(error))
                hints.park(self._ledger, message)
                return {"refused": 1}
            batch = Batch(stage=stage, token=f"{task_id}:{secrets.token_hex(4)}@{worker}")
            claims = self._ledger.claim(
                stage, batch.token, self._settings.lease, hint.published, hint.keys
            )
            self._work(batch, claims)
            self._report(batch, claims, len(hint.keys), time.perf_counter() - started)
            return batch.summary()

    def reconcile(self) -> Summary:
        """Send again what was lost."""
        return Reconciler(self._app, self._ledger, self._settings).look()

    def _work(self, batch: Batch, claims: Sequence[Claim]) -> None:
        if batch.stage == "deliver":
            self._deliverer.deliver(batch, claims)
            self._settler.settle_failed(batch)
            return
        until = time.monotonic() + self._settings.batch_budget
        for claim in claims:
            if time.monotonic() > until or self._stopping():
                batch.rest.append(claim.key)
            else:
                self._one(batch, claim)
        self._settler.settle(batch)

    def _one(self, batch: Batch, claim: Claim) -> None:
        job = Job(document_of(claim.key), claim.sources, claim.input)
        work = partial(self._functions[batch.stage], job, self._profiles)
        batch.add(claim, attempt(work, self._settings.document_timeout))
        _log.debug(events.DOCUMENT_DONE, document=claim.key, attempt=claim.attempt)

    def _report(self, batch: Batch, claims: Sequence[Claim], asked: int, seconds: float) -> None:
        if not claims:
            _log.debug(events.BATCH_STALE, asked=asked)
            return
        most = max(claim.attempt for claim in claims)
        _log.info(
            events.BATCH_DONE,
            documents=len(claims),
            attempt=most,
            duration=round(seconds, 4),
            **batch.summary(),
        )
