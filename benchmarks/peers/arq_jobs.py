"""arq: pessimistic execution, a job stays in the queue until it is done."""

import asyncio
from typing import Any

from arq import ArqRedis, func
from redis.asyncio.connection import ConnectionPool, UnixDomainSocketConnection

from benchmarks.peers.common import SOCKET, do


def _redis() -> ArqRedis:
    pool = ConnectionPool(connection_class=UnixDomainSocketConnection, path=SOCKET)
    return ArqRedis(pool)


async def clean(ctx: dict[str, Any], document: str, text: str) -> None:
    """Do the first stage and send the next."""
    await ctx["redis"].enqueue_job("parse", document, do("clean", document, text))


async def parse(ctx: dict[str, Any], document: str, text: str) -> None:
    """Do the second stage and send the next."""
    await ctx["redis"].enqueue_job("extract", document, do("parse", document, text))


async def extract(_ctx: dict[str, Any], document: str, text: str) -> None:
    """Do the last stage."""
    do("extract", document, text)


class WorkerSettings:
    """What `arq` reads; results are not kept, and the queue is asked often."""

    functions = [func(f, keep_result=0) for f in (clean, parse, extract)]  # noqa: RUF012  # arq's own form
    redis_pool = _redis()
    poll_delay = 0.05


_loop = asyncio.new_event_loop()
_pool: list[ArqRedis] = []


def send(document: str, text: str) -> None:
    """Send a document on its way."""
    if not _pool:
        _pool.append(_redis())
    _loop.run_until_complete(_pool[0].enqueue_job("clean", document, text))


def commands(processes: int) -> list[list[str]]:
    """Return what to start."""
    return [["-m", "arq", f"{__name__}.WorkerSettings"]] * processes
