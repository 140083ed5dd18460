"""Copydesk itself: producer, Redis, worker processes, sink, with its default settings."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from celery import Celery

from benchmarks.system import (
    DURABLE,
    Contender,
    Setting,
    process_cpu,
    processes,
    python,
    session_cpu,
    wait,
)
from tasks.deliver import open_sink
from tests.support.servers import Server, server
from worker.application import configuration
from worker.connection import client
from worker.ledger import Ledger
from worker.producer import Producer
from worker.settings import Settings
from worker.supervisor import worker_command


class System:
    """Workers that are running."""

    def __init__(self, running: Server, sessions: Sequence[int], setting: Setting) -> None:
        self.server = running
        self.sessions = sessions
        self.ledger = Ledger(client(running.url), "copydesk:", limit=30)
        self.settings = Settings(redis_url=running.url, sink=sink_url(setting))  # type: ignore[arg-type]
        self.log = setting.folder / "worker.log"
        app = Celery("benchmark", set_as_current=False, config_source=configuration(self.settings))
        sink = open_sink(self.settings.sink, self.ledger.client, self.ledger.prefix)
        self.producer = Producer(app, self.ledger, self.settings, sink)

    def run(self, paths: Sequence[Path]) -> None:
        """Take files in and wait for the last of them."""
        due = self.ledger.totals().delivered + len(paths)
        for taken in self.producer.take_files(paths):
            assert taken.state == "queued", taken
        # Not by the totals: to ask for them that often would be measured too.
        wait(lambda: self._delivered() >= due, self.log)
        assert self.ledger.totals().dead == 0, self.ledger.totals()

    def _delivered(self) -> int:
        return int(self.ledger.client.hget("copydesk:counters", "delivered") or 0)  # type: ignore[arg-type]

    def cpu(self) -> float:
        """Return what workers and server used."""
        pid = self.ledger.client.info("server")["process_id"]
        return session_cpu(self.sessions) + process_cpu(pid)


def sink_url(setting: Setting) -> str:
    """Return where the records go."""
    return "redis:" if setting.sink == "redis" else f"file:{setting.folder / 'results'}"


def start(setting: Setting) -> Iterator[System]:
    """Start Redis and workers."""
    with server(*DURABLE) as running:
        variables = {
            "COPYDESK_REDIS_URL": running.url,
            "COPYDESK_BENCHMARK_STAGES": setting.kind,
        }
        commands = [_worker(n) for n in range(1, setting.processes + 1)]
        log = setting.folder / "worker.log"
        with processes(commands, variables, log) as sessions:
            yield System(running, sessions, setting)


def _worker(number: int) -> list[str]:
    words = worker_command(f"bench{number}", 1)
    return python("-m", "benchmarks.copydesk_worker", *words[words.index("--hostname") :])


COPYDESK = Contender("Copydesk", start, "at least once, leases, no doubles in the sink")
