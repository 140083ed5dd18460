"""CSV (RFC 4180): UTF-8, comma, CRLF, a header line, quotes where they are needed.

Cells are text of strangers, and spreadsheets run text that looks like a formula. So a text that
begins like one gets an apostrophe before it, which spreadsheets take as "this is text"; so does a
text that begins with an apostrophe itself, so that taking one off gives every text back.
"""

import csv
import io
from datetime import datetime
from typing import BinaryIO, Final

from tasks.deliver.formats.columns import COLUMNS, Kind, Value, row
from tasks.deliver.formats.shape import read_record

#: Between several values in a cell.
SEPARATOR: Final = "; "
#: What begins a formula (OWASP, "CSV Injection"), in full width too, and our own mark.
DANGEROUS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'")  # noqa: RUF001  # the full-width forms are meant


class CsvWriter:
    """A table with one line a record, and a header."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._write([column.name for column in COLUMNS])

    def write(self, record: bytes) -> None:
        """Add one line."""
        values = row(read_record(record))
        self._write([cell(values[column.name], column.kind) for column in COLUMNS])

    def finish(self) -> None:
        """Do nothing: each line is complete."""

    def _write(self, cells: list[str]) -> None:
        line = io.StringIO(newline="")
        csv.writer(line, dialect="excel").writerow(cells)
        self._file.write(line.getvalue().encode())


def cell(value: Value, kind: Kind) -> str:
    """Return a value as text; absent is empty, and text can not be a formula."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, list):
        return guarded(SEPARATOR.join(value))
    return guarded(str(value)) if kind == "string" else str(value)


def guarded(text: str) -> str:
    """Put an apostrophe before a text that a spreadsheet could take for a formula."""
    return f"'{text}" if text.startswith(DANGEROUS) else text
