"""Worker processes that `copydesk run` starts, watches, and replaces when they die."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from worker import events, logs
from worker.embedded import last_line
from worker.errors import WorkerStartError
from worker.settings import Settings

#: Seconds before a worker that died is replaced, doubled for each quick death.
FIRST_WAIT: Final = 0.2
LONGEST_WAIT: Final = 10.0
#: A worker that lived for this many seconds starts with a clean slate.
LIVED: Final = 30.0
#: A worker that ended itself, with an error, so often without living is never going to work.
MOST_FAILURES: Final = 5
#: Exit status of a worker that lacks something which no second try brings (EX_CONFIG).
UNFIT: Final = 78

_log = logs.get(__name__)


class WorkerProcess:
    """One Celery worker with one child, in a session of its own."""

    def __init__(self, number: int, environment: Mapping[str, str], log: Path) -> None:
        self._name = f"run{os.getpid()}-{number}"
        self._environment = environment
        self._log = log
        self._wait = FIRST_WAIT
        self._next = 0.0
        self._started = 0.0
        self._failures = 0
        self._process: subprocess.Popen[bytes] | None = None

    def tend(self) -> None:
        """Start the process if it does not run and its wait is over.

        Raises:
            WorkerStartError: It ended with an error each time.
        """
        if self._process is not None and self._process.poll() is None:
            return
        now = time.monotonic()
        if self._process is not None:
            self._died(now)
        if now >= self._next:
            self._start(now)

    def ask_to_stop(self) -> None:
        """Send SIGTERM."""
        if self._process is not None and self._process.poll() is None:
            self._process.terminate()

    def end(self, seconds: float) -> None:
        """Wait for the process to end, then kill what is left of its session."""
        if self._process is None:
            return
        try:
            self._process.wait(max(0.0, seconds))
        except subprocess.TimeoutExpired:
            self._process.kill()
        self._kill_session()

    def _start(self, now: float) -> None:
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(  # noqa: S603  # our own command line, no shell
                worker_command(self._name, concurrency=1),
                env=dict(self._environment),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self._started = now

    def _died(self, now: float) -> None:
        if self._process is None:
            return
        _log.warning(events.WORKER_EXITED, worker=self._name, status=self._process.returncode)
        self._kill_session()
        lived = now - self._started > LIVED
        # A signal came from outside and says nothing about the next try.
        status = self._process.returncode
        self._failures = self._failures + 1 if status > 0 and not lived else 0
        if self._failures >= MOST_FAILURES or status == UNFIT:
            raise WorkerStartError(
                f"workers end at once, with status {status}: {last_line(self._log)} "
                f"(see {self._log})"
            )
        self._wait = FIRST_WAIT if lived else min(self._wait * 2, LONGEST_WAIT)
        self._next = now + self._wait
        self._process = None

    def _kill_session(self) -> None:
        """Kill children that outlived their worker: nobody would ever give them work."""
        if self._process is None:
            return
        try:
            os.killpg(self._process.pid, signal.SIGKILL)
        except ProcessLookupError:
            return


def tend(processes: Iterable[WorkerProcess]) -> None:
    """Replace those of the processes that died."""
    for process in processes:
        process.tend()


def worker_command(name: str, concurrency: int, *more: str) -> list[str]:
    """Return the command line of a worker."""
    return [
        sys.executable, "-m", "worker", "--hostname", f"{name}@%h", "--concurrency",
        str(concurrency), "--without-gossip", "--without-mingle", "--loglevel", "INFO", *more,
    ]  # fmt: skip


def worker_environment(settings: Settings, base: Mapping[str, str]) -> dict[str, str]:
    """Return the environment of a supervised worker: the URL travels here, never in `ps`."""
    return {
        **base,
        "COPYDESK_REDIS_URL": settings.ledger_url,
        "COPYDESK_SUPERVISED": str(os.getpid()),
    }


@contextmanager
def workers(
    count: int, environment: Mapping[str, str], log: Path, grace: float
) -> Iterator[list[WorkerProcess]]:
    """Run worker processes for the time of the block; call `tend` on each now and then."""
    processes = [WorkerProcess(number, environment, log) for number in range(1, count + 1)]
    for process in processes:
        process.tend()
    try:
        yield processes
    finally:
        for process in processes:
            process.ask_to_stop()
        until = time.monotonic() + grace + 5
        for process in processes:
            process.end(until - time.monotonic())
