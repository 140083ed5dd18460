"""What records can become on their way out: formats by name, each a pure conversion."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final

import orjson

from tasks.deliver.formats.annotations import annotations
from tasks.deliver.formats.csv_table import CsvWriter
from tasks.deliver.formats.lines import LineWriter, plain
from tasks.deliver.formats.ninjs import ninjs
from tasks.deliver.formats.parquet_table import ParquetWriter
from tasks.deliver.formats.schema_org import news_article
from tasks.deliver.formats.shape import (
    Format,
    FormatError,
    UnreadableRecordError,
    Writer,
    read_record,
)
from tasks.models import Record

__all__ = ["FORMATS", "Format", "FormatError", "UnreadableRecordError", "Writer", "format_of"]


def _documents(name: str, about: str, suffix: str, to: Callable[[Record], Any]) -> Format:
    def convert(record: bytes) -> bytes:
        return orjson.dumps(to(read_record(record)))

    return Format(name, about, partial(LineWriter, convert=convert), suffix, convert)


FORMATS: Final[Mapping[str, Format]] = {
    one.name: one
    for one in (
        Format("jsonl", "our own records, every field", LineWriter, "json", plain),
        _documents("ninjs", "IPTC ninjs 3.1", "ninjs.json", ninjs),
        _documents("schema.org", "NewsArticle as JSON-LD", "schema.jsonld", news_article),
        _documents("annotations", "W3C Web Annotations", "anno.jsonld", annotations),
        Format("csv", "a table for spreadsheets", CsvWriter),
        Format("parquet", "a typed table for DuckDB, pandas, Spark", ParquetWriter, text=False),
    )
}


def format_of(name: str) -> Format:
    """Return a format.

    Raises:
        FormatError: There is none of this name.
    """
    found = FORMATS.get(name)
    if found is None:
        raise FormatError(f"no format {name!r}: there are {', '.join(FORMATS)}")
    return found
