import re
from pathlib import Path

import pyarrow as pa

from tasks.deliver.formats.columns import COLUMNS, row
from tasks.deliver.formats.parquet_table import schema
from tests.support.records import SEEN, seed_records, simple

PAGE = Path(__file__).parents[5] / "docs" / "exports.md"


def test_the_page_describes_every_column_once() -> None:
    """docs/exports.md names the columns of the tables, in their order."""
    columns = PAGE.read_text(encoding="utf-8").split("### Columns", 1)[1]
    assert re.findall(r"(?m)^\| `(\w+)` \|", columns) == schema(pa).names


def test_a_row_has_every_column() -> None:
    """Absent is None or an empty list; several values are a list."""
    for record in seed_records():
        values = row(record)
        assert list(values) == [column.name for column in COLUMNS]
        for column in COLUMNS:
            assert isinstance(values[column.name], list) == (column.kind == "strings")


def test_a_row_says_where_the_record_came_from() -> None:
    """The first source's feed, name and time."""
    values = row(simple())
    assert (values["feed"], values["path"], values["seen_at"]) == ("wire", "one.txt", SEEN)
    assert values["delivered_at"] is None
