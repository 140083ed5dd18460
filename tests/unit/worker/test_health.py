import time

from tests.support.newsroom import Newsroom, articles
from worker.health import NONE, QUEUES, ailment
from worker.hints import queue_of
from worker.ledger import STAGES

STUCK = 0.05


def ill(room: Newsroom, queues: tuple[str, ...] = QUEUES, stuck: float = STUCK) -> str | None:
    return ailment(room.client, room.settings.prefix, "here", queues, stuck)


def test_the_queues_are_those_of_the_stages() -> None:
    """Spelled out so that no stage is loaded, they are the same nevertheless."""
    assert tuple(queue_of(stage) for stage in STAGES) == QUEUES


def test_a_worker_without_work_is_well(room: Newsroom) -> None:
    """Idle is not ill."""
    assert ill(room) is None


def test_work_that_nobody_takes_is_an_illness(room: Newsroom) -> None:
    """It says for how long, and a short wait is none."""
    room.take(*articles(1))
    assert ill(room, stuck=60) is None
    time.sleep(2 * STUCK)
    assert "work has waited" in (ill(room) or "")


def test_a_worker_that_took_work_lately_is_well(room: Newsroom) -> None:
    """However long the queue is, whoever claims is at work; another host's claims do not count."""
    first, second = room.take(*articles(2))
    time.sleep(2 * STUCK)
    room.ledger.claim("clean", "t:x@w@elsewhere", 60, 0, [first])
    assert ill(room) is not None
    room.ledger.claim("clean", "t:x@w@here", 60, 0, [first, second])
    room.take(articles(3)[2])
    assert ill(room) is None


def test_only_work_that_this_host_serves_counts(room: Newsroom) -> None:
    """A worker of another stage, or of none, is not ill of what it can not take."""
    room.take(*articles(1))
    time.sleep(2 * STUCK)
    assert ill(room, ("copydesk.parse",)) is None
    assert ill(room, (NONE,)) is None
    assert ill(room, ("copydesk.clean",)) is not None
