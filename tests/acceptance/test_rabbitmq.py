"""RabbitMQ carries the messages, Redis keeps the ledger; skipped where it isn't installed."""

import os
import secrets
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.articles import write
from tests.support.cluster import cluster

DOCUMENTS = 400
FOLDERS = f"{os.environ['PATH']}:/usr/sbin:/usr/lib/rabbitmq/bin"

pytestmark = [
    pytest.mark.chaos,
    pytest.mark.skipif(
        shutil.which("rabbitmq-server", path=FOLDERS) is None,
        reason="needs rabbitmq-server (Debian's package of that name)",
    ),
]


def free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Rabbit:
    """A node of our own: its data in a folder, its ports on the local host."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = free_port()
        self._environment = {
            **os.environ,
            "PATH": FOLDERS,
            "HOME": str(folder),
            "ERL_EPMD_PORT": str(free_port()),
            "RABBITMQ_NODENAME": "copydesk@localhost",
            "RABBITMQ_NODE_IP_ADDRESS": "127.0.0.1",
            "RABBITMQ_NODE_PORT": str(self.port),
            "RABBITMQ_DIST_PORT": str(free_port()),
            "RABBITMQ_MNESIA_BASE": str(folder / "data"),
            "RABBITMQ_LOG_BASE": str(folder / "log"),
            "RABBITMQ_ENABLED_PLUGINS_FILE": str(folder / "plugins"),
            "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS": "-kernel inet_dist_use_interface {127,0,0,1}",
        }
        cookie = folder / ".erlang.cookie"
        cookie.write_text(secrets.token_hex(16))
        cookie.chmod(0o400)
        program = f"{_lib()}/rabbitmq-server"
        with (folder / "rabbit.log").open("wb") as log:
            self._process = subprocess.Popen(
                [program], env=self._environment, stdout=log, stderr=log
            )
        until = time.monotonic() + 60
        while self.control("await_startup").returncode:
            assert time.monotonic() < until, (folder / "rabbit.log").read_text()
            time.sleep(0.5)

    def control(self, *arguments: str) -> "subprocess.CompletedProcess[str]":
        """Run `rabbitmqctl`."""
        return subprocess.run(
            [f"{_lib()}/rabbitmqctl", *arguments],
            env=self._environment,
            capture_output=True,
            text=True,
            check=False,
        )

    def stop(self) -> None:
        """End the node."""
        self.control("stop")
        self._process.wait(30)


def _lib() -> str:
    # Debian's wrappers in /usr/sbin change the user; the programs themselves do not.
    return str(next(Path("/usr/lib/rabbitmq").glob("lib/rabbitmq_server-*/sbin")))


@pytest.fixture
def rabbit(tmp_path: Path) -> Iterator[Rabbit]:
    folder = tmp_path / "rabbit"
    folder.mkdir()
    node = Rabbit(folder)
    yield node
    node.stop()


def test_a_killed_worker_and_a_broker_that_stops_cost_no_document(
    rabbit: Rabbit, tmp_path: Path
) -> None:
    """Quorum queues for the hints: the reconciler sends again what either has lost."""
    broker = f"amqp://guest:guest@127.0.0.1:{rabbit.port}//"
    with cluster(tmp_path, settings={"COPYDESK_BROKER_URL": broker}) as system:
        write(tmp_path / "in", DOCUMENTS)
        first = system.start_worker()
        system.start_worker()
        queued = system.copydesk("enqueue", tmp_path / "in")
        assert queued.returncode == 0, queued.stderr
        system.wait_for_delivered(DOCUMENTS // 8)
        system.kill_worker(first)
        assert rabbit.control("stop_app").returncode == 0
        time.sleep(2)
        assert rabbit.control("start_app").returncode == 0
        totals = system.wait(DOCUMENTS, seconds=90)
        assert (totals.delivered, totals.dead) == (DOCUMENTS, 0)
        assert len(list(system.results.glob("*/*.json"))) == DOCUMENTS
        assert system.copydesk("audit").returncode == 0
        assert "quorum" in rabbit.control("list_queues", "name", "type").stdout
