from collections.abc import Iterator

import pytest
import redis
from redis import exceptions

from tests.support.articles import article
from worker.connection import client as connect
from worker.errors import LedgerAwayError, LedgerFullError
from worker.ledger import Arrival, Claim, Ledger, following, key_of
from worker.ledger.history import Entry

SINK = "memory:"
DONE = Entry("clean", 1, "w", 1, 0.5, "done")


@pytest.fixture
def full(client: redis.Redis) -> Iterator[redis.Redis]:
    """Give a Redis that will have no room; call `fill` to fill it."""
    yield client
    client.config_set("maxmemory", 0)


@pytest.fixture
def ledger(redis_url: str, full: redis.Redis) -> Iterator[Ledger]:
    assert full
    connected = connect(redis_url)
    yield Ledger(connected, "test:", limit=0)
    connected.close()


def fill(client: redis.Redis) -> None:
    client.config_set("maxmemory", 1)


def taken(ledger: Ledger, count: int, start: int = 0) -> list[str]:
    raws = [article(number) for number in range(start, start + count)]
    arrivals = [Arrival(key_of(f"{n:064x}", SINK), raw, b"{}", SINK) for n, raw in enumerate(raws)]
    ledger.register(arrivals)
    return [one.key for one in arrivals]


def ready(ledger: Ledger, token: str, keys: list[str]) -> list[Claim]:
    """Bring documents before the last stage and lease them."""
    claims = ledger.claim("clean", token, 60, 0, keys)
    for stage in ("clean", "parse", "extract"):
        rows = [(claim, b"x", DONE.line()) for claim in claims]
        claims = ledger.advance(stage, following(stage), token, token, 60, rows)
    return claims


def test_notes_get_through_a_full_redis_and_other_writes_do_not(
    redis_url: str, full: redis.Redis
) -> None:
    """Hints, beats and counts are written; what is no note is refused as before."""
    notes = connect(redis_url)
    fill(full)
    with pytest.raises(exceptions.OutOfMemoryError):
        notes.setrange("text", 0, b"x")
    assert notes.lpush("queue", b"hint") == 1
    assert notes.set("lock", "me", nx=True, px=5000)
    assert not notes.set("lock", "you", nx=True, px=5000)
    with notes.pipeline() as pipe:
        pipe.zadd("unacked_index", {"tag": 1}).hset("unacked", "tag", b"raw")
        assert pipe.execute() == [1, 1]
    assert full.lrange("queue", 0, -1) == [b"hint"]


def test_nothing_is_taken_in_while_redis_is_full(ledger: Ledger, full: redis.Redis) -> None:
    """The producer waits, and the reason has a name on every version of Redis."""
    fill(full)
    with pytest.raises(LedgerAwayError, match="OutOfMemoryError"):
        taken(ledger, 1)


def test_what_is_in_a_full_redis_can_be_worked_off(ledger: Ledger, full: redis.Redis) -> None:
    """Claim, commit, delay, release, reconcile, bury and deliver all find room for themselves."""
    keys = taken(ledger, 3)
    fill(full)
    first, second, third = ledger.claim("clean", "t:1@w", 60, 0, keys)
    assert ledger.commit("clean", "parse", "t:1@w", [(first.key, b"x", DONE.line())])[1]
    assert ledger.delay("t:1@w", [(second.key, 1, DONE.line())])
    assert ledger.release("t:1@w", [third.key])[1]
    assert len(ledger.claim("parse", "t:2@w", 60, 0, [first.key])) == 1
    (held,) = ready(ledger, "t:3@w", [third.key])
    assert ledger.deliver("t:3@w", 0, [(held.key, held.key[:64], b"", b"{}")])[1] == [third.key]
    assert ledger.lost("t:2", 3, "1", [first.key])[1]
    assert ledger.totals().balanced


def test_records_that_stay_in_redis_wait_for_room(ledger: Ledger, full: redis.Redis) -> None:
    """A full Redis is to its own sink what a full disk is to a folder."""
    keys = taken(ledger, 1)
    (held,) = ready(ledger, "t:1@w", keys)
    fill(full)
    with pytest.raises(LedgerFullError):
        ledger.deliver("t:1@w", 0, [(held.key, held.key[:64], b"record", b"{}")])
    assert ledger.where(keys)[0].state == "leased"


def test_in_a_full_redis_what_is_nearly_done_goes_first(ledger: Ledger, full: redis.Redis) -> None:
    """Each further stage takes more room, so no new ones are begun before many that are begun."""
    keys = taken(ledger, 502)
    ready(ledger, "t:1@w", keys[:501])
    fill(full)
    assert ledger.claim("clean", "t:2@w", 60, 0, keys[501:]) == []
    ledger.deliver("t:1@w", 0, [(key, key[:64], b"", b"{}") for key in keys[:200]])
    assert len(ledger.claim("clean", "t:3@w", 60, 0, keys[501:])) == 1
