"""Is a worker of this machine at work? Judged by what it takes, not by whether it answers."""

from typing import Any

from worker.ledger import Ledger

#: Seconds of waiting work, untouched by a worker, after which it counts as stuck.
STUCK = 30.0


def ailment(ledger: Ledger, host: str, stuck: float = STUCK) -> str | None:
    """Return what is wrong with the workers of a host; None if nothing is.

    A worker is ill only if there is work that it could take, for a while, and it takes none.

    Raises:
        LedgerAwayError: Redis does not answer.
    """
    totals = ledger.totals()
    oldest = max(stage.oldest for stage in totals.stages.values())
    if oldest < stuck:
        return None
    claims: Any = ledger.client.hgetall(f"{ledger.prefix}claimed")
    mine = [int(at) for name, at in claims.items() if name.decode().endswith(f"@{host}")]
    idle = (totals.now - max(mine)) / 1000 if mine else oldest
    if idle < stuck:
        return None
    return f"work has waited for {oldest:.0f} s, and none was taken here for {idle:.0f} s"
