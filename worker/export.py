"""Records out of their sinks: which of them, and into what."""

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO, Final, NamedTuple, Protocol

import orjson

from tasks.deliver import Delivery, FileSink, Sink
from tasks.deliver.formats import UnreadableRecordError, Writer
from tasks.deliver.rendition import PLAIN, Rendition
from tasks.models import DocumentId
from worker.errors import ConfigurationError

#: Records read from a sink in one go.
CHUNK: Final = 64


class Selection(NamedTuple):
    """Which records are meant; what is left out does not restrict."""

    #: Delivered at or after, and before.
    since: datetime | None = None
    until: datetime | None = None
    feeds: tuple[str, ...] = ()
    #: Publication status: usable, withheld, canceled.
    states: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    #: Starts of ids.
    ids: tuple[str, ...] = ()

    def reads(self) -> bool:
        """Whether a record has to be read to be chosen."""
        return self._replace(ids=()) != Selection()

    def holds(self, fields: dict[str, Any]) -> bool:
        """Tell whether a record, as JSON-like data, is meant."""
        feeds = {source.get("feed") for source in fields.get("sources", ())}
        return (
            (not self.feeds or not feeds.isdisjoint(self.feeds))
            and (not self.states or fields.get("status") in self.states)
            and (not self.languages or fields.get("language") in self.languages)
            and self._in_time(fields)
        )

    def _in_time(self, fields: dict[str, Any]) -> bool:
        if self.since is None and self.until is None:
            return True
        at = _delivered(fields)
        if at is None:
            return False
        return (self.since is None or at >= self.since) and (self.until is None or at < self.until)


class Tally(NamedTuple):
    """What an export came to."""

    written: int
    #: Ids of what a sink holds and no format can read, with the reason.
    unreadable: tuple[tuple[DocumentId, str], ...]


class Target(Protocol):
    """Where chosen records go."""

    def put(self, delivery: Delivery) -> None:
        """Take one record.

        Raises:
            UnreadableRecordError: It is none.
        """

    def finish(self) -> None:
        """Write what is left."""


class FileTarget:
    """One file of many records."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer

    def put(self, delivery: Delivery) -> None:
        """Take one record."""
        self._writer.write(delivery.record)

    def finish(self) -> None:
        """Write what is left."""
        self._writer.finish()


class FolderTarget:
    """A folder with a file a record, laid out as the `file:` sink lays out its own."""

    def __init__(self, folder: Path, rendition: Rendition) -> None:
        self._convert = rendition.convert
        # Converted here, one by one, so that an unreadable record costs no other.
        self._sink = FileSink(folder, PLAIN._replace(suffix=rendition.suffix))
        self._waiting: list[Delivery] = []

    def put(self, delivery: Delivery) -> None:
        """Take one record."""
        self._waiting.append(Delivery(delivery.id, self._convert(delivery.record)))
        if len(self._waiting) >= CHUNK:
            self.finish()

    def finish(self) -> None:
        """Write what is left."""
        self._sink.write(self._waiting)
        self._waiting = []


def export(sinks: Iterable[Sink], selection: Selection, target: Target) -> Tally:
    """Write the chosen records of some sinks; one that is in several is written once.

    Memory holds a few records, and 65 bytes for each id where there are several sinks.
    """
    written = 0
    unreadable: list[tuple[DocumentId, str]] = []
    for delivery in _once(list(sinks), selection):
        try:
            if selection.reads() and not _chosen(delivery.record, selection):
                continue
            target.put(delivery)
        except UnreadableRecordError as error:
            unreadable.append((delivery.id, str(error)))
        else:
            written += 1
    target.finish()
    return Tally(written, tuple(unreadable))


def _once(sinks: Sequence[Sink], selection: Selection) -> Iterator[Delivery]:
    seen: set[bytes] = set()
    for sink in sinks:
        ids: Iterator[DocumentId] = (
            i for i in sink.ids() if not selection.ids or i.startswith(selection.ids)
        )
        if len(sinks) > 1:
            ids = _unseen(ids, seen)
        while chunk := list(islice(ids, CHUNK)):
            yield from sink.read_many(chunk)


def _unseen(ids: Iterator[DocumentId], seen: set[bytes]) -> Iterator[DocumentId]:
    for document in ids:
        mark = bytes.fromhex(document)
        if mark not in seen:
            seen.add(mark)
            yield document


def _chosen(record: bytes, selection: Selection) -> bool:
    try:
        return selection.holds(orjson.loads(record))
    except (ValueError, TypeError, AttributeError) as error:
        raise UnreadableRecordError(f"no record: {error}") from error


def _delivered(fields: dict[str, Any]) -> datetime | None:
    for past in reversed(fields.get("history", ())):
        if past.get("stage") == "deliver" and past.get("at"):
            at = datetime.fromisoformat(past["at"])
            return at if at.tzinfo else at.replace(tzinfo=UTC)
    return None


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """Give a file that appears under its name when it is complete, or not at all.

    Raises:
        ConfigurationError: What has that name is no file, such as /dev/stdout: not replaced.
    """
    if path.is_symlink() or (path.exists() and not path.is_file()):
        raise ConfigurationError(f"{path}: not a regular file; without --to records are piped")
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
