"""Huey: process workers on a Redis list; a message is gone when it is taken (at most once)."""

from huey import RedisHuey

from benchmarks.peers.common import URL, do

huey = RedisHuey("bench", url=URL, results=False)


@huey.task()
def clean(document: str, text: str) -> None:
    """Do the first stage and send the next."""
    parse(document, do("clean", document, text))


@huey.task()
def parse(document: str, text: str) -> None:
    """Do the second stage and send the next."""
    extract(document, do("parse", document, text))


@huey.task()
def extract(document: str, text: str) -> None:
    """Do the last stage."""
    do("extract", document, text)


def send(document: str, text: str) -> None:
    """Send a document on its way."""
    clean(document, text)


def commands(processes: int) -> list[list[str]]:
    """Return what to start."""
    words = ["-c", "from huey.bin.huey_consumer import consumer_main; consumer_main()"]
    return [[*words, f"{__name__}.huey", "-k", "process", "-w", str(processes), "-q"]]
