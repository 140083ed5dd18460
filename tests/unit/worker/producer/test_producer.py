import gzip
import os
from pathlib import Path

import pytest

from tests.support.articles import article, write
from tests.support.newsroom import Newsroom, articles, newsroom


def states(room: Newsroom, *paths: Path, again: bool = False) -> list[str]:
    return [taken.state for taken in room.producer(feed="wire").take_files(paths, again=again)]


def test_a_document_is_known_by_its_bytes(room: Newsroom, tmp_path: Path) -> None:
    """Under another name it is a duplicate, and its source is noted."""
    one, two = write(tmp_path, 2)
    two.write_bytes(one.read_bytes())
    assert states(room, one, two) == ["queued", "duplicate"]
    room.finish()
    assert states(room, one) == ["duplicate"]
    totals = room.ledger.totals()
    assert (totals.received, totals.delivered, totals.duplicate) == (3, 1, 2)


def test_again_does_it_anew(room: Newsroom, tmp_path: Path) -> None:
    """What was delivered, and what is dead."""
    [path] = write(tmp_path, 1)
    (tmp_path / "empty.txt").touch()
    paths = (path, tmp_path / "empty.txt")
    assert states(room, *paths) == ["queued", "queued"]
    room.finish()
    assert states(room, *paths) == ["duplicate", "dead"]
    assert states(room, *paths, again=True) == ["queued", "queued"]


def test_hints_hold_no_more_than_a_batch(redis_url: str, room: Newsroom, tmp_path: Path) -> None:
    """By number and by bytes."""
    few = newsroom(redis_url, room.client, batch_documents=4)
    states(few, *write(tmp_path, 10))
    assert [len(keys) for keys in few.waiting("clean")] == [4, 4, 2]
    few.app.close()
    room.client.flushall()
    small = newsroom(redis_url, room.client, batch_bytes=2 * len(article(0)))
    states(small, *write(tmp_path, 10))
    sizes = [len(keys) for keys in small.waiting("clean")]
    assert sum(sizes) == 10
    assert max(sizes) <= 3
    small.app.close()


def test_what_can_not_be_read_is_a_dead_letter_and_stops_nobody(
    room: Newsroom, tmp_path: Path
) -> None:
    """A link, a FIFO, a file that is too large: each says why, and the article goes its way."""
    [path] = write(tmp_path, 1)
    (tmp_path / "link").symlink_to(path)
    os.mkfifo(tmp_path / "fifo")
    with (tmp_path / "large").open("wb") as large:
        large.truncate(room.settings.max_document_bytes + 1)
    names = ("link", "fifo", "large")
    taken = list(room.producer().take_files([*(tmp_path / name for name in names), path]))
    assert sorted(one.state for one in taken) == ["queued"] + ["refused"] * 3
    assert all(one.reason for one in taken if one.state == "refused")
    assert room.ledger.totals().dead == 3
    again = list(room.producer().take_files([tmp_path / "large"]))
    assert [one.state for one in again] == ["refused"]
    assert room.ledger.totals().dead == 3


def test_a_name_that_can_not_be_printed_is_escaped_and_still_leads_back(
    room: Newsroom, tmp_path: Path
) -> None:
    """Line ends and bytes that are no text would forge log lines."""
    path = tmp_path / os.fsdecode(b"a\nb\xff!.txt")
    path.write_bytes(article(1))
    [taken] = room.producer().take_files([path])
    assert "\n" not in taken.name
    assert taken.name.isprintable()
    assert taken.file == path
    assert set(taken.facts()) == {"name", "key", "state", "reason"}


def test_a_packed_file_is_what_is_in_it(room: Newsroom, tmp_path: Path) -> None:
    """The same article, packed or not, is one document."""
    [path] = write(tmp_path, 1)
    packed = tmp_path / "a.txt.gz"
    packed.write_bytes(gzip.compress(path.read_bytes()))
    assert states(room, path, packed) == ["queued", "duplicate"]


def test_what_the_sink_holds_is_not_done_again_when_redis_forgot(
    room: Newsroom, tmp_path: Path
) -> None:
    """The ledger may come back empty; the record is there."""
    paths = write(tmp_path, 2)
    states(room, *paths)
    room.finish()
    for name in room.client.scan_iter(f"{room.settings.prefix}*"):
        if b"record" not in name:
            room.client.delete(name)
    assert states(room, *paths) == ["duplicate", "duplicate"]
    assert room.ledger.totals().delivered == 2


@pytest.mark.parametrize("count", [0, 1])
def test_nothing_to_take_is_nothing_taken(room: Newsroom, count: int) -> None:
    """No hint without a document."""
    assert len(room.take(*articles(count))) == count
    assert len(room.messages("clean")) == count
