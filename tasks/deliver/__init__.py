"""Delivery: sinks behind one protocol, opened by URL."""

from pathlib import Path

import redis

from tasks.deliver.files import FileSink
from tasks.deliver.memory import MemorySink
from tasks.deliver.sink import Delivery, Sink
from tasks.deliver.store import RedisSink
from tasks.errors import CopydeskError

__all__ = ["Delivery", "FileSink", "MemorySink", "RedisSink", "Sink", "SinkUrlError", "open_sink"]


class SinkUrlError(CopydeskError):
    """The URL names no sink that we have."""

    reason = "sink_url"


def open_sink(url: str, client: redis.Redis, prefix: str) -> Sink:
    """Open a sink.

    Args:
        url: `file:DIR` or `redis:`.
        client: The ledger's Redis, where a `redis:` sink keeps its records.
        prefix: Of all keys there.

    Raises:
        SinkUrlError: The URL is of another kind.
    """
    scheme, _, rest = url.partition(":")
    if scheme == "file" and rest:
        return FileSink(Path(rest))
    if url == "redis:":
        return RedisSink(client, prefix)
    raise SinkUrlError(f"no sink {url!r}: give file:DIR or redis:")
