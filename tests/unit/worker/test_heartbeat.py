import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import SimpleNamespace

import pytest
from celery import current_app

from tests.support.newsroom import Newsroom, articles
from tests.support.servers import server
from worker import application
from worker.connection import client as connect
from worker.heartbeat import Heartbeat
from worker.ledger import Ledger
from worker.ledger.reading import Reader


@pytest.fixture
def quick(room: Newsroom) -> Newsroom:
    room.app.desk = SimpleNamespace(name="w1@here")
    limits = {"reconcile_interval": 0.05, "hint_slack": 0.01}
    return room._replace(settings=room.settings.model_copy(update=limits))


@contextmanager
def beating(room: Newsroom, ledger: Ledger) -> Iterator[Heartbeat]:
    """Give a heart that beats, and none that beats on into the next test."""
    # As Celery's worker does it, so that the heart's thread finds the application's queues.
    default = current_app._get_current_object()
    application.app.set_default()
    heart = Heartbeat(room.app, ledger, room.settings)
    heart.start()
    try:
        yield heart
    finally:
        heart.stop()
        time.sleep(2 * room.settings.reconcile_interval)
        default.set_default()


def until(holds: Callable[[], bool], seconds: float = 5) -> None:
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.01)


def test_a_beating_worker_is_seen_and_a_stopped_one_is_not(quick: Newsroom) -> None:
    """The ledger knows the workers by their beats, and only those that beat still."""
    reader = Reader(quick.client, quick.settings.prefix)
    with beating(quick, quick.ledger) as heart:
        until(lambda: reader.workers(1, quick.ledger.totals().now) == ["w1@here"])
        heart.stop()
        until(lambda: reader.workers(0.1, quick.ledger.totals().now) == [])


def test_the_beat_sends_again_what_was_lost(quick: Newsroom) -> None:
    """No other process is needed for the recovery."""
    keys = quick.take(*articles(2))
    quick.client.delete("copydesk.clean")
    with beating(quick, quick.ledger):
        until(lambda: quick.client.llen("copydesk.clean") > 0)
    assert sorted(key for hint in quick.waiting("clean") for key in hint) == sorted(keys)


def test_the_heart_survives_a_redis_that_is_away(quick: Newsroom) -> None:
    """It beats on when the server is back: without it nothing would ever be sent again."""
    name = f"{quick.settings.prefix}workers"
    with server("--appendonly", "no") as broken:
        ledger = Ledger(connect(broken.url), quick.settings.prefix, 0.1)
        with beating(quick, ledger):
            until(lambda: broken.client().hlen(name) == 1)
            broken.stop()
            time.sleep(0.2)
            broken.start()
            until(lambda: broken.client().hlen(name) == 1, 20)
