"""`copydesk watch` on a real folder."""

import gzip
import io
import subprocess
import tarfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.support.articles import article, write
from tests.support.cluster import Cluster


@contextmanager
def watching(system: Cluster, *arguments: str | Path) -> Iterator["subprocess.Popen[bytes]"]:
    command = system.command("watch", *arguments, "--rescan", "0.2", "--settle", "1")
    process = subprocess.Popen(command, env=system.environment, stdout=subprocess.PIPE)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(20)


def test_files_are_taken_once_and_moved_when_their_record_is_safe(
    system: Cluster, tmp_path: Path
) -> None:
    """Two watchers on one folder deliver each file once; all leave it for done/ and dead/."""
    folder, done = tmp_path / "in", tmp_path / "out"
    write(folder, 5)
    (folder / "empty.txt").touch()
    (folder / ".half").write_bytes(article(99))
    system.start_worker()
    options = (f"{folder}=wire", "--after", "move", "--done", done)
    with watching(system, *options), watching(system, *options):
        write(folder, 5, start=5)
        system.wait(11)
        until = time.monotonic() + 20
        while len(list((done / "done").glob("*"))) < 10 or not (done / "dead").exists():
            assert time.monotonic() < until
            time.sleep(0.1)
    totals = system.ledger.totals()
    assert (totals.delivered, totals.dead, totals.balanced) == (10, 1, True)
    assert [path.name for path in folder.iterdir()] == [".half"]
    assert len(list(system.sink.ids())) == 10


def test_a_file_that_grows_is_taken_when_its_writer_is_done(
    system: Cluster, tmp_path: Path
) -> None:
    """A slow writer's document comes in whole, never in part."""
    folder = tmp_path / "in"
    folder.mkdir()
    system.start_worker()
    whole = article(3)
    with watching(system, folder), (folder / "slow.txt").open("wb") as file:
        for start in range(0, len(whole), 200):
            file.write(whole[start : start + 200])
            file.flush()
            time.sleep(0.3)
        file.close()
        system.wait(1)
    assert system.ledger.totals().received == 1


def test_what_is_in_archives_and_compressed_files_is_taken_out(
    system: Cluster, tmp_path: Path
) -> None:
    """A gzip file is its document, a tar.gz each of its members; a bomb is refused."""
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "one.txt.gz").write_bytes(gzip.compress(article(1)))
    with tarfile.open(folder / "many.tar.gz", "w:gz") as archive:
        for number in (2, 3):
            info = tarfile.TarInfo(f"{number}.txt")
            info.size = len(article(number))
            archive.addfile(info, io.BytesIO(article(number)))
    (folder / "bomb.gz").write_bytes(gzip.compress(bytes(200_000_000)))
    system.start_worker()
    done = system.copydesk("enqueue", folder)
    assert "bomb.gz: refused" in done.stdout
    assert "3 queued" in done.stdout
    totals = system.wait(4)
    assert (totals.delivered, totals.dead) == (3, 1)
    assert totals.reasons.keys() <= {"hostile", "too_large"}
