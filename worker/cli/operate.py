"""`copydesk worker`, `reconcile`, `audit`, `metrics` and `health`."""

import os
import socket
import sys
from typing import Annotated

import typer
from prometheus_client import generate_latest, start_http_server

from worker.application import app as celery
from worker.audit import audit as check
from worker.cli import console
from worker.cli.board import Look, board
from worker.errors import ConfigurationError
from worker.health import QUEUES, ailment
from worker.ledger.patience import patient
from worker.metrics import registry
from worker.reconciler import Reconciler
from worker.settings import settings
from worker.sinks import open_for
from worker.supervisor import worker_command


def worker(
    concurrency: Annotated[
        int | None, typer.Option("--concurrency", "-c", min=1, help="Child processes.")
    ] = None,
    queues: Annotated[
        str | None, typer.Option("--queues", "-Q", help="Stage queues, such as copydesk.extract.")
    ] = None,
    name: Annotated[str, typer.Option(help="Name, unique per machine.")] = "copydesk",
) -> None:
    """Run a worker: Celery's own, with our settings (`celery -A worker.app worker` is the same)."""
    configured = settings()
    more = ["--queues", queues] if queues else []
    command = worker_command(name, concurrency or os.cpu_count() or 1, *more)
    if configured.redis_url is None:
        console.ERR.print(f"on the private Redis of {configured.state_dir}", soft_wrap=True)
    os.execv(sys.executable, command)  # noqa: S606  # our own command line, no shell


def reconcile() -> None:
    """Look once for documents whose lease, back-off or hint ran out, and send them again."""
    with console.desk() as (configured, ledger):
        found = Reconciler(celery, ledger, configured).look()
    console.OUT.print(", ".join(f"{name} {n}" for name, n in found.items()))


def audit(
    to: Annotated[
        list[str] | None, typer.Option(help="Sinks to compare with (the configured one).")
    ] = None,
) -> None:
    """Prove that received = delivered + dead + duplicate + in flight, and that sinks agree.

    Lists every id that is unaccounted for; exit 5 if there is any.
    """
    with console.desk() as (configured, ledger):
        sinks = console.named(to, ledger) or [open_for(configured.sink, ledger)]
        found = check(ledger, sinks)
    console.OUT.print(board(Look(found.totals, {})))
    for word, keys in (("missing in the sink", found.missing), ("adrift", found.adrift)):
        for key in keys:
            console.OUT.print(f"{word}: {key}", soft_wrap=True)
    console.OUT.print(f"{found.unknown} records in the sinks that the ledger does not know")
    for url, count in found.elsewhere.items():
        console.OUT.print(
            f"not compared: {count} documents of {url} (--to)", soft_wrap=True, markup=False
        )
    console.OUT.print("sound" if found.sound else "[red]not sound[/red]")
    if not found.sound:
        raise typer.Exit(5)


def metrics(
    address: Annotated[str, typer.Option(help="Address to serve on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port to serve on.")] = 9469,
    *,
    once: Annotated[bool, typer.Option("--once", help="Print the metrics and end.")] = False,
) -> None:
    """Serve Prometheus metrics of the whole system, read from the ledger at each scrape."""
    with console.desk(limit=5 if once else None) as (configured, ledger):
        collected = registry(ledger, configured)
        if once:
            console.OUT.out(generate_latest(collected).decode(), end="")
            return
        try:
            _, thread = start_http_server(port, address, collected)
        except OSError as error:
            raise ConfigurationError(f"{address}:{port}: {error.strerror}") from error
        thread.join()


def health(
    queues: Annotated[
        str | None, typer.Option("--queues", "-Q", help="The queues that the workers here serve.")
    ] = None,
) -> None:
    """Tell whether the workers of this machine take the work there is: exit 0, or 1 with why."""
    served = queues.split(",") if queues else QUEUES
    with console.desk(limit=3) as (_, ledger):
        wrong = patient(ailment, 3, ledger.client, ledger.prefix, socket.gethostname(), served)
    if wrong is not None:
        console.fail(wrong)
        raise typer.Exit(1)
    console.OUT.print("at work, or nothing to do")
