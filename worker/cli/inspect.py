"""`copydesk status` and `copydesk show`."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import orjson
import typer
from rich.console import RenderableType
from rich.live import Live

from tasks.models import document_id
from worker.cli import console
from worker.cli.board import Look, board
from worker.cli.letters import readable
from worker.ledger import Ledger, Totals, document_of
from worker.ledger.reading import DeadLetter, Reader, Standing
from worker.sinks import open_for

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for programs.")]


def status(
    *,
    watch: Annotated[bool, typer.Option("--watch", help="Refresh until stopped.")] = False,
    interval: Annotated[float, typer.Option(min=0.1, help="Seconds between refreshes.")] = 1.0,
    as_json: AsJson = False,
) -> None:
    """Show where all documents stand.

    received = delivered + dead + duplicate + in flight, at every moment.
    """
    with console.desk() as (_, ledger):
        first = Look.take(ledger)
        if as_json:
            console.OUT.out(orjson.dumps(_figures(first.totals)).decode())
        elif watch and console.OUT.is_terminal:
            with Live(board(first), console=console.OUT, auto_refresh=False) as live:
                _watch(ledger, first, interval, lambda shown: live.update(shown, refresh=True))
        else:
            console.OUT.print(board(first))
            if watch:
                _watch(ledger, first, interval, console.OUT.print)


def _watch(
    ledger: Ledger, before: Look, interval: float, show: Callable[[RenderableType], None]
) -> None:
    while True:
        time.sleep(interval)
        now = Look.take(ledger)
        show(board(now, before))
        before = now


def _figures(totals: Totals) -> dict[str, Any]:
    figures = totals._asdict()
    figures["stages"] = {name: stage._asdict() for name, stage in totals.stages.items()}
    return {**figures, "in_flight": totals.in_flight, "balanced": totals.balanced}


def show(
    document: Annotated[str, typer.Argument(help="Id, start of an id, or a file.")],
    to: Annotated[str | None, typer.Option(help="The sink whose record is meant.")] = None,
) -> None:
    """Show one document as JSON: its record, its way through the stages, its error."""
    wanted = _id(document)
    with console.desk() as (settings, ledger):
        place = to or settings.sink
        shown = _shown(ledger, wanted, place)
    if shown is None:
        console.fail(f"{document}: no such document, and no record of it in {place} (--to)")
        raise typer.Exit(4)
    console.OUT.print_json(orjson.dumps(shown, default=str).decode())


def _id(document: str) -> str:
    path = Path(document)
    return document_id(path.read_bytes()) if path.is_file() else console.start_of_id(document)


def _shown(ledger: Ledger, start: str, place: str) -> Any:
    reader = Reader(ledger.client, ledger.prefix)
    keys = reader.keys_like(start)
    if len(documents := {document_of(key) for key in keys}) > 1:
        console.fail(f"{start}: {len(documents)} documents begin so")
        raise typer.Exit(4)
    for key in keys:
        found: Standing | DeadLetter | None = reader.standing(key) or reader.letter(key)
        if found is not None:
            return readable(found)
        start = document_of(key)
    sink = open_for(place, ledger)
    record = sink.read(start) if len(start) == 64 else None  # noqa: PLR2004  # hex digits of SHA-256
    if not record:
        return None
    marks = [mark.model_dump(exclude={"document"}) for mark in sink.marks(start)]
    return {"state": "delivered", "record": orjson.loads(record), "marks": marks}
