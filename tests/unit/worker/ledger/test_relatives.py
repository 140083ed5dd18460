from typing import cast

import pytest
import redis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tasks.families import Card, Entered, MemoryIndex
from tests.support.servers import server
from worker.ledger import Ledger
from worker.ledger.relatives import RedisIndex

BASE = Card("", "", "", False, (), (), "", None, 0, None, None, b"")
CARDS = st.builds(
    lambda number, names, shingles: BASE._replace(
        id=f"{number:064d}",
        names=tuple(sorted(names)),
        signature=b"".join(
            one.to_bytes(4) for one in (len(shingles), *sorted(s << 8 for s in shingles))
        ),
    ),
    st.integers(0, 30).map(lambda number: number * 10**50),
    st.sets(st.sampled_from("abc"), max_size=2),
    st.sets(st.integers(0, 5), max_size=4),
)


def index(
    client: redis.Redis, sink: str = "redis:", most: int = 1000, days: float = 1
) -> RedisIndex:
    return RedisIndex(Ledger(client, "t:", 5), sink, most, days)


def named(number: int, *names: str) -> Card:
    return BASE._replace(id=f"{number:016x}" * 4, names=names)


def earlier(entered: list[Entered]) -> list[list[int]]:
    return [[int(card.id[:16], 16) for card in one.earlier] for one in entered]


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.lists(CARDS, max_size=8), max_size=6))
def test_redis_and_memory_answer_alike(client: redis.Redis, batches: list[list[Card]]) -> None:
    """The script is the twin of the index in memory, batch by batch, documents again included."""
    client.flushall()
    shared, memory = index(client), MemoryIndex()
    for batch in batches:
        assert shared.enter(batch) == memory.enter(batch)


def test_workers_share_what_they_enter(client: redis.Redis) -> None:
    """What one puts in the other finds, and each sink has its own."""
    index(client).enter([named(1, "a")])
    assert earlier(index(client).enter([named(2, "a")])) == [[1]]
    assert earlier(index(client, "file:/x").enter([named(3, "a")])) == [[]]


def test_asked_again_the_answer_is_the_same(client: redis.Redis) -> None:
    """A delivery that is done again is told what it was told first."""
    shared = index(client)
    shared.enter([named(1, "a")])
    assert earlier(shared.enter([named(2, "a")])) == [[1]]
    shared.enter([named(3, "a")])
    assert earlier(shared.enter([named(2, "a"), named(3, "a")])) == [[1], [1, 2]]


def test_the_index_is_bounded(client: redis.Redis) -> None:
    """It holds the latest so many articles, and at most a quarter and a batch more."""
    shared = index(client, most=8)
    for number in range(40):
        shared.enter([named(number, "a")])
    ((*found,),) = earlier(shared.enter([named(99, "a")]))
    assert set(range(32, 40)) <= set(found) <= set(range(29, 40))
    sizes = [cast("int", client.hlen(key)) for key in client.keys("t:related:*:cards")]
    assert sum(sizes) <= 11


def test_the_index_expires(client: redis.Redis) -> None:
    """Each of its keys has an end, a quarter after the days that were asked for."""
    index(client, days=2).enter([named(1, "a")])
    names = client.keys("t:related:*")
    assert len(names) == 3
    assert all(0 < cast("int", client.ttl(name)) <= 2.5 * 86400 for name in names)


def test_a_large_batch_is_entered_in_one_step(client: redis.Redis) -> None:
    """Not even 1,024 documents with 136 tokens each are too many for the script."""
    cards = [named(n, *(f"{n}-{m}" for m in range(136))) for n in range(1024)]
    assert earlier(index(client, most=50_000).enter(cards)) == [[]] * 1024


@pytest.mark.parametrize("most", [1, 3])
def test_the_smallest_index_still_works(client: redis.Redis, most: int) -> None:
    """A bound below the number of generations is no error."""
    shared = index(client, most=most)
    shared.enter([named(1, "a")])
    assert earlier(shared.enter([named(2, "a")])) == [[1]]


def test_the_index_gives_way_where_redis_is_short_of_room() -> None:
    """Above its share of the memory limit it begins anew, and is never refused."""
    with server("--appendonly", "no", "--maxmemory", "8mb") as small:
        client = redis.Redis.from_url(small.url, protocol=2)
        shared = RedisIndex(Ledger(client, "t:", 5), "redis:", 50_000, 1, 0.5)
        for batch in range(40):
            cards = [named(batch * 100 + n, "a")._replace(feed=f"{n}" * 2000) for n in range(100)]
            assert all(found for found in earlier(shared.enter(cards))[1:])
        assert cast("int", client.info("memory")["used_memory"]) < 5_000_000
