"""How many documents a message should hold, by the time that documents have taken."""

import time
from typing import Final

from worker.ledger import Ledger
from worker.ledger.durations import Buckets, documents, mean, since
from worker.settings import Settings

#: Documents in a message while nothing is known, and in one that is sent again.
FIRST: Final = 32
#: Seconds for which a look at the ledger's histograms holds.
HOLDS: Final = 2.0


class Pace:
    """Sizes messages so that each is worth its cost, and none keeps a worker for long.

    What counts is how long documents have taken since the last look: a cold start, or last
    month's slow extractor, would keep messages small long after.
    """

    def __init__(self, ledger: Ledger, settings: Settings) -> None:
        self._ledger = ledger
        self._settings = settings
        self._documents = min(FIRST, settings.batch_documents)
        self._until = 0.0
        self._seen: dict[str, Buckets] = {}
        #: Seconds that a document takes in each stage.
        self._each: dict[str, float] = {}

    def documents(self) -> int:
        """Return how many documents a message may hold."""
        now = time.monotonic()
        if now >= self._until:
            self._until = now + HOLDS
            self._documents = self._measured()
        return self._documents

    def _measured(self) -> int:
        for stage, taken in self._ledger.durations().items():
            recent = since(self._seen.get(stage, {}), taken)
            if stage not in self._seen or documents(recent) >= FIRST:
                self._seen[stage], self._each[stage] = taken, mean(recent)
        each = sum(self._each.values())
        wanted = int(self._settings.batch_seconds / each) if each else FIRST
        return max(1, min(wanted, self._settings.batch_documents))
