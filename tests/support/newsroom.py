"""The worker's parts on a real Redis, put together by hand so that a test can take one step."""

import base64
import functools
import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

import redis
from celery import Celery

from tasks.deliver import RedisSink
from tasks.models import Source
from tasks.work import StageFunction, stage_functions
from tests.support.articles import article
from worker import hints
from worker.application import configuration
from worker.desk import StageDesk
from worker.ledger import STAGES, Key, Ledger, Stage
from worker.producer import Input, Producer
from worker.settings import Settings

WORKER = "desk@test"


@functools.lru_cache(maxsize=1)
def functions() -> Mapping[str, StageFunction]:
    """Return the real stage functions, without the model of entities, which takes long to load."""
    return stage_functions("none")


class Newsroom(NamedTuple):
    """Settings, broker, ledger and one client of the Redis that is both."""

    settings: Settings
    app: Celery
    ledger: Ledger
    client: redis.Redis

    @property
    def sink(self) -> RedisSink:
        """The `redis:` sink."""
        return RedisSink(self.client, self.settings.prefix)

    def producer(self, **more: str) -> Producer:
        """Return a producer for the `redis:` sink."""
        return Producer(self.app, self.ledger, self.settings, self.sink, **more)

    def desk(self, work: Mapping[str, StageFunction] | None = None) -> StageDesk:
        """Return a desk; `work` replaces the real stage functions."""
        return StageDesk(self.app, self.ledger, self.settings, {}, work or functions())

    def take(self, *raws: bytes, feed: str = "") -> list[Key]:
        """Take documents in as one batch."""
        inputs = [
            Input(f"{n}.txt", raw, Source(path=f"{n}.txt", feed=feed, seen=datetime.now(UTC)))
            for n, raw in enumerate(raws)
        ]
        return [taken.key for taken in self.producer().take(inputs)]

    def messages(self, stage: Stage) -> list[dict[str, object]]:
        """Return the hints that wait in a stage's queue, oldest first."""
        bodies = self.client.lrange(hints.queue_of(stage), 0, -1)
        return [_hint(body) for body in reversed(bodies)]

    def waiting(self, stage: Stage) -> list[list[Key]]:
        """Return the keys of each hint that waits in a stage's queue, oldest first."""
        return [message["ids"] for message in self.messages(stage)]  # type: ignore[misc]

    def work(self, stage: Stage, desk: StageDesk | None = None) -> list[Mapping[str, int]]:
        """Do all hints that wait for a stage; gives the summaries."""
        taken = self.messages(stage)
        self.client.delete(hints.queue_of(stage))
        worker = desk or self.desk()
        return [worker.run(stage, message, f"t{n}", WORKER) for n, message in enumerate(taken)]

    def finish(self, stages: Sequence[Stage] = STAGES) -> None:
        """Do all stages, one after the other."""
        for stage in stages:
            self.work(stage)


def _hint(body: bytes) -> dict[str, object]:
    envelope = json.loads(body)
    arguments, _, _ = json.loads(base64.b64decode(envelope["body"]))
    (hint,) = arguments
    return dict(hint)


def newsroom(url: str, client: redis.Redis, **limits: object) -> Newsroom:
    """Put a newsroom together; the client's Redis is broker and ledger."""
    settings = Settings(redis_url=url, sink="redis:", **limits)
    app = Celery("newsroom", set_as_current=False)
    app.config_from_object(configuration(settings))
    # As a worker of one queue: each stage ends with a hint, which the test takes when it wants.
    app.amqp.queues.select(["copydesk.clean"])
    return Newsroom(settings, app, Ledger(client, settings.prefix, 5), client)


def articles(count: int) -> list[bytes]:
    """Return so many different articles."""
    return [article(number) for number in range(count)]
