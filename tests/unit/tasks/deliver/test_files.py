import os
import threading
from pathlib import Path

import pytest

from tasks.deliver import Delivery, FileSink
from tasks.errors import SinkError

ID = "ab" + "0" * 62
OTHER = "cd" + "1" * 62


def test_a_record_lies_under_its_id_and_is_read_back(tmp_path: Path) -> None:
    """Spread over folders by the id's first two digits."""
    sink = FileSink(tmp_path / "results")
    sink.write([Delivery(ID, b"{}"), Delivery(OTHER, b"[]")])
    assert (tmp_path / "results" / "ab" / f"{ID}.json").read_bytes() == b"{}"
    assert sink.read(OTHER) == b"[]"
    assert sink.read("ee" + "2" * 62) is None
    assert sink.held([ID, "ee" + "2" * 62]) == {ID}
    assert set(sink.ids()) == {ID, OTHER}


def test_written_twice_a_record_is_there_once_with_its_last_content(tmp_path: Path) -> None:
    """Delivery is idempotent."""
    sink = FileSink(tmp_path)
    sink.write([Delivery(ID, b"1")])
    sink.write([Delivery(ID, b"2")])
    assert [path.read_bytes() for path in tmp_path.glob("*/*")] == [b"2"]


@pytest.mark.parametrize("name", ["../../etc/passwd", "", "AB" + "0" * 62, "ab"])
def test_only_ids_become_names(name: str, tmp_path: Path) -> None:
    """No input can name a path outside the folder."""
    with pytest.raises(ValueError, match="no document id"):
        FileSink(tmp_path).path(name)


def test_a_system_without_threads_to_give_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is an error of the sink, and no temporary file stays."""
    monkeypatch.setattr(threading.Thread, "start", _refuse)
    with pytest.raises(SinkError, match="can't start new thread"):
        FileSink(tmp_path).write([Delivery(ID, b"{}")])
    assert list(tmp_path.glob("*/.*")) == []


def _refuse(_thread: threading.Thread) -> None:
    raise RuntimeError("can't start new thread")


def test_a_sink_that_can_not_write_leaves_nothing_behind(tmp_path: Path) -> None:
    """A folder that is a file is an error of the sink, and no temporary file stays."""
    (tmp_path / "ab").touch()
    with pytest.raises(SinkError, match=str(tmp_path)):
        FileSink(tmp_path).write([Delivery(OTHER, b"x"), Delivery(ID, b"x")])
    assert not list(tmp_path.glob("*/.*.tmp"))


def test_what_a_killed_process_left_is_swept_and_what_a_living_one_writes_is_not(
    tmp_path: Path,
) -> None:
    """What nobody has touched for ten minutes has no writer."""
    (tmp_path / "ab").mkdir()
    young, old = (tmp_path / "ab" / f".{ID}.{number}.tmp" for number in (1, 2))
    young.touch()
    old.touch()
    os.utime(old, (0, 0))
    assert FileSink(tmp_path).sweep() == 1
    assert young.exists()
    assert not old.exists()
