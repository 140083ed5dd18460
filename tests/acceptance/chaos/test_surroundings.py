"""Sinks without room, producers that die or meet, and hints of another version."""

import base64
import json
import os
import random
import signal
import string
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.support.articles import write
from tests.support.chaos import Outcome, chaos
from tests.support.cluster import Cluster, cluster

pytestmark = pytest.mark.chaos


@contextmanager
def small_disk(folder: Path, size: str) -> Iterator[None]:
    """Mount a small file system on a folder; needs root, as containers and CI have it."""
    folder.mkdir(parents=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "none", folder], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", folder], check=True)


def torn_files(folder: Path) -> list[str]:
    """Return records that are not whole."""
    torn = []
    for path in folder.glob("*/*.json"):
        try:
            json.loads(path.read_bytes())
        except ValueError:
            torn.append(path.name)
    return torn


@pytest.mark.skipif(os.geteuid() != 0, reason="mounting a small disk needs root")
def test_a_full_disk_makes_documents_wait_and_tears_none(
    tmp_path: Path, report: list[Outcome], *, full: bool
) -> None:
    """No partial file is ever seen, nothing dies, and it goes on when there is room again."""
    documents = 1000 if full else 300
    with (
        small_disk(tmp_path / "results", "1m"),
        cluster(tmp_path) as system,
        chaos(system, documents, random.randrange(10**6)) as run,
    ):
        run.start()
        torn: list[str] = []
        until = time.monotonic() + 60
        while '"reason": "sink"' not in run.log():
            assert time.monotonic() < until, run.log()[-2000:]
            torn += torn_files(system.results)
        for _ in range(10):
            torn += torn_files(system.results)
            time.sleep(0.3)
        subprocess.run(["mount", "-o", "remount,size=200m", system.results], check=True)
        outcome = run.finish("sink's disk full for some seconds")
        report.append(outcome)
        assert torn == []
        bad = (outcome.lost, outcome.doubled, outcome.stuck, outcome.dead)
        assert bad == (0, 0, 0, 0), (outcome, run.log()[-4000:])
        assert list(system.results.glob("*/.*.tmp")) == []


def _leave(system: Cluster, room: int) -> None:
    """Leave Redis so many bytes beside what it holds."""
    client = system.ledger.client
    client.config_set("maxmemory", client.info("memory")["used_memory"] + room)


def _settled(system: Cluster) -> int:
    """Return how many documents were taken in when no more come."""
    until, before = time.monotonic() + 60, -1
    while before != (now := system.ledger.totals().received) or not now:
        assert time.monotonic() < until, f"{now} taken in"
        before = now
        time.sleep(2)
    return now


def _write_long(folder: Path, count: int) -> None:
    """Write articles that fill Redis: 6 KB each, of words that do not compress well."""
    rng = random.Random(1)
    for path in write(folder, count):
        words = ("".join(rng.choices(string.ascii_lowercase, k=7)) for _ in range(750))
        path.write_bytes(path.read_bytes() + f"\nThen {' '.join(words)}.\n".encode())


