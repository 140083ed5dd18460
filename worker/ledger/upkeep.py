"""The ledger's upkeep: what was lost is found, what died is kept, all is counted."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from typing import Any

import redis

from worker.ledger.durations import durations
from worker.ledger.keys import STAGES, Key, sink_tag
from worker.ledger.patience import patient
from worker.ledger.rows import Hint, Reconciled, read_hint, read_keys
from worker.ledger.scripts import Scripts, flat
from worker.ledger.totals import Totals, read_totals

#: Seconds for which it is known that a sink takes nothing: longer than the longest back-off.
NOTED = 60


class Upkeep:
    """The steps of those who look after the ledger: reconciler, operators, metrics."""

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

    def sink_refuses(self, sink: str, why: str) -> None:
        """Note why a sink takes no records; forgotten in a minute, unless it is noted again.

        Tried once: a note is not worth a wait, and the sink may be this very Redis, and full.
        """
        with suppress(redis.RedisError):
            self.client.set(f"{self.prefix}refusing:{sink_tag(sink)}", why, ex=NOTED)

    def sink_takes(self, sink: str) -> None:
        """Take such a note back."""
        with suppress(redis.RedisError):
            self.client.delete(f"{self.prefix}refusing:{sink_tag(sink)}")

    def refusing(self) -> Sequence[str]:
        """Return, for each sink that takes no records, why."""
        tags: Any = patient(self.client.hkeys, self._limit, f"{self.prefix}sinks")
        names = [f"{self.prefix}refusing:{tag.decode()}" for tag in tags]
        found: Any = patient(self.client.mget, self._limit, names) if names else []
        return sorted(why.decode() for why in found if why)

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
