"""RQ: its ordinary worker, which forks for each job; it has imported the jobs before."""

from rq import Queue

from benchmarks.peers.common import URL, client, do

queue = Queue("bench", connection=client())


def clean(document: str, text: str) -> None:
    """Do the first stage and send the next."""
    _send(parse, document, do("clean", document, text))


def parse(document: str, text: str) -> None:
    """Do the second stage and send the next."""
    _send(extract, document, do("parse", document, text))


def extract(document: str, text: str) -> None:
    """Do the last stage."""
    do("extract", document, text)


def _send(function: object, document: str, text: str) -> None:
    queue.enqueue(function, document, text, result_ttl=0)


def send(document: str, text: str) -> None:
    """Send a document on its way."""
    _send(clean, document, text)


def commands(processes: int) -> list[list[str]]:
    """Return what to start."""
    code = f"import {__name__}; from rq.cli import main; main()"
    return [["-c", code, "worker", "bench", "--url", URL, "--quiet"]] * processes
