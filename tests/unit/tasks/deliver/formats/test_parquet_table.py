import io
from pathlib import Path

import duckdb
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings

from tasks.deliver.formats import UnreadableRecordError
from tasks.deliver.formats.parquet_table import ROWS, ParquetWriter, schema
from tasks.models import Record
from tests.support.records import EXAMPLES, records, seed_records, simple, stored


def write(file: io.BytesIO, *given_: Record) -> io.BytesIO:
    """Write records as a Parquet file."""
    writer = ParquetWriter(file)
    for record in given_:
        writer.write(stored(record))
    writer.finish()
    return file


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("parquet") / "records.parquet"
    path.write_bytes(write(io.BytesIO(), *seed_records()).getvalue())
    return path


def test_duckdb_reads_it(path: Path) -> None:
    """Texts, instants and nested findings can be asked for in SQL."""
    with duckdb.connect() as connection:
        counted = connection.execute(
            "select count(*), sum(word_count), count(published_at), sum(len(quotes)) "
            "from read_parquet(?)",
            [str(path)],
        ).fetchone()
        speakers = connection.execute(
            "select distinct q.speaker from (select unnest(quotes) as q from read_parquet(?)) "
            "where q.speaker is not null",
            [str(path)],
        ).fetchall()
    stamped = [r for r in seed_records() if r.published and r.published.value.endswith("Z")]
    assert counted == (
        len(seed_records()),
        sum(record.word_count for record in seed_records()),
        len(stamped),
        sum(len(record.quotes) for record in seed_records()),
    )
    named = {quote.speaker for r in seed_records() for quote in r.quotes if quote.speaker}
    assert {name for (name,) in speakers} == named


def test_pandas_reads_it(path: Path) -> None:
    """With instants in UTC and the texts as they are."""
    frame = pd.read_parquet(path)
    assert list(frame["id"]) == [record.id for record in seed_records()]
    assert list(frame["text"]) == [record.text for record in seed_records()]
    assert str(frame["published_at"].dtype).endswith("UTC]")


def test_the_schema_is_in_the_file(path: Path) -> None:
    """Typed, with the name of the columns' meaning."""
    read = pq.read_schema(path)
    assert read.equals(schema(pa))
    assert read.metadata[b"copydesk.schema"] == b"urn:copydesk:schema:table:1"


@settings(max_examples=EXAMPLES, deadline=None)
@given(records())
def test_any_record_is_a_row_that_comes_back(record: Record) -> None:
    """Whatever the fields hold, findings with their spans included."""
    (row,) = pq.read_table(write(io.BytesIO(), record)).to_pylist()
    assert row["text"] == record.text
    assert row["quotes"] == [quote.model_dump() for quote in record.quotes]
    assert row["entities"][0]["mentions"] == [
        span.model_dump() for span in record.entities[0].mentions
    ]


def test_rows_are_written_in_groups() -> None:
    """So that memory holds one group, however many records there are."""
    file = io.BytesIO()
    writer = ParquetWriter(file)
    record = stored(simple())
    for _ in range(ROWS + 1):
        writer.write(record)
    assert file.tell() > 0
    writer.finish()
    assert pq.ParquetFile(file).num_row_groups == 2


def test_what_is_no_record_is_said_and_costs_no_row() -> None:
    """The rows before and after it are in the file."""
    file = io.BytesIO()
    writer = ParquetWriter(file)
    writer.write(stored(simple()))
    with pytest.raises(UnreadableRecordError):
        writer.write(b'{"id": 1}')
    writer.write(stored(simple()))
    writer.finish()
    assert pq.read_table(file).num_rows == 2
