"""How many documents a message should hold, by the time that documents have taken."""

import time
from typing import Final

from worker.ledger import Ledger
from worker.ledger.durations import mean
from worker.settings import Settings

#: Documents in a message while nothing is known, and in one that is sent again.
FIRST: Final = 32
#: Seconds for which a look at the ledger's histograms holds.
HOLDS: Final = 2.0


class Pace:
    """Sizes messages so that each is worth its cost, and none keeps a worker for long."""

    def __init__(self, ledger: Ledger, settings: Settings) -> None:
        self._ledger = ledger
        self._settings = settings
        self._documents = min(FIRST, settings.batch_documents)
        self._until = 0.0

    def documents(self) -> int:
        """Return how many documents a message may hold."""
        now = time.monotonic()
        if now >= self._until:
            self._until = now + HOLDS
            self._documents = self._measured()
        return self._documents

    def _measured(self) -> int:
        each = sum(map(mean, self._ledger.durations().values()))
        wanted = int(self._settings.batch_seconds / each) if each else FIRST
        return max(1, min(wanted, self._settings.batch_documents))
