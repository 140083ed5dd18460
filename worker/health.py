"""Is a worker of this machine at work? Judged by what it takes, not by whether it answers.

`python -m worker.health [QUEUE...]` is the check of a container, every few seconds beside each
worker; with `-` for the queues it asks only whether Redis answers, for containers without one.
So it loads the settings and a Redis client, and none of the stages: a sixth of the processor
time that `copydesk health` takes for the same answer.
"""

import socket
import sys
from collections.abc import Sequence
from typing import Any, Final

import redis

from worker import connection
from worker.settings import settings

#: Seconds of waiting work, untouched by a worker, after which it counts as stuck.
STUCK: Final = 30.0
#: All queues; spelled out, as the tasks that know them are what must not be loaded here.
QUEUES: Final = ("copydesk.clean", "copydesk.parse", "copydesk.extract", "copydesk.deliver")
#: In place of the queues: this machine serves none.
NONE: Final = "-"
#: Seconds for Redis to answer.
_PATIENCE: Final = 3.0


def ailment(
    client: redis.Redis,
    prefix: str,
    host: str,
    queues: Sequence[str] = QUEUES,
    stuck: float = STUCK,
) -> str | None:
    """Return what is wrong with the workers of a host; None if nothing is.

    A worker is ill only if there is work that it could take, for a while, and it takes none.

    Args:
        client: The ledger's Redis.
        prefix: Of the ledger's keys.
        host: Name of the machine or container, as its workers' names have it.
        queues: Those that its workers serve, or `NONE`.
        stuck: Seconds that are a while.

    Raises:
        redis.RedisError: Redis does not answer.
    """
    now = _now(client)  # asked first, so that a Redis which does not answer is found in any case
    oldest = max((now - since for since in _waiting(client, prefix, queues)), default=0.0)
    if oldest < stuck:
        return None
    claims: Any = client.hgetall(f"{prefix}claimed")
    mine = [int(at) / 1000 for name, at in claims.items() if name.decode().endswith(f"@{host}")]
    idle = now - max(mine) if mine else oldest
    if idle < stuck:
        return None
    return f"work has waited for {oldest:.0f} s, and none was taken here for {idle:.0f} s"


def _now(client: redis.Redis) -> float:
    seconds, micros = client.time()
    return float(seconds) + float(micros) / 1e6


def _waiting(client: redis.Redis, prefix: str, queues: Sequence[str]) -> list[float]:
    """Return since when the oldest document of each stage has waited."""
    stages = [queue.rpartition(".")[2] for queue in queues if queue != NONE]
    first: Any = [
        client.zrange(f"{prefix}waiting:{stage}", 0, 0, withscores=True) for stage in stages
    ]
    return [score / 1000 for found in first for _, score in found]


def main(queues: Sequence[str]) -> int:
    """Check this machine; returns the exit status: 0, or 1 with what is wrong on standard error."""
    configured = settings()
    client = connection.client(configured.ledger_url, _PATIENCE)
    try:
        wrong = ailment(client, configured.prefix, socket.gethostname(), queues or QUEUES)
    except redis.RedisError as error:
        wrong = f"Redis does not answer: {type(error).__name__}"
    sys.stderr.write(f"{wrong}\n" if wrong else "")
    return int(wrong is not None)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
