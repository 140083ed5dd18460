"""The table and the plot of a benchmark."""

import os
import platform
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

import matplotlib as mpl
from matplotlib import pyplot as plt

from benchmarks.system import Setting
from benchmarks.turns import Figure
from tests.support.servers import Server

PACKAGES: Final = (
    "copydesk", "celery", "kombu", "redis", "dramatiq", "taskiq", "taskiq-redis", "arq", "rq",
    "huey",
)  # fmt: skip

TITLES: Final[Mapping[str, str]] = {
    "empty": "empty stages",
    "real": "real stages",
    "heavy": "an extractor of 10 ms",
}


def head(server: Server, documents: str) -> list[str]:
    """Return the lines that say what was measured where."""
    info = server.client().info("server")
    model = [
        line.partition(":")[2].strip()
        for line in Path("/proc/cpuinfo").read_text().splitlines()
        if line.startswith("model name")
    ]
    measured = (
        f"Measured {datetime.now(UTC):%Y-%m-%d %H:%M} UTC on {os.cpu_count()} x "
        f"{model[0] if model else platform.processor()}, {platform.system()} "
        f"{platform.release()}, load {os.getloadavg()[0]:.1f} before the start."
    )
    software = (
        f"Python {platform.python_version()}, Redis {info['redis_version']} "  # type: ignore[index]
        f"(AOF, everysec), {', '.join(_versions())}."
    )
    return [measured, software, f"Documents: {documents}."]


def _versions() -> Iterable[str]:
    for name in PACKAGES:
        try:
            yield f"{name} {version(name)}"
        except PackageNotFoundError:
            continue


def table(setting: Setting, figures: Sequence[Figure], base: str) -> list[str]:
    """Return a table in Markdown; ratios are to the contender `base`."""
    against = next(figure for figure in figures if figure.name == base)
    name = "Redis" if setting.sink == "redis" else "file"
    lines = [
        f"### {TITLES[setting.kind].capitalize()}, {name} sink, {setting.processes} processes",
        "",
        f"| contender | documents/s (low-high) | ratio to {base} | CPU µs/document | promise |",
        "|---|---|---|---|---|",
    ]
    return [*lines, *(_row(figure, against) for figure in figures), ""]


def _row(figure: Figure, against: Figure) -> str:
    low, high = figure.spread
    ratio, least, most = figure.ratio_to(against)
    return (
        f"| {figure.name} | {figure.rate:,.0f} ({low:,.0f}-{high:,.0f}) "
        f"| {ratio:.2f} ({least:.2f}-{most:.2f}) | {figure.cpu:,.0f} | {figure.promise} |"
    )


def plot(results: Sequence[tuple[Setting, Sequence[Figure]]], path: Path) -> None:
    """Draw the medians with their spread, one panel per table."""
    mpl.use("Agg")
    drawn, axes = plt.subplots(
        1, len(results), figsize=(4.5 * len(results), 3.8), squeeze=False, layout="constrained"
    )
    for axis, (setting, figures) in zip(axes[0], results, strict=True):
        names = [figure.name for figure in figures]
        rates = [figure.rate for figure in figures]
        errors = [
            [figure.rate - figure.spread[0] for figure in figures],
            [figure.spread[1] - figure.rate for figure in figures],
        ]
        colours = ["#1f6f8b" if name == "Copydesk" else "#b8b8b8" for name in names]
        axis.barh(names, rates, xerr=errors, color=colours, log=setting.kind == "empty")
        axis.invert_yaxis()
        axis.set_title(f"{TITLES[setting.kind]}, {setting.sink} sink")
        axis.set_xlabel("documents per second")
    drawn.savefig(path, dpi=130)
