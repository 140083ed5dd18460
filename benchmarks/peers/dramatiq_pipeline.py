"""Dramatiq: a pipeline of three actors on its Redis broker (acknowledged when done)."""

import dramatiq
from dramatiq.brokers.redis import RedisBroker

from benchmarks.peers.common import URL, do

broker = RedisBroker(url=URL)
dramatiq.set_broker(broker)


@dramatiq.actor
def clean(document: str, text: str) -> None:
    """Do the first stage and send the next."""
    parse.send(document, do("clean", document, text))


@dramatiq.actor
def parse(document: str, text: str) -> None:
    """Do the second stage and send the next."""
    extract.send(document, do("parse", document, text))


@dramatiq.actor
def extract(document: str, text: str) -> None:
    """Do the last stage."""
    do("extract", document, text)


def send(document: str, text: str) -> None:
    """Send a document on its way."""
    clean.send(document, text)


def commands(processes: int) -> list[list[str]]:
    """Return what to start."""
    return [["-m", "dramatiq", __name__, "--processes", str(processes)]]
