"""Celery's pool of child processes, which notices at once that one of them died.

A child's death shows as the end of a pipe, which the kernel closes a moment before the process can
be waited for (exit.c: `exit_files` before `exit_notify`). Celery 5.7 asks once, at that moment, and
then never again for this child (asynpool.py `_event_process_exit`): where it asked too early, the
death went unseen until the next task's hard limit or the look of every 5 s, and so did most deaths
after the first one.
"""

import time
from typing import Any, Final

from celery.concurrency import asynpool, prefork

#: Seconds for the kernel to finish what it has begun.
MOMENT: Final = 0.5


class Pool(asynpool.AsynPool):  # type: ignore[misc]  # Celery is untyped
    """A pool that waits for that moment."""

    def _event_process_exit(self, hub: Any, proc: Any) -> None:
        until = time.monotonic() + MOMENT
        while proc.exitcode is None and time.monotonic() < until:
            time.sleep(0.001)
        super()._event_process_exit(hub, proc)


class TaskPool(prefork.TaskPool):  # type: ignore[misc]  # Celery is untyped
    """What Celery's `worker_pool` names."""

    Pool = Pool