def test_a_redis_full_of_waiting_documents_is_worked_off(
    tmp_path: Path, report: list[Outcome], *, full: bool
) -> None:
    """Workers that start on a full Redis make room; the producer says each wait once."""
    documents = 2000 if full else 500
    with cluster(tmp_path, settings={"COPYDESK_MEMORY_MARK": "1"}) as system:
        _write_long(tmp_path / "in", documents)
        # Room for a good part of them, and for what a request itself takes.
        _leave(system, documents * 3000 + 1_000_000)
        producer = subprocess.Popen(
            system.command("enqueue", tmp_path / "in"),
            env=system.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        taken = _settled(system)
        began = time.monotonic()
        system.start_worker()
        system.wait_for_delivered(1)
        outcome = Outcome("Redis full of waiting documents", documents, 0)
        outcome.moving_after = time.monotonic() - began
        system.wait(taken)
        # What Redis needs besides (Lua, connections) may be all that so small a one has.
        system.ledger.client.config_set("maxmemory", 0)
        said = producer.communicate(timeout=100)[1]
        totals = system.wait(documents)
        outcome.seconds = time.monotonic() - began
        report.append(outcome)
        assert taken < documents
        assert producer.returncode == 0
        assert '"producer_waits"' in said or '"redis_away"' in said
        # Each wait is said once, with its end.
        assert said.count('"producer_waits"') == said.count('"producer_goes_on"'), said
        assert said.count('"redis_away"') == said.count('"redis_back"'), said
        assert (totals.delivered, totals.dead, totals.balanced) == (documents, 0, True)


def test_records_for_a_full_redis_wait_until_there_is_room(
    tmp_path: Path, report: list[Outcome], *, full: bool
) -> None:
    """Nothing dies of it, however long it lasts, and it goes on when there is room again."""
    documents = 2000 if full else 200
    with cluster(tmp_path, settings={"COPYDESK_SINK": "redis:"}) as system:
        write(tmp_path / "in", documents)
        system.copydesk("enqueue", tmp_path / "in")
        _leave(system, 0)
        system.start_worker()
        until = time.monotonic() + 60
        while '"document_retry"' not in system.log():
            assert time.monotonic() < until, system.log()[-3000:]
            time.sleep(0.1)
        time.sleep(15 if full else 5)
        assert system.ledger.totals().dead == 0
        system.ledger.client.config_set("maxmemory", 0)
        began = time.monotonic()
        delivered = system.ledger.totals().delivered
        system.wait_for_delivered(delivered + 1)
        outcome = Outcome("Redis full for records", documents, 0)
        outcome.moving_after = time.monotonic() - began
        totals = system.wait(documents)
        outcome.seconds = time.monotonic() - began
        report.append(outcome)
        assert (totals.delivered, totals.dead, totals.balanced) == (documents, 0, True)


def test_a_producer_killed_again_and_again_loses_and_doubles_nothing(
    tmp_path: Path, report: list[Outcome], *, full: bool
) -> None:
    """The run is killed in the middle, with its workers left over, and started anew."""
    documents = 2000 if full else 300
    with (
        cluster(tmp_path) as system,
        chaos(system, documents, random.randrange(10**6)) as run,
    ):
        for _ in range(6 if full else 2):
            run.start()
            time.sleep(run.rng.uniform(0.5, 4))
            os.kill(run.run.pid, signal.SIGKILL)
            run.run.wait()
        run.start()
        outcome = run.finish("producer killed, 2 times" if not full else "producer killed, 6 times")
        report.append(outcome)
        bad = (outcome.lost, outcome.doubled, outcome.stuck, outcome.dead)
        assert bad == (0, 0, 0, 0), (outcome, run.log()[-4000:])


def test_three_producers_on_one_folder_queue_each_file_once(
    system: Cluster, tmp_path: Path, report: list[Outcome]
) -> None:
    """Whoever comes second finds a duplicate."""
    paths = write(tmp_path / "in", 300)
    producers = [
        threading.Thread(target=system.copydesk, args=("enqueue", tmp_path / "in"))
        for _ in range(3)
    ]
    for producer in producers:
        producer.start()
    system.start_worker()
    for producer in producers:
        producer.join()
    totals = system.wait(len(paths))
    report.append(Outcome("three producers at once", len(paths), 0))
    assert (totals.received, totals.delivered, totals.duplicate) == (900, 300, 600)
    assert len(list(system.sink.ids())) == 300


def test_documents_behind_a_slow_worker_are_not_sent_again(
    system: Cluster, tmp_path: Path, report: list[Outcome], *, full: bool
) -> None:
    """What merely waits is not lost: at most one in a thousand hints is sent again."""
    documents = 20_000 if full else 2_000
    write(tmp_path / "in", documents)
    system.environment["COPYDESK_MAX_IN_FLIGHT"] = "50000"
    system.start_worker()
    system.copydesk("enqueue", tmp_path / "in")
    time.sleep(20 if full else 8)
    totals = system.ledger.totals()
    report.append(Outcome("a long queue behind one worker", documents, 0))
    assert totals.resent <= documents / 1000
    assert totals.balanced


def test_hints_of_another_version_are_parked_and_their_documents_go_on(
    system: Cluster, tmp_path: Path
) -> None:
    """A worker of another version beside ours costs a hint, not a document."""
    write(tmp_path / "in", 20)
    system.copydesk("enqueue", tmp_path / "in")
    client = system.ledger.client
    raw = client.rpop("copydesk.clean")
    message = json.loads(raw)
    body = json.dumps([[{"version": 2, "stage": "clean", "ids": [], "published": 0}], {}, {}])
    message["body"] = base64.b64encode(body.encode()).decode()
    client.lpush("copydesk.clean", json.dumps(message))
    system.start_worker()
    totals = system.wait(20)
    assert totals.delivered == 20
    assert client.llen("copydesk.parked") == 1
