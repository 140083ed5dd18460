"""Delivery: sinks behind one protocol, opened by URL."""

from importlib import import_module
from pathlib import Path

import redis

from tasks.deliver.files import FileSink
from tasks.deliver.memory import MemorySink
from tasks.deliver.rendition import split
from tasks.deliver.sink import Delivery, Sink, SinkUrlError
from tasks.deliver.store import Patience, RedisSink

__all__ = [
    "Delivery",
    "FileSink",
    "MemorySink",
    "Patience",
    "RedisSink",
    "Sink",
    "SinkUrlError",
    "open_sink",
]


def open_sink(url: str, client: redis.Redis, prefix: str, patience: Patience | None = None) -> Sink:
    """Open a sink.

    Args:
        url: `file:DIR`, `redis:`, or a URL that fsspec knows (`sftp://`, `s3://`, ...). All but
            `redis:` may end in `?format=NAME`: files in another format than our own.
        client: The ledger's Redis, where a `redis:` sink keeps its records.
        prefix: Of all keys there.
        patience: How that Redis is called; none: once.

    Raises:
        SinkUrlError: The URL is of another kind.
        FormatError: There is no such format, or not for files of one record.
    """
    if url == "redis:":
        return RedisSink(client, prefix, patience) if patience else RedisSink(client, prefix)
    place, rendition = split(url)
    scheme, _, rest = place.partition(":")
    if scheme == "file" and rest:
        return FileSink(Path(rest), rendition)
    if "://" in place:
        # fsspec takes longer to load than most commands take to run
        sink: Sink = import_module("tasks.deliver.remote").RemoteSink(place, rendition)
        return sink
    raise SinkUrlError(f"no sink {url!r}: give file:DIR or redis:, or a URL like s3://")
