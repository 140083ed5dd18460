import csv
import io

from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.deliver.formats.columns import COLUMNS
from tasks.deliver.formats.csv_table import DANGEROUS, CsvWriter, guarded
from tasks.models import Record
from tests.support.records import EXAMPLES, records, seed_records, simple, stored


def table(*given_: Record) -> bytes:
    """Return records as a CSV file."""
    file = io.BytesIO()
    writer = CsvWriter(file)
    for record in given_:
        writer.write(stored(record))
    writer.finish()
    return file.getvalue()


def rows(data: bytes) -> list[dict[str, str]]:
    """Read a CSV file."""
    return list(csv.DictReader(io.StringIO(data.decode(), newline="")))


def test_it_is_read_back_with_all_columns() -> None:
    """One line a record, CRLF, UTF-8, the header first; texts keep their line breaks."""
    data = table(*seed_records())
    assert data.startswith(b"id,schema_version,feed,")
    read = rows(data)
    assert list(read[0]) == [column.name for column in COLUMNS]
    for row, record in zip(read, seed_records(), strict=True):
        assert row["id"] == record.id
        assert row["text"] == guarded(record.text)
        assert row["word_count"] == str(record.word_count)


@settings(max_examples=EXAMPLES, deadline=None)
@given(records())
def test_no_cell_of_text_begins_like_a_formula(record: Record) -> None:
    """Whatever a stranger's file holds; numbers are ours and stay numbers."""
    (row,) = rows(table(record))
    text = [column.name for column in COLUMNS if column.kind in {"string", "strings"}]
    for name in text:
        assert not row[name].startswith(tuple(mark for mark in DANGEROUS if mark != "'"))


@given(st.text())
def test_the_guard_can_be_taken_off(text: str) -> None:
    """Without its first apostrophe, a cell that has one is the text."""
    assert guarded(text).removeprefix("'") == text


def test_known_attacks_are_text() -> None:
    """As OWASP lists them, in full width too."""
    for attack in ("=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "\t=1", "\r=1", "＝1"):  # noqa: RUF001  # the full-width form is meant
        (row,) = rows(table(simple(headline=attack)))
        assert row["headline"] == f"'{attack}"
