"""What goes into the ledger's steps and comes out of them."""

from typing import Any, NamedTuple

import orjson

from tasks.models import Value
from worker.ledger import history
from worker.ledger.keys import Key, Stage
from worker.ledger.pack import pack, unpack


class Arrival(NamedTuple):
    """A document that asks to be taken in."""

    key: Key
    raw: bytes
    #: JSON of its `Source`.
    source: bytes
    #: URL of the sink it is for.
    sink: str
    feed: str = ""

    def row(self) -> tuple[str | bytes | int, ...]:
        """Return the fields as the scripts read them."""
        size = len(self.raw)
        return self.key, pack(self.raw), self.source, self.sink, size, self.feed


class Claim(NamedTuple):
    """A document that is ours to work on until its lease ends."""

    key: Key
    attempt: int
    history: tuple[history.Entry, ...]
    #: JSON array of its sources.
    sources: bytes
    sink: str
    #: Raw bytes for "clean", else what the stage before gave.
    input: Value

    @property
    def suspect(self) -> bool:
        """Whether a process was lost that held it."""
        return any(entry.outcome == "lost" for entry in self.history)

    @property
    def feed(self) -> str:
        """The feed it first came from."""
        sources = orjson.loads(self.sources)
        return str(sources[0].get("feed", "")) if sources else ""


class Place(NamedTuple):
    """Where a document stands."""

    #: "waiting", "leased", "delayed", "delivered", "dead", "split" or "unknown".
    state: str
    #: The stage it stands before, or the reason of a dead letter.
    detail: str
    #: Of a container that was split.
    items: tuple[Key, ...] = ()

    @property
    def ended(self) -> bool:
        """Whether its way is over."""
        return self.state in {"delivered", "dead", "split"}


class Refusal(NamedTuple):
    """A file that is never read."""

    key: Key
    source: bytes
    sink: str
    size: int
    reason: str
    error: str
    message: str
    feed: str = ""


class Burial(NamedTuple):
    """A document that becomes a dead letter."""

    key: Key
    reason: str
    error: str
    message: str
    fingerprint: str
    entry: history.Entry


class Hint(NamedTuple):
    """Documents that stand before a stage, to be told to the workers."""

    stage: Stage
    keys: tuple[Key, ...]
    #: Where they came from, for people; empty where nobody knows.
    feed: str = ""


class Reconciled(NamedTuple):
    """What one look of the reconciler found."""

    now: int
    expired: int
    due: int
    lost: int
    hints: tuple[Hint, ...]


def read_claim(
    key: bytes, attempt: int, past: bytes, sources: bytes, sink: bytes, data: bytes
) -> Claim:
    """Read one document of what claim.lua gives."""
    return Claim(
        key.decode(), attempt, history.parse(past.decode()), sources, sink.decode(), unpack(data)
    )


def read_place(state: bytes, detail: bytes, *items: bytes) -> Place:
    """Read one document of what where.lua gives."""
    return Place(state.decode(), detail.decode(), tuple(item.decode() for item in items))


def read_keys(reply: list[Any]) -> tuple[int, list[Key]]:
    """Read a time and keys, as most scripts give them."""
    now, *keys = reply
    return now, [key.decode() for key in keys]


def read_hint(stage: bytes, *keys: bytes) -> Hint:
    """Read one hint that a script wants to be sent."""
    name: Any = stage.decode()
    return Hint(name, tuple(key.decode() for key in keys))
