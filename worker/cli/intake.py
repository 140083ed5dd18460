"""`copydesk run` and `copydesk enqueue`."""

import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from functools import partial
from importlib import import_module
from itertools import chain
from typing import Annotated

import orjson
import typer

from tasks.deliver import Sink
from tasks.errors import TooLargeError
from tasks.models import Source
from worker import profiles
from worker.application import app as celery
from worker.cli import console, tables
from worker.ledger import Ledger
from worker.producer import File, Input, Producer, Taken, find
from worker.run import Fate, Run
from worker.settings import Settings
from worker.sinks import open_for
from worker.supervisor import tend, worker_environment, workers

Paths = Annotated[
    list[str],
    typer.Argument(help="Files, folders, patterns such as 'in/*.txt', or URLs (sftp://, s3://)."),
]
To = Annotated[
    str | None,
    typer.Option(help="The sink: file:DIR, redis: or a URL (sftp://, s3://); ?format=NAME."),
]
Feed = Annotated[str, typer.Option(help="Name of the feed; chooses its profile.")]
Again = Annotated[bool, typer.Option("--again", help="Also what this sink has got before.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON lines for programs.")]


def run(
    paths: Paths,
    to: To = None,
    workers_: Annotated[
        int | None, typer.Option("--workers", min=1, help="Worker processes (one per core).")
    ] = None,
    feed: Feed = "",
    *,
    again: Again = False,
    strict: Annotated[bool, typer.Option(help="Exit 3 if there are dead letters.")] = False,
    as_json: AsJson = False,
) -> None:
    """Process files to the end: broker, workers, producer, progress and summary in one command.

    Uses the Redis at COPYDESK_REDIS_URL, or else a private one in the state folder. A document
    that this sink has got before is not delivered again.
    """
    with console.desk(limit=None) as (settings, ledger):
        sink = open_for(to or settings.sink, ledger)
        found = list(_found(paths))
        fates = _process(settings, ledger, sink, found, workers_, feed, again=again)
        if as_json:
            _print_json(fates)
        else:
            tables.summary(fates, sink.url, settings)
    if strict and any(fate.state in {"dead", "refused"} for fate in fates):
        raise typer.Exit(3)


def _process(
    settings: Settings,
    ledger: Ledger,
    sink: Sink,
    paths: list[File],
    count: int | None,
    feed: str,
    *,
    again: bool,
) -> list[Fate]:
    profiles.load(settings.feeds)  # which the workers would be refused, one after the other
    environment = worker_environment(settings, os.environ)
    log = settings.state_dir / "worker.log"
    log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with (
        tables.progress(len(paths)) as bar,
        workers(count or os.cpu_count() or 1, environment, log, settings.grace) as processes,
    ):
        producer = Producer(
            celery,
            ledger,
            settings,
            sink,
            feed=feed,
            say=bar.waits,
            # Who waits for room waits for workers: a dead one must be replaced meanwhile.
            meanwhile=partial(tend, processes),
        )
        return Run(producer, ledger, processes).go(paths, again=again, show=bar.show)


def _print_json(fates: Iterable[Fate]) -> None:
    for fate in fates:
        console.OUT.out(orjson.dumps(fate._asdict()).decode())


def enqueue(
    paths: Annotated[
        list[str], typer.Argument(help="Files, folders, patterns, URLs; - reads one document.")
    ],
    to: To = None,
    feed: Feed = "",
    *,
    again: Again = False,
    as_json: AsJson = False,
) -> None:
    """Queue files for the workers of a running system.

    Says what was queued, what was seen before, and what was refused and why.
    """
    with console.desk(limit=None) as (settings, ledger):
        sink = open_for(to or settings.sink, ledger)
        producer = Producer(celery, ledger, settings, sink, feed=feed, say=tables.say_wait)
        taken: list[Taken] = []
        files = _found(path for path in paths if path != "-")
        if "-" in paths:
            taken += producer.take([_standard_input(settings, feed)], again=again)
        for item in producer.take_files(files, again=again):
            taken.append(item)
        _tell(taken, as_json=as_json)


def _found(paths: Iterable[str]) -> Iterator[File]:
    """Give the files of this machine, then those of others (`sftp://`, `s3://`, ...)."""
    named = list(paths)
    here: Iterator[File] = find(path for path in named if "://" not in path)
    return chain(here, _elsewhere([path for path in named if "://" in path]))


def _elsewhere(urls: Iterable[str]) -> Iterator[File]:
    for url in urls:
        # fsspec takes longer to load than most commands take to run
        yield from import_module("worker.producer.remote").find_remote(url)


def _standard_input(settings: Settings, feed: str) -> Input:
    raw = sys.stdin.buffer.read(settings.max_document_bytes + 1)
    if len(raw) > settings.max_document_bytes:
        raise TooLargeError(f"standard input: more than {settings.max_document_bytes:,} bytes")
    return Input("-", raw, Source(path="-", feed=feed, seen=datetime.now(UTC)))


def _tell(taken: list[Taken], *, as_json: bool) -> None:
    if as_json:
        for item in taken:
            console.OUT.out(orjson.dumps(item.facts()).decode())
        return
    for item in taken:
        if item.state != "queued":
            tables.line(item.name, item.state, item.reason)
    counts = Counter(item.state for item in taken)
    console.OUT.print(", ".join(f"{n} {state}" for state, n in counts.items()) or "nothing found")
