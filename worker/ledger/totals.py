"""The figures of the ledger at one instant."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple


class StageTotals(NamedTuple):
    """What stands before one stage."""

    #: Documents before this stage, in whatever state.
    in_flight: int
    #: Those that wait for a worker.
    waiting: int
    #: Seconds for which the oldest of those has waited.
    oldest: float
    #: Starts that came to nothing: errors that passed, lost processes, dead letters.
    failed: int


class Totals(NamedTuple):
    """All documents, counted in one atomic step."""

    #: Milliseconds since 1970, by Redis' clock.
    now: int
    received: int
    delivered: int
    dead: int
    duplicate: int
    #: Containers that were replaced by their items.
    split: int
    #: Dead letters that were dropped on request; they count as dead.
    dropped: int
    #: Hints sent again because they were overtaken.
    resent: int
    #: Leases that ran out.
    expired: int
    in_flight_bytes: int
    stages: Mapping[str, StageTotals]
    leased: int
    delayed: int
    finished: int
    letters: int
    reasons: Mapping[str, int]

    @property
    def in_flight(self) -> int:
        """Documents that have not ended."""
        return sum(stage.in_flight for stage in self.stages.values())

    @property
    def balanced(self) -> bool:
        """Whether received = delivered + dead + duplicate + in flight."""
        return self.received == self.delivered + self.dead + self.duplicate + self.in_flight


def read_totals(reply: Sequence[Any], stages: Sequence[str]) -> Totals:
    """Read what totals.lua gives."""
    now, counters, reasons = reply[0], _mapping(reply[1]), _mapping(reply[2])
    rows = reply[3 : 3 + len(stages)]
    leased, delayed, finished, letters = reply[3 + len(stages)]
    names = ("received", "delivered", "dead", "duplicate", "split", "dropped", "resent", "expired")
    return Totals(
        now=now,
        **{name: counters.get(name, 0) for name in names},
        in_flight_bytes=counters.get("bytes", 0),
        stages={
            stage: StageTotals(
                counters.get(f"at:{stage}", 0),
                row[0],
                _age(now, row[1]),
                counters.get(f"failed:{stage}", 0),
            )
            for stage, row in zip(stages, rows, strict=True)
        },
        leased=leased,
        delayed=delayed,
        finished=finished,
        letters=letters,
        reasons=reasons,
    )


def _age(now: int, since: bytes) -> float:
    return max(0.0, (now - float(since)) / 1000) if since else 0.0


def _mapping(pairs: Sequence[bytes]) -> dict[str, int]:
    return {name.decode(): int(value) for name, value in zip(pairs[::2], pairs[1::2], strict=True)}
