"""The benchmark: `make bench`, or `python -m benchmarks --help`."""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from benchmarks import documents, growth, latency, profile, report
from benchmarks.ceiling import CEILING
from benchmarks.copydesk import COPYDESK
from benchmarks.peers.contenders import PEERS
from benchmarks.stages import KINDS, Kind
from benchmarks.system import DURABLE, ROOT, Setting
from benchmarks.turns import WARM, Entry, Figure, in_turn
from tests.support.servers import server

#: Documents of a run, by stages: enough for some seconds each.
MANY: Final = {"empty": 6000, "real": 3000, "heavy": 1000}
#: What the slower contenders get, as a share of that.
SHARE: Final = {
    "Celery chain": 0.08,
    "arq": 0.1,
    "RQ": 0.04,
    "Dramatiq": 0.35,
    "Huey": 0.35,
    "TaskIQ": 0.3,
}
PARTS: Final = ("rates", "latency", "growth", "profile")


def main() -> None:
    """Measure what was asked for; the report goes to `benchmarks/out`."""
    options = _options()
    out = ROOT / "benchmarks" / "out"
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="copydesk-bench") as folder:
        lines = _measure(options, Path(folder), out)
    name = "bench.md" if set(options.only) == set(PARTS) else f"bench-{'-'.join(options.only)}.md"
    (out / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--documents", type=Path, help="folder of news texts; none: invented ones")
    parser.add_argument("--turns", type=int, default=3, help="times that each contender runs")
    parser.add_argument("--processes", type=int, default=2, help="worker processes of each")
    parser.add_argument("--stages", nargs="*", default=KINDS, choices=KINDS)
    parser.add_argument("--peers", nargs="*", default=list(PEERS), choices=PEERS)
    parser.add_argument("--only", nargs="*", default=PARTS, choices=PARTS)
    parser.add_argument("--scale", type=float, default=1.0, help="factor on the documents of a run")
    parser.add_argument("--full", action="store_true", help="growth up to 100,000 documents")
    return parser.parse_args()


def _measure(options: argparse.Namespace, folder: Path, out: Path) -> list[str]:
    source = options.documents
    with server(*DURABLE) as running:
        shown = f"`{source.name}`" if source else "invented (tests/support/articles.py)"
        lines = [
            *report.head(running, shown),
            f"Command: `{' '.join(sys.argv[1:]) or 'make bench'}`.",
            "",
        ]
    if "rates" in options.only:
        lines += _rates(options, folder, out)
    if "latency" in options.only:
        lines += latency.report(folder / "latency", options.processes, source)
    if "growth" in options.only:
        lines += growth.report(folder / "growth", source, full=options.full)
    if "profile" in options.only:
        lines += profile.report(folder / "profile", source)
    return lines


def _rates(options: argparse.Namespace, folder: Path, out: Path) -> list[str]:
    results: list[tuple[Setting, list[Figure]]] = []
    lines: list[str] = []
    for kind in options.stages:
        many = int(MANY[kind] * options.scale)
        paths = documents.write(folder / kind, options.documents, WARM + many)
        for sink in ("redis",) if kind == "empty" else ("file", "redis"):
            setting = Setting(kind, sink, options.processes, folder)
            peers = options.peers if sink == "redis" else []
            figures = in_turn(_entries(kind, peers, many), setting, paths, options.turns)
            results.append((setting, figures))
            lines += report.table(setting, figures, CEILING.name)
            if peers:
                lines += _beside_peers(figures)
    report.plot(results, out / "bench.png")
    return lines


def _entries(kind: Kind, peers: Sequence[str], many: int) -> list[Entry]:
    ours = [Entry(CEILING, many), Entry(COPYDESK, many)]
    # The lighter the stages, the further the queues are apart.
    least = {"empty": 0.0, "real": 0.5, "heavy": 0.25}[kind]
    theirs = [Entry(PEERS[name], int(many * max(SHARE[name], least))) for name in peers]
    return [*ours, *theirs]


def _beside_peers(figures: Sequence[Figure]) -> list[str]:
    ours = next(figure for figure in figures if figure.name == COPYDESK.name)
    rows = [figure for figure in figures if figure.name in PEERS]
    ratios = [f"{ours.ratio_to(figure)[0]:.1f} x {figure.name}" for figure in rows]
    return [f"Copydesk is {', '.join(ratios)}.", ""]


if __name__ == "__main__":
    main()
