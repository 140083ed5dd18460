"""How long a document waits after a passing error."""

import random

from tasks.errors import SinkError, TransientError
from worker.errors import NoRoomError


def exhausted(error: TransientError, attempt: int, most: int) -> bool:
    """Tell whether a document has had its last attempt in this stage.

    A sink or disk without room is not the document's fault: it waits, however long that lasts.
    """
    return not isinstance(error, SinkError | NoRoomError) and attempt >= most


def delay(attempt: int, base: float, cap: float, rng: random.Random) -> float:
    """Return the seconds to wait after this many attempts (1 or more).

    Exponential with full jitter: uniform in [0, min(cap, base * 2 ** (attempt - 1))]
    (M. Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015).
    """
    return rng.uniform(0, min(cap, base * 2.0 ** min(attempt - 1, 32)))
