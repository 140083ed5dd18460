from tasks.models import Mark
from tests.support.newsroom import Newsroom
from worker.relating import Relater

OLD, NEW = "ab" * 32, "cd" * 32


def test_a_mark_of_the_redis_sink_ends_with_its_records(room: Newsroom) -> None:
    """It is kept as long as they are, and said once."""
    limits = room.settings.model_copy(update={"record_ttl": 60})
    for _ in range(2):
        Relater(room.ledger, limits).mark(room.sink, [Mark(document=OLD, by=NEW, kind="kill")])
    assert [mark.by for mark in room.sink.marks(OLD)] == [NEW]
    assert 0 < room.client.ttl(f"copydesk:marks:{OLD}") <= 60
    assert room.client.xlen("copydesk:records") == 1


def test_nothing_to_say_costs_nothing(room: Newsroom) -> None:
    """Without records or marks, Redis is not asked."""
    relater = Relater(room.ledger, room.settings)
    assert relater.relate(room.sink, []) == {}
    relater.mark(room.sink, [])
    assert room.client.keys() == []
