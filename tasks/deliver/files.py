"""The `file:DIR` sink: one JSON file per document, named by its id."""

import os
import re
import time
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

from tasks.deliver.rendition import PLAIN, Rendition
from tasks.deliver.sink import Delivery
from tasks.errors import SinkError
from tasks.models import DocumentId, Mark

_ID: Final = re.compile(r"[0-9a-f]{64}")

#: Waiting for the disk costs no processor; several waits at once share one journal commit.
_SYNCS: Final = 8

#: Seconds after which a temporary file has no writer any more: far longer than any lease.
STALE: Final = 600.0


class FileSink:
    """Records as `DIR/ab/<id>.json`, where `ab` are the id's first two digits.

    In another format the name ends as that format's files do.
    What became of a record lies beside it, a file for each item that says so:
    `DIR/ab/<id>.<id of that item>.mark`.

    A file appears under its name only when its bytes are on the disk: written to a temporary
    name in the same folder, synced, renamed, and the folder synced.
    """

    in_ledger = False

    def __init__(self, folder: Path, rendition: Rendition = PLAIN) -> None:
        self.folder = folder.absolute()
        self.url = f"file:{self.folder}{rendition.query}"
        self._rendition = rendition

    def path(self, document: DocumentId) -> Path:
        """Return where a document's record lies."""
        if not _ID.fullmatch(document):
            raise ValueError(f"no document id: {document!r}")
        return self.folder / document[:2] / f"{document}.{self._rendition.suffix}"

    def write(self, deliveries: Sequence[Delivery]) -> None:
        """Put records into the folder.

        Raises:
            SinkError: Disk full, no permission, folder away; no partial file is left.
        """
        convert = self._rendition.convert
        self._put([(self.path(document), convert(record)) for document, record in deliveries])

    def mark(self, marks: Sequence[Mark]) -> None:
        """Put marks beside their records.

        Raises:
            SinkError: As for `write`.
        """
        self._put([(self._mark_path(mark), mark.model_dump_json().encode()) for mark in marks])

    def marks(self, document: DocumentId) -> list[Mark]:
        """Return what became of a record."""
        path = self.path(document)
        found = sorted(path.parent.glob(f"{document}.*.mark"))
        return [Mark.model_validate_json(one.read_bytes()) for one in found]

    def read(self, document: DocumentId) -> bytes | None:
        """Return a record, or None."""
        try:
            return self.path(document).read_bytes()
        except FileNotFoundError:
            return None

    def held(self, documents: Iterable[DocumentId]) -> set[DocumentId]:
        """Return those of the ids that have a file."""
        return {document for document in documents if self.path(document).exists()}

    def ids(self) -> Iterator[DocumentId]:
        """Yield the id of every record, in order."""
        for folder in sorted(self.folder.glob("[0-9a-f][0-9a-f]")):
            for path in sorted(folder.glob(f"*.{self._rendition.suffix}")):
                name = path.name.removesuffix(f".{self._rendition.suffix}")
                if _ID.fullmatch(name):
                    yield name

    def read_many(self, documents: Sequence[DocumentId]) -> Iterator[Delivery]:
        """Yield the records of these ids."""
        for document in documents:
            record = self.read(document)
            if record is not None:
                yield Delivery(document, record)

    def sweep(self) -> int:
        """Remove temporary files that killed processes left; returns how many.

        By age alone: a process number says nothing of another container on the same volume.
        """
        stale = [p for p in self.folder.glob("[0-9a-f][0-9a-f]/.*.tmp") if _age(p) > STALE]
        for path in stale:
            path.unlink(missing_ok=True)
        return len(stale)

    def _mark_path(self, mark: Mark) -> Path:
        return self.path(mark.document).with_name(f"{mark.document}.{mark.by}.mark")

    def _put(self, files: Sequence[tuple[Path, bytes]]) -> None:
        temporary: list[tuple[Path, Path]] = []
        try:
            for final, data in files:
                temporary.append(_reserve(final))
                _write(temporary[-1][0], data)
            self._publish(temporary)
        except (OSError, RuntimeError) as error:  # the latter: no thread to be had
            _discard(temporary)
            said = getattr(error, "strerror", None) or error
            raise SinkError(f"{self.folder}: {said}") from error

    def _publish(self, temporary: Sequence[tuple[Path, Path]]) -> None:
        with ThreadPoolExecutor(_SYNCS) as pool:
            list(pool.map(_sync, (path for path, _ in temporary)))
            for path, final in temporary:
                path.replace(final)
            list(pool.map(_sync, {final.parent for _, final in temporary}))


def _reserve(final: Path) -> tuple[Path, Path]:
    final.parent.mkdir(parents=True, exist_ok=True)
    return final.parent / f".{final.stem}.{os.getpid()}.tmp", final


def _write(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _discard(temporary: Iterable[tuple[Path, Path]]) -> None:
    for path, _ in temporary:
        path.unlink(missing_ok=True)


def _age(path: Path) -> float:
    try:
        return time.time() - path.stat().st_mtime
    except FileNotFoundError:
        return 0.0
