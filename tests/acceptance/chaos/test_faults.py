"""Every fault in the middle of a run: nothing lost, nothing doubled, nothing stuck."""

import random
from pathlib import Path

import pytest

from tests.support.chaos import Outcome, chaos
from tests.support.cluster import cluster
from tests.support.faults import FAULTS

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
    documents = 2000 if full else 500
    with cluster(tmp_path) as system, chaos(system, documents, seed) as run:
        run.start()
        for _ in range(3 if full else 1):
            run.reach(min(run.delivered() + run.rng.randint(20, documents // 5), documents - 50))
            FAULTS[name](run)
        outcome = run.finish(name)
        report.append(outcome)
        bad = (outcome.lost, outcome.doubled, outcome.stuck, outcome.dead)
        assert bad == (0, 0, 0, 0), (outcome, run.log()[-4000:])
        assert not outcome.notes, (outcome, run.log()[-4000:])
        assert outcome.moving_after is not None
        assert outcome.moving_after < 15
