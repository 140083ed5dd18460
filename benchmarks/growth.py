"""Growth: does a document cost more when there are many?"""

import statistics
import time
from collections.abc import Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple

from benchmarks import documents
from benchmarks.copydesk import System, start
from benchmarks.system import Setting, wait

SIZES: Final = (1_000, 10_000)
FULL: Final = (*SIZES, 100_000)
#: Documents that wait, for the memory of one on its way.
WAITING: Final = 2_000


class Grown(NamedTuple):
    """One row."""

    documents: int
    processes: int
    rate: float
    #: Bytes of Redis' memory per finished document.
    finished: float
    #: Resident bytes of a worker's child, median.
    child: float


def report(folder: Path, source: Path | None, *, full: bool) -> list[str]:
    """Measure and return the lines of the report."""
    lines = [
        "### Growth (empty stages, file sink)",
        "",
        "| documents | processes | documents/s | Redis bytes per finished document | child, MB |",
        "|---|---|---|---|---|",
    ]
    for many in FULL if full else SIZES:
        paths = documents.write(folder / str(many), source, many + 64)
        for processes in (1, 2):
            row = _grow(folder / f"{many}-{processes}", paths, processes)
            lines.append(
                f"| {row.documents:,} | {row.processes} | {row.rate:,.0f} | {row.finished:.0f} "
                f"| {row.child / 1e6:.0f} |"
            )
    return [*lines, "", _in_flight(folder / "waiting", source), ""]


def _grow(folder: Path, paths: Sequence[Path], processes: int) -> Grown:
    folder.mkdir(parents=True, exist_ok=True)
    with contextmanager(start)(Setting("empty", "file", processes, folder)) as system:
        system.run(paths[:64])
        before = _used(system)
        started = time.perf_counter()
        system.run(paths[64:])
        rate = (len(paths) - 64) / (time.perf_counter() - started)
        finished = (_used(system) - before) / (len(paths) - 64)
        return Grown(len(paths) - 64, processes, rate, finished, _children(system))


def _in_flight(folder: Path, source: Path | None) -> str:
    """Say what a document that waits takes in Redis, without a worker that takes it away."""
    paths = documents.write(folder / "in", source, WAITING + 64)
    raw = sum(path.stat().st_size for path in paths[64:]) / WAITING
    with contextmanager(start)(Setting("empty", "file", 0, folder)) as system:
        list(system.producer.take_files(paths[:64]))
        before = _used(system)
        list(system.producer.take_files(paths[64:]))
        wait(lambda: system.ledger.totals().in_flight == len(paths), system.log)
        bytes_each = (_used(system) - before) / WAITING
    return (
        f"A document that waits takes {bytes_each:,.0f} bytes of Redis' memory: "
        f"{bytes_each / raw:.2f} of its {raw:,.0f} raw bytes."
    )


def _used(system: System) -> int:
    time.sleep(0.3)
    return int(system.ledger.client.info("memory")["used_memory_dataset"])


def _children(system: System) -> float:
    found = []
    for session in system.sessions:
        for pid in Path(f"/proc/{session}/task/{session}/children").read_text().split():
            status = Path(f"/proc/{pid}/status").read_text()
            line = next(row for row in status.splitlines() if row.startswith("VmRSS"))
            found.append(int(line.split()[1]) * 1024)
    return statistics.median(found)
