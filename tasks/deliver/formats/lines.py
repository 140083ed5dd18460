"""Our own records, one JSON object a line."""

from collections.abc import Callable
from typing import Any, BinaryIO

import orjson

from tasks.deliver.formats.shape import UnreadableRecordError


def plain(record: bytes) -> bytes:
    """Return a record on one line, every field as it is.

    Raises:
        UnreadableRecordError: It is no JSON object.
    """
    try:
        fields: Any = orjson.loads(record)
    except orjson.JSONDecodeError as error:
        raise UnreadableRecordError(f"no JSON: {error}") from error
    if not isinstance(fields, dict) or not isinstance(fields.get("id"), str):
        raise UnreadableRecordError("no record")
    return orjson.dumps(fields)


class LineWriter:
    """One JSON value a line (JSON Lines): UTF-8, ended by a line feed."""

    def __init__(self, file: BinaryIO, convert: Callable[[bytes], bytes] = plain) -> None:
        self._file = file
        self._convert = convert

    def write(self, record: bytes) -> None:
        """Add one line."""
        self._file.write(self._convert(record) + b"\n")

    def finish(self) -> None:
        """Do nothing: each line is complete."""
