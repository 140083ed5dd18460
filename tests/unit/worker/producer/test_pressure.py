import threading
from collections.abc import Iterator

import pytest

from tests.support.newsroom import Newsroom, articles, newsroom
from tests.support.servers import server
from worker.producer.pressure import Pressure


def pressure(room: Newsroom, **limits: object) -> Pressure:
    return Pressure(room.ledger, room.settings.model_copy(update=limits))


def test_too_many_documents_under_way_are_a_reason_to_wait(room: Newsroom) -> None:
    """Counted, or in bytes; room for one more is room."""
    raws = articles(3)
    room.take(*raws)
    size = sum(map(len, raws))
    assert pressure(room).reason() is None
    assert pressure(room, max_in_flight=4).reason() is None
    assert pressure(room, max_in_flight=3).reason() == "3 documents are in flight"
    assert pressure(room, max_in_flight_bytes=size + 1).reason() is None
    assert pressure(room, max_in_flight_bytes=size).reason() == f"{size:,} bytes are in flight"


@pytest.fixture
def small() -> Iterator[Newsroom]:
    """Give a newsroom on a Redis with little room."""
    with server("--appendonly", "no", "--maxmemory", "64mb") as running:
        opened = newsroom(running.url, running.client())
        yield opened
        opened.app.close()


def test_redis_filling_up_is_a_reason_to_wait(small: Newsroom) -> None:
    """Before its limit, so that workers can go on."""
    assert pressure(small).reason() is None
    reason = pressure(small, memory_mark=0.001).reason()
    assert reason is not None
    assert reason.startswith("Redis holds ")


def test_a_wait_is_told_once_with_its_end(room: Newsroom) -> None:
    """And meanwhile whoever waits may do what keeps the system going."""
    room.take(*articles(2))
    told: list[str | None] = []
    done = threading.Event()

    def finish() -> None:
        if not done.is_set():
            room.finish()
            done.set()

    settings = room.settings.model_copy(update={"max_in_flight": 1})
    Pressure(room.ledger, settings, meanwhile=finish).wait(told.append)
    assert told == ["2 documents are in flight", None]


def test_where_there_is_room_nothing_is_said(room: Newsroom) -> None:
    """The usual case costs one look."""
    told: list[str | None] = []
    pressure(room).wait(told.append)
    assert told == []
