import os
import threading
import time
from pathlib import Path
from typing import get_args

import pytest

from tests.support.articles import article, write
from tests.support.newsroom import Newsroom
from worker.producer import Producer, Taken
from worker.producer.watching import After, Folder, Watcher

NEVER = 3600.0


def stand_still(*paths: Path) -> None:
    """Give files a time of change that lies behind that of their content, as a copier does."""
    for path in paths:
        os.utime(path, (time.time() - 60,) * 2)


def watcher(room: Newsroom, folder: Path, after: After, done: Path | None = None) -> Watcher:
    producer = Producer(room.app, room.ledger, room.settings, room.sink, feed="wire")
    return Watcher(
        [Folder(folder, "wire", settle=NEVER)],
        {"wire": producer},
        room.ledger,
        after=after,
        done=done,
        rescan=NEVER,
        idle_alarm=0,
    )


def look(watching: Watcher) -> list[Taken]:
    told: list[Taken] = []
    watching.look(told.append)
    return told


def test_a_file_is_complete_when_it_has_stood_still(tmp_path: Path) -> None:
    """Not while its writer goes on, whatever the time is by then."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"one")
    folder = Folder(tmp_path, "", settle=5)
    os.utime(path, ns=(path.stat().st_ctime_ns + 10**12,) * 2)
    assert folder.complete(100) == []
    assert folder.complete(104) == []
    path.write_bytes(b"one and two")
    os.utime(path, ns=(path.stat().st_ctime_ns + 10**12,) * 2)
    assert folder.complete(106) == []
    assert folder.complete(111) == [path]


def test_a_file_that_was_taken_comes_again_when_it_changed(tmp_path: Path) -> None:
    """Each state of a file is one document."""
    [path] = write(tmp_path, 1)
    stand_still(path)
    folder = Folder(tmp_path, "", settle=NEVER)
    assert folder.complete(0) == [path]
    folder.took(path)
    assert folder.complete(1) == []
    path.write_bytes(article(2))
    stand_still(path)
    assert folder.complete(2) == [path]
    folder.took(path)
    folder.retake(path)
    assert folder.complete(3) == [path]


def test_a_folder_that_is_not_there_yet_is_empty(tmp_path: Path) -> None:
    """A mount that comes later is no error."""
    assert Folder(tmp_path / "later", "", settle=0).complete(0) == []


@pytest.mark.parametrize("after", get_args(After))
def test_files_leave_only_when_their_documents_have_ended(
    room: Newsroom, tmp_path: Path, after: After
) -> None:
    """Left, moved or deleted, whatever their names look like and however alike they are."""
    folder, done = tmp_path / "in", tmp_path / "out"
    names = ["Breaking!.txt", "the same again.txt", "caf\u00e9 \U0001f4f0.txt"]
    folder.mkdir()
    for name, number in zip(names, (1, 1, 2), strict=True):
        (folder / name).write_bytes(article(number))
    stand_still(*folder.iterdir())
    watching = watcher(room, folder, after, done)
    told = look(watching)
    assert sorted(taken.state for taken in told) == ["duplicate", "queued", "queued"]
    assert len(list(folder.iterdir())) == 3
    room.finish()
    assert look(watching) == []
    left, moved = (3, 0) if after == "leave" else (0, 3 if after == "move" else 0)
    assert len(list(folder.iterdir())) == left
    assert len(list((done / "done").glob("*"))) == moved


def test_a_file_that_can_not_be_moved_stops_nobody(room: Newsroom, tmp_path: Path) -> None:
    """It stays, the log says so, and the others leave."""
    paths = write(tmp_path / "in", 2)
    stand_still(*paths)
    (tmp_path / "out").touch()
    watching = watcher(room, tmp_path / "in", "move", tmp_path / "out")
    look(watching)
    room.finish()
    assert look(watching) == []
    assert look(watching) == []
    assert all(path.exists() for path in paths)


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to root")
def test_a_folder_that_is_closed_to_us_is_refused_and_stays(room: Newsroom, tmp_path: Path) -> None:
    """With what is in it, which nobody has read; opened, its files are taken."""
    closed = tmp_path / "in" / "closed"
    [path] = write(closed, 1)
    stand_still(path)
    closed.chmod(0)
    stand_still(closed)
    watching = watcher(room, tmp_path / "in", "move", tmp_path / "out")
    try:
        assert [taken.state for taken in look(watching)] == ["refused"]
        assert look(watching) == []
    finally:
        closed.chmod(0o755)
    assert [taken.state for taken in look(watching)] == ["queued"]


def test_what_the_ledger_forgot_is_taken_in_again(room: Newsroom, tmp_path: Path) -> None:
    """Redis came back empty: the files are the truth."""
    paths = write(tmp_path / "in", 3)
    stand_still(*paths)
    watching = watcher(room, tmp_path / "in", "leave")
    assert len(look(watching)) == 3
    room.client.flushall()
    look(watching)
    assert [taken.state for taken in look(watching)] == ["queued"] * 3


def test_a_change_wakes_it_before_the_next_scan(room: Newsroom, tmp_path: Path) -> None:
    """Events make it quick; told to stop, it ends."""
    watching = watcher(room, tmp_path, "leave")
    stop, came = threading.Event(), threading.Event()
    running = threading.Thread(target=watching.run, args=(stop, lambda _taken: came.set()))
    running.start()
    until = time.monotonic() + 20
    while not came.wait(0.2) and time.monotonic() < until:
        (tmp_path / ".draft").write_bytes(article(4))
        # The kernel's clock for files ticks every few milliseconds.
        stand_still(tmp_path / ".draft")
        (tmp_path / ".draft").rename(tmp_path / "new.txt")
    stop.set()
    running.join(10)
    assert came.is_set()
    assert not running.is_alive()
