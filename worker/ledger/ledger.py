"""Where every document stands: the truth, kept in Redis, changed in atomic steps only."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

import redis

from worker.ledger.durations import durations
from worker.ledger.keys import STAGES, Key, Stage
from worker.ledger.pack import pack
from worker.ledger.patience import patient
from worker.ledger.rows import (
    Arrival,
    Burial,
    Claim,
    Hint,
    Place,
    Reconciled,
    Refusal,
    read_claim,
    read_hint,
    read_keys,
    read_place,
)
from worker.ledger.scripts import Scripts, flat
from worker.ledger.totals import Totals, read_totals


class Ledger:
    """The steps that a document's state may take.

    Every method is one atomic step in Redis; each may be repeated, and each waits for a Redis
    that is away, up to `limit` seconds (None: for ever).

    Raises:
        LedgerAwayError: From every method, when the limit is over.
    """

    def __init__(self, client: redis.Redis, prefix: str, limit: float | None = None) -> None:
        self.client = client
        self.prefix = prefix
        self._limit = limit
        self._scripts = Scripts(client, prefix)

    def patiently(self, call: Callable[[], Any]) -> Any:
        """Call something that talks to this Redis and may be repeated, as the steps are called."""
        return patient(call, self._limit)

    def _run(self, name: str, *args: str | bytes | float) -> Any:
        return patient(self._scripts.run, self._limit, name, *args)

    def register(
        self, arrivals: Sequence[Arrival], *, again: bool = False
    ) -> tuple[int, list[str]]:
        """Take documents in.

        Returns:
            The time (ms), and for each arrival "queued", "duplicate" or "dead" (it is a dead
            letter already).
        """
        rows = flat([arrival.row() for arrival in arrivals])
        now, *states = self._run("register", int(again), *rows)
        return now, [state.decode() for state in states]

    def adopt(self, keys: Iterable[Key]) -> None:
        """Count documents as delivered that the ledger forgot and a sink holds."""
        self._run("adopt", *keys)

    def refuse(self, version: str, refusals: Sequence[Refusal]) -> list[Key]:
        """Make dead letters of files that are never read; gives those that are new."""
        return read_keys(self._run("refuse", version, *flat(refusals)))[1]

    def where(self, keys: Sequence[Key]) -> list[Place]:
        """Tell where documents stand."""
        return [read_place(*row) for row in self._run("where", *keys)]

    def claim(
        self, stage: Stage, token: str, lease: float, published: int, keys: Sequence[Key]
    ) -> list[Claim]:
        """Lease those of the documents that stand before this stage and are free.

        Args:
            stage: The stage whose input is wanted.
            token: Unique to this start, ending in "@worker".
            lease: Seconds.
            published: When the hint was published (ms), to tell lost hints from late ones.
            keys: The documents of the hint.
        """
        rows = self._run("claim", stage, token, int(lease * 1000), published, *keys)[1:]
        return [read_claim(*row) for row in rows]

    def commit(
        self, stage: Stage, following: Stage, token: str, rows: Sequence[tuple[Key, bytes, str]]
    ) -> tuple[int, list[Key]]:
        """Move documents on, with (key, output, history line) each; only those still leased."""
        packed = [(key, pack(data), line) for key, data, line in rows]
        return read_keys(self._run("commit", stage, following, token, *flat(packed)))

    def advance(
        self,
        stage: Stage,
        following: Stage,
        token: str,
        fresh: str,
        lease: float,
        rows: Sequence[tuple[Claim, bytes, str]],
    ) -> list[Claim]:
        """Commit documents and claim them before a later stage.

        One atomic step: there is no moment at which they wait, so no hint is needed for them.

        Args:
            stage: The stage under which they are leased.
            following: The stage that is claimed.
            token: That holds the leases.
            fresh: The token that is to hold the new ones, ending in "@worker".
            lease: Seconds, from now.
            rows: The claims as they are to be, with their input and the lines that their history
                gets; those that are no longer leased under the token are passed over.
        """
        packed = [(claim.key, pack(data), lines) for claim, data, lines in rows]
        milliseconds = int(lease * 1000)
        reply = self._run("advance", stage, following, token, fresh, milliseconds, *flat(packed))
        sources = {key.decode(): fields for key, fields in reply[1:]}
        return [
            claim._replace(attempt=1, sources=sources[claim.key], input=data)
            for claim, data, _ in rows
            if claim.key in sources
        ]

    def deliver(
        self,
        token: str,
        ttl: int,
        rows: Sequence[tuple[Key, str, bytes, bytes]],
        stream: int = 0,
        told: Mapping[Key, int] = MappingProxyType({}),
    ) -> tuple[int, list[Key], Mapping[Key, bytes]]:
        """Finish documents before whatever stage, with (key, id, record, event) each.

        Args:
            token: That holds the leases.
            ttl: Seconds for which a record in Redis is kept; 0: for ever.
            rows: An empty record means that a sink outside of Redis holds it already.
            stream: About how many events the stream keeps; 0: all.
            told: Bytes of the sources that a record names; a document that has others by now
                is kept.

        Returns:
            The time (ms), what is finished, and the sources of what was kept because of them.

        Raises:
            LedgerFullError: Redis has no room for the records.
        """
        given = flat([(*row, told.get(row[0], 0)) for row in rows])
        run = self._scripts.run_if_room
        now, keys, others = patient(run, self._limit, "deliver", token, ttl, stream, *given)
        return now, [key.decode() for key in keys], {key.decode(): seen for key, seen in others}

    def split(self, token: str, parent: Key, items: Sequence[Arrival]) -> tuple[int, list[Key]]:
        """Replace a document by its items; gives those that are new."""
        rows = flat([item.row() for item in items])
        return read_keys(self._run("split", token, parent, *rows))

    def bury(self, token: str, version: str, burials: Sequence[Burial]) -> list[Key]:
        """Make dead letters of documents."""
        rows = [
            (b.key, b.reason, b.error, b.message, b.fingerprint, b.entry.line()) for b in burials
        ]
        return read_keys(self._run("bury", token, version, *flat(rows)))[1]

    def delay(self, token: str, rows: Sequence[tuple[Key, int, str]]) -> list[Key]:
        """Put documents off, with (key, milliseconds, history line) each."""
        return read_keys(self._run("delay", token, *flat(rows)))[1]

    def release(self, token: str, keys: Sequence[Key]) -> tuple[int, list[Key]]:
        """Hand documents back unworked: the start does not count."""
        return read_keys(self._run("release", token, *keys))

    def leases_of(self, worker: str) -> list[tuple[str, Stage, list[Key]]]:
        """Return what a worker holds: (token, stage, keys) of each of its starts."""
        rows = self._run("leased", f"@{worker}")
        return [(r[0].decode(), r[1].decode(), [k.decode() for k in r[2:]]) for r in rows]

    def lost(
        self, task: str, most: int, version: str, keys: Sequence[Key]
    ) -> tuple[int, list[Hint]]:
        """Take documents back from a process that died, in halves, to be sent again."""
        now, *groups = self._run("lost", task, most, version, *keys)
        return now, [read_hint(*group) for group in groups]

    def reconcile(
        self,
        *,
        slack: float,
        most: int,
        longest: float,
        batch: int,
        remember: float,
        version: str,
        empty: Sequence[bool],
        keep_dead: float = 0,
        limit: int = 5000,
    ) -> Reconciled:
        """Find documents whose lease, wait or hint ran out.

        Args:
            slack: Seconds by which a hint may be overtaken before it counts as lost.
            most: Losses of a lone document before it is a dead letter.
            longest: The longest lease or back-off, in seconds.
            batch: Documents per hint.
            remember: Seconds for which finished ids are kept; 0: for ever.
            version: Of Copydesk, for dead letters.
            empty: Per stage, whether its queue holds no message.
            keep_dead: Seconds for which dead letters are kept; 0: until they are dropped.
            limit: Documents of one kind per look.
        """
        times = [int(seconds * 1000) for seconds in (slack, longest, remember, keep_dead)]
        flags = ["1" if flag else "0" for flag in empty]
        now, expired, due, lost, hints = self._run(
            "reconcile", times[0], most, times[1], batch, times[2], version, limit, times[3], *flags
        )
        return Reconciled(now, expired, due, lost, tuple(read_hint(*row) for row in hints))

    def replay(self, most: int, rows: Sequence[tuple[Key, str]]) -> tuple[int, list[Hint]]:
        """Send dead letters, with a history line each, back to the stage that failed.

        Those that were replayed `most` times already stay, and those without their bytes.
        """
        now, *hints = self._run("replay", most, *flat(rows))
        return now, [read_hint(*row) for row in hints]

    def drop(self, keys: Sequence[Key]) -> list[Key]:
        """Forget dead letters, bytes and all; they go on counting as dead."""
        return read_keys(self._run("drop", *keys))[1]

    def record_action(self, fields: Mapping[str, str | int]) -> None:
        """Keep an audit line of what somebody did, the last ten thousand of them."""
        name, values = f"{self.prefix}actions", dict(fields)
        patient(self.client.xadd, self._limit, name, values, maxlen=10_000)  # type: ignore[arg-type]  # redis-py's invariant dict

    def observe(self, seconds: Mapping[str, Iterable[float]]) -> None:
        """Add durations of work, one per document, to the histograms of their stages."""
        name = f"{self.prefix}durations"
        rows = [
            ("HINCRBYFLOAT", name, f"{stage}|{at}", by)
            for stage, values in seconds.items()
            for at, by in durations(values).items()
        ]
        if rows:
            patient(self._scripts.send, self._limit, rows)

    def durations(self) -> Mapping[str, Mapping[str, float]]:
        """Return the histograms of all stages: of each, how many by bucket, and their "sum"."""
        stages: dict[str, dict[str, float]] = {}
        found: Any = patient(self.client.hgetall, self._limit, f"{self.prefix}durations")
        for name, value in found.items():
            stage, _, bucket = name.decode().partition("|")
            stages.setdefault(stage, {})[bucket] = float(value)
        return stages

    def park(self, name: str, message: bytes, most: int) -> None:
        """Keep a message that nobody can read, at most so many of them."""
        rows = [("LPUSH", name, message), ("LTRIM", name, 0, most - 1)]
        patient(self._scripts.send, self._limit, rows)

    def server(self, section: str) -> Mapping[str, Any]:
        """Return what Redis says of itself: "memory" (bytes), "server", ..."""
        info: Mapping[str, Any] = patient(self.client.info, self._limit, section)
        return info

    def totals(self) -> Totals:
        """Count the documents, all at one instant."""
        return read_totals(self._run("totals"), STAGES)
