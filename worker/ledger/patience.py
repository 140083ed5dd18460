"""Waiting for Redis: with back-off, and said once."""

import random
import re
import time
from collections.abc import Callable
from typing import Final, ParamSpec, TypeVar

from redis import exceptions

from worker import events, logs
from worker.errors import LedgerAwayError

P = ParamSpec("P")
R = TypeVar("R")

#: What passes when Redis comes back or has room again.
AWAY: Final = (
    exceptions.ConnectionError,
    exceptions.TimeoutError,
    exceptions.BusyLoadingError,
    exceptions.OutOfMemoryError,
    exceptions.ReadOnlyError,
)
#: First words of answers that pass too, for which redis-py has no class of their own, or which
#: came out of a script (Redis 6 then puts its own words before them): full, unable to write its
#: file, a replica, busy with a script, loading.
PASSING: Final = re.compile(
    r"\b(?:OOM|MISCONF|READONLY|BUSY|LOADING|MASTERDOWN|CLUSTERDOWN|NOREPLICAS|TRYAGAIN)\b"
    r"|when used memory > 'maxmemory'"
)

#: Those of a Redis that is full.
FULL: Final = re.compile(r"\bOOM\b|when used memory > 'maxmemory'")

#: Seconds for which a refused password is tried: it may just be changing, and is no outage.
REFUSED: Final = 10.0
#: Characters of a server's answer that are told.
SAID: Final = 200

_log = logs.get(__name__)


def patient(call: Callable[P, R], limit: float | None, *args: P.args, **kwargs: P.kwargs) -> R:
    """Call, and call again while Redis is away.

    Args:
        call: Something that talks to Redis and may be repeated.
        limit: Seconds to go on trying; None: for ever.
        args: For the call.
        kwargs: For the call.

    Raises:
        LedgerAwayError: Redis was away for longer than the limit.
    """
    started = time.monotonic()
    tries = 0
    while True:
        try:
            result = call(*args, **kwargs)
        except exceptions.RedisError as error:
            if not passes(error):
                raise
            waited = time.monotonic() - started
            most = REFUSED if isinstance(error, exceptions.AuthenticationError) else limit
            if any(bound is not None and waited >= bound for bound in (limit, most)):
                raise LedgerAwayError(f"Redis is away for {waited:.0f} s: {kind(error)}") from error
            if tries == 0:
                _log.warning(events.REDIS_AWAY, error=kind(error))
            tries += 1
            time.sleep(random.uniform(0.05, min(0.1 * 2 ** min(tries, 6), 1.0)))
        else:
            if tries:
                _log.info(events.REDIS_BACK, seconds=round(time.monotonic() - started, 1))
            return result


def passes(error: exceptions.RedisError) -> bool:
    """Tell whether an error of Redis ends by itself, so that the call may be repeated."""
    if isinstance(error, exceptions.ResponseError) and PASSING.search(str(error)):
        return True
    return isinstance(error, AWAY) and not isinstance(error, exceptions.AuthorizationError)


def full(error: Exception) -> bool:
    """Tell whether Redis has no room left."""
    return isinstance(error, exceptions.ResponseError) and FULL.search(str(error)) is not None


def kind(error: Exception) -> str:
    """Name an error of redis-py, and the reason that the system or the server gives.

    Not by its own text, which may hold the URL, nor a server's quotation of what it was sent.
    """
    if full(error):
        return exceptions.OutOfMemoryError.__name__
    name, cause = type(error).__name__, error.__cause__ or error.__context__
    if isinstance(error, exceptions.ResponseError):
        return f"{name}: {logs.printable(str(error).partition(', with args')[0], SAID)}"
    if isinstance(cause, OSError) and cause.strerror:
        return f"{name}: {cause.strerror}"
    return name
