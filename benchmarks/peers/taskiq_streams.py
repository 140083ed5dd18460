"""TaskIQ on Redis streams: acknowledged when done, claimed by others when idle too long."""

import asyncio

from taskiq_redis import RedisStreamBroker

from benchmarks.peers.common import URL, do

broker = RedisStreamBroker(url=URL, consumer_id="0")
_loop = asyncio.new_event_loop()


@broker.task(ack_type="when_executed")
async def clean(document: str, text: str) -> None:
    """Do the first stage and send the next."""
    await parse.kiq(document, do("clean", document, text))


@broker.task(ack_type="when_executed")
async def parse(document: str, text: str) -> None:
    """Do the second stage and send the next."""
    await extract.kiq(document, do("parse", document, text))


@broker.task(ack_type="when_executed")
async def extract(document: str, text: str) -> None:
    """Do the last stage."""
    do("extract", document, text)


def send(document: str, text: str) -> None:
    """Send a document on its way."""
    _loop.run_until_complete(clean.kiq(document, text))


def commands(processes: int) -> list[list[str]]:
    """Return what to start."""
    return [["-m", "taskiq", "worker", f"{__name__}:broker", "--workers", str(processes)]]
