"""What all peers share: where they are told what to do, and the end of a document's way."""

import os
from functools import lru_cache
from pathlib import Path

import redis

from benchmarks.peers.names import DONE
from benchmarks.stages import SOURCES, step
from tasks.deliver import Delivery, FileSink
from tasks.work import draft, finish

SOCKET = os.environ["BENCH_SOCKET"]
URL = f"unix://{SOCKET}"
KIND = os.environ["BENCH_STAGES"]
RESULTS = os.environ["BENCH_RESULTS"]


@lru_cache(maxsize=1)
def client() -> redis.Redis:
    """Return this process' connection."""
    return redis.Redis(unix_socket_path=SOCKET)


def do(stage: str, document: str, text: str) -> str:
    """Do a stage; the last one also puts the record into the sink."""
    output = step(KIND, stage, document, text)  # type: ignore[arg-type]
    if stage == "extract":
        deliver(document, output)
        return ""
    return output


def deliver(document: str, output: str) -> None:
    """Write a record as Copydesk does, one document at a time."""
    record = finish(draft(output.encode()), SOURCES, ())
    with client().pipeline() as pipe:
        if RESULTS:
            FileSink(Path(RESULTS)).write([Delivery(document, record)])
        else:
            pipe.set(f"record:{document}", record)
            pipe.xadd("records", {"id": document})
        pipe.incr(DONE)
        pipe.execute()
