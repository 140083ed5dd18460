"""The system of docker-compose.yml from its start to its end, in the order of a day.

`make compose-test` runs this; `make test` does not, for it needs Docker and minutes.
"""

import json
import re
import shutil
import time
from collections.abc import Iterator

import pytest

from tests.acceptance.compose.stack import PROJECT, ROOT, Stack, docker, until
from tests.support.articles import write

#: Of seeds/: records, and files that become none.
SEED_RECORDS, SEED_DEAD = 26, 4
#: Articles in the folder when a worker is killed.
MANY = 600
#: Seconds that a claim holds, with the default time limits.
LEASE = 15
#: Seconds within which a frozen worker must be found.
MINUTE = 60


@pytest.fixture(scope="module")
def stack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    """Build the image, start everything but Prometheus with one worker, and take it down."""
    running = Stack(tmp_path_factory.mktemp("compose"))
    running.remove()
    try:
        started = time.monotonic()
        running.compose("build", "worker")
        running.figures["image built (cached layers count)"] = f"{time.monotonic() - started:.0f} s"
        started = time.monotonic()
        running.start()
        running.figures["all containers healthy"] = f"{time.monotonic() - started:.0f} s"
        yield running
        print("\n" + "".join(f"| {name} | {value} |\n" for name, value in running.figures.items()))  # noqa: T201  # for docs/operations.md
    finally:
        running.remove()


def test_sample_feed_becomes_records(stack: Stack) -> None:
    """Files dropped into the folder become records of the container's user, or dead letters."""
    started = time.monotonic()
    for path in sorted((ROOT / "seeds").iterdir()):
        shutil.copy(path, stack.inbox)
    until(lambda: stack.status()["dead"] == SEED_DEAD, "the sample feed's dead letters")
    until(lambda: stack.delivered() == SEED_RECORDS, "the sample feed's records")
    stack.figures["28 files of the sample feed done"] = f"{time.monotonic() - started:.0f} s"
    records = list(stack.results.glob("??/*.json"))
    assert {path.stat().st_uid for path in records} == {10001}
    assert {json.loads(path.read_bytes())["sources"][0]["feed"] for path in records} == {"gazette"}


def test_each_container_can_do_little(stack: Stack) -> None:
    """No capability, no root, no place to write but /tmp and the results."""
    for service in ("worker", "producer", "flower"):
        told = stack.compose(
            "exec", "-T", service, "sh", "-c",
            "id -u; grep -E 'CapEff|NoNewPrivs' /proc/self/status; touch /work/x /opt/copydesk/x",
            check=False,
        )  # fmt: skip
        assert told.startswith("10001\n")
        assert re.search(r"CapEff:\s*0{16}", told)
        assert re.search(r"NoNewPrivs:\s*1", told)
        assert told.count("Read-only file system") == 2
    assert "NOAUTH" in stack.compose("exec", "-T", "redis", "redis-cli", "ping", check=False)
    as_us = f"REDISCLI_AUTH={stack.password} redis-cli --user copydesk"
    for command in ("config get requirepass", "flushall", "shutdown", "keys '*'"):
        told = stack.compose("exec", "-T", "redis", "sh", "-c", f"{as_us} {command}", check=False)
        assert "NOPERM" in told, command
    published = docker("ps", "--filter", f"name={PROJECT}", "--format", "{{.Ports}}")
    addresses = re.findall(r"([\d.:\[\]]+):\d+->", published)
    assert set(addresses) == {"127.0.0.1"}


