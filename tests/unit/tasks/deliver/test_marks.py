from pathlib import Path

import pytest

from tasks.deliver import Delivery, FileSink, MemorySink, Sink
from tasks.deliver.remote import RemoteSink
from tasks.models import Mark

OLD, NEW, KILL = "ab" + "0" * 62, "ab" + "1" * 62, "cd" + "2" * 62
MARKS = [
    Mark(document=OLD, by=NEW, kind="update"),
    Mark(document=OLD, by=KILL, kind="kill"),
    Mark(document=NEW, by=KILL, kind="kill"),
]


@pytest.fixture(params=["file", "memory", "object store", "file system"])
def sink(request: pytest.FixtureRequest, tmp_path: Path) -> Sink:
    kinds: dict[str, Sink] = {
        "file": FileSink(tmp_path),
        "memory": MemorySink(),
        "object store": RemoteSink(f"memory://marks-{tmp_path.name}"),
        "file system": RemoteSink(f"local://{tmp_path}/records"),
    }
    return kinds[request.param]


def test_marks_are_beside_records_and_leave_them_as_they_are(sink: Sink) -> None:
    """Said twice, each is there once; records are counted and read as before."""
    sink.write([Delivery(OLD, b"{}")])
    for _ in range(2):
        sink.mark(MARKS)
    assert sink.marks(OLD) == MARKS[:2]
    assert sink.marks(NEW) == MARKS[2:]
    assert sink.marks(KILL) == []
    assert list(sink.ids()) == [OLD]
    assert sink.read(OLD) == b"{}"


def test_a_mark_lies_beside_its_record(tmp_path: Path) -> None:
    """Under a name that no pattern for records takes."""
    FileSink(tmp_path).mark(MARKS[:1])
    (path,) = tmp_path.glob("*/*")
    assert path.relative_to(tmp_path).as_posix() == f"ab/{OLD}.{NEW}.mark"
    assert Mark.model_validate_json(path.read_bytes()) == MARKS[0]
