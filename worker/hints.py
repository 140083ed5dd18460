"""Hints: the messages that tell workers which documents stand before which stage."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from celery import Celery
from kombu.exceptions import BatchPublishError, OperationalError

from tasks.stages import TASKS
from worker import events, logs
from worker.errors import HintError
from worker.ledger import STAGES, Hint, Key, Ledger, Stage, is_key
from worker.transport import MOST_PARKED, PARKED

#: Of the message; a worker parks hints of another version.
VERSION: Final = 1
#: Longest list of documents that a hint may carry.
MOST: Final = 1024
#: Feeds that are named to people; of more, how many.
NAMED: Final = 3

_log = logs.get(__name__)


class Received(NamedTuple):
    """A hint as it came out of a message."""

    keys: tuple[Key, ...]
    #: Milliseconds since 1970, by Redis' clock.
    published: int


def read(stage: Stage, message: Mapping[str, Any]) -> Received:
    """Check a message.

    Raises:
        HintError: It is not a hint of this version for this stage.
    """
    if not isinstance(message, Mapping) or message.get("version") != VERSION:
        raise HintError(f"version {message.get('version')!r} is not {VERSION}")
    if message.get("stage") != stage:
        raise HintError(f"stage {message.get('stage')!r} in the queue of {stage}")
    keys, published = message.get("ids"), message.get("published")
    if not isinstance(keys, list) or not 0 < len(keys) <= MOST or not all(map(is_key, keys)):
        raise HintError("ids are not keys of documents")
    if not isinstance(published, int) or isinstance(published, bool):
        raise HintError("no time of publishing")
    return Received(tuple(dict.fromkeys(keys)), published)


def publish(app: Celery, hints: Iterable[Hint], now: int) -> int:
    """Publish hints in one pipeline; returns how many went out.

    A broker that is away loses nothing: the reconciler finds the documents and sends again.
    """
    waiting = list(hints)
    if not waiting:
        return 0
    try:
        with app.producer_pool.acquire(block=True) as producer, producer.batch(500):
            for hint in waiting:
                _send(hint, now, producer)
    except (BatchPublishError, OperationalError, OSError) as error:
        _log.warning(events.REDIS_AWAY, error=type(error).__name__, hints=len(waiting))
        return 0
    return len(waiting)


def _send(hint: Hint, now: int, producer: Any) -> None:
    message = {"version": VERSION, "stage": hint.stage, "ids": list(hint.keys), "published": now}
    TASKS[hint.stage].apply_async(
        args=[message], producer=producer, retry=False, argsrepr=shown(hint), kwargsrepr="{}"
    )


def shown(hint: Hint) -> str:
    """Return a hint as Flower and Celery's events show its arguments.

    A batch goes by the start of its first document's id, which `copydesk show` takes.
    """
    documents = "1 document" if len(hint.keys) == 1 else f"{len(hint.keys)} documents"
    origin = f" of {hint.feed}" if hint.feed else ""
    return f"({f'batch {hint.keys[0][:12]}: {documents}{origin}'!r},)"


def origin(feeds: Iterable[str]) -> str:
    """Name some feeds in a few words, each once."""
    names = sorted({feed for feed in feeds if feed})
    rest = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
    return logs.printable(", ".join(names[:NAMED]) + rest)


def with_feeds(ledger: Ledger, hints: Sequence[Hint]) -> list[Hint]:
    """Say of hints that the ledger gave where their documents came from."""

    def ask() -> list[bytes | None]:
        pipe = ledger.client.pipeline(transaction=False)
        for hint in hints:
            pipe.hget(f"{ledger.prefix}doc:{hint.keys[0]}", "feed")
        return pipe.execute()

    feeds = ledger.patiently(ask) if hints else []
    return [
        hint._replace(feed=origin([(feed or b"").decode()]))
        for hint, feed in zip(hints, feeds, strict=True)
    ]


def batches(
    stage: Stage,
    sized: Sequence[tuple[Key, int]],
    most: int,
    most_bytes: int,
    feed: str = "",
) -> Iterator[Hint]:
    """Cut (key, bytes) pairs into hints of at most `most` documents and `most_bytes` bytes."""
    batch: list[Key] = []
    room = most_bytes
    for key, size in sized:
        if batch and (len(batch) >= most or size > room):
            yield Hint(stage, tuple(batch), feed)
            batch, room = [], most_bytes
        batch.append(key)
        room -= size
    if batch:
        yield Hint(stage, tuple(batch), feed)


def park(ledger: Ledger, message: object) -> None:
    """Keep a message that is no hint of ours, beside the malformed ones."""
    ledger.park(PARKED, json.dumps(message, default=repr).encode(), MOST_PARKED)


def queue_of(stage: Stage) -> str:
    """Return the name of a stage's queue, which is that of its task."""
    return str(TASKS[stage].name)


def empty_queues(app: Celery) -> list[bool]:
    """Tell, per stage, whether its queue holds no message."""
    with app.pool.acquire(block=True) as connection:
        return [_size(connection, queue_of(stage)) == 0 for stage in STAGES]


def _size(connection: Any, queue: str) -> int:
    try:
        declared = connection.default_channel.queue_declare(queue, passive=True)
    except connection.channel_errors:
        return 0  # a Redis list without messages does not exist
    return int(declared.message_count)
