"""What happens around the tasks: start, fork, loss of a child, stop."""

import ctypes
import gc
import mmap
import os
import resource
import secrets
import signal
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from typing import Any, Final

from billiard import active_children
from billiard import pool as billiard_pool
from billiard.exceptions import TimeLimitExceeded, WorkerLostError
from celery import Celery, signals

from tasks import language
from tasks.models import Profile
from tasks.stages import Hint as Message
from tasks.stages import Summary
from tasks.work import StageFunction
from worker import events, hints, logs
from worker.application import open_ledger
from worker.desk import StageDesk
from worker.errors import HintError, LedgerAwayError
from worker.heartbeat import Heartbeat
from worker.ledger import STAGES, Hint, Ledger, Stage
from worker.settings import Settings
from worker.version import VERSION

#: Tenths of a second that a child waits, when it stops, for a counter which nobody moves any
#: more (billiard/pool.py `_ensure_messages_consumed`); the stock 300 make every stop last 30 s.
STOP_WAIT: Final = 10
#: prctl(2): the signal that a process gets at the death of its parent.
PR_SET_PDEATHSIG: Final = 1

_log = logs.get(__name__)


class WorkerDesk:
    """The desk that tasks reach through the application; each process has its own connections."""

    def __init__(
        self,
        app: Celery,
        settings: Settings,
        functions: Mapping[str, StageFunction],
        feeds: Mapping[str, Profile],
    ) -> None:
        self._app = app
        self._settings = settings
        self._functions = functions
        # Read once, for all children: a file that is being changed must not stop those to come.
        self._feeds = feeds
        self._desk: StageDesk | None = None
        # Anonymous shared memory: what the main process writes, its forked children see.
        self._flags = mmap.mmap(-1, 1)
        self.name = f"pid{os.getpid()}"

    def run(self, stage: Stage, hint: Message, task_id: str) -> Summary:
        """Do a stage for the documents of a hint."""
        return self._open().run(stage, hint, task_id, self.name)

    def reconcile(self) -> Summary:
        """Send again what was lost."""
        return self._open().reconcile()

    def stop(self) -> None:
        """Let all children hand back what they have not begun."""
        self._flags[0] = 1

    def stopping(self) -> bool:
        """Tell whether the worker was asked to stop."""
        return self._flags[0] == 1

    def forked(self) -> None:
        """Forget connections that belong to the parent process."""
        self._desk = None

    def _open(self) -> StageDesk:
        if self._desk is None:
            ledger = open_ledger(self._settings, limit=self._settings.lease)
            self._desk = StageDesk(
                self._app, ledger, self._settings, self._feeds, self._functions, self.stopping
            )
        return self._desk


