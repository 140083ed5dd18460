"""The ledger's Lua scripts."""

import pytest
import redis

from worker.errors import LedgerFullError
from worker.ledger.scripts import Scripts, flat


def test_rows_end_to_end() -> None:
    """Rows are laid out field by field, in order."""
    assert flat([("a", b"b"), (1,), ()]) == ["a", b"b", 1]
    assert flat([]) == []


def test_scripts_run_under_their_prefix(client: redis.Redis) -> None:
    """A script sees what lies under its own prefix, and nothing of another's."""
    client.hset("p:counters", "received", 3)
    assert dict(zip(*[iter(Scripts(client, "p:").run("totals")[1])] * 2, strict=True)) == {
        b"received": b"3"
    }
    assert Scripts(client, "q:").run("totals")[1] == []


def test_scripts_survive_a_flush(client: redis.Redis) -> None:
    """A Redis that has forgotten its scripts is given them again."""
    scripts = Scripts(client, "p:")
    first = scripts.run("totals")
    client.script_flush()
    assert scripts.run("totals")[1:] == first[1:]


def test_plain_commands(client: redis.Redis) -> None:
    """Commands go in one trip, in order, and may be sent again."""
    scripts = Scripts(client, "p:")
    commands: list[tuple[str | bytes | float, ...]] = [("SET", "a", 1), ("SET", "a", b"2")]
    for _ in range(2):
        scripts.send(commands)
    assert client.get("a") == b"2"


def test_a_full_redis_is_said_at_once(client: redis.Redis) -> None:
    """Where there is no room, a step that takes room is refused with an error of ours."""
    scripts = Scripts(client, "p:")
    client.config_set("maxmemory", 1)
    try:
        with pytest.raises(LedgerFullError):
            scripts.run_if_room("register", 0, "k", b"raw", b"{}", "redis:", 3, "")
    finally:
        client.config_set("maxmemory", 0)
