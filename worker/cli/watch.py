"""`copydesk watch`: folders that feeds write into."""

import signal
import threading
from pathlib import Path
from typing import Annotated

import orjson
import typer

from worker.application import app as celery
from worker.cli import console, tables
from worker.cli.intake import AsJson, To
from worker.errors import ConfigurationError
from worker.producer import Producer, Taken
from worker.producer.watching import After, Folder, Watcher
from worker.sinks import open_for


def watch(  # noqa: PLR0917  # typer reads options from the signature
    folders: Annotated[list[str], typer.Argument(help="Folders; FOLDER=FEED names the feed.")],
    to: To = None,
    after: Annotated[
        After, typer.Option(help="What becomes of a file whose result is safe.")
    ] = "leave",
    done: Annotated[
        Path | None, typer.Option(help="With move: its subfolders done/ and dead/ take the files.")
    ] = None,
    settle: Annotated[
        float, typer.Option(min=0, help="Seconds that a file must stand still to be complete.")
    ] = 5.0,
    rescan: Annotated[float, typer.Option(min=0.05, help="Seconds between re-scans.")] = 2.0,
    idle_alarm: Annotated[
        float, typer.Option(min=0, help="Minutes of silence of a feed that are warned of; 0: none.")
    ] = 30.0,
    *,
    as_json: AsJson = False,
) -> None:
    """Queue files as feeds write them, once each, until stopped.

    Events make it quick; a periodic re-scan makes it certain, on network folders too. A file
    leaves its folder only when its record is safe in the sink.
    """
    if after == "move" and done is None:
        raise ConfigurationError("--after move needs --done FOLDER")
    with console.desk(limit=None) as (settings, ledger):
        sink = open_for(to or settings.sink, ledger)
        watched = [_folder(name, settle) for name in folders]
        producers = {
            folder.feed: Producer(
                celery, ledger, settings, sink, feed=folder.feed, say=tables.say_wait
            )
            for folder in watched
        }
        watcher = Watcher(
            watched, producers, ledger, after=after, done=done, rescan=rescan,
            idle_alarm=idle_alarm * 60,
        )  # fmt: skip
        watcher.run(stop_event(), lambda taken: tell(taken, as_json=as_json))


def _folder(name: str, settle: float) -> Folder:
    path, _, feed = name.partition("=")
    if not Path(path).is_dir():
        raise ConfigurationError(f"{path}: no such folder")
    if Path(path).is_symlink():
        raise ConfigurationError(
            f"{path}: a symbolic link, which is not followed; watch {Path(path).resolve()}"
        )
    return Folder(Path(path), feed, settle)


def stop_event() -> threading.Event:
    """Return an event that SIGTERM and SIGINT set."""
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    return stop


def tell(taken: Taken, *, as_json: bool) -> None:
    """Print a line about a document that was taken in, or refused."""
    if as_json:
        console.OUT.out(orjson.dumps(taken.facts()).decode())
    else:
        tables.line(taken.name, taken.state, taken.reason)
