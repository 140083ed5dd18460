"""A Redis that fails over: its replica takes its place while documents are under way."""

import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

import pytest
import redis

from tests.support.articles import write
from tests.support.cluster import QUICK, Cluster
from tests.support.servers import Server
from worker.embedded import find_server

DOCUMENTS = 300
PASSWORD = "canary-5127"


def free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def data_server(folder: Path, port: int, primary: int | None = None) -> Server:
    """Start a Redis; with `primary`, a replica of the one on that port."""
    folder.mkdir()
    follows = ("--replicaof", "127.0.0.1", str(primary)) if primary else ()
    server = Server(
        folder, "--port", str(port), "--appendonly", "yes", "--requirepass", PASSWORD,
        "--masterauth", PASSWORD, "--repl-diskless-sync-delay", "0", *follows,
        password=PASSWORD,
    )  # fmt: skip
    server.start()
    return server


@contextmanager
def sentinel(folder: Path, port: int, primary: int) -> Iterator[None]:
    """Run one that calls the primary dead after a second."""
    folder.mkdir()
    configuration = folder / "sentinel.conf"
    configuration.write_text(
        f"port {port}\nbind 127.0.0.1\ndir {folder}\n"
        f"sentinel monitor ledger 127.0.0.1 {primary} 2\n"
        f"sentinel auth-pass ledger {PASSWORD}\n"
        "sentinel down-after-milliseconds ledger 1000\nsentinel failover-timeout ledger 5000\n"
    )
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen([find_server(), configuration, "--sentinel"], stdout=log)
    try:
        yield
    finally:
        process.kill()
        process.wait()


def wait_for_quorum(port: int) -> None:
    """Wait until the Sentinels know one another and the replica."""
    client = redis.Redis(port=port, protocol=2)
    until = time.monotonic() + 30
    while time.monotonic() < until:
        try:
            state = client.sentinel_master("ledger")
        except redis.RedisError:
            state = {}
        if (state.get("num-other-sentinels"), state.get("num-slaves")) == (2, 1):
            return
        time.sleep(0.1)
    raise AssertionError("the Sentinels did not find one another")


@pytest.mark.chaos
def test_a_replica_that_takes_over_costs_no_document(tmp_path: Path) -> None:
    """The primary is killed in the middle; `copydesk run` ends with every document delivered."""
    ports = [free_port() for _ in range(5)]
    with ExitStack() as stack:
        primary = data_server(tmp_path / "primary", ports[0])
        stack.callback(primary.stop, signal.SIGKILL)
        replica = data_server(tmp_path / "replica", ports[1], primary=ports[0])
        stack.callback(replica.stop, signal.SIGKILL)
        for number, port in enumerate(ports[2:]):
            stack.enter_context(sentinel(tmp_path / f"s{number}", port, ports[0]))
        wait_for_quorum(ports[2])
        nodes = ",".join(f"127.0.0.1:{port}" for port in ports[2:])
        url = f"sentinel://:{PASSWORD}@{nodes}/ledger/0"
        system = Cluster(primary, tmp_path, {**QUICK, "COPYDESK_REDIS_URL": url})
        write(tmp_path / "in", DOCUMENTS)
        run = subprocess.Popen(
            system.command("run", tmp_path / "in", "--workers", "2"),
            env=system.environment,
            stdout=subprocess.PIPE,
            text=True,
        )
        stack.callback(run.kill)
        system.wait_for_delivered(DOCUMENTS // 5)
        primary.stop(signal.SIGKILL)
        told, _ = run.communicate(timeout=90)
        assert run.returncode == 0, told
        assert len(list(system.results.glob("*/*.json"))) == DOCUMENTS
        audit = system.copydesk("audit", "--to", f"file:{system.results}")
        assert audit.returncode == 0, audit.stdout
        assert PASSWORD not in (tmp_path / "state" / "worker.log").read_text()
