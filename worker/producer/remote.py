"""Folders elsewhere: files named by a URL that fsspec knows."""

import io
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from posixpath import basename
from typing import IO, Any, NamedTuple

from tasks.errors import CopydeskError, TooLargeError
from tasks.folders import open_folder
from worker.errors import ConfigurationError
from worker.producer.discovery import IGNORED, passed_over
from worker.producer.reading import HEAD, Content, UnreadableError
from worker.producer.rows import is_rows, rows
from worker.producer.unpacking import unpacker


class RemoteFile(NamedTuple):
    """A file on a system that fsspec speaks with."""

    system: Any
    #: As the system spells it.
    path: str
    url: str

    def __str__(self) -> str:
        return self.url

    def read(self, limit: int) -> Iterator[Content]:
        """Read it: one document, or those of an archive, of at most `limit` bytes each.

        Raises:
            TooLargeError: It is larger; nothing of it was read.
            UnreadableError: The system said no, or is away.
            CopydeskError: It is compressed, and broken or hostile.
        """
        try:
            facts = self.system.info(self.path)
            with self.system.open(self.path, "rb") as file:
                yield from self._contents(file, facts, limit)
        except CopydeskError:
            raise
        except Exception as error:  # each backend has errors of its own
            raise UnreadableError(f"{self}: {type(error).__name__}: {error}") from error

    def _contents(self, file: IO[bytes], facts: dict[str, Any], limit: int) -> Iterator[Content]:
        modified = _modified(facts)
        lines = is_rows(self.path)
        unpack = unpacker(file.read(HEAD), lines=lines)
        file.seek(0)
        if unpack is not None:
            for name, raw in unpack(file, limit):
                yield Content(name, raw, modified)
            return
        size = facts.get("size") or 0
        if lines and size > limit:
            yield from (Content(str(at), row, modified) for at, row in rows(file, limit))
            return
        raw = b"" if size > limit else _all(file, limit)
        if max(size, len(raw)) > limit:
            raise TooLargeError(f"{self}: more than {limit:,} bytes")
        yield Content("", raw, modified)


def find_remote(url: str, ignored: Sequence[str] = IGNORED) -> Iterator[RemoteFile]:
    """Yield the files that a URL stands for: a file, all below a folder, or a pattern.

    Raises:
        ConfigurationError: Nothing knows the scheme, or the URL names nothing, or the
            system can't be reached.
    """
    try:
        system, path = open_folder(url)
        names = _names(system, path)
    except Exception as error:  # each backend has errors of its own
        raise ConfigurationError(f"{url}: {type(error).__name__}: {error}") from error
    root = url.rstrip("/").removesuffix(path.rstrip("/"))
    if not names:
        raise ConfigurationError(f"{url}: no such file or folder")
    for name in names:
        inside = name.removeprefix(path).strip("/").split("/")
        if name == path or not any(passed_over(part, ignored) for part in inside):
            yield RemoteFile(system, name, f"{root}{name}")


def _names(system: Any, path: str) -> list[str]:
    if any(sign in basename(path) for sign in "*?["):
        return sorted(name for name in system.glob(path) if system.isfile(name))
    if system.isfile(path):
        return [path]
    return sorted(system.find(path))


def _all(file: IO[bytes], limit: int) -> bytes:
    held = io.BytesIO()
    while held.tell() <= limit and (part := file.read(min(1 << 20, limit + 1 - held.tell()))):
        held.write(part)
    return held.getvalue()


def _modified(facts: dict[str, Any]) -> datetime:
    """Return when the file was last changed; each backend calls and types it in its own way."""
    for name in ("mtime", "LastModified", "last_modified", "created", "updated"):
        value = facts.get(name)
        if isinstance(value, int | float):
            return datetime.fromtimestamp(value, UTC)
        if isinstance(value, datetime):
            return value if value.tzinfo else value.replace(tzinfo=UTC)
    return datetime.now(UTC)
