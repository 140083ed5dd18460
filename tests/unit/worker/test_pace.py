import pytest
import redis

from tests.support.newsroom import Newsroom, newsroom
from worker.pace import FIRST, Pace


def test_a_message_has_a_moderate_size_until_something_is_known(room: Newsroom) -> None:
    """Nobody can tell how long the first documents take."""
    assert Pace(room.ledger, room.settings).documents() == FIRST


def test_a_message_holds_as_much_work_as_it_should(room: Newsroom) -> None:
    """By the mean of all stages together, and neither less than one nor more than the limit."""
    room.ledger.observe({"clean": [0.004] * 10, "extract": [0.006] * 10})
    assert Pace(room.ledger, room.settings).documents() == 50
    room.ledger.observe({"clean": [1000.0]})
    assert Pace(room.ledger, room.settings).documents() == 1


def test_quick_documents_fill_a_message_up_to_its_limit(
    redis_url: str, client: redis.Redis
) -> None:
    """The setting is the most that a message holds."""
    room = newsroom(redis_url, client, batch_documents=100)
    room.ledger.observe({"clean": [0.0001] * 10})
    assert Pace(room.ledger, room.settings).documents() == 100
    room.app.close()


def test_a_look_holds_for_a_while(room: Newsroom) -> None:
    """The producer asks for each batch, and Redis is not asked each time."""
    pace = Pace(room.ledger, room.settings)
    assert pace.documents() == FIRST
    room.ledger.observe({"clean": [1000.0]})
    assert pace.documents() == FIRST


def test_what_counts_is_how_long_documents_took_lately(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A cold start keeps messages small only until enough documents have been quicker."""
    monkeypatch.setattr("worker.pace.HOLDS", 0.0)
    pace = Pace(room.ledger, room.settings)
    room.ledger.observe({"clean": [0.125] * 64})
    assert pace.documents() == 4
    room.ledger.observe({"clean": [1 / 64] * (FIRST - 1)})
    assert pace.documents() == 4
    room.ledger.observe({"clean": [1 / 64]})
    assert pace.documents() == 32
