"""A contender under measurement: a Redis of its own, processes in sessions of their own."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, NamedTuple, Protocol

from benchmarks.stages import Kind
from worker.embedded import OPTIONS

#: The project's folder, from which everything is started.
ROOT: Final = Path(__file__).resolve().parents[1]
#: Seconds that a single run may take.
LONGEST: Final = 900.0
#: What the servers of all contenders are started with.
DURABLE: Final = tuple(word for name, value in OPTIONS.items() for word in (f"--{name}", value))

SinkKind = str  # "file" or "redis"


class Setting(NamedTuple):
    """What is measured, and where."""

    kind: Kind
    sink: SinkKind
    processes: int
    folder: Path


class Rate(NamedTuple):
    """One run over some documents."""

    documents: int
    seconds: float
    #: Processor seconds of everything that took part.
    cpu: float

    @property
    def per_second(self) -> float:
        """Documents per second."""
        return self.documents / self.seconds


class Running(Protocol):
    """A contender that has been started and is warm."""

    def run(self, paths: Sequence[Path]) -> None:
        """Process documents and return when the last record lies in the sink."""

    def cpu(self) -> float:
        """Processor seconds used so far by all its processes, this one left out."""


class Contender(NamedTuple):
    """Something that processes documents."""

    name: str
    start: Callable[[Setting], Iterator[Running]]
    #: What it promises about a worker that is killed.
    promise: str = ""


def measure(contender: Contender, setting: Setting, paths: Sequence[Path], warm: int) -> Rate:
    """Start a contender, warm it with some of the documents, measure it with the others."""
    with contextmanager(contender.start)(setting) as running:
        running.run(paths[:warm])
        rest = paths[warm:]
        cpu, own, started = running.cpu(), time.process_time(), time.perf_counter()
        running.run(rest)
        seconds = time.perf_counter() - started
        used = running.cpu() - cpu + time.process_time() - own
        return Rate(len(rest), seconds, used)


def session_cpu(sessions: Sequence[int]) -> float:
    """Return the processor seconds of all living processes of some sessions."""
    ticks = 0
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[3]) in sessions:
            # proc(5): utime, stime, cutime, cstime; children count once they were waited for
            ticks += sum(int(value) for value in fields[11:15])
    return ticks / os.sysconf("SC_CLK_TCK")


def process_cpu(pid: int) -> float:
    """Return the processor seconds of one process."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def environment(variables: Mapping[str, str]) -> dict[str, str]:
    """Return the environment of a process that takes part."""
    base = {k: v for k, v in os.environ.items() if not k.startswith("COPYDESK_")}
    return {**base, "PYTHONPATH": str(ROOT), **variables}


@contextmanager
def processes(
    commands: Sequence[Sequence[str]], variables: Mapping[str, str], log: Path
) -> Iterator[list[int]]:
    """Run programs for the time of the block, each in a session of its own; gives the sessions."""
    started = []
    try:
        for command in commands:
            with log.open("ab") as out:
                started.append(
                    subprocess.Popen(
                        command,
                        cwd=ROOT,
                        env=environment(variables),
                        stdin=subprocess.DEVNULL,
                        stdout=out,
                        stderr=out,
                        start_new_session=True,
                    )
                )
        yield [process.pid for process in started]
    finally:
        for process in started:
            _end(process)


def _end(process: "subprocess.Popen[bytes]") -> None:
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait(10)


def wait(done: Callable[[], bool], log: Path, pause: float = 0.03) -> None:
    """Return when something is done.

    Raises:
        TimeoutError: It takes too long; the message has the end of the log.
    """
    until = time.monotonic() + LONGEST
    while not done():
        if time.monotonic() > until:
            raise TimeoutError(log.read_text(errors="replace")[-3000:])
        time.sleep(pause)


def python(*arguments: str) -> list[str]:
    """Return a command line of this interpreter."""
    return [sys.executable, *arguments]
