"""The Celery tasks."""

from collections.abc import Iterator

import pytest
import redis

from tasks.stages import TASKS, desk_of, reconcile
from tests.support.newsroom import Newsroom, newsroom
from worker.ledger import STAGES


@pytest.fixture
def room(redis_url: str, client: redis.Redis) -> Iterator[Newsroom]:
    """Give a newsroom whose application has its desk."""
    opened = newsroom(redis_url, client)
    opened.app.desk = opened.desk()
    yield opened
    opened.app.close()


def test_every_stage_has_its_task() -> None:
    """Tasks are named for their stages, in the order in which documents pass them."""
    assert tuple(TASKS) == STAGES
    assert {stage: task.name for stage, task in TASKS.items()} == {
        stage: f"copydesk.{stage}" for stage in STAGES
    }
    assert reconcile.name == "copydesk.reconcile"


def test_reconciling(room: Newsroom) -> None:
    """The periodic task has the same desk look, which finds nothing where nothing is lost."""
    assert desk_of(room.app.tasks["copydesk.clean"]) is room.app.desk
    assert not any(room.app.tasks["copydesk.reconcile"].apply().get().values())
