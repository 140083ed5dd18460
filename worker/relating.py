"""What the records of a batch have to do with those before them in the same sink."""

from collections.abc import Mapping, Sequence
from typing import Final

from tasks.deliver import Sink
from tasks.families import Index, read, relate
from tasks.models import DocumentId, Draft, Mark, Relations
from worker.ledger import Ledger
from worker.ledger.relatives import RedisIndex, mark
from worker.settings import Settings

#: The index gives way well below the mark at which the producer waits for room: once nothing is
#: on its way, nothing would make it.
ROOM: Final = 0.75


class Relater:
    """Asks the index of each sink, and adds to it."""

    def __init__(self, ledger: Ledger, settings: Settings) -> None:
        self._ledger = ledger
        self._settings = settings
        self._indexes: dict[str, Index] = {}

    def relate(self, sink: Sink, drafts: Sequence[Draft]) -> Mapping[DocumentId, Relations]:
        """Return what joins records to those before them; asked again, the same."""
        cards = [read(drawn.card) for drawn in drafts if drawn.card]
        if not cards or not self._settings.related_documents:
            return {}
        found = relate(self._index(sink.url), cards)
        return {card.id: relations for card, relations in zip(cards, found, strict=True)}

    def mark(self, sink: Sink, marks: Sequence[Mark]) -> None:
        """Say in the sink what became of records.

        Raises:
            SinkError: The sink can not take it now.
        """
        if marks and sink.in_ledger:
            limits = self._settings
            mark(self._ledger, limits.record_ttl, limits.stream_length, marks)
        elif marks:
            sink.mark(marks)

    def _index(self, url: str) -> Index:
        if url not in self._indexes:
            most, days = self._settings.related_documents, self._settings.related_days
            share = ROOM * self._settings.memory_mark
            self._indexes[url] = RedisIndex(self._ledger, url, most, days, share)
        return self._indexes[url]
