"""`copydesk worker` and `copydesk reconcile`."""

import os
import sys
from typing import Annotated

import typer

from worker.app import app as celery
from worker.cli import console
from worker.reconciler import Reconciler
from worker.settings import settings
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
    environment = {"REMAP_SIGTERM": "SIGQUIT", **os.environ}
    if configured.redis_url is None:
        console.ERR.print(f"on the private Redis of {configured.state_dir}", soft_wrap=True)
    os.execvpe(sys.executable, command, environment)  # noqa: S606  # our own command line, no shell


def reconcile() -> None:
    """Look once for documents whose lease, back-off or hint ran out, and send them again."""
    with console.desk() as (configured, ledger):
        found = Reconciler(celery, ledger, configured).look()
    console.OUT.print(", ".join(f"{name} {n}" for name, n in found.items()))
