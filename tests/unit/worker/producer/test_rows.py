import gzip
import io
from pathlib import Path

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from tasks.errors import TooLargeError
from worker.producer.reading import read
from worker.producer.rows import is_rows, rows

ROWS = [b'{"text": "The ferry of Norvik was %d minutes late."}' % number for number in range(50)]
LINES = b"\n".join(ROWS) + b"\r\n\n"


@pytest.mark.parametrize("name", ["a.jsonl", "A.NDJSON", "b.jsonl.gz", "a.b.jsonl.zst"])
def test_json_lines_are_known_by_name(name: str) -> None:
    """Also under their compression's suffix."""
    assert is_rows(name)
    assert not is_rows(f"{name}.txt")


@given(st.lists(st.binary(min_size=1, max_size=30)), st.integers(1, 40))
def test_rows_are_the_lines_that_are_not_too_long(lines: list[bytes], limit: int) -> None:
    """Whatever the lines: each whole one in order, then a refusal if one was too long."""
    text = b"\n".join(lines)
    parts = text.split(b"\n")
    found: list[bytes] = []
    refused = any(len(part) > limit for part in parts)
    try:
        found += [row for _, row in rows(io.BytesIO(text), limit)]
    except TooLargeError:
        assert refused
    kept = [part.removeprefix(b"\xef\xbb\xbf").strip(b"\r\t ") for part in parts]
    short = [row for row, part in zip(kept, parts, strict=True) if len(part) <= limit]
    if not refused:
        assert found == [row for row in short if row]


def test_a_line_that_is_too_long_is_passed_over_and_said() -> None:
    """Its neighbours are read; the error names it."""
    found: list[int] = []
    file = io.BytesIO(b"one\n" + b"x" * 200_000 + b"\nthree")
    with pytest.raises(TooLargeError, match="first line 2"):
        found.extend(number for number, _ in rows(file, 100))
    file.seek(0)
    stream = rows(file, 100)
    assert [next(stream), next(stream)] == [(1, b"one"), (3, b"three")]


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("a.jsonl", LINES),
        ("a.jsonl.gz", gzip.compress(LINES)),
        ("a.ndjson.zst", zstandard.compress(LINES)),
    ],
)
def test_large_and_compressed_files_are_read_line_by_line(
    tmp_path: Path, name: str, raw: bytes
) -> None:
    """Each line is a document, although the whole is larger than one may be."""
    path = tmp_path / name
    path.write_bytes(raw)
    found = list(read(path, 100))
    assert [one.raw for one in found] == ROWS
    assert [one.member for one in found[:2]] == ["1", "2"]


def test_a_small_file_is_one_document(tmp_path: Path) -> None:
    """The cleaning stage splits it, and its items name their parent."""
    path = tmp_path / "a.jsonl"
    path.write_bytes(LINES)
    assert [one.raw for one in read(path, 100_000)] == [LINES]
