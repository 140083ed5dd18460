"""The ceiling: the stage functions in a bare multiprocessing.Pool, results written the same way."""

import multiprocessing
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from multiprocessing.pool import Pool
from pathlib import Path
from typing import NamedTuple

import redis

from benchmarks.stages import FUNCTIONS, SOURCES, Kind
from benchmarks.system import DURABLE, Contender, Setting, process_cpu
from tasks.deliver import Delivery, FileSink
from tasks.families import MemoryIndex
from tasks.models import Document, Source, document_id
from tasks.pipeline import process_many
from tasks.work import Job
from tests.support.servers import Server, server

#: Documents per piece of work: what a hint of Copydesk holds at most.
CHUNK = 32


class Piece(NamedTuple):
    """Some documents for one process."""

    kind: Kind
    paths: tuple[Path, ...]
    #: Folder of results or socket of a Redis.
    results: Path


def work(piece: Piece) -> int:
    """Read documents, do the stages, write the records."""
    records = list(_real(piece.paths) if piece.kind == "real" else _simple(piece))
    if piece.results.suffix == ".sock":
        _into_redis(piece.results, records)
    else:
        FileSink(piece.results).write(records)
    return len(records)


def _real(paths: Sequence[Path]) -> Iterator[Delivery]:
    documents = (Document(raw=path.read_bytes(), source=Source(path=path.name)) for path in paths)
    for record in process_many(documents, index=_index()):
        yield Delivery(record.id, record.model_dump_json().encode())


@lru_cache(maxsize=1)
def _index() -> MemoryIndex:
    """Return the index of this process, by which records are related as Copydesk's are."""
    return MemoryIndex()


def _simple(piece: Piece) -> Iterator[Delivery]:
    for path in piece.paths:
        output = path.read_bytes()
        document = document_id(output)
        for function in FUNCTIONS[piece.kind].values():
            output = function(Job(document, SOURCES, output), {})  # type: ignore[assignment,arg-type]
        yield Delivery(document, output)


def _into_redis(socket: Path, records: Sequence[Delivery]) -> None:
    with redis.Redis(unix_socket_path=str(socket)) as client, client.pipeline() as pipe:
        for record in records:
            pipe.set(f"record:{record.id}", record.record)
            pipe.xadd("records", {"id": record.id})
        pipe.execute()


class Bare:
    """A running pool."""

    def __init__(self, pool: Pool, running: Server, setting: Setting) -> None:
        self._pool = pool
        self._pids = [process.pid for process in multiprocessing.active_children()]
        self._kind = setting.kind
        in_files = setting.sink == "file"
        self._results = setting.folder / "results" if in_files else running.socket

    def run(self, paths: Sequence[Path]) -> None:
        """Process documents."""
        left = iter(paths)
        pieces = iter(lambda: tuple(islice(left, CHUNK)), ())
        work_list = (Piece(self._kind, piece, self._results) for piece in pieces)
        assert sum(self._pool.imap_unordered(work, work_list)) == len(paths)

    def cpu(self) -> float:
        """Return what the processes used; the server's share is a hair."""
        return sum(process_cpu(pid) for pid in self._pids if pid is not None)


def start(setting: Setting) -> Iterator[Bare]:
    """Start a pool."""
    with server(*DURABLE) as running, multiprocessing.Pool(setting.processes) as pool:
        yield Bare(pool, running, setting)


CEILING = Contender("bare pool", start, "none")
