"""What the commands show: progress, tables, lines."""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Final

from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn
from rich.table import Table

from worker.cli.console import ERR, OUT
from worker.run import Fate
from worker.run import Progress as Far
from worker.settings import Settings

#: Longest table that is shown in full; of more files only what was not delivered is listed, what
#: died or was refused first.
ROWS: Final = 60

COLOURS: Final = {
    "delivered": "green",
    "duplicate": "yellow",
    "split": "cyan",
    "dead": "red",
    "refused": "red",
}


class Bar:
    """The progress bar of a run."""

    def __init__(self, progress: Progress, task: TaskID) -> None:
        self._progress = progress
        self._task = task
        self._refusing: Sequence[str] = ()

    def show(self, far: Far) -> None:
        """Move the bar."""
        stages = far.totals.stages.items()
        under_way = " ".join(f"{name} {stage.in_flight}" for name, stage in stages)
        total = max(far.taken, far.ended, 1)
        self._progress.update(self._task, completed=far.ended, total=total, stages=under_way)
        for why in set(far.refusing).difference(self._refusing):
            say_wait(f"for a sink: {why}")
        self._refusing = far.refusing or self._refusing

    def waits(self, why: str | None) -> None:
        """Say that the producer waits, and why."""
        self._progress.update(self._task, description="waiting" if why else "documents")
        say_wait(why)


def say_wait(why: str | None) -> None:
    """Say once what is waited for, and once that it goes on."""
    ERR.print(f"waiting: {why}" if why else "going on", soft_wrap=True)


@contextmanager
def progress(files: int) -> Iterator[Bar]:
    """Show a bar on a terminal, nothing elsewhere."""
    columns = (
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(),
        TextColumn("[dim]{task.fields[stages]}"),
    )  # fmt: skip
    with Progress(*columns, console=ERR, transient=False) as shown:
        yield Bar(shown, shown.add_task("documents", total=max(files, 1), stages=""))


def summary(fates: Sequence[Fate], sink: str, settings: Settings) -> None:
    """Print what became of each file, the counts, and where the results lie."""
    shown = fates if len(fates) <= ROWS else _telling(fates)[:ROWS]
    if shown:
        OUT.print(_table(shown))
    if len(shown) < len(fates):
        OUT.print(f"({len(fates) - len(shown)} more files are not listed)")
    counts = Counter(fate.state for fate in fates)
    items = f" into {sum(fate.items for fate in fates)} items"
    told = [f"{n} {state}{items if state == 'split' else ''}" for state, n in counts.items()]
    OUT.print(", ".join(told) or "no files found")
    OUT.print(f"results: {escape(sink)}", soft_wrap=True)
    if counts["dead"] or counts["refused"]:
        OUT.print("dead letters: copydesk dead")
    OUT.print(f"worker log: {escape(str(settings.state_dir / 'worker.log'))}", soft_wrap=True)


def _telling(fates: Sequence[Fate]) -> Sequence[Fate]:
    """Return those that were not delivered, what needs somebody's attention first."""
    left = (fate for fate in fates if fate.state != "delivered")
    return sorted(left, key=lambda fate: fate.state not in {"dead", "refused"})


def _table(fates: Sequence[Fate]) -> Table:
    table = Table(box=None, pad_edge=False)
    for name in ("file", "became", "detail", "id"):
        table.add_column(name, overflow="fold", no_wrap=name in {"became", "id"})
    for fate in fates:
        colour = COLOURS.get(fate.state, "white")
        state = f"[{colour}]{fate.state}[/{colour}]"
        table.add_row(escape(fate.name), state, escape(fate.detail), fate.key[:12])
    return table


def line(name: str, state: str, why: str) -> None:
    """Print one line about one file."""
    OUT.print(f"{escape(name)}: {state}{': ' if why else ''}{escape(why)}", soft_wrap=True)
