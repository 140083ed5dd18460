"""Latency: from the file being seen to the record lying in the sink."""

import statistics
import time
from collections.abc import Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from benchmarks import documents
from benchmarks.copydesk import System, start
from benchmarks.stages import FUNCTIONS, SOURCES, Kind
from benchmarks.system import Setting
from tasks.deliver import FileSink
from tasks.models import document_id
from tasks.work import Job

LONE: Final = 200
#: Seconds of the load, and how its maximum is found.
LOADED: Final = 15.0
BURST: Final = 600


def report(folder: Path, processes: int, source: Path | None) -> list[str]:
    """Measure and return the lines of the report."""
    lines = [
        "### Latency: file seen to record in the file sink, milliseconds",
        "",
        "| stages | load | documents | stages alone | median | p99 | median over the stages |",
        "|---|---|---|---|---|---|---|",
    ]
    for kind in ("empty", "real"):
        lines += _kind(kind, folder / kind, processes, source)  # type: ignore[arg-type]
    return [*lines, ""]


def _kind(kind: Kind, folder: Path, processes: int, source: Path | None) -> list[str]:
    paths = documents.write(folder / "in", source, 64 + LONE + BURST * 16)
    alone = statistics.median(_alone(kind, path) for path in paths[:64])
    with contextmanager(start)(Setting(kind, "file", processes, folder)) as system:
        system.run(paths[:64])
        lone = [_lone(system, folder, path) for path in paths[64 : 64 + LONE]]
        rest = paths[64 + LONE :]
        started = time.perf_counter()
        system.run(rest[:BURST])
        most = BURST / (time.perf_counter() - started)
        loaded = _loaded(system, folder, rest[BURST:], most / 2)
    return [_row(kind, "idle", alone, lone), _row(kind, f"{most / 2:.0f}/s", alone, loaded)]


def _alone(kind: Kind, path: Path) -> float:
    """Seconds that the stage functions take in this process."""
    output = path.read_bytes()
    document = document_id(output)
    started = time.perf_counter()
    for function in FUNCTIONS[kind].values():
        output = function(Job(document, SOURCES, output), {})  # type: ignore[assignment,arg-type]
    return time.perf_counter() - started


def _lone(system: System, folder: Path, path: Path) -> float:
    final = FileSink(folder / "results").path(document_id(path.read_bytes()))
    started = time.perf_counter()
    list(system.producer.take_files([path]))
    while not final.exists():
        time.sleep(0.0005)
    seconds = time.perf_counter() - started
    time.sleep(0.02)
    return seconds


def _loaded(system: System, folder: Path, paths: Sequence[Path], rate: float) -> list[float]:
    """Feed documents at a steady rate, a hundredth of a second's worth at a time."""
    sink = FileSink(folder / "results")
    some = paths[: int(rate * LOADED)]
    finals = {path: sink.path(document_id(path.read_bytes())) for path in some}
    seen: dict[Path, float] = {}
    begun, at = time.perf_counter(), 0
    while at < len(some):
        due = min(len(some), int((time.perf_counter() - begun) * rate) + 1)
        now = time.time()
        seen.update(dict.fromkeys(some[at:due], now))
        list(system.producer.take_files(some[at:due]))
        at = due
        time.sleep(0.01)
    while not all(final.exists() for final in finals.values()):
        time.sleep(0.05)
    # A file gets its name after its bytes; the change of its status is the moment.
    return [finals[path].stat().st_ctime - when for path, when in seen.items()]


def _row(kind: str, load: str, alone: float, seconds: Sequence[float]) -> str:
    median = statistics.median(seconds)
    p99 = sorted(seconds)[int(len(seconds) * 0.99) - 1]
    return (
        f"| {kind} | {load} | {len(seconds)} | {alone * 1e3:.1f} | {median * 1e3:.1f} "
        f"| {p99 * 1e3:.1f} | {(median - alone) * 1e3:.1f} |"
    )
