"""A worker is told to end at the worst of moments, or its parent is gone: it ends."""

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.articles import write
from tests.support.cluster import Cluster, cluster
from tests.support.poison import plug_in, write_poisoned

pytestmark = pytest.mark.chaos

ROOT = Path(__file__).parents[3]
#: Seconds that an end may take: `COPYDESK_GRACE` and a second for the rest.
BOUND = 5.0


@pytest.fixture
def busy(tmp_path: Path) -> Iterator[Cluster]:
    """Give a system with one document that hangs in C code, for longer than the test."""
    path = os.pathsep.join([plug_in(tmp_path / "plugin"), str(ROOT)])
    settings = {"PYTHONPATH": path, "COPYDESK_DOCUMENT_TIMEOUT": "60"}
    with cluster(tmp_path, settings=settings) as system:
        (tmp_path / "in").mkdir()
        write_poisoned(tmp_path / "in", 1, "stuck")
        system.copydesk("enqueue", tmp_path / "in")
        yield system


def seconds_to_end(worker: "subprocess.Popen[bytes]") -> float:
    began = time.monotonic()
    worker.wait(60)
    return time.monotonic() - began


def wait_until_stuck(system: Cluster) -> None:
    """Wait until the document is leased, and its child has gone into C code."""
    until = time.monotonic() + 60
    while system.ledger.totals().leased == 0:
        assert time.monotonic() < until, system.log()
        time.sleep(0.05)
    time.sleep(2)


def alive(pid: int) -> bool:
    try:
        status = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return False
    return status.rpartition(")")[2].split()[0] != "Z"


@pytest.mark.parametrize("delay", [0.3, 1.0, 2.5])
def test_a_worker_that_is_stopped_while_it_starts_is_gone_at_once(
    delay: float, system: Cluster
) -> None:
    """Before, between and after the moments at which Celery takes the signal over."""
    worker = system.start_worker()
    time.sleep(delay)
    worker.terminate()
    assert seconds_to_end(worker) < BOUND


@pytest.mark.parametrize("times", [1, 2])
def test_a_worker_whose_child_hangs_in_c_code_is_gone_within_its_grace(
    times: int, busy: Cluster
) -> None:
    """Asked once or twice; what it held can be claimed again at once."""
    worker = busy.start_worker()
    wait_until_stuck(busy)
    children = busy.children(worker)
    for _ in range(times):
        worker.send_signal(signal.SIGTERM)
        time.sleep(0.2)
    assert seconds_to_end(worker) < BOUND + 1
    assert not any(map(alive, children))
    assert (busy.ledger.totals().leased, busy.ledger.totals().in_flight) == (0, 1)


def test_children_do_not_outlive_their_killed_parent(busy: Cluster) -> None:
    """Not even one that hangs in C code, and would never look whether its parent lives."""
    worker = busy.start_worker()
    wait_until_stuck(busy)
    children = busy.children(worker)
    os.kill(worker.pid, signal.SIGKILL)
    worker.wait(10)
    until = time.monotonic() + 5
    while any(map(alive, children)):
        assert time.monotonic() < until
        time.sleep(0.05)


def test_workers_do_not_outlive_their_killed_run(system: Cluster, tmp_path: Path) -> None:
    """`copydesk run` is killed: its workers notice and stop by themselves."""
    write(tmp_path / "in", 2000)
    run = subprocess.Popen(
        system.command("run", tmp_path / "in", "--workers", "1"),
        env=system.environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    system.wait_for_delivered(20)
    listed = Path(f"/proc/{run.pid}/task/{run.pid}/children").read_text()
    run.kill()
    run.wait(10)
    until = time.monotonic() + 10
    while any(alive(int(pid)) for pid in listed.split()):
        assert time.monotonic() < until
        time.sleep(0.1)
