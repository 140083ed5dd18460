"""What the commands share: where they write, and how they reach the ledger."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import typer
from rich.console import Console
from rich.markup import escape

from worker import logs
from worker.application import open_ledger
from worker.embedded import private_server
from worker.ledger import Ledger
from worker.settings import Settings, settings

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