def test_killed_worker_loses_nothing(stack: Stack) -> None:
    """With three workers, one killed in the middle, every document is delivered once."""
    stack.start(workers=3)
    assert len(stack.containers("worker")) == 3
    hosts = {
        docker("inspect", "-f", "{{.Config.Hostname}}", c).strip()
        for c in stack.containers("worker")
    }
    assert len(hosts) == 3
    staging = stack.folder / "staging"
    write(staging, MANY)
    before = stack.delivered()
    started = time.monotonic()
    for path in sorted(staging.iterdir()):
        path.rename(stack.inbox / path.name)
    until(lambda: stack.delivered() >= before + MANY // 10, "the first tenth")
    victim = stack.containers("worker")[0]
    docker("kill", victim)
    at_kill = stack.delivered() - before
    until(lambda: stack.delivered() == before + MANY, "all documents in spite of the kill")
    took = time.monotonic() - started
    assert at_kill < MANY
    until(lambda: stack.status()["in_flight"] == 0, "the end")
    stack.figures[f"{MANY} files, 3 workers, one killed after {at_kill} records"] = (
        f"{took:.0f} s; 0 lost, 0 doubled"
    )
    told = stack.tool("audit", "--to", "file:/results", check=False)
    assert told.rstrip().endswith("sound"), told
    assert "not sound" not in told
    assert stack.status()["dead"] == SEED_DEAD


def test_worker_that_is_cut_off_doubles_nothing(stack: Stack) -> None:
    """A worker without a network for longer than its leases hold does no harm when it is back."""
    victim = stack.containers("worker")[0]
    before = stack.delivered()
    staging = stack.folder / "more"
    write(staging, MANY, start=10 * MANY)
    for path in sorted(staging.iterdir()):
        path.rename(stack.inbox / path.name)
    until(lambda: stack.delivered() >= before + MANY // 10, "the first tenth")
    docker("network", "disconnect", f"{PROJECT}_inside", victim)
    at_cut = stack.delivered() - before
    until(lambda: stack.delivered() == before + MANY, "all documents in spite of the cut")
    time.sleep(LEASE)
    docker("network", "connect", f"{PROJECT}_inside", victim)
    until(lambda: stack.health(victim) == "healthy", "the worker to be back")
    assert stack.delivered() == before + MANY
    told = stack.tool("audit", "--to", "file:/results", check=False)
    assert told.rstrip().endswith("sound"), told
    assert "not sound" not in told
    stack.figures[f"{MANY} files, a worker's network cut after {at_cut} records, and back"] = (
        "0 lost, 0 doubled"
    )


def test_flower_shows_workers_and_tasks(stack: Stack) -> None:
    """Flower answers 401 without the password; with it: workers, task names, readable arguments."""
    for path in ("/", "/workers", "/tasks", "/broker", "/api/workers", "/api/tasks"):
        assert stack.flower(path)[0] == 401
        assert stack.flower(path, password="guess")[0] == 401
    names = {
        f"copydesk@{docker('inspect', '-f', '{{.Config.Hostname}}', c).strip()}"
        for c in stack.containers("worker")
    }
    # One of them was cut off a moment ago, and answers again when it has connected anew.
    until(lambda: names <= _workers(stack), "all workers in Flower")
    tasks = _tasks(stack)
    stages = {"copydesk.clean", "copydesk.parse", "copydesk.extract", "copydesk.deliver"}
    # A worker goes on with the next stage by itself; a message for it is the exception.
    assert "copydesk.clean" in {task["name"] for task in tasks.values()} <= stages
    for task in tasks.values():
        assert re.search(r"batch [0-9a-f]{12}: \d+ documents? of \w+", task["args"])
    assert any("done" in (task["result"] or "") for task in tasks.values())
    status, _ = stack.flower("/tasks", password=stack.password)
    assert status == 200
    stack.figures["tasks that Flower shows for 1,231 documents"] = str(len(tasks))


def test_flower_remembers_over_a_restart(stack: Stack) -> None:
    """Flower's tasks are there again after its container was restarted."""
    before = _tasks(stack).keys()
    stack.compose("restart", "flower")
    stack.start(workers=len(stack.containers("worker")))
    assert before <= _tasks(stack).keys()


def _workers(stack: Stack) -> set[str]:
    answer = stack.flower("/api/workers?refresh=1", password=stack.password)[1]
    return set(json.loads(answer))


def _tasks(stack: Stack) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = json.loads(
        stack.flower("/api/tasks?limit=10000", password=stack.password)[1]
    )
    return found


def test_frozen_worker_is_found_within_a_minute(stack: Stack) -> None:
    """A worker whose processes stand still is unhealthy a minute after work waits, and recovers."""
    stack.start(workers=1)
    worker = only(stack.containers("worker"))
    until(lambda: stack.health(worker) == "healthy", "a healthy worker to begin with")
    signal_all(worker, "STOP")
    before = stack.delivered()
    write(stack.inbox, 20, start=MANY)
    until(lambda: stack.status()["stages"]["clean"]["in_flight"] > 0, "work that waits")
    took = until(
        lambda: stack.health(worker) == "unhealthy", "the frozen worker to be found", MINUTE
    )
    stack.figures["frozen worker found after work began to wait"] = f"{took:.0f} s"
    signal_all(worker, "CONT")
    until(lambda: stack.delivered() == before + 20, "what had waited")
    took = until(lambda: stack.health(worker) == "healthy", "the thawed worker to be well")
    stack.figures["healthy again after it went on"] = f"{took:.0f} s"


def signal_all(container: str, name: str) -> None:
    """Send a signal to all processes of a container but its init."""
    docker("exec", container, "python3", "-c", f"import os, signal; os.kill(-1, signal.SIG{name})")


def only(items: list[str]) -> str:
    """Return the one item of a list."""
    (item,) = items
    return item


def test_prometheus_has_metrics_and_rules(stack: Stack) -> None:
    """With its profile on, Prometheus scrapes us, knows our rules, and nothing rings."""
    # The published image owns its folder; the volume of a stand-in without one is root's.
    stack.compose(
        "--profile", "prometheus", "run", "--rm", "--no-deps", "--user", "0:0",
        "--cap-add", "CHOWN", "--entrypoint", "chown", "prometheus", "65534:65534", "/prometheus",
    )  # fmt: skip
    stack.start("--profile", "prometheus")
    until(lambda: bool(stack.prometheus("query?query=copydesk_workers")["result"]), "a scrape")
    sums = stack.prometheus("query?query=copydesk_documents_delivered_total")["result"]
    assert float(sums[0]["value"][1]) == stack.delivered()
    rules = [rule for group in stack.prometheus("rules")["groups"] for rule in group["rules"]]
    assert {rule["health"] for rule in rules} <= {"ok", "unknown"}
    assert len([rule for rule in rules if rule["type"] == "alerting"]) == 9
    metrics = stack.tool("metrics", "--once")
    for command, text in (("check metrics", metrics), ("check rules /etc/copydesk/alerts.yml", "")):
        stack.compose(
            "--profile",
            "prometheus",
            "exec",
            "-T",
            "prometheus",
            "promtool",
            *command.split(),
            stdin=text or None,
        )


def test_worker_that_is_stopped_hands_back(stack: Stack) -> None:
    """A worker that is stopped in the middle ends in its grace period; the next one goes on."""
    before = stack.delivered()
    write(stack.inbox, 300, start=MANY + 100)
    until(lambda: stack.delivered() > before, "work to begin")
    started = time.monotonic()
    stack.compose("stop", "worker")
    took = time.monotonic() - started
    assert took < 15
    stack.figures["worker stopped in the middle of its work"] = f"{took:.1f} s"
    stack.start()
    until(lambda: stack.delivered() == before + 300, "what was handed back")
    told = stack.tool("audit", "--to", "file:/results", check=False)
    assert told.rstrip().endswith("sound"), told
    stack.figures["memory of the containers at the end"] = _memory(stack)


def _memory(stack: Stack) -> str:
    ids = [i for s in ("redis", "worker", "producer", "flower") for i in stack.containers(s)]
    lines = docker("stats", "--no-stream", "--format", "{{.Name}} {{.MemUsage}}", *ids)
    found = re.findall(r"copydesk-test-(\w+)-\d+ (\S+)", lines)
    return ", ".join(f"{name} {size}" for name, size in found)
