"""Delivery: sinks behind one protocol, opened by URL."""

from importlib import import_module
from pathlib import Path

import redis

from tasks.deliver.files import FileSink
from tasks.deliver.memory import MemorySink
from tasks.deliver.sink import Delivery, Sink, SinkUrlError
from tasks.deliver.store import RedisSink

__all__ = ["Delivery", "FileSink", "MemorySink", "RedisSink", "Sink", "SinkUrlError", "open_sink"]


def open_sink(url: str, client: redis.Redis, prefix: str) -> Sink:
    """Open a sink.

    Args:
        url: `file:DIR`, `redis:`, or a URL that fsspec knows (`sftp://`, `s3://`, ...).
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
    if "://" in url:
        # fsspec takes longer to load than most commands take to run
        sink: Sink = import_module("tasks.deliver.remote").RemoteSink(url)
        return sink
    raise SinkUrlError(f"no sink {url!r}: give file:DIR or redis:, or a URL like s3://")
