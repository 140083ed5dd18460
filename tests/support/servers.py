"""Real redis-servers for tests, each on a unix socket in a folder of its own."""

import contextlib
import os
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

import redis

from worker.embedded import find_server


class Server:
    """A redis-server that a test may kill, stop, freeze and start again."""

    def __init__(
        self,
        folder: Path,
        *options: str,
        program: Path | None = None,
        environment: Mapping[str, str] | None = None,
        password: str | None = None,
    ) -> None:
        self.folder = folder
        self._password = password
        self._environment = {**os.environ, **(environment or {})}
        self._program = program or find_server()
        self.socket = folder / "redis.sock"
        self.url = f"unix://{self.socket}"
        self._options = options
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it and wait until it answers."""
        command = [
            str(self._program), "--port", "0", "--unixsocket", str(self.socket),
            "--dir", str(self.folder), "--save", "", *self._options,
        ]  # fmt: skip
        with (self.folder / "redis.log").open("ab") as log:
            self._process = subprocess.Popen(command, stdout=log, stderr=log, env=self._environment)
        until = time.monotonic() + 20
        while time.monotonic() < until:
            with contextlib.suppress(redis.ConnectionError):
                if self.client().ping():
                    return
            time.sleep(0.02)
        raise AssertionError((self.folder / "redis.log").read_text())

    def client(self) -> redis.Redis:
        """Return a new client."""
        return redis.Redis(unix_socket_path=str(self.socket), protocol=2, password=self._password)

    def send(self, number: int) -> None:
        """Send a signal to the server."""
        assert self._process is not None
        os.kill(self._process.pid, number)

    def stop(self, number: int = signal.SIGTERM) -> None:
        """End it with a signal and wait for its end."""
        if self._process is not None:
            self._process.send_signal(signal.SIGCONT)
            self._process.send_signal(number)
            self._process.wait(20)
            self._process = None


@contextlib.contextmanager
def server(*options: str) -> Iterator[Server]:
    """Give a running server; its folder has a short name, as unix sockets need."""
    with tempfile.TemporaryDirectory(prefix="cd") as folder:
        running = Server(Path(folder), *options)
        running.start()
        try:
            yield running
        finally:
            running.stop(signal.SIGKILL)
