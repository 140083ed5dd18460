"""Redis' clock set forward and back while documents are under way."""

import os
from pathlib import Path

import pytest

from tests.support.chaos import Outcome, chaos
from tests.support.cluster import QUICK, Cluster
from tests.support.servers import Server
from worker.embedded import packaged_server

pytestmark = pytest.mark.chaos

#: Debian's package libfaketime; it lies to a program about the time.
LIBRARY = Path(f"/usr/lib/{os.uname().machine}-linux-gnu/faketime/libfaketime.so.1")


@pytest.fixture
def clock(tmp_path: Path) -> Path:
    """Give the file that holds by how many seconds the clock is wrong."""
    if not LIBRARY.exists():
        pytest.skip("needs libfaketime to set a server's clock")
    path = tmp_path / "clock"
    path.write_text("+0")
    return path


@pytest.mark.parametrize("jump", ["+3600", "-3600"])
def test_a_clock_that_jumps_an_hour_costs_no_document(
    jump: str, clock: Path, tmp_path: Path, report: list[Outcome], *, full: bool
) -> None:
    """Leases, waits and back-offs of the time before do not outlive the jump."""
    environment = {
        "LD_PRELOAD": str(LIBRARY),
        "FAKETIME_TIMESTAMP_FILE": str(clock),
        "FAKETIME_NO_CACHE": "1",
        "DONT_FAKE_MONOTONIC": "1",
    }
    (tmp_path / "r").mkdir()
    # Debian's redis-server can't be lied to: its allocator asks for the time before the library
    # is ready to answer. The packaged one has no such allocator.
    server = Server(
        tmp_path / "r",
        "--appendonly",
        "yes",
        program=packaged_server(),
        environment=environment,
    )
    server.start()
    documents = 2000 if full else 400
    try:
        with chaos(Cluster(server, tmp_path, QUICK), documents, seed=1) as run:
            run.start()
            run.reach(documents // 5)
            clock.write_text(jump)
            outcome = run.finish(f"Redis' clock jumps by {jump} s")
            report.append(outcome)
            bad = (outcome.lost, outcome.doubled, outcome.stuck, outcome.dead)
            assert bad == (0, 0, 0, 0), (outcome, run.log()[-4000:])
            assert outcome.moving_after is not None
            assert outcome.moving_after < 15
    finally:
        server.stop()
