"""What the commands share: where they write, and how they reach the ledger."""

import os
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Annotated, Final

import typer
from rich.console import Console
from rich.markup import escape

from tasks.deliver import FileSink, Sink
from worker import logs
from worker.application import open_ledger
from worker.embedded import private_server
from worker.errors import ConfigurationError
from worker.ledger import Ledger
from worker.settings import Settings, settings
from worker.sinks import open_for

#: Characters in a line of what is piped into a program, which wants each row whole.
WIDE: Final = 1000
_HEX: Final = re.compile(r"[0-9a-fA-F]{1,64}(\.[0-9a-fA-F]{0,8})?")

#: Results go to standard output, everything about the way there to standard error.
OUT: Final = Console(highlight=False)
if not OUT.is_terminal and "COLUMNS" not in os.environ:
    OUT.width = WIDE
ERR: Final = Console(stderr=True, highlight=False)


def fail(message: str) -> None:
    """Say what went wrong."""
    ERR.print(f"[red]copydesk:[/red] {escape(logs.printable(message))}", soft_wrap=True)


def start_of_id(text: str) -> str:
    """Read an id or the start of one; an empty one, as of an unset variable, means all of them."""
    if not _HEX.fullmatch(text):
        raise typer.BadParameter(f"{text!r} is no start of an id")
    return text.lower()


#: What the commands that choose documents by their ids have in common.
Ids = Annotated[
    list[str] | None,
    typer.Option(
        "--id", parser=start_of_id, metavar="ID", help="Only these ids, or starts of ids."
    ),
]


@contextmanager
def desk(limit: float | None = 5) -> Iterator[tuple[Settings, Ledger]]:
    """Give the settings and the ledger, on a private server if none is configured.

    Args:
        limit: Seconds that Redis may be away; None: wait for ever.
    """
    configured = settings()
    if configured.redis_url is not None:
        yield configured, open_ledger(configured, limit)
        return
    with private_server(configured):
        yield configured, open_ledger(configured, limit)


def named(urls: Sequence[str] | None, ledger: Ledger) -> list[Sink]:
    """Open sinks that somebody named in order to read them.

    Raises:
        ConfigurationError: One is a folder that is not there: a typing error, and no empty sink.
    """
    sinks = [open_for(url, ledger) for url in urls or ()]
    for sink in sinks:
        if isinstance(sink, FileSink) and not sink.folder.is_dir():
            raise ConfigurationError(f"{sink.url}: no such folder")
    return sinks
