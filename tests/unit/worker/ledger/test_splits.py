import hashlib
import time

import pytest
import redis

from worker.ledger import STAGES, Arrival, Ledger, following, key_of

SINK = "memory:"


@pytest.fixture
def ledger(client: redis.Redis) -> Ledger:
    return Ledger(client, "test:", limit=5)


def arrival(text: str) -> Arrival:
    raw = text.encode()
    return Arrival(key_of(hashlib.sha256(raw).hexdigest(), SINK), raw, b"{}", SINK)


def split(ledger: Ledger, container: Arrival, items: list[Arrival], token: str) -> list[str]:
    ledger.claim("clean", token, 60, 0, [container.key])
    return ledger.split(token, container.key, items)[1]


def test_a_container_of_ten_thousand_items_can_be_asked_after(ledger: Ledger) -> None:
    """More items than Lua's stack holds are listed like a few."""
    container = arrival("container")
    ledger.register([container])
    split(ledger, container, [arrival(f"item {n}") for n in range(10_000)], "t@w")
    assert len(ledger.where([container.key])[0].items) == 10_000


def test_a_container_done_again_has_its_items_done_again(ledger: Ledger) -> None:
    """`--again` reaches what is in the container, not just the container."""
    container, item = arrival("container"), arrival("item")
    ledger.register([container])
    assert split(ledger, container, [item], "t@w") == [item.key]
    ledger.claim("clean", "u@w", 60, 0, [item.key])
    for stage in STAGES[:-1]:
        onward = following(stage)
        ledger.commit(stage, onward, "u@w", [(item.key, b"x", f"{stage}\t1\tw\t1\t0\tdone")])
        ledger.claim(onward, "u@w", 60, 0, [item.key])
    ledger.deliver("u@w", 0, [(item.key, "0" * 64, b"", b"")])
    ledger.register([container], again=True)
    assert split(ledger, container, [item], "v@w") == [item.key]
    assert ledger.totals().balanced


def look(ledger: Ledger, remember: float, limit: int = 100) -> None:
    ledger.reconcile(
        slack=60,
        most=3,
        longest=60,
        batch=32,
        remember=remember,
        version="1",
        empty=[False] * 4,
        limit=limit,
    )


def test_a_container_is_known_as_one_for_as_long_as_it_is_known(
    ledger: Ledger, client: redis.Redis
) -> None:
    """Without its items it would count as delivered, and the audit would miss its record."""
    container = arrival("container")
    ledger.register([container])
    split(ledger, container, [arrival("item")], "t@w")
    assert client.ttl(f"test:items:{container.key}") == -1
    look(ledger, remember=60)
    assert ledger.where([container.key])[0].state == "split"
    time.sleep(0.005)
    look(ledger, remember=0.001)
    assert ledger.where([container.key])[0].state == "unknown"
    assert not client.exists(f"test:items:{container.key}")


def test_old_ids_are_forgotten_in_bounded_steps(ledger: Ledger, client: redis.Redis) -> None:
    """Years of ids that are to be forgotten at once must not keep Redis busy for seconds."""
    client.zadd("test:finished", {f"{n}": n for n in range(1, 31)})
    look(ledger, remember=1, limit=20)
    assert client.zcard("test:finished") == 10
    look(ledger, remember=1, limit=20)
    assert client.zcard("test:finished") == 0
