from collections.abc import Callable
from typing import Any

import redis

from tasks.deliver import RedisSink

ID = "ab" + "0" * 62


def test_records_are_found_under_their_prefix(client: redis.Redis) -> None:
    """Whatever else lies in the same Redis."""
    client.set(f"p:record:{ID}", b"{}")
    client.set("other:record:x", b"no")
    sink = RedisSink(client, "p:")
    assert sink.read(ID) == b"{}"
    assert sink.read("0" * 64) is None
    assert sink.held([ID, "0" * 64]) == {ID}
    assert list(sink.ids()) == [ID]
    assert list(sink.read_many(["0" * 64, ID])) == [(ID, b"{}")]
    assert list(sink.read_many([])) == []


def test_every_id_is_named_once_however_many_there_are(client: redis.Redis) -> None:
    """Over several rounds of SCAN."""
    wanted = {f"{number:064x}" for number in range(2500)}
    client.mset({f"p:record:{document}": b"{}" for document in wanted})
    found = list(RedisSink(client, "p:").ids())
    assert len(found) == len(wanted)
    assert set(found) == wanted


def test_every_call_is_made_with_the_patience_that_was_given(client: redis.Redis) -> None:
    """So that a Redis that is away for a moment costs nobody a document."""
    calls = 0

    def twice(call: Callable[[], Any]) -> Any:
        nonlocal calls
        calls += 1
        call()
        return call()

    client.set(f"p:record:{ID}", b"{}")
    sink = RedisSink(client, "p:", twice)
    assert sink.held(iter([ID])) == {ID}
    assert sink.read(ID) == b"{}"
    assert list(sink.ids()) == [ID]
    assert list(sink.read_many([ID])) == [(ID, b"{}")]
    assert calls == 4
