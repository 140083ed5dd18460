"""Sinks without room, producers that die or meet, and hints of another version."""

import base64
import json
import os
import random
import signal
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
