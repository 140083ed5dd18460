"""A whole system for acceptance tests: redis-server, worker processes, and what they did."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from tasks.deliver import FileSink
from tests.support.servers import Server, server
from worker.connection import client
from worker.ledger import Ledger, Totals

#: Short times, so that recovery can be watched within a test.
QUICK = {
    "COPYDESK_DOCUMENT_TIMEOUT": "2",
    "COPYDESK_RECONCILE_INTERVAL": "0.5",
    "COPYDESK_HINT_SLACK": "2",
    "COPYDESK_BACKOFF_CAP": "1",
    "COPYDESK_BACKOFF_BASE": "0.2",
}


class Cluster:
    """One broker and ledger, some workers, one folder of results."""

    def __init__(self, redis: Server, folder: Path, settings: Mapping[str, str]) -> None:
        self.redis = redis
        self.folder = folder
        self.results = folder / "results"
        self.environment = {
            **{k: v for k, v in os.environ.items() if not k.startswith("COPYDESK_")},
            "COPYDESK_REDIS_URL": redis.url,
            "COPYDESK_SINK": f"file:{self.results}",
            "COPYDESK_STATE_DIR": str(folder / "state"),
            **settings,
        }
        self.workers: list[subprocess.Popen[bytes]] = []
        self._count = 0

    @property
    def ledger(self) -> Ledger:
        """A new connection to the ledger."""
        return Ledger(client(self.environment["COPYDESK_REDIS_URL"]), "copydesk:", limit=30)

    @property
    def sink(self) -> FileSink:
        """The folder of results."""
        return FileSink(self.results)

    def start_worker(self, concurrency: int = 1) -> subprocess.Popen[bytes]:
        """Start one more worker, in a session of its own."""
        self._count += 1
        command = [
            sys.executable, "-m", "worker", "--hostname", f"w{self._count}@%h",
            "--concurrency", str(concurrency), "--without-gossip", "--without-mingle",
            "--loglevel", "INFO",
        ]  # fmt: skip
        with (self.folder / "worker.log").open("ab") as log:
            process = subprocess.Popen(
                command,
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self.workers.append(process)
        return process

    def kill_worker(self, process: "subprocess.Popen[bytes]") -> None:
        """Kill a worker with all its children, as a container is killed."""
        os.killpg(process.pid, signal.SIGKILL)
        process.wait(10)
        self.workers.remove(process)

    def copydesk(self, *arguments: str | Path) -> "subprocess.CompletedProcess[str]":
        """Run a command of ours to its end."""
        return subprocess.run(
            self.command(*arguments),
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    def command(self, *arguments: str | Path) -> list[str]:
        """Return the command line of a command of ours."""
        return [sys.executable, "-m", "worker.cli", *map(str, arguments)]

    def wait(self, done: int, seconds: float = 60) -> Totals:
        """Wait until so many documents have been delivered or died, and nothing is in flight."""
        until = time.monotonic() + seconds
        while True:
            totals = self.ledger.totals()
            if totals.delivered + totals.dead >= done and totals.in_flight == 0:
                return totals
            assert time.monotonic() < until, f"{totals}\n{self.log()[-3000:]}"
            time.sleep(0.1)

    def wait_for_delivered(self, count: int, seconds: float = 60) -> None:
        """Wait until at least so many documents were delivered."""
        until = time.monotonic() + seconds
        while self.ledger.totals().delivered < count:
            assert time.monotonic() < until, self.log()[-3000:]
            time.sleep(0.02)

    def wait_for_workers(self, seconds: float = 30) -> None:
        """Wait until as many workers say that they are ready as were started."""
        until = time.monotonic() + seconds
        while self.log().count('"worker_started"') < self._count:
            assert time.monotonic() < until, self.log()[-3000:]
            time.sleep(0.05)

    def children(self, process: "subprocess.Popen[bytes]") -> Sequence[int]:
        """Return the process ids of a worker's pool children."""
        path = Path(f"/proc/{process.pid}/task/{process.pid}/children")
        return [int(pid) for pid in path.read_text().split()]

    def log(self) -> str:
        """Return what the workers have logged."""
        path = self.folder / "worker.log"
        return path.read_text(errors="replace") if path.exists() else ""

    def stop(self) -> None:
        """Kill all workers."""
        for process in list(self.workers):
            if process.poll() is None:
                self.kill_worker(process)


@contextmanager
def cluster(
    folder: Path, *redis_options: str, settings: Mapping[str, str] | None = None
) -> Iterator[Cluster]:
    """Give a system without workers yet; everything of it is gone afterwards."""
    options = redis_options or ("--appendonly", "yes", "--appendfsync", "everysec")
    with server(*options) as redis:
        system = Cluster(redis, folder, {**QUICK, **(settings or {})})
        try:
            yield system
        finally:
            system.stop()
