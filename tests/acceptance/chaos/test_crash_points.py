"""Workers that die between any two steps, hints in the way, and restarts under load."""

import os
import random
import signal
import threading
import time
from pathlib import Path

import pytest

from tests.support.articles import write
from tests.support.chaos import Chaos, Outcome, chaos
from tests.support.cluster import Cluster, cluster
from tests.support.crashes import POINTS, THRICE, deaths_left, plug_in

pytestmark = pytest.mark.chaos

#: Points of the short form.
SHORT = ("after the rename",)


def _nothing_lost(outcome: Outcome, run: Chaos) -> None:
    bad = (outcome.lost, outcome.doubled, outcome.stuck, outcome.dead)
    assert bad == (0, 0, 0, 0), (outcome, run.log()[-4000:])
    assert not outcome.notes, (outcome, run.log()[-4000:])


@pytest.mark.parametrize("point", POINTS)
def test_a_worker_that_dies_at_a_named_point_costs_no_document(
    point: str, tmp_path: Path, report: list[Outcome], *, full: bool
) -> None:
    """Between any two lines the ledger or the reconciler makes it good."""
    if not full and point not in SHORT:
        pytest.skip("in the full form only: make chaos")
    documents = 400 if full else 120
    trap = plug_in(tmp_path / "trap", point, 6 if full else 2)
    with (
        cluster(tmp_path, settings=trap) as system,
        chaos(system, documents, random.randrange(10**6)) as run,
    ):
        run.start()
        outcome = run.finish(f"death {point}")
        report.append(outcome)
        _nothing_lost(outcome, run)
    assert deaths_left(tmp_path / "trap") < (6 if full else 2), "nobody died"


def test_every_hint_three_times_changes_nothing(
    tmp_path: Path, report: list[Outcome], *, full: bool
) -> None:
    """A message is a hint: the second and third find nothing to do."""
    documents = 2000 if full else 120
    with (
        cluster(tmp_path, settings=plug_in(tmp_path / "trap", THRICE, 0)) as system,
        chaos(system, documents, random.randrange(10**6)) as run,
    ):
        run.start()
        outcome = run.finish(THRICE)
        report.append(outcome)
        _nothing_lost(outcome, run)


def test_a_hint_popped_by_a_worker_that_never_reads_it_is_sent_again(
    system: Cluster, tmp_path: Path, report: list[Outcome], *, full: bool
) -> None:
    """Redis has handed the message over, the frozen worker is killed: the document comes back."""
    paths = write(tmp_path / "in", 10 if full else 1)
    for path in paths:
        frozen = system.start_worker()
        system.wait_for_workers()
        os.killpg(frozen.pid, signal.SIGSTOP)
        system.copydesk("enqueue", path)
        system.kill_worker(frozen)
    began = time.monotonic()
    system.start_worker()
    totals = system.wait(len(paths))
    outcome = Outcome("frozen with a message on its way, then killed", len(paths), 0)
    outcome.moving_after = time.monotonic() - began
    report.append(outcome)
    assert (totals.delivered, totals.dead) == (len(paths), 0)
    assert outcome.moving_after < 15


def test_workers_replaced_one_after_another_leave_no_gap(
    tmp_path: Path, report: list[Outcome], *, full: bool
) -> None:
    """A rolling restart: each worker is stopped when its successor is ready."""
    documents = 2000 if full else 150
    with cluster(tmp_path) as system:
        paths = write(tmp_path / "in", documents)
        old = [system.start_worker(), system.start_worker()]
        system.wait_for_workers()
        system.copydesk("enqueue", tmp_path / "in")
        gaps = Gaps(system)
        system.wait_for_delivered(20)
        for worker in old:
            system.start_worker()
            system.wait_for_workers()
            worker.terminate()
            assert worker.wait(20) == 0
            system.workers.remove(worker)
        totals = system.wait(len(paths))
        outcome = Outcome("rolling restart of two workers (longest gap)", documents, 0)
        outcome.moving_after = gaps.longest()
        report.append(outcome)
        assert (totals.delivered, totals.dead, totals.expired) == (documents, 0, 0)
        assert len(list(system.sink.ids())) == documents
        # The short form also runs where a batch alone takes seconds.
        assert outcome.moving_after < (3 if full else 15)


class Gaps:
    """Watches, in a thread, for how long no document is delivered, from the first to the last."""

    def __init__(self, system: Cluster) -> None:
        self._ledger = system.ledger
        self._gaps = [0.0]
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def longest(self) -> float:
        """Stop, and return the longest gap in seconds."""
        self._over.set()
        self._thread.join()
        return max(self._gaps)

    def _watch(self) -> None:
        delivered, since = 0, None
        while not self._over.wait(0.05):
            totals, now = self._ledger.totals(), time.monotonic()
            if totals.delivered > delivered:
                self._gaps.append(now - since if since else 0.0)
                delivered, since = totals.delivered, now


def test_a_worker_does_not_grow(tmp_path: Path, report: list[Outcome], *, full: bool) -> None:
    """Open files stay as many, and memory settles, over many batches."""
    if not full:
        pytest.skip("in the full form only: make chaos")
    with cluster(tmp_path) as system:
        worker = system.start_worker()
        sizes, files, of = [], [], 0
        for turn in range(int(os.environ.get("CHAOS_ROUNDS", "10"))):
            write(tmp_path / f"in{turn}", 400, start=400 * turn)
            system.copydesk("enqueue", tmp_path / f"in{turn}")
            system.wait(400 * (turn + 1))
            (child, *_rest) = system.children(worker)
            if child != of:
                # Replaced, as on a machine too slow for the short limits here: it begins anew, with
                # what its parent has open meanwhile.
                of, sizes, files = child, [], []
            sizes.append(_resident(child))
            files.append(sum(1 for _ in Path(f"/proc/{child}/fd").iterdir()))
        settled = min(2, len(sizes) - 1)
        grown = (sizes[-1] - sizes[settled]) / 1024**2
        name = f"one worker for long: {grown:+.1f} MiB once settled, {files[-1]} files open"
        report.append(Outcome(name, 400 * (turn + 1), 0))
        assert max(files[settled:]) <= files[settled] + 2, files
        assert grown < 32, sizes


def _resident(pid: int) -> int:
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")
