"""The desk: claims documents, takes them through the stages, and settles them."""

import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

import structlog
from celery import Celery

from tasks.models import Profile
from tasks.stages import Hint as Message
from tasks.stages import Summary
from tasks.work import StageFunction
from worker import events, hints, logs, tracing
from worker.batch import Batch, Walked, begin, whole
from worker.delivery import Deliverer
from worker.errors import HintError
from worker.ledger import Claim, Ledger, Stage, following
from worker.reconciler import Reconciler
from worker.settings import Settings
from worker.settle import Settler
from worker.walk import Walker, companies

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
        self._stopping = stopping
        self._tracing = tracing.of(app)
        #: Those that this worker consumes (`-Q`).
        self._queues = app.amqp.queues.consume_from
        self._walker = Walker(functions, profiles, settings.document_timeout)
        self._settler = Settler(app, ledger, settings)
        self._deliverer = Deliverer(ledger, settings)

    def run(self, stage: Stage, message: Message, task_id: str, worker: str) -> Summary:
        """Do a stage for those documents of a hint that stand before it, and what follows.

        While the time of a batch lasts, a document goes on through the stages that this worker
        consumes, in this process, and the ledger is told once, at the end. A document whose
        process was lost goes step by step, so that the ledger knows which stage it was.
        """
        with structlog.contextvars.bound_contextvars(task=task_id, worker=worker):
            try:
                hint = hints.read(stage, message)
            except HintError as error:
                _log.error(events.HINT_REFUSED, stage=stage, reason=str(error))
                hints.park(self._ledger, message)
                return {"refused": 1}
            until = time.monotonic() + self._settings.batch_budget
            summary: Counter[str] = Counter()
            for start in self._starts(begin(stage, task_id, worker), hint):
                became: list[Summary] = []
                onward: _Start | None = start
                while onward is not None:
                    batch = onward.batch
                    onward = self._do(onward, until)
                    became.append(batch.summary())
                summary.update(whole(became))
            return dict(summary)

    def reconcile(self) -> Summary:
        """Send again what was lost."""
        return Reconciler(self._app, self._ledger, self._settings).look()

    def _starts(self, batch: Batch, hint: hints.Received) -> "list[_Start]":
        lease = self._settings.lease
        claims = self._ledger.claim(batch.stage, batch.token, lease, hint.published, hint.keys)
        batch.feed = hints.origin(claim.feed for claim in claims)
        if not claims:
            _log.debug(events.BATCH_STALE, stage=batch.stage, asked=len(hint.keys))
        fresh = [claim for claim in claims if not claim.suspect]
        suspect = [claim for claim in claims if claim.suspect]
        starts = (
            _Start(batch, fresh),
            _Start(batch.again(), suspect, step_by_step=True),
        )
        return [start for start in starts if start.claims]

    def _do(self, start: "_Start", until: float) -> "_Start | None":
        """Do as many stages as may be; gives the next one where it goes step by step."""
        began = time.perf_counter()
        batch = start.batch
        with tracing.work(self._tracing, batch, [claim.key for claim in start.claims]):
            self._walk(start, until)
            onward = self._settle(start, until)
        most = max(claim.attempt for claim in start.claims)
        seconds = round(time.perf_counter() - began, 4)
        _log.info(
            events.BATCH_DONE,
            stage=batch.stage,
            documents=len(start.claims),
            attempt=most,
            duration=seconds,
            **batch.summary(),
        )
        return onward

    def _walk(self, start: "_Start", until: float) -> None:
        if start.batch.stage == "deliver":
            start.batch.done += [Walked("deliver", claim) for claim in start.claims]
            return
        for company in companies(start.claims):
            if self._in_time(until):
                self._abreast(start, company, until)
            else:
                start.batch.rest += [claim.key for claim in company]

    def _abreast(self, start: "_Start", company: Sequence[Claim], until: float) -> None:
        def may_go_on(stage: Stage) -> bool:
            return stage != "deliver" and not start.step_by_step and self._may_go_on(stage, until)

        batch, in_time = start.batch, partial(self._in_time, until)
        for walked in self._walker.walk(batch.stage, company, batch.worker, may_go_on, in_time):
            batch.add(walked)

    def _settle(self, start: "_Start", until: float) -> "_Start | None":
        batch = start.batch
        if start.step_by_step and batch.stage != "deliver":
            onward = following(batch.stage)
            if self._may_go_on(onward, until):
                successor = batch.successor(onward)
                claims = self._settler.advance(batch, successor)
                return _Start(successor, claims, step_by_step=True) if claims else None
        elif batch.stage == "deliver" or self._may_go_on("deliver", until):
            ready = [walked for walked in batch.done if walked.stage == "deliver"]
            batch.done = [walked for walked in batch.done if walked.stage != "deliver"]
            self._deliverer.deliver(batch, ready, lambda: self._in_time(until))
        self._settler.settle(batch)
        return None

    def _may_go_on(self, stage: Stage, until: float) -> bool:
        """Tell whether there is time for a further stage, and its queue is ours to work on."""
        return self._in_time(until) and hints.queue_of(stage) in self._queues

    def _in_time(self, until: float) -> bool:
        return time.monotonic() <= until and not self._stopping()


class _Start(NamedTuple):
    """Documents that are leased to us before a stage."""

    batch: Batch
    claims: Sequence[Claim]
    step_by_step: bool = False
