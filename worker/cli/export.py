"""`copydesk export` and `schema`: delivered records in other formats, and what a record is."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Final, Literal

import orjson
import typer

from tasks.deliver.formats import FORMATS, Format
from tasks.deliver.rendition import MARK, rendition_of
from tasks.deliver.schema import record_schema
from worker.application import open_ledger
from worker.cli import console
from worker.export import FileTarget, FolderTarget, Selection, Tally, Target, whole_file
from worker.export import export as write
from worker.ledger import Ledger
from worker.settings import Settings, settings
from worker.sinks import open_for

#: Unreadable records that are named; of more, only how many.
NAMED: Final = 20
TIMES: Final = ["%Y-%m-%d", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S%z"]
ABOUT: Final = "; ".join(f"{one.name}: {one.about}" for one in FORMATS.values())

#: As in FORMATS; typer reads them from the type.
Name = Literal["jsonl", "ninjs", "schema.org", "annotations", "csv", "parquet"]


class State(StrEnum):
    """Publication states, as a record's `status` has them."""

    USABLE = "usable"
    WITHHELD = "withheld"
    CANCELED = "canceled"


Form = Annotated[Name, typer.Option("--format", "-f", metavar="FORMAT", help=f"{ABOUT}.")]
To = Annotated[
    str | None,
    typer.Option("--to", "-o", metavar="PATH", help="A file, or FOLDER/: a file a record in it."),
]
From = Annotated[
    list[str] | None,
    typer.Option("--from", metavar="SINK", help="Sinks to read: file:DIR, redis: or a URL."),
]
Since = Annotated[
    datetime | None,
    typer.Option(formats=TIMES, metavar="TIME", help="Only what was delivered since then (UTC)."),
]
Until = Annotated[
    datetime | None,
    typer.Option(formats=TIMES, metavar="TIME", help="Only what was delivered before (UTC)."),
]
Feeds = Annotated[list[str] | None, typer.Option("--feed", help="Only of these feeds.")]
States = Annotated[
    list[State] | None, typer.Option("--state", help="Only of these publication states.")
]
Languages = Annotated[list[str] | None, typer.Option("--language", help="Only in these.")]


def export(  # noqa: PLR0917  # typer reads options from the signature
    form: Form = "jsonl",
    to: To = None,
    source: From = None,
    since: Since = None,
    until: Until = None,
    feeds: Feeds = None,
    states: States = None,
    languages: Languages = None,
    ids: console.Ids = None,
) -> None:
    """Write delivered records in a format that others read.

    Reads the sinks (the configured one without --from) and changes nothing in them.
    Without --to the records go to standard output, one a line.
    A file appears when it is complete; an existing one is replaced.

    [bold]copydesk export -f parquet -o march.parquet --since 2026-03-01[/bold]
    [bold]copydesk export -f ninjs -o outgoing/ --feed wire --state usable[/bold]
    [bold]copydesk export | jq -r .headline[/bold]

    Dead letters have no record: [bold]copydesk dead export[/bold] writes their input.
    """
    chosen = Selection(
        _utc(since), _utc(until), tuple(feeds or ()), tuple(states or ()),
        tuple(languages or ()), tuple(ids or ()),
    )  # fmt: skip
    with _ledger(_plain(source or [])) as (configured, ledger):
        sinks = console.named(source, ledger) or [open_for(_plain([configured.sink])[0], ledger)]
        with _target(FORMATS[form], to) as target:
            tally = write(sinks, chosen, target)
    _tell(tally, form, to)


def schema() -> None:
    """Print the JSON Schema of a record, as exported with jsonl and named by events."""
    console.OUT.out(orjson.dumps(record_schema(), option=orjson.OPT_INDENT_2).decode())


def _utc(time: datetime | None) -> datetime | None:
    return time.replace(tzinfo=UTC) if time and time.tzinfo is None else time


def _plain(urls: Sequence[str]) -> Sequence[str]:
    for url in urls:
        if MARK in url:
            raise typer.BadParameter(f"{url} holds no records of ours: name their sink with --from")
    return urls


@contextmanager
def _ledger(source: Sequence[str]) -> Iterator[tuple[Settings, Ledger]]:
    """Give the ledger; a Redis is started or asked for only if a sink is in it."""
    configured = settings()
    if "redis:" in (source or [configured.sink]):
        with console.desk() as opened:
            yield opened
    else:
        yield configured, open_ledger(configured)


@contextmanager
def _target(form: Format, to: str | None) -> Iterator[Target]:
    if to is None:
        if not form.text:
            raise typer.BadParameter(f"{form.name} is no text: give a file with --to")
        yield FileTarget(form.open(sys.stdout.buffer))
        sys.stdout.flush()
    elif to.endswith("/") or Path(to).is_dir():
        yield FolderTarget(Path(to), rendition_of(form.name))
    else:
        with whole_file(Path(to)) as file:
            yield FileTarget(form.open(file))


def _tell(tally: Tally, form: str, to: str | None) -> None:
    place = f" in {to}" if to else ""
    console.ERR.print(f"{tally.written} records as {form}{place}", soft_wrap=True, markup=False)
    for document, why in tally.unreadable[:NAMED]:
        console.fail(f"{document}: left out: {why}")
    if tally.unreadable:
        console.fail(f"{len(tally.unreadable)} could not be read")
        raise typer.Exit(5)
