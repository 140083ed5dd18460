import io
import json
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tasks.deliver import Delivery, FileSink, MemorySink
from tasks.deliver.formats import FORMATS
from tasks.deliver.rendition import rendition_of
from tasks.models import Passage, Source
from tests.support.records import simple, stored
from worker.errors import ConfigurationError
from worker.export import FileTarget, FolderTarget, Selection, Tally, export, whole_file

MARCH = datetime(2026, 3, 13, 12, tzinfo=UTC)


def record(number: int, feed: str = "wire", **fields: object) -> Delivery:
    """Return a record that was delivered so many hours after noon."""
    document = f"{number:064x}"
    at = MARCH + timedelta(hours=number)
    made = simple(
        id=document,
        sources=(Source(feed=feed), Source(feed="second")),
        history=(Passage(stage="deliver", version="1", at=at),),
        **fields,
    )
    return Delivery(document, stored(made))


def sink_of(*deliveries: Delivery) -> MemorySink:
    sink = MemorySink()
    sink.write(deliveries)
    return sink


def exported(selection: Selection, *sinks: MemorySink) -> tuple[list[int], Tally]:
    """Return the numbers of the records that are chosen."""
    file = io.BytesIO()
    tally = export(sinks, selection, FileTarget(FORMATS["jsonl"].open(file)))
    ids = [json.loads(line)["id"] for line in file.getvalue().splitlines()]
    return [int(document, 16) for document in ids], tally


@pytest.mark.parametrize(
    ("selection", "chosen"),
    [
        (Selection(), [0, 1, 2, 3]),
        (Selection(since=MARCH + timedelta(hours=1)), [1, 2, 3]),
        (Selection(until=MARCH + timedelta(hours=1)), [0]),
        (Selection(feeds=("gazette",)), [2]),
        (Selection(feeds=("second",)), [0, 1, 2, 3]),
        (Selection(states=("canceled", "withheld")), [3]),
        (Selection(languages=("de",)), [1]),
        (Selection(ids=(f"{2:064x}",)), [2]),
        (Selection(ids=("0",), feeds=("wire",), until=MARCH + timedelta(hours=1)), [0]),
    ],
)
def test_filters_choose_by_what_the_record_says(selection: Selection, chosen: list[int]) -> None:
    """Time of delivery, any of its feeds, publication state, language, id; all must hold."""
    sink = sink_of(
        record(0), record(1, language="de"), record(2, "gazette"), record(3, status="canceled")
    )
    assert exported(selection, sink)[0] == chosen


def test_a_record_in_two_sinks_is_written_once() -> None:
    """By its id."""
    assert exported(Selection(), sink_of(record(1)), sink_of(record(1), record(2)))[0] == [1, 2]


def test_what_is_no_record_is_named_and_costs_no_other() -> None:
    """Broken JSON, and JSON of another shape."""
    broken = Delivery("e" * 64, b'{"id": ')
    strange = Delivery("f" * 64, b'{"id": 1, "history": 5, "sources": [1]}')
    for selection in (Selection(), Selection(since=MARCH)):
        numbers, tally = exported(selection, sink_of(record(1), broken, strange, record(2)))
        assert numbers == [1, 2]
        assert (tally.written, [id_[0] for id_, _ in tally.unreadable]) == (2, ["e", "f"])


def test_a_folder_gets_a_file_a_record(tmp_path: Path) -> None:
    """Laid out as a file sink lays out its own, in batches that are all written in the end."""
    target = FolderTarget(tmp_path, rendition_of("ninjs"))
    broken = Delivery("e" * 64, b"{}")
    tally = export([sink_of(*map(record, range(70)), broken)], Selection(), target)
    assert (tally.written, len(tally.unreadable)) == (70, 1)
    assert len(list(tmp_path.glob("*/*.ninjs.json"))) == 70
    assert list(FileSink(tmp_path).ids()) == []


def test_a_file_appears_whole_or_not_at_all(tmp_path: Path) -> None:
    """What was there before stays when the export fails, and nothing is left beside it."""
    path = tmp_path / "out.csv"
    path.write_text("before")
    with pytest.raises(TypeError), whole_file(path) as file:  # noqa: PT012  # a first write that works
        file.write(b"half")
        file.write(None)  # type: ignore[arg-type]  # what fails
    assert path.read_text() == "before"
    with whole_file(path) as file:
        file.write(b"after")
    assert path.read_text() == "after"
    assert list(tmp_path.iterdir()) == [path]


def test_what_is_no_file_is_not_replaced_by_one(tmp_path: Path) -> None:
    """`--to /dev/stdout`, by root, would take the device from everybody."""
    pipe, link = tmp_path / "pipe", tmp_path / "link"
    os.mkfifo(pipe)
    link.symlink_to("elsewhere")
    for path in (pipe, link):
        with pytest.raises(ConfigurationError, match="not a regular file"), whole_file(path):
            pass
    assert pipe.is_fifo()
