"""`copydesk feed`: feeds over HTTP."""

import re
from importlib import import_module
from typing import Annotated, Any

import typer

from worker.application import app as celery
from worker.cli import console, tables
from worker.cli.intake import AsJson, To
from worker.cli.watch import stop_event, tell
from worker.errors import ConfigurationError
from worker.producer import Taken
from worker.sinks import open_for

#: URL=... would be ambiguous, for URLs hold equals signs: the name goes first.
_NAMED = re.compile(r"(?:([\w.-]{1,100})=)?(https?://.+)", re.IGNORECASE)


def feed(
    urls: Annotated[list[str], typer.Argument(help="Feeds; NAME=URL names the feed.")],
    to: To = None,
    name: Annotated[
        str, typer.Option("--feed", help="Name of the feeds that have none of their own.")
    ] = "",
    interval: Annotated[
        float, typer.Option(min=0.1, help="Seconds between two polls of a feed.")
    ] = 300.0,
    *,
    pages: Annotated[
        bool, typer.Option("--pages/--entries", help="Fetch the linked pages, or take the entries.")
    ] = False,
    once: Annotated[bool, typer.Option("--once", help="Poll each feed once, then end.")] = False,
    as_json: AsJson = False,
) -> None:
    """Poll RSS, Atom and JSON feeds, and queue what is new, until stopped.

    Asks for changes only, backs off from servers that fail, and obeys robots.txt where it
    fetches pages. With --once a feed that can't be had makes the exit code 1.
    """
    named = [_named(url, name) for url in urls]
    # The pipeline's readers come with it: a second that no other command should pay
    feeds: Any = import_module("worker.feeds")
    with console.desk(limit=None) as (settings, ledger):
        sink = open_for(to or settings.sink, ledger)
        stop = stop_event()
        options = feeds.Options(pages, stop, tables.say_wait)
        schedule = feeds.Schedule(
            feeds.pollers(named, celery, ledger, settings, sink, options),
            feeds.Timing(interval),
            stop,
            lambda taken: _tell(taken, as_json=as_json, every=once),
        )
        failed = schedule.once() if once else schedule.run()
    if failed:
        console.fail(f"{failed} of {len(named)} feeds failed")
        raise typer.Exit(1)


def _named(text: str, name: str) -> tuple[str, str]:
    found = _NAMED.fullmatch(text)
    if found is None:
        raise ConfigurationError(f"{text}: not the address of a feed (http: or https:)")
    return found[1] or name, found[2]


def _tell(taken: Taken, *, as_json: bool, every: bool) -> None:
    """Tell what is news; poll after poll of old entries is for programs, or when asked once."""
    if as_json or every or taken.state not in {"unchanged", "duplicate"}:
        tell(taken, as_json=as_json)
