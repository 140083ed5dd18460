"""`copydesk dead`: the dead letters."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import orjson
import typer
from rich.markup import escape
from rich.table import Table

from worker import profiles
from worker.application import app as celery
from worker.cli import console
from worker.ledger.reading import DeadLetter, Standing
from worker.letters import Choice, Letters, Trial, grouped, try_now
from worker.settings import Settings

dead = typer.Typer(no_args_is_help=False, invoke_without_command=True)

Stage = Annotated[str | None, typer.Option(help="Only those that died before this stage.")]
Reason = Annotated[str | None, typer.Option(help="Only those with this reason.")]
Feed = Annotated[str | None, typer.Option(help="Only those of this feed.")]
Since = Annotated[datetime | None, typer.Option(help="Only those that died since this time (UTC).")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON lines for programs.")]
All = Annotated[bool, typer.Option("--all", help="All dead letters: no filter is needed.")]


def choice(
    stage: str | None,
    reason: str | None,
    feed: str | None,
    since: datetime | None,
    ids: Sequence[str] | None,
) -> Choice:
    """Put the filters together."""
    start = since.replace(tzinfo=since.tzinfo or UTC) if since else None
    return Choice(stage, reason, feed, start, tuple(ids or ()))


@dead.callback()
def dead_letters(context: typer.Context) -> None:
    """Dead letters: documents that came to no good end, each with its reason and its input.

    Without a command they are listed. None is ever dropped unless told so.
    """
    if context.invoked_subcommand is None:
        list_letters()


@dead.command("list")
def list_letters(
    stage: Stage = None,
    reason: Reason = None,
    feed: Feed = None,
    since: Since = None,
    ids: console.Ids = None,
    *,
    groups: Annotated[
        bool, typer.Option("--groups", help="Count by class and place of the error.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """List dead letters, or groups of those that failed alike."""
    with console.desk() as (_, ledger):
        letters = Letters(ledger).chosen(choice(stage, reason, feed, since, ids))
    if as_json:
        for letter in letters:
            console.OUT.out(orjson.dumps(readable(letter), default=str).decode())
    elif groups:
        console.OUT.print(_groups(letters))
    else:
        console.OUT.print(_table(letters) if letters else "no dead letters")


@dead.command("show")
def show_letter(
    document: Annotated[
        str,
        typer.Argument(parser=console.start_of_id, metavar="ID", help="Id, or the start of one."),
    ],
    *,
    raw: Annotated[bool, typer.Option("--raw", help="Write the input bytes instead.")] = False,
) -> None:
    """Show one dead letter: its error, its attempts with times and workers, or its input."""
    with console.desk() as (_, ledger):
        letters = Letters(ledger)
        letter = _only(letters.chosen(Choice(ids=(document,))), document)
        if raw:
            typer.get_binary_stream("stdout").write(letters.raw(letter.key) or b"")
        else:
            console.OUT.print_json(orjson.dumps(readable(letter), default=str).decode())


@dead.command("replay")
def replay_letters(
    stage: Stage = None,
    reason: Reason = None,
    feed: Feed = None,
    since: Since = None,
    ids: console.Ids = None,
    *,
    everything: All = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only say which would pass with the current code.")
    ] = False,
) -> None:
    """Send dead letters back to the stage at which they failed.

    A letter is replayed a few times at most (COPYDESK_MAX_REPLAYS).
    """
    chosen = _restricted(choice(stage, reason, feed, since, ids), everything=everything)
    with console.desk() as (settings, ledger):
        letters = Letters(ledger)
        found = letters.chosen(chosen)
        if dry_run:
            _print_trials([_try(settings, letters, letter) for letter in found])
            return
        sent = letters.replay(celery, found, settings.max_replays)
    console.OUT.print(f"{len(sent)} of {len(found)} replayed")
    if len(sent) < len(found):
        console.OUT.print("the others had all their replays, or were never read: see `dead show`")


@dead.command("drop")
def drop_letters(
    stage: Stage = None,
    reason: Reason = None,
    feed: Feed = None,
    since: Since = None,
    ids: console.Ids = None,
    *,
    everything: All = False,
) -> None:
    """Forget dead letters for good, with their input."""
    chosen = _restricted(choice(stage, reason, feed, since, ids), everything=everything)
    with console.desk() as (_, ledger):
        letters = Letters(ledger)
        console.OUT.print(f"{len(letters.drop(letters.chosen(chosen)))} dropped")


@dead.command("export")
def export_letters(
    folder: Annotated[Path, typer.Argument(help="Folder for the inputs and their reasons.")],
    stage: Stage = None,
    reason: Reason = None,
    feed: Feed = None,
    since: Since = None,
    ids: console.Ids = None,
) -> None:
    """Write dead letters to a folder: the input as ID.raw, all else as ID.json."""
    folder.mkdir(parents=True, exist_ok=True)
    with console.desk() as (_, ledger):
        letters = Letters(ledger)
        found = letters.chosen(choice(stage, reason, feed, since, ids))
        for letter in found:
            (folder / f"{letter.key}.raw").write_bytes(letters.raw(letter.key) or b"")
            text = orjson.dumps(readable(letter), default=str, option=orjson.OPT_INDENT_2)
            (folder / f"{letter.key}.json").write_bytes(text)
        letters.exported([letter.key for letter in found])
    console.OUT.print(f"{len(found)} exported to {folder}", soft_wrap=True)


def readable(found: Standing | DeadLetter) -> dict[str, Any]:
    """Return a document's standing as JSON-like data, its history with ISO times."""
    past = [{**entry._asdict(), "at": entry.time.isoformat()} for entry in found.history]
    return {"state": "dead", **found._asdict(), "history": past}


def _restricted(chosen: Choice, *, everything: bool) -> Choice:
    if chosen == Choice() and not everything:
        raise typer.BadParameter("give a filter, or --all")
    return chosen


def _only(letters: list[DeadLetter], document: str) -> DeadLetter:
    if len(letters) != 1:
        console.fail(f"{document}: {len(letters)} dead letters match")
        raise typer.Exit(4)
    return letters[0]


def _try(settings: Settings, letters: Letters, letter: DeadLetter) -> Trial:
    raw = letters.raw(letter.key)
    if raw is None:
        return Trial(letter.key, passes=False, reason=letter.reason, message="was never read")
    feeds = profiles.load(settings.feeds)
    return try_now(letter, raw, feeds, settings.document_timeout)


def _print_trials(trials: list[Trial]) -> None:
    for trial in trials:
        verdict = "would pass" if trial.passes else f"would fail: {trial.reason}: {trial.message}"
        console.OUT.print(f"{trial.key[:12]} {verdict}", soft_wrap=True, markup=False)
    passing = sum(trial.passes for trial in trials)
    console.OUT.print(f"{passing} of {len(trials)} would pass now")


def _table(letters: list[DeadLetter]) -> Table:
    table = Table(box=None, pad_edge=False)
    for name in ("id", "stage", "reason", "file", "message"):
        table.add_column(name, overflow="fold", no_wrap=name in {"id", "stage", "reason"})
    for letter in letters:
        facts = (letter.key[:12], letter.stage, letter.reason, letter.name, letter.message)
        table.add_row(*map(escape, facts))
    return table


def _groups(letters: list[DeadLetter]) -> Table:
    table = Table(box=None)
    for name in ("letters", "stage", "reason", "class and place", "for example"):
        table.add_column(name, overflow="fold")
    for group in grouped(letters):
        where, example = group.fingerprint, group.example.key[:12]
        table.add_row(str(group.letters), group.stage, group.reason, where, example)
    return table
