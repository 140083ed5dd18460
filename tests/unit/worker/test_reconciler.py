import time
from dataclasses import dataclass

import pytest

from tests.support.newsroom import Newsroom, articles
from worker.reconciler import Reconciler


@dataclass
class Case:
    """A newsroom, and its reconciler."""

    room: Newsroom
    reconciler: Reconciler


@pytest.fixture
def case(room: Newsroom) -> Case:
    impatient = room.settings.model_copy(update={"hint_slack": 0.001})
    return Case(room, Reconciler(room.app, room.ledger, impatient))


def test_nothing_is_sent_where_nothing_is_missing(case: Case) -> None:
    """A hint that waits in its queue is left alone."""
    case.room.take(*articles(2))
    time.sleep(0.02)
    assert case.reconciler.look() == {"expired": 0, "due": 0, "lost": 0, "hints": 0}
    assert len(case.room.waiting("clean")) == 1


def test_a_lost_queue_is_sent_again_once(case: Case) -> None:
    """The documents of a deleted queue are hinted, and the second look finds the hint there."""
    keys = case.room.take(*articles(3))
    case.room.client.delete("copydesk.clean")
    time.sleep(0.02)
    assert case.reconciler.look()["lost"] == 3
    assert sorted(key for hint in case.room.waiting("clean") for key in hint) == sorted(keys)
    assert case.reconciler.look()["hints"] == 0


def test_a_lease_that_ran_out_is_sent_again_in_halves(case: Case) -> None:
    """Neighbours of a document that killed its process are parted from it."""
    keys = case.room.take(*articles(4))
    case.room.client.delete("copydesk.clean")
    case.room.ledger.claim("clean", "t@w", 0.001, 0, keys)
    time.sleep(0.02)
    assert case.reconciler.look()["expired"] == 4
    assert sorted(len(hint) for hint in case.room.waiting("clean")) == [2, 2]


def test_of_many_reconcilers_one_looks_per_interval(case: Case) -> None:
    """The lock keeps the others from bothering Redis, and is gone after the interval."""
    room = case.room
    hasty = room.settings.model_copy(update={"reconcile_interval": 0.1})
    first, second = (Reconciler(room.app, room.ledger, hasty) for _ in range(2))
    assert first.look_in_turn() != {}
    assert second.look_in_turn() == {}
    time.sleep(0.12)
    assert second.look_in_turn() != {}
