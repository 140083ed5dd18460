from tests.support.newsroom import Newsroom
from worker.feeds.fetching import Reply
from worker.feeds.memory import MOST_LINKS, Memory

URL = "https://bay.example/feed"


def memory(room: Newsroom, *identity: str) -> Memory:
    return Memory(room.ledger, 1.0, *(identity or (URL, "redis:", "entries")))


def test_what_a_server_said_of_its_feed_is_said_back_to_it(room: Newsroom) -> None:
    """Also after a restart; a header that never came is not made up."""
    assert memory(room).conditions() == {}
    memory(room).remember(Reply(URL, body=b"1", etag='W/"7"'))
    assert memory(room).conditions() == {"if-none-match": 'W/"7"'}
    memory(room).remember(Reply(URL, body=b"2", modified="Fri, 08 Nov 2024 10:00:00 GMT"))
    assert memory(room).conditions() == {"if-modified-since": "Fri, 08 Nov 2024 10:00:00 GMT"}


def test_the_same_body_is_known_without_headers(room: Newsroom) -> None:
    """Not every server knows conditions."""
    remembered = memory(room)
    assert not remembered.is_same(Reply(URL, body=b"1"))
    remembered.remember(Reply(URL, body=b"1"))
    assert remembered.is_same(Reply(URL, body=b"1"))
    assert not remembered.is_same(Reply(URL, body=b"2"))


def test_another_sink_has_seen_nothing_yet(room: Newsroom) -> None:
    """A feed is remembered for the sink that it went to."""
    memory(room).remember(Reply(URL, body=b"1", etag="7"))
    memory(room).fetched("a")
    other = memory(room, URL, "file:elsewhere", "entries")
    assert other.conditions() == {}
    assert other.new(["a"]) == ["a"]


def test_links_are_new_once(room: Newsroom) -> None:
    """In the order of the feed."""
    links = memory(room)
    assert links.new([]) == []
    assert links.new(["b", "a"]) == ["b", "a"]
    links.fetched("b")
    assert links.new(["b", "a"]) == ["a"]


def test_what_is_remembered_is_bounded_and_expires(room: Newsroom) -> None:
    """The oldest links are forgotten first, and a feed that is polled no more entirely."""
    links = memory(room)
    links.remember(Reply(URL, body=b"1"))
    links.fetched("first")
    names = room.client.keys(f"{room.settings.prefix}poll:*")
    assert len(names) == 2
    assert all(0 < room.client.ttl(name) <= 86_400 for name in names)
    [key] = [name for name in names if name.endswith(b":links")]
    room.client.zadd(key, {f"{n}": 2e9 + n for n in range(MOST_LINKS)})
    links.fetched("last")
    assert room.client.zcard(key) == MOST_LINKS
    assert links.new(["first"]) == ["first"]
