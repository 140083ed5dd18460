"""The system of docker-compose.yml, under a project name and with passwords of its own."""

import base64
import json
import os
import secrets
import shlex
import shutil
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[3]
PROJECT = "copydesk-test"
#: Ours, so that a stack which already runs here is not disturbed.
FLOWER, PROMETHEUS = 15555, 19090
#: Seconds for anything to happen.
LONGEST = 180


@dataclass
class Stack:
    """A running system and its folders."""

    folder: Path
    password: str = field(default_factory=lambda: secrets.token_hex(16))
    #: What was measured, to be shown at the end.
    figures: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        # As a feed's folder is: others may read it, and the one for results is not there yet.
        self.inbox.mkdir()
        self.folder.chmod(0o755)

    @property
    def inbox(self) -> Path:
        """Where feeds write."""
        return self.folder / "in"

    @property
    def results(self) -> Path:
        """Where records appear."""
        return self.folder / "results"

    def compose(self, *arguments: object, check: bool = True, stdin: str | None = None) -> str:
        """Run Docker Compose (or the command in COMPOSE) and return what it printed."""
        command = shlex.split(os.environ.get("COMPOSE", "docker compose"))
        ran = subprocess.run(
            [*command, "--project-name", PROJECT, *map(str, arguments)],
            cwd=ROOT,
            env=self._environment(),
            input=stdin,
            stdin=None if stdin else subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        assert not check or ran.returncode == 0, f"{arguments}\n{ran.stdout}\n{ran.stderr}"
        return ran.stdout if check else ran.stdout + ran.stderr

    def start(self, *more: object, workers: int = 1) -> None:
        """Start, or change the number of workers, and wait until all are healthy."""
        options = ("--detach", "--wait", "--no-recreate", "--scale", f"worker={workers}")
        self.compose(*more, "up", *options)

    def remove(self) -> None:
        """Take everything down, with its volumes, and the records that a container's user owns."""
        self.compose("--profile", "prometheus", "down", "--volumes", "--timeout", 20, check=False)
        shutil.rmtree(self.results, ignore_errors=True)

    def tool(self, *arguments: object, check: bool = True) -> str:
        """Run a command of `copydesk` in a container of the stack."""
        return self.compose("exec", "-T", "producer", "copydesk", *arguments, check=check)

    def containers(self, service: str) -> list[str]:
        """Return the ids of a service's running containers."""
        return self.compose("ps", "--quiet", service).split()

    def health(self, container: str) -> str:
        """Return what Docker says of a container's health."""
        return docker("inspect", "--format", "{{.State.Health.Status}}", container).strip()

    def status(self) -> dict[str, Any]:
        """Return the ledger's sums."""
        found: dict[str, Any] = json.loads(self.tool("status", "--json"))
        return found

    def delivered(self) -> int:
        """Return how many records lie in the results' folder."""
        return sum(1 for _ in self.results.glob("??/*.json"))

    def flower(self, path: str, *, password: str | None = None) -> tuple[int, str]:
        """Return status and body of a page of Flower."""
        request = urllib.request.Request(f"http://127.0.0.1:{FLOWER}{path}")
        if password is not None:
            word = base64.b64encode(f"copydesk:{password}".encode()).decode()
            request.add_header("Authorization", f"Basic {word}")
        return fetch(request)

    def prometheus(self, path: str) -> Any:
        """Return the data of an answer of Prometheus."""
        status, body = fetch(urllib.request.Request(f"http://127.0.0.1:{PROMETHEUS}/api/v1/{path}"))
        assert status == 200, body
        return json.loads(body)["data"]

    def _environment(self) -> dict[str, str]:
        return {
            **os.environ,
            "REDIS_PASSWORD": self.password,
            "FLOWER_USER": "copydesk",
            "FLOWER_PASSWORD": self.password,
            "COPYDESK_IN": str(self.inbox),
            "COPYDESK_FEED": "gazette",
            "COPYDESK_RESULTS": str(self.results),
            "COPYDESK_UID": "10001",
            "COPYDESK_GID": "10001",
            "COPYDESK_CONCURRENCY": "1",
            "COPYDESK_TAG": "test",
            "FLOWER_PORT": str(FLOWER),
            "PROMETHEUS_PORT": str(PROMETHEUS),
        }


def docker(*arguments: str) -> str:
    """Run the Docker client and return what it printed."""
    ran = subprocess.run(["docker", *arguments], capture_output=True, text=True, check=True)
    return ran.stdout


def fetch(request: urllib.request.Request) -> tuple[int, str]:
    """Return status and body of an answer, whatever the status is."""
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:  # noqa: S310  # our own
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def until(holds: Callable[[], bool], what: str, longest: float = LONGEST) -> float:
    """Wait until something holds; returns the seconds that it took."""
    started = time.monotonic()
    while not holds():
        assert time.monotonic() - started < longest, f"waited {longest:.0f} s: {what}"
        time.sleep(0.5)
    return time.monotonic() - started
