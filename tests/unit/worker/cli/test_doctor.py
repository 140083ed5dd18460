import pytest

from tests.support.newsroom import Newsroom
from worker.cli import doctor


@pytest.mark.parametrize(
    ("version", "fit"),
    [("6.2.14", False), ("7.2.16", True), ("7.4.0", False), ("8.8.2", True), ("9.0.0", True)],
)
def test_a_server_with_a_known_hole_is_told_to_be_updated(version: str, *, fit: bool) -> None:
    """To the first release of its own line, or of the next one, that is mended."""
    check = doctor._server({"redis_version": version}, private=False)
    assert (check.advice == "") is fit


def test_a_version_that_says_nothing_of_its_patches_is_not_judged_by_its_number() -> None:
    """Debian patches 7.0.15 and keeps the number; Valkey says 7.2.4 whatever it is."""
    debian = doctor._server({"redis_version": "7.0.15"}, private=False)
    assert debian.advice == ""
    assert "deb12u10" in debian.found
    valkey = {"redis_version": "7.2.4", "server_name": "valkey", "valkey_version": "8.1.1"}
    assert doctor._server(valkey, private=False) == ("redis", "Valkey 8.1.1", "")


def test_a_private_server_on_a_socket_is_let_be() -> None:
    """Nobody reaches it."""
    assert doctor._server({"redis_version": "6.2.14"}, private=True).advice == ""


def test_a_server_that_may_drop_documents_is_advised(room: Newsroom) -> None:
    """It has no append-only file here; its eviction policy is fine."""
    info = room.client.info()
    assert "appendonly yes" in doctor._persistence(info).advice
    assert doctor._eviction(info).advice == ""
    assert "noeviction" in doctor._eviction({"maxmemory_policy": "allkeys-lru"}).advice


def test_a_system_without_workers_is_advised_to_start_one(room: Newsroom) -> None:
    """Unless it is one that `copydesk run` brings up by itself."""
    assert "copydesk worker" in doctor._workers(room.settings, room.ledger, private=False).advice
    assert doctor._workers(room.settings, room.ledger, private=True).advice == ""


def test_sums_that_do_not_add_up_are_found(room: Newsroom) -> None:
    """With the command that finds out more."""
    assert doctor._balance(room.ledger).advice == ""
    room.client.hset(f"{room.settings.prefix}counters", "received", 7)
    assert "audit" in doctor._balance(room.ledger).advice