class Lifecycle:
    """Celery's signals, and what we do at each."""

    def __init__(self, app: Celery, settings: Settings) -> None:
        self._app = app
        self._settings = settings
        self._heartbeat: Heartbeat | None = None

    def connect(self) -> None:
        """Subscribe."""
        for name, receiver in (
            ("celeryd_init", self.started),
            ("worker_init", self.opening),
            ("worker_process_init", self.forked),
            ("worker_ready", self.ready),
            ("worker_shutting_down", self.stopping),
            ("worker_shutdown", self.stopped),
            ("task_failure", self.failed),
            ("task_unknown", self.unknown),
        ):
            getattr(signals, name).connect(receiver, weak=False)

    def started(self, sender: str, **_arguments: Any) -> None:
        """Take a name that no other process has, and bound the stop of its children.

        Celery's own is the same for two workers that were started alike, and each would hand back
        at its stop what the other holds.
        """
        name, _, host = sender.partition("@")
        self._app.desk.name = f"{name}~{secrets.token_hex(3)}@{host}"
        billiard_pool.GUARANTEE_MESSAGE_CONSUMPTION_RETRY_LIMIT = STOP_WAIT
        if self._settings.supervised:
            limits = (self._settings.supervised, self._settings.reconcile_interval)
            threading.Thread(target=end_with, args=limits, name="parent", daemon=True).start()

    def opening(self, sender: Any, **_arguments: Any) -> None:
        """Load what children need before they are forked, so that they share its memory.

        A lone child loads it when a text first needs it: many a feed never does.
        """
        if (
            sender.concurrency != 1
            and hints.queue_of("parse") in sender.app.amqp.queues.consume_from
        ):
            language.prepare()

    def forked(self, **_arguments: Any) -> None:
        """Give a new child its own connections, its limit of memory, and its parent's end."""
        self._app.desk.forked()
        die_with_parent()
        # Code and tables stay for good: a full collection would walk them all, again and again.
        gc.freeze()
        most = self._settings.child_memory_bytes
        if most:
            resource.setrlimit(resource.RLIMIT_DATA, (most, most))

    def ready(self, **_arguments: Any) -> None:
        """Begin to reconcile in turn with the other workers."""
        self._heartbeat = Heartbeat(self._app, open_ledger(self._settings), self._settings)
        self._heartbeat.start()
        _log.info(events.WORKER_STARTED, worker=self._app.desk.name, version=VERSION)

    def stopping(self, **_arguments: Any) -> None:
        """Begin to stop: each child ends its document, hands back the others, and commits."""
        self._app.desk.stop()
        last = threading.Timer(self._settings.grace, self._give_up)
        last.daemon = True
        last.start()

    def _give_up(self) -> None:
        """End now, whatever a child still does: the grace period is over."""
        for child in active_children():
            os.kill(child.pid, signal.SIGKILL)
        self.stopped()
        os._exit(0)

    def stopped(self, **_arguments: Any) -> None:
        """Hand back what is still held, so that nothing waits for a lease to run out."""
        if self._heartbeat is not None:
            self._heartbeat.stop()
        ledger = open_ledger(self._settings, limit=1)
        try:
            _hand_back(self._app, ledger, self._app.desk.name)
        except LedgerAwayError as error:
            _log.warning(events.REDIS_AWAY, error=str(error))

    def failed(
        self, sender: Any, task_id: str, exception: BaseException, args: Sequence[Any], **_rest: Any
    ) -> None:
        """Send a batch again whose child was lost; runs in the worker's main process."""
        if isinstance(exception, WorkerLostError | TimeLimitExceeded) and args:
            stage = sender.name.rpartition(".")[2]
            if stage in STAGES:
                self._send_again(stage, task_id, args[0])

    def _send_again(self, stage: Stage, task_id: str, message: Message) -> None:
        ledger = open_ledger(self._settings, limit=2)
        try:
            keys = hints.read(stage, message).keys
            now, groups = ledger.lost(task_id, self._settings.max_attempts, VERSION, keys)
            groups = hints.with_feeds(ledger, groups)
        except (HintError, LedgerAwayError) as error:
            _log.warning(events.BATCH_LOST, task=task_id, error=str(error))
        else:
            hints.publish(self._app, groups, now)
            left = sum(len(group.keys) for group in groups)
            _log.warning(events.BATCH_LOST, task=task_id, stage=stage, sent_again=left)

    def unknown(self, name: str, id: str, message: Any, **_rest: Any) -> None:  # noqa: A002  # Celery's word
        """Park a message for a task that this version does not have."""
        _log.error(events.HINT_REFUSED, reason="unknown task", name=name, task=id)
        hints.park(open_ledger(self._settings, limit=2), {"task": name, "body": repr(message.body)})


def end_with(parent: int, interval: float) -> None:
    """Ask this process to end when its parent has, be it before it was ready."""
    while os.getppid() == parent:
        time.sleep(interval)
    os.kill(os.getpid(), signal.SIGTERM)


def die_with_parent() -> None:
    """Let the system kill this process when its parent has died, however busy it is then.

    A child that hangs in C code would never notice, nor would any thread of it run. Linux only:
    elsewhere an idle child ends by itself when its pipe closes, and a busy one does not.
    """
    parent = os.getppid()
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:
            os.kill(os.getpid(), signal.SIGKILL)


def _hand_back(app: Celery, ledger: Ledger, worker: str) -> None:
    for token, stage, keys in ledger.leases_of(worker):
        now, released = ledger.release(token, keys)
        found = [Hint(stage, tuple(released))] if released else []
        hints.publish(app, hints.with_feeds(ledger, found), now)
        _log.info(events.LEASES_RETURNED, worker=worker, documents=len(released))
