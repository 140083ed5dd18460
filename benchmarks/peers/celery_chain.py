"""Celery the ordinary way: a chain of one message per document and stage, acks_late."""

from celery import Celery, chain

from benchmarks.peers.common import SOCKET, do

app = Celery("peer", broker=f"redis+socket://{SOCKET}", backend=f"redis+socket://{SOCKET}")
app.conf.update(
    task_acks_late=True,
    task_reject_on_worker_lost=True,
    worker_prefetch_multiplier=4,
    broker_connection_retry_on_startup=True,
)


@app.task
def clean(text: str, document: str) -> str:
    """Do the first stage."""
    return do("clean", document, text)


@app.task
def parse(text: str, document: str) -> str:
    """Do the second stage."""
    return do("parse", document, text)


@app.task
def extract(text: str, document: str) -> str:
    """Do the last stage."""
    return do("extract", document, text)


def send(document: str, text: str) -> None:
    """Send a document on its way."""
    chain(clean.s(text, document), parse.s(document), extract.s(document)).apply_async()


def commands(processes: int) -> list[list[str]]:
    """Return what to start."""
    words = ["celery", "-A", __name__, "worker", "-c", str(processes), "-l", "WARNING"]
    return [["-m", *words]]
