"""Every fault in the middle of a run: nothing lost, nothing doubled, nothing stuck."""

import random
from pathlib import Path

import pytest

from tests.support.chaos import Chaos, Outcome, chaos
from tests.support.cluster import cluster
from tests.support.faults import FAULTS, OUTLIVED, TIMES

pytestmark = pytest.mark.chaos

#: The short form takes those that have shown different ways of losing a document.
SHORT = (
    "SIGKILL of a pool child",
    "SIGKILL of all workers",
    "SIGTERM to a worker",
    "SIGKILL of Redis, restarted",
    "Redis back empty",
    "broker's keys deleted",
    "nine malformed messages a queue",
)


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_in_the_middle_costs_no_document(
    name: str, tmp_path: Path, report: list[Outcome], *, full: bool
) -> None:
    """0 lost, 0 doubled, 0 stuck, 0 dead, and moving again within 15 s."""
    if not full and name not in SHORT:
        pytest.skip("in the full form only: make chaos")
    seed = random.randrange(10**6)
    with (
        cluster(tmp_path) as system,
        chaos(system, 2000 if full else 500, seed) as run,
    ):
        times = TIMES.get(name, 3) if full else 1
        # The short form also runs where workers take ten seconds to start.
        under_fire(name, run, times, report, within=15 if full else 40)


def test_redis_killed_with_each_write_on_disk(
    tmp_path: Path, report: list[Outcome], *, full: bool
) -> None:
    """With `appendfsync always` as with the usual second."""
    if not full:
        pytest.skip("in the full form only: make chaos")
    options = ("--appendonly", "yes", "--appendfsync", "always")
    with (
        cluster(tmp_path, *options) as system,
        chaos(system, 2000, random.randrange(10**6)) as run,
    ):
        under_fire("SIGKILL of Redis, restarted", run, 3, report, " (appendfsync always)")


def test_without_a_fault(tmp_path: Path, report: list[Outcome], *, full: bool) -> None:
    """What the others are to be compared with."""
    if not full:
        pytest.skip("in the full form only: make chaos")
    with cluster(tmp_path) as system, chaos(system, 2000, 1) as run:
        under_fire("none", run, 0, report)


def under_fire(
    name: str, run: Chaos, times: int, report: list[Outcome], more: str = "", *, within: float = 15
) -> None:
    """Let a fault happen so many times in the middle of a run, and hold it to the bar."""
    run.start()
    exits: list[str] = []
    for _ in range(times):
        most = max(21, run.documents // (2 * times))
        run.reach(min(run.delivered() + run.rng.randint(20, most), run.documents - 50))
        FAULTS[name](run)
    outcome = run.finish(f"{name}{more}")
    report.append(outcome)
    if name in OUTLIVED:
        exits = [line for line in run.log().splitlines() if '"worker_exited"' in line]
    bad = (outcome.lost, outcome.doubled, outcome.stuck, outcome.dead)
    assert bad == (0, 0, 0, 0), (outcome, run.log()[-4000:])
    assert not outcome.notes, (outcome, run.log()[-4000:])
    assert exits == []
    assert outcome.moving_after is not None
    assert outcome.moving_after < within
