"""A thread of the worker's main process: reconciles in turn, and tells that the worker lives."""

import threading

from celery import Celery
from kombu.exceptions import KombuError
from redis.exceptions import RedisError

from worker import events, logs
from worker.errors import LedgerAwayError
from worker.ledger import Ledger
from worker.ledger.patience import kind
from worker.reconciler import Reconciler
from worker.settings import Settings

_log = logs.get(__name__)


class Heartbeat:
    """Beats once per reconcile interval, with no need of beat or of any single worker."""

    def __init__(self, app: Celery, ledger: Ledger, settings: Settings) -> None:
        self._reconciler = Reconciler(app, ledger, settings)
        self._ledger = ledger
        self._interval = settings.reconcile_interval
        self._name = app.desk.name
        self._stopping = threading.Event()
        self._away = False

    def start(self) -> None:
        """Begin, in a thread that never keeps the process alive."""
        threading.Thread(target=self._beat_on, name="heartbeat", daemon=True).start()

    def stop(self) -> None:
        """End after the beat under way."""
        self._stopping.set()

    def _beat_on(self) -> None:
        while not self._stopping.wait(self._interval):
            try:
                self._beat()
            except (RedisError, KombuError, LedgerAwayError, OSError) as error:
                self._says_away(kind(error))
            except Exception:  # noqa: BLE001  # without the heart nothing is ever sent again
                _log.exception(events.HEARTBEAT_FAILED)
            else:
                self._away = False

    def _says_away(self, error: str) -> None:
        if not self._away:
            _log.warning(events.REDIS_AWAY, error=error)
        self._away = True

    def _beat(self) -> None:
        name = f"{self._ledger.prefix}workers"
        # By Redis' clock, as those who read it do: this machine's may differ.
        seconds, micros = self._ledger.client.time()
        self._ledger.client.hset(name, self._name, int(seconds) * 1000 + int(micros) // 1000)
        self._reconciler.look_in_turn()
