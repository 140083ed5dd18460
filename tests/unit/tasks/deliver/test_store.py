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
