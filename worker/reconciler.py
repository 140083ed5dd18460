"""The reconciler: the only recovery there is, for every kind of loss."""

from collections.abc import Mapping

from celery import Celery

from worker import events, hints, logs
from worker.ledger import Ledger
from worker.pace import FIRST
from worker.settings import Settings
from worker.version import VERSION

_log = logs.get(__name__)


class Reconciler:
    """Finds documents whose lease, back-off or hint ran out and sends their hints again.

    Any number of them may run, in any process: the look is one atomic step, and a short lock
    keeps all but one per interval from bothering Redis with it.
    """

    def __init__(self, app: Celery, ledger: Ledger, settings: Settings) -> None:
        self._app = app
        self._ledger = ledger
        self._settings = settings

    def look_in_turn(self) -> Mapping[str, int]:
        """Look, unless another has looked within this interval."""
        lock, interval = f"{self._ledger.prefix}reconciler", self._settings.reconcile_interval
        if self._ledger.client.set(lock, VERSION, nx=True, px=max(1, int(interval * 900))):
            return self.look()
        return {}

    def look(self) -> Mapping[str, int]:
        """Look now; returns how many documents were found, by what had run out."""
        limits = self._settings
        found = self._ledger.reconcile(
            slack=limits.hint_slack,
            most=limits.max_attempts,
            longest=max(limits.lease, limits.backoff_cap),
            batch=min(FIRST, limits.batch_documents),
            remember=limits.remember_days * 86_400,
            keep_dead=limits.keep_dead_days * 86_400,
            version=VERSION,
            empty=hints.empty_queues(self._app),
        )
        sent = hints.publish(self._app, hints.with_feeds(self._ledger, found.hints), found.now)
        summary = {
            "expired": found.expired,
            "due": found.due,
            "lost": found.lost,
            "hints": sent,
        }
        if found.hints or found.expired:
            _log.info(events.RECONCILED, **summary)
        return summary
