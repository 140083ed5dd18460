"""A run under fire: `copydesk run` on a real Redis with real workers, and a fault in the middle."""

import contextlib
import json
import os
import random
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import redis

from tests.support.articles import write
from tests.support.cluster import Cluster
from tests.support.servers import Server
from worker.connection import client as connect
from worker.errors import LedgerAwayError
from worker.ledger import Ledger, Totals

#: Seconds that a case may take.
LONGEST = 150


@dataclass
class Outcome:
    """What a fault came to, in the terms of the bar."""

    fault: str
    documents: int
    seed: int
    lost: int = 0
    doubled: int = 0
    stuck: int = 0
    dead: int = 0
    #: Seconds from the fault's end until a further document was delivered.
    moving_after: float | None = None
    #: Of the whole run.
    seconds: float = 0.0
    notes: list[str] = field(default_factory=list)


class Chaos:
    """One `copydesk run` over a folder, to be disturbed."""

    def __init__(self, system: Cluster, documents: int, seed: int, workers: int = 2) -> None:
        self.system = system
        self.documents = documents
        self.rng = random.Random(seed)
        self.seed = seed
        self.folder = system.folder / "in"
        self._workers = workers
        self._run: subprocess.Popen[str] | None = None
        self._over = threading.Event()
        #: Looks at the sums while it ran, and those that did not add up.
        self.looks = 0
        self.unbalanced: list[Totals] = []
        write(self.folder, documents)

    def watch_sums(self) -> None:
        """Begin to look ten times a second whether all documents are accounted for."""
        threading.Thread(target=self._watch_sums, daemon=True).start()

    def _watch_sums(self) -> None:
        ledger = Ledger(connect(self.redis.url), "copydesk:", limit=0)
        while not self._over.wait(0.1):
            with contextlib.suppress(LedgerAwayError, redis.RedisError):
                totals = ledger.totals()
                self.looks += 1
                if not totals.balanced:
                    self.unbalanced.append(totals)

    @property
    def redis(self) -> Server:
        """The server of broker and ledger."""
        return self.system.redis

    @property
    def run(self) -> "subprocess.Popen[str]":
        """The run under way."""
        assert self._run is not None
        return self._run

    def start(self) -> None:
        """Start the run."""
        with (self.system.folder / "run.log").open("ab") as log:
            self._run = subprocess.Popen(
                self.system.command("run", self.folder, "--workers", self._workers, "--json"),
                env=self.system.environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                start_new_session=True,
            )

    def main_processes(self) -> list[int]:
        """Return the process ids of the workers' living main processes, oldest first."""
        found = subprocess.run(
            ["pgrep", "--runstates", "DRSTt", "-P", str(self.run.pid)],
            capture_output=True,
            text=True,
            check=False,
        )
        return [int(line) for line in found.stdout.split()]

    def pool_children(self) -> list[int]:
        """Return the process ids of the workers' pool children."""
        children = []
        for main in self.main_processes():
            with contextlib.suppress(OSError):
                listed = Path(f"/proc/{main}/task/{main}/children").read_text()
                children += [int(pid) for pid in listed.split()]
        return children

    def delivered(self) -> int:
        """Return how many records lie in the sink."""
        return sum(1 for _ in self.system.sink.ids())

    def reach(self, count: int) -> None:
        """Wait until so many records lie in the sink."""
        until = time.monotonic() + LONGEST
        while self.delivered() < count and self.run.poll() is None:
            assert time.monotonic() < until, self.log()[-3000:]
            time.sleep(0.03)

    def finish(self, fault: str, poison: int = 0) -> Outcome:
        """Wait for the end and count."""
        began = time.monotonic()
        outcome = Outcome(fault, self.documents, self.seed)
        outcome.moving_after = self._moving()
        try:
            out, _ = self.run.communicate(timeout=LONGEST)
        except subprocess.TimeoutExpired:
            os.killpg(self.run.pid, signal.SIGKILL)
            out = ""
            outcome.notes.append("did not end")
        outcome.seconds = time.monotonic() - began
        self._count(outcome, out, poison)
        return outcome

    def _moving(self) -> float | None:
        start, before = time.monotonic(), self.delivered()
        while self.run.poll() is None and time.monotonic() - start < LONGEST:
            if self.delivered() > before:
                return time.monotonic() - start
            time.sleep(0.02)
        return 0.0 if self.delivered() >= self.documents else None

    def _count(self, outcome: Outcome, out: str, poison: int) -> None:
        totals = self.system.ledger.totals()
        held = self.delivered()
        states = [json.loads(line)["state"] for line in out.splitlines()]
        outcome.stuck = totals.in_flight
        outcome.dead = totals.letters
        outcome.lost = max(0, self.documents - poison - held)
        # A record that was written for the second time shows as one delivery too many.
        outcome.doubled = max(0, totals.delivered - held)
        if len(states) != self.documents:
            outcome.notes.append(f"{len(states)} fates told")
        if not totals.balanced or self.unbalanced:
            outcome.notes.append(f"sums do not add up: {[*self.unbalanced[:3], totals]}")

    def log(self) -> str:
        """Return what the run has logged."""
        logs = (self.system.folder / "run.log", self.system.folder / "state" / "worker.log")
        return "\n".join(path.read_text(errors="replace") for path in logs if path.exists())

    def end(self) -> None:
        """Kill what is left."""
        self._over.set()
        if self._run is None:
            return
        for pid in self.main_processes():
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(pid, signal.SIGKILL)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._run.pid, signal.SIGKILL)


@contextmanager
def chaos(system: Cluster, documents: int, seed: int, workers: int = 2) -> Iterator[Chaos]:
    """Give a run that has not begun; it is over afterwards, whatever happened."""
    under_fire = Chaos(system, documents, seed, workers)
    under_fire.watch_sums()
    try:
        yield under_fire
    finally:
        under_fire.end()


def broker_keys(client: redis.Redis) -> list[bytes]:
    """Return the names of everything that belongs to the broker and not to the ledger."""
    names = [*client.scan_iter("copydesk.*"), *client.scan_iter("unacked*")]
    return [name for name in names if not name.startswith(b"copydesk:")]


Fault = Callable[[Chaos], None]
