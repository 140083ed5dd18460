"""Others beside us: a second run, somebody who looks, a child that crashes, people with rights."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.support.articles import write
from tests.support.cluster import QUICK, Cluster, cluster

PASSWORD = "canary-5512"


def start(system: Cluster, *arguments: str | Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        system.command(*arguments),
        env=system.environment,
        cwd=system.folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_two_runs_at_once_in_one_folder_share_the_work(tmp_path: Path) -> None:
    """With one private Redis between them; each tells a fate of every file, and none is doubled."""
    write(tmp_path / "in", 60)
    environment = {k: v for k, v in os.environ.items() if not k.startswith("COPYDESK_")}
    command = [sys.executable, "-m", "worker.cli", "run", "in", "--workers", "1", "--json"]
    runs = [
        subprocess.Popen(
            command, cwd=tmp_path, env={**environment, **QUICK},
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        for _ in range(2)
    ]  # fmt: skip
    states = []
    for run in runs:
        out, err = run.communicate(timeout=120)
        assert run.returncode == 0, err[-3000:]
        fates = [json.loads(line)["state"] for line in out.splitlines()]
        assert len(fates) == 60
        states += fates
    assert set(states) <= {"delivered", "duplicate"}
    assert len(list((tmp_path / "results").glob("*/*.json"))) == 60


def test_a_run_can_be_looked_at(tmp_path: Path) -> None:
    """`status`, `audit` and `doctor` answer in the middle of a run and change nothing."""
    with cluster(tmp_path) as system:
        write(tmp_path / "in", 300)
        run = start(system, "run", tmp_path / "in", "--workers", "1", "--json")
        system.wait_for_delivered(10)
        figures = json.loads(system.copydesk("status", "--json").stdout)
        assert figures["received"] >= figures["delivered"] >= 10
        assert system.copydesk("audit").returncode == 0
        assert system.copydesk("doctor").stdout
        out, _ = run.communicate(timeout=120)
        states = [json.loads(line)["state"] for line in out.splitlines()]
        assert states == ["delivered"] * 300


def test_logs_are_json_also_when_a_child_crashes_and_name_no_password(tmp_path: Path) -> None:
    """Every line of a worker parses, whoever wrote it; nor is the password in `ps`."""
    with cluster(tmp_path) as system:
        system.redis.client().config_set("requirepass", PASSWORD)
        url = f"redis+socket://:{PASSWORD}@{system.redis.socket}".replace("redis+socket", "unix")
        system.environment["COPYDESK_REDIS_URL"] = url
        worker = system.start_worker()
        system.wait_for_workers()
        (child,) = system.children(worker)
        shown = [Path(f"/proc/{pid}/cmdline").read_bytes() for pid in (worker.pid, child)]
        os.kill(child, signal.SIGSEGV)
        write(tmp_path / "in", 5)
        assert system.copydesk("enqueue", tmp_path / "in").returncode == 0
        wrong = {**system.environment, "COPYDESK_REDIS_URL": url.replace("5512", "5513")}
        refused = subprocess.run(
            system.command("status"), env=wrong, capture_output=True, text=True, check=False
        )
        until_done(system)
        worker.terminate()
        worker.wait(20)
        lines = system.log().splitlines()
        assert [line for line in lines if not line.startswith("{")] == []
        assert any("SIGSEGV" in json.loads(line).get("message", "") for line in lines)
        assert refused.returncode == 1
        for text in (*lines, refused.stdout, refused.stderr, *map(repr, shown)):
            assert "canary" not in text


def until_done(system: Cluster) -> None:
    """Wait until five records lie in the sink."""
    for _ in range(600):
        if sum(1 for _ in system.sink.ids()) == 5:
            return
        time.sleep(0.1)
    raise AssertionError(system.log()[-3000:])
