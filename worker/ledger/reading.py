"""Looking documents up in the ledger, for people."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import orjson
import redis

from worker.ledger import history
from worker.ledger.keys import Key
from worker.ledger.pack import unpack


class Standing(NamedTuple):
    """A document that is on its way."""

    key: Key
    stage: str
    state: str
    attempt: int
    sources: list[dict[str, Any]]
    sink: str
    size: int
    history: tuple[history.Entry, ...]


class DeadLetter(NamedTuple):
    """A document that came to no good end, with all that is needed to see why."""

    key: Key
    stage: str
    reason: str
    error: str
    message: str
    #: Error class and place: equal failures have equal ones.
    fingerprint: str
    #: Milliseconds since 1970.
    died: int
    #: Version of Copydesk that gave it up.
    version: str
    replays: int
    sources: list[dict[str, Any]]
    sink: str
    size: int
    history: tuple[history.Entry, ...]

    @property
    def feed(self) -> str:
        """The feed it first came from."""
        return str(self.sources[0].get("feed", "")) if self.sources else ""

    @property
    def name(self) -> str:
        """The path it was first seen under."""
        return str(self.sources[0].get("path", "")) if self.sources else ""


class Reader:
    """Reads documents and dead letters."""

    def __init__(self, client: redis.Redis, prefix: str) -> None:
        self._client = client
        self._prefix = prefix

    def standing(self, key: Key) -> Standing | None:
        """Return a document on its way, or None."""
        fields = self._fields("doc", key)
        if not fields:
            return None
        return Standing(
            key,
            fields["stage"],
            fields["state"],
            int(fields.get("attempt", "0")),
            orjson.loads(fields["sources"]),
            fields["sink"],
            int(fields["size"]),
            history.parse(fields.get("history", "")),
        )

    def letter(self, key: Key) -> DeadLetter | None:
        """Return a dead letter, or None."""
        fields = self._fields("letter", key)
        return _letter(key, fields) if fields else None

    def letters(self) -> Iterator[DeadLetter]:
        """Yield all dead letters, oldest first."""
        names: Any = self._client.zrange(f"{self._prefix}dead", 0, -1)
        for raw in names:
            letter = self.letter(raw.decode())
            if letter is not None:
                yield letter

    def raw(self, key: Key) -> bytes | None:
        """Return the input of a document on its way or dead; None where it was never read."""
        for kind in ("doc", "letter"):
            packed: Any = self._client.hget(f"{self._prefix}{kind}:{key}", "raw")
            if packed:
                return unpack(packed)
        return None

    def keys_like(self, start: str) -> list[Key]:
        """Return the keys of documents on their way, dead or finished that start so."""
        found = {
            name.decode().rpartition(":")[2]
            for kind in ("doc", "letter")
            for name in self._client.scan_iter(f"{self._prefix}{kind}:{start}*", count=1000)
        }
        finished: Any = self._client.zscan_iter(f"{self._prefix}finished", f"{start}*", count=1000)
        found.update(member.decode() for member, _ in finished)
        return sorted(found)

    def workers(self, within: float, now: int) -> Sequence[str]:
        """Return the workers that have beaten within so many seconds before `now` (ms)."""
        beats: Any = self._client.hgetall(f"{self._prefix}workers")
        return sorted(n.decode() for n, at in beats.items() if now - int(at) <= within * 1000)

    def done(self) -> Mapping[str, float]:
        """Return how many documents each stage has worked on."""
        done: dict[str, float] = defaultdict(float)
        counts: Any = self._client.hgetall(f"{self._prefix}durations")
        for name, count in counts.items():
            stage, _, bucket = name.decode().partition("|")
            if bucket != "sum":
                done[stage] += float(count)
        return done

    def _fields(self, kind: str, key: Key) -> dict[str, str]:
        reply: Any = self._client.hgetall(f"{self._prefix}{kind}:{key}")
        if reply and b"sink" not in reply:
            # Kept once for all documents of a sink.
            reply[b"sink"] = self._client.hget(f"{self._prefix}sinks", key.rpartition(".")[2])
        return {
            name.decode(): value.decode()
            for name, value in reply.items()
            if name not in {b"raw", b"data"}
        }


def _letter(key: Key, fields: dict[str, str]) -> DeadLetter:
    return DeadLetter(
        key,
        fields["stage"],
        fields["reason"],
        fields["class"],
        fields["message"],
        fields["fingerprint"],
        int(fields["died"]),
        fields["version"],
        int(fields.get("replays", "0")),
        orjson.loads(fields["sources"]),
        fields["sink"],
        int(fields["size"]),
        history.parse(fields.get("history", "")),
    )
