"""`copydesk`: its commands, and how its errors end."""

import re
import signal
import sys
from inspect import cleandoc
from types import FrameType
from typing import Annotated, Final

import redis
import typer

from tasks.errors import CopydeskError
from worker import events, logs
from worker.cli import console
from worker.cli.doctor import doctor
from worker.cli.export import export, schema
from worker.cli.feed import feed
from worker.cli.inspect import show, status
from worker.cli.intake import enqueue, run
from worker.cli.letters import dead
from worker.cli.operate import audit, health, metrics, reconcile, worker
from worker.cli.watch import watch
from worker.ledger.patience import kind
from worker.settings import misspelt, settings
from worker.version import VERSION

_log = logs.get(__name__)
#: How a program ends that Ctrl-C or SIGTERM stopped.
_STOPPED: Final = 130


def _flowing(text: str) -> str:
    """Join the lines of each paragraph, which the help breaks anew; examples keep theirs."""
    return re.sub(r"(?<=\S)\n(?=[^\s\[])", " ", cleandoc(text))


app = typer.Typer(
    name="copydesk",
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 done; 1 an error, said on standard error; 2 wrong usage; "
    "3 dead letters, with --strict; 4 not found; 5 something is wrong (doctor, audit, export).",
)
for command in (
    run,
    enqueue,
    watch,
    feed,
    worker,
    status,
    show,
    export,
    schema,
    reconcile,
    audit,
    doctor,
    metrics,
    health,
):
    app.command(help=_flowing(command.__doc__ or ""))(command)
app.add_typer(dead, name="dead")


def _version(wanted: bool) -> None:  # noqa: FBT001  # typer's way of calling
    if wanted:
        typer.echo(VERSION)
        raise typer.Exit


@app.callback()
def copydesk(
    *,
    _version_wanted: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Turn raw newswire files into clean, structured records, and lose none of them.

    [bold]copydesk run FOLDER[/bold] does everything at once, on a private Redis.
    For a system that keeps running, set COPYDESK_REDIS_URL, start [bold]copydesk worker[/bold]
    as often as you like, and [bold]copydesk enqueue[/bold] files into it.
    """
    logs.configure(settings().log_level, settings().log_format)
    for name, meant in misspelt():
        _log.warning(events.SETTING_UNKNOWN, name=name, meant=meant)


def _stop(_number: int, _frame: FrameType | None) -> None:
    """Turn a signal into an orderly end: workers and the private server are stopped."""
    # No KeyboardInterrupt, at which click would end without a word of ours.
    sys.exit(_STOPPED)


def main() -> None:
    """Run the command line."""
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, _stop)
    try:
        app()
    except redis.RedisError as error:
        console.fail(f"Redis: {kind(error)}")
        sys.exit(1)
    except CopydeskError as error:
        console.fail(f"{error}")
        sys.exit(1)
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        console.fail(f"{place}{error.strerror or error}")
        sys.exit(1)
    except SystemExit as end:
        if end.code == _STOPPED:
            console.fail("stopped; what was taken in is safe and goes on with the next run")
        raise
