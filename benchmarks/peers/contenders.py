"""The peers as contenders of a benchmark."""

import json
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from benchmarks.peers.names import DONE
from benchmarks.system import (
    DURABLE,
    ROOT,
    Contender,
    Setting,
    environment,
    process_cpu,
    processes,
    python,
    session_cpu,
    wait,
)
from tests.support.servers import Server, server


class Peer:
    """A peer's workers that are running, and the process that sends to them."""

    def __init__(
        self, running: Server, sessions: Sequence[int], sender: "subprocess.Popen[str]", log: Path
    ) -> None:
        self._client = running.client()
        self._sessions = sessions
        self._sender = sender
        self._log = log

    def run(self, paths: Sequence[Path]) -> None:
        """Send documents and wait for the last record."""
        due = int(self._client.get(DONE) or 0) + len(paths)  # type: ignore[arg-type]
        assert self._sender.stdin is not None
        assert self._sender.stdout is not None
        self._sender.stdin.writelines(f"{path}\n" for path in paths)
        self._sender.stdin.write("\n")
        self._sender.stdin.flush()
        assert self._sender.stdout.readline() == "sent\n", self._log.read_text()[-3000:]
        wait(lambda: int(self._client.get(DONE) or 0) >= due, self._log)  # type: ignore[arg-type]

    def cpu(self) -> float:
        """Return what workers, sender and server used."""
        pid = self._client.info("server")["process_id"]  # type: ignore[index]
        return session_cpu([*self._sessions, self._sender.pid]) + process_cpu(pid)


def start(module: str, setting: Setting) -> Iterator[Peer]:
    """Start Redis, workers and a sender."""
    log = setting.folder / "worker.log"
    with server(*DURABLE) as running:
        variables = {
            "BENCH_SOCKET": str(running.socket),
            "BENCH_STAGES": setting.kind,
            "BENCH_RESULTS": str(setting.folder / "results") if setting.sink == "file" else "",
        }
        with (
            processes(_commands(module, setting, variables), variables, log) as sessions,
            _sender(module, variables, log) as sender,
        ):
            yield Peer(running, sessions, sender, log)
            sender.kill()


def _commands(module: str, setting: Setting, variables: Mapping[str, str]) -> list[list[str]]:
    # Peers are imported by their own processes only.
    code = (
        f"import json; from benchmarks.peers import {module} as m; "
        f"print(json.dumps(m.commands({setting.processes})))"
    )
    told = subprocess.check_output(python("-c", code), env=environment(variables), cwd=ROOT)
    return [python(*words) for words in json.loads(told)]


def _sender(module: str, variables: Mapping[str, str], log: Path) -> "subprocess.Popen[str]":
    with log.open("ab") as out:
        return subprocess.Popen(
            python("-m", "benchmarks.peers.producer", module),
            env=environment(variables),
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=out,
            text=True,
            start_new_session=True,
        )


_ACKNOWLEDGED = "at least once"

PEERS: Final = {
    name: Contender(name, partial(start, module), promise)
    for name, module, promise in (
        ("Celery chain", "celery_chain", _ACKNOWLEDGED),
        ("Dramatiq", "dramatiq_pipeline", _ACKNOWLEDGED),
        ("TaskIQ", "taskiq_streams", _ACKNOWLEDGED),
        ("arq", "arq_jobs", _ACKNOWLEDGED),
        ("RQ", "rq_jobs", "a killed job is reported, not repeated"),
        ("Huey", "huey_tasks", "at most once"),
    )
}
