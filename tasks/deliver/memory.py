"""The `memory:` sink: a dictionary, for tests and for programs that embed Copydesk."""

from collections.abc import Iterable, Iterator, Sequence

from tasks.deliver.sink import Delivery
from tasks.models import DocumentId


class MemorySink:
    """Records in this process; gone with it."""

    url = "memory:"
    in_ledger = False

    def __init__(self) -> None:
        self.records: dict[DocumentId, bytes] = {}

    def write(self, deliveries: Sequence[Delivery]) -> None:
        """Keep records."""
        self.records.update(deliveries)

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
