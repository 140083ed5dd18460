"""The sink for URLs that fsspec knows: SFTP, S3 and others, one JSON file per document."""

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from posixpath import basename
from typing import Any, Final
from urllib.parse import urlsplit

from fsspec import get_filesystem_class

from tasks.deliver.rendition import PLAIN, Rendition
from tasks.deliver.sink import Delivery, SinkUrlError
from tasks.errors import SinkError
from tasks.folders import open_folder
from tasks.models import DocumentId, Mark

_ID: Final = re.compile(r"[0-9a-f]{64}")

#: Where an object appears whole or not at all, and a move would be a copy.
_STORES: Final = frozenset(
    ("s3", "s3a", "gs", "gcs", "az", "abfs", "abfss", "adl", "oss", "memory")
)


class RemoteSink:
    """Records as `URL/ab/<id>.json`, where `ab` are the id's first two digits.

    What became of a record lies beside it: `URL/ab/<id>.<id of the item that says so>.mark`.

    In an object store a record is put in one step. Elsewhere it is written to a temporary name
    beside its own and moved, so that a reader never sees half of one. The connection is made at
    the first use, and made anew after an error.
    """

    in_ledger = False

    def __init__(self, url: str, rendition: Rendition = PLAIN) -> None:
        """Check the URL; nothing is asked of the system yet.

        Args:
            url: Of the folder.
            rendition: What records become in it.

        Raises:
            SinkUrlError: It holds a password, or nothing here knows its scheme.
        """
        if urlsplit(url).password is not None:
            raise SinkUrlError("no passwords in a sink's URL, which is kept: configure fsspec")
        scheme = url.partition("://")[0]
        try:
            self._folder = get_filesystem_class(scheme)._strip_protocol(url).rstrip("/")  # noqa: SLF001  # the one way that does not connect
        except (ValueError, ImportError) as error:
            raise SinkUrlError(f"no sink {url!r}: give file:DIR or redis:; {error}") from error
        self._root = url.rstrip("/")
        self.url = f"{self._root}{rendition.query}"
        self._rendition = rendition
        self._puts_whole = scheme in _STORES
        self._system: Any = None

    def path(self, document: DocumentId) -> str:
        """Return where a document's record lies, as the system spells it."""
        if not _ID.fullmatch(document):
            raise ValueError(f"no document id: {document!r}")
        return f"{self._folder}/{document[:2]}/{document}.{self._rendition.suffix}"

    def write(self, deliveries: Sequence[Delivery]) -> None:
        """Put records into the folder.

        Raises:
            SinkError: The system is away, full, or says no.
        """
        with self._connected() as system:
            for delivery in deliveries:
                record = self._rendition.convert(delivery.record)
                self._put(system, self.path(delivery.id), record)

    def mark(self, marks: Sequence[Mark]) -> None:
        """Put marks beside their records.

        Raises:
            SinkError: The system is away, full, or says no.
        """
        with self._connected() as system:
            for mark in marks:
                stem = self.path(mark.document).removesuffix(self._rendition.suffix)
                self._put(system, f"{stem}{mark.by}.mark", mark.model_dump_json().encode())

    def marks(self, document: DocumentId) -> list[Mark]:
        """Return what became of a record.

        Raises:
            SinkError: The system is away, or says no.
        """
        stem = self.path(document).removesuffix(self._rendition.suffix)
        with self._connected() as system:
            found = [system.cat_file(path) for path in sorted(system.glob(f"{stem}*.mark"))]
        return [Mark.model_validate_json(data) for data in found]

    def read(self, document: DocumentId) -> bytes | None:
        """Return a record, or None.

        Raises:
            SinkError: The system is away, or says no.
        """
        path = self.path(document)
        with self._connected() as system:
            found: bytes | None = system.cat_file(path) if system.exists(path) else None
        return found

    def held(self, documents: Iterable[DocumentId]) -> set[DocumentId]:
        """Return those of the ids that have a file.

        Raises:
            SinkError: The system is away, or says no.
        """
        wanted = {document: self.path(document) for document in documents}
        with self._connected() as system:
            return {document for document, path in wanted.items() if system.exists(path)}

    def ids(self) -> Iterator[DocumentId]:
        """Yield the id of every record.

        Raises:
            SinkError: The system is away, or says no.
        """
        with self._connected() as system:
            system.invalidate_cache()
            names = system.find(self._folder) if system.exists(self._folder) else []
        for name in names:
            stem = basename(name).removesuffix(f".{self._rendition.suffix}")
            if _ID.fullmatch(stem):
                yield stem

    def read_many(self, documents: Sequence[DocumentId]) -> Iterator[Delivery]:
        """Yield the records of these ids, fetched at once where the system can.

        Raises:
            SinkError: The system is away, or says no.
        """
        paths = {document: self.path(document) for document in documents}
        with self._connected() as system:
            found = system.cat(list(paths.values()), on_error="omit") if paths else {}
        by_name = {basename(path): record for path, record in found.items()}
        for document, path in paths.items():
            record = by_name.get(basename(path))
            if record is not None:
                yield Delivery(document, record)

    def _put(self, system: Any, path: str, record: bytes) -> None:
        if self._puts_whole:
            system.pipe_file(path, record)
            return
        folder, name = path.rsplit("/", 1)
        system.makedirs(folder, exist_ok=True)
        temporary = f"{folder}/.{name}.{os.getpid()}.tmp"
        system.pipe_file(temporary, record)
        system.mv(temporary, path)

    @contextmanager
    def _connected(self) -> Iterator[Any]:
        try:
            if self._system is None:
                self._system, _ = open_folder(self._root)
            yield self._system
        except Exception as error:  # each backend has errors of its own
            self._system = None
            raise SinkError(f"{self.url}: {type(error).__name__}: {error}") from error
