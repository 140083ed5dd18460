import io
import json

import pytest

from tasks.deliver.formats import UnreadableRecordError
from tasks.deliver.formats.lines import LineWriter, plain
from tests.support.records import simple, stored


def test_each_record_is_one_line_with_every_field() -> None:
    """Also where a file was laid out by hand."""
    record = json.loads(stored(simple(text="One.\nTwo.\u2028Three.")))
    file = io.BytesIO()
    writer = LineWriter(file)
    writer.write(json.dumps(record, indent=2).encode())
    writer.write(json.dumps(record).encode())
    writer.finish()
    assert [json.loads(line) for line in file.getvalue().splitlines()] == [record, record]


@pytest.mark.parametrize("raw", [b"", b"{", b"[]", b'"id"', b"{}"])
def test_what_is_no_record_is_refused(raw: bytes) -> None:
    """A truncated file must not become a line."""
    with pytest.raises(UnreadableRecordError):
        plain(raw)
