"""Documents that kill, hang or swell their process: they die, and only they."""

import os
import random
from pathlib import Path

import pytest

from tests.support.chaos import Outcome, chaos
from tests.support.cluster import cluster
from tests.support.poison import KINDS, plug_in, write_poisoned

pytestmark = pytest.mark.chaos

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize("kind", KINDS)
def test_poison_and_only_poison_is_in_the_dead_letters(
    kind: str, tmp_path: Path, report: list[Outcome], *, full: bool
) -> None:
    """A share of poisoned documents ends in the dead letters; their neighbours are delivered."""
    if not full and kind not in {"segfault", "stuck"}:
        pytest.skip("in the full form only: make chaos")
    documents, bad = (2000, 20) if full else (200, 2)
    path = os.pathsep.join([plug_in(tmp_path / "plugin"), str(ROOT)])
    settings = {"PYTHONPATH": path, "COPYDESK_DOCUMENT_TIMEOUT": "1"}
    seed = random.randrange(10**6)
    with (
        cluster(tmp_path, settings=settings) as system,
        chaos(system, documents, seed) as run,
    ):
        write_poisoned(run.folder, bad, kind)
        run.documents += bad
        run.start()
        outcome = run.finish(f"poison: {kind}", poison=bad)
        report.append(outcome)
        counts = (outcome.lost, outcome.doubled, outcome.stuck, outcome.dead)
        assert counts == (0, 0, 0, bad), (outcome, run.log()[-4000:])
        letters = system.copydesk("dead", "list", "--json").stdout.splitlines()
        assert all("poison" in letter for letter in letters)
