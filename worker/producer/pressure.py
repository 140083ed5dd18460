"""Back-pressure: the producer waits while too much is under way."""

import time
from collections.abc import Callable

from worker import events, logs
from worker.ledger import Ledger
from worker.settings import Settings

#: Seconds between two looks while waiting.
PAUSE = 0.2
#: Seconds for which a look that found room holds: far less than it takes to fill it.
HOLDS = 0.1
#: Share of a limit below which a wait ends: one long wait, said once, instead of one per batch.
EASED = 0.9

_log = logs.get(__name__)


class Pressure:
    """Says when the ledger has room for more documents, and why it has not."""

    def __init__(
        self, ledger: Ledger, settings: Settings, meanwhile: Callable[[], None] = lambda: None
    ) -> None:
        self._ledger = ledger
        self._settings = settings
        self._meanwhile = meanwhile
        self._until = 0.0

    def reason(self, share: float = 1.0) -> str | None:
        """Return why there is no room now; None if there is.

        Args:
            share: Of the limits of what is in flight. Redis' memory is asked for as it is: what
                fills it may be there to stay.
        """
        totals = self._ledger.totals()
        if totals.in_flight >= share * self._settings.max_in_flight:
            return f"{totals.in_flight:,} documents are in flight"
        if totals.in_flight_bytes >= share * self._settings.max_in_flight_bytes:
            return f"{totals.in_flight_bytes:,} bytes are in flight"
        return self._memory()

    def wait(self, say: Callable[[str | None], None]) -> None:
        """Return when there is room; `say` gets the reason of a wait once, and None at its end."""
        if time.monotonic() < self._until:
            return
        self._until = time.monotonic() + HOLDS
        why = self.reason()
        if why is None:
            return
        _log.warning(events.PRODUCER_WAITS, reason=why)
        say(why)
        while self.reason(EASED) is not None:
            self._meanwhile()
            time.sleep(PAUSE)
        _log.info(events.PRODUCER_GOES_ON)
        say(None)

    def _memory(self) -> str | None:
        info = self._ledger.server("memory")
        most, used = info.get("maxmemory", 0), info.get("used_memory", 0)
        if most and used >= self._settings.memory_mark * most:
            return f"Redis holds {used:,} of {most:,} bytes"
        return None
