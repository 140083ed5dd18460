"""Apache Parquet by pyarrow (extra `parquet`): a typed table with the findings as nested lists."""

from importlib import import_module
from typing import Any, BinaryIO, Final

from tasks.deliver.formats.columns import COLUMNS, nested, row
from tasks.deliver.formats.shape import FormatError, read_record

#: A row group is written at so many records or bytes of JSON, whichever comes first: what is held
#: in memory. Readers skip whole groups, so they should not be tiny.
ROWS: Final = 2_000
BYTES: Final = 16 * 1024 * 1024
#: Names the columns' meaning, in the file's metadata.
SCHEMA: Final = "urn:copydesk:schema:table:1"


class ParquetWriter:
    """A Parquet file, compressed with zstandard."""

    def __init__(self, file: BinaryIO) -> None:
        """Begin the file.

        Raises:
            FormatError: pyarrow is not installed.
        """
        try:
            self._arrow: Any = import_module("pyarrow")
            parquet: Any = import_module("pyarrow.parquet")
        except ImportError as error:
            raise FormatError("parquet needs pyarrow: pip install 'copydesk[parquet]'") from error
        self._schema = schema(self._arrow)
        self._writer = parquet.ParquetWriter(file, self._schema, compression="zstd")
        self._rows: list[dict[str, Any]] = []
        self._bytes = 0

    def write(self, record: bytes) -> None:
        """Add one row."""
        read = read_record(record)
        self._rows.append({**row(read), **nested(read)})
        self._bytes += len(record)
        if len(self._rows) >= ROWS or self._bytes >= BYTES:
            self._flush()

    def finish(self) -> None:
        """Write the last rows and the footer."""
        if self._rows:
            self._flush()
        self._writer.close()

    def _flush(self) -> None:
        self._writer.write_table(self._arrow.Table.from_pylist(self._rows, schema=self._schema))
        self._rows, self._bytes = [], 0


def schema(arrow: Any) -> Any:
    """Return the table's schema, given the pyarrow module; docs/exports.md describes it."""
    kinds = {
        "string": arrow.string(),
        "strings": arrow.list_(arrow.string()),
        "integer": arrow.int64(),
        "number": arrow.float64(),
        "instant": arrow.timestamp("us", tz="UTC"),
    }
    flat = [arrow.field(column.name, kinds[column.kind]) for column in COLUMNS]
    return arrow.schema([*flat, *_nested(arrow)], metadata={"copydesk.schema": SCHEMA})


def _nested(arrow: Any) -> list[Any]:
    text, number, integer = arrow.string(), arrow.float64(), arrow.int64()
    span = [("start", integer), ("end", integer)]
    spans = arrow.struct(span)
    kinds = {
        "entities": [
            ("name", text), ("type", text), ("mentions", arrow.list_(spans)), ("role", text),
            ("basis", text),
        ],
        "quotes": [
            ("text", text), *span, ("speaker", text), ("speaker_span", spans), ("role", text),
            ("cue", text), ("addressee", text), ("kind", text), ("confidence", number),
        ],
        "dates": [("text", text), *span, ("value", text), ("type", text)],
        "amounts": [
            ("text", text), *span, ("value", number), ("unit", text), ("type", text),
            ("high", number), ("modifier", text),
        ],
    }  # fmt: skip
    return [arrow.field(name, arrow.list_(arrow.struct(fields))) for name, fields in kinds.items()]
