"""The `memory:` sink: a dictionary, for tests and for programs that embed Copydesk."""

from collections.abc import Iterable, Iterator, Sequence

from tasks.deliver.sink import Delivery
from tasks.models import DocumentId, Mark


class MemorySink:
    """Records in this process; gone with it."""

    url = "memory:"
    in_ledger = False

    def __init__(self) -> None:
        self.records: dict[DocumentId, bytes] = {}
        self._marks: set[Mark] = set()

    def write(self, deliveries: Sequence[Delivery]) -> None:
        """Keep records."""
        self.records.update(deliveries)

    def mark(self, marks: Sequence[Mark]) -> None:
        """Keep marks."""
        self._marks.update(marks)

    def marks(self, document: DocumentId) -> list[Mark]:
        """Return the marks of a record."""
        return sorted((m for m in self._marks if m.document == document), key=lambda m: m.by)

    def read(self, document: DocumentId) -> bytes | None:
        """Return a record, or None."""
        return self.records.get(document)

    def held(self, documents: Iterable[DocumentId]) -> set[DocumentId]:
        """Return those of the ids that have a record."""
        return self.records.keys() & set(documents)

    def ids(self) -> Iterator[DocumentId]:
        """Yield the id of every record."""
        yield from self.records

    def read_many(self, documents: Sequence[DocumentId]) -> Iterator[Delivery]:
        """Yield the records of these ids."""
        for document in documents:
            if document in self.records:
                yield Delivery(document, self.records[document])
