import os
import signal
import time
from pathlib import Path

import pytest

from worker.errors import WorkerStartError
from worker.settings import Settings
from worker.supervisor import (
    MOST_FAILURES,
    WorkerProcess,
    tend,
    worker_command,
    worker_environment,
    workers,
)


def environment(redis_url: str) -> dict[str, str]:
    return worker_environment(Settings(redis_url=redis_url), os.environ)


def said(log: Path, word: str) -> int:
    return log.read_text(errors="replace").count(word) if log.exists() else 0


def wait_for(log: Path, word: str, count: int, processes: list[WorkerProcess]) -> None:
    until = time.monotonic() + 60
    while said(log, word) < count:
        tend(processes)
        assert time.monotonic() < until, log.read_text(errors="replace")[-2000:]
        time.sleep(0.05)


def tend_for_ever(process: WorkerProcess) -> None:
    while True:
        process.tend()
        time.sleep(0.02)


def pids() -> set[int]:
    mark = f"run{os.getpid()}-"
    found = set()
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal():
            try:
                line = (entry / "cmdline").read_bytes().decode(errors="replace")
            except OSError:
                continue
            if mark in line:
                found.add(int(entry.name))
    return found


@pytest.mark.chaos
def test_a_worker_that_was_killed_is_replaced_and_none_outlives_the_run(
    redis_url: str, tmp_path: Path
) -> None:
    """Its child goes with it, the new one says that it is ready, and at the end nobody is left."""
    log = tmp_path / "worker.log"
    with workers(1, environment(redis_url), log, grace=4) as processes:
        wait_for(log, '"worker_started"', 1, processes)
        for pid in pids():
            os.kill(pid, signal.SIGKILL)
        wait_for(log, '"worker_started"', 2, processes)
        assert pids()
    assert pids() == set()


def test_a_worker_that_can_never_start_ends_the_run(redis_url: str, tmp_path: Path) -> None:
    """With where to look, after a few tries and not after none."""
    log = tmp_path / "worker.log"
    broken = {**environment(redis_url), "COPYDESK_BATCH_DOCUMENTS": "many"}
    process = WorkerProcess(1, broken, log)
    with pytest.raises(WorkerStartError, match=r"worker\.log"):
        tend_for_ever(process)
    assert said(log, "COPYDESK_BATCH_DOCUMENTS: ") >= MOST_FAILURES


def test_the_url_is_in_the_environment_and_on_no_command_line() -> None:
    """`ps` shows command lines to everybody."""
    settings = Settings(redis_url="redis://:canary@host/0")
    assert worker_environment(settings, {})["COPYDESK_REDIS_URL"] == "redis://:canary@host/0"
    assert "canary" not in " ".join(worker_command("one", 1))
