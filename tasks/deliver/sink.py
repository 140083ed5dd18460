"""What a sink is."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol

from tasks.errors import CopydeskError
from tasks.models import DocumentId, Mark


class SinkUrlError(CopydeskError):
    """The URL names no sink that we have."""

    reason = "sink_url"


class Delivery(NamedTuple):
    """One record on its way into a sink."""

    id: DocumentId
    #: The record as UTF-8 JSON.
    record: bytes


class Sink(Protocol):
    """A place for records, keyed by document id: written twice, a record is there once."""

    #: Canonical URL; the same place always has the same one.
    url: str
    #: Whether the ledger's last step writes the record itself, in the same transaction.
    in_ledger: bool

    def write(self, deliveries: Sequence[Delivery]) -> None:
        """Put records into the sink, durably.

        Raises:
            SinkError: The sink can not take them now; none is left half written.
        """

    def mark(self, marks: Sequence[Mark]) -> None:
        """Say what became of records, beside them; said twice, it is there once.

        Raises:
            SinkError: The sink can not take them now.
        """

    def marks(self, document: DocumentId) -> list[Mark]:
        """Return what became of a record, by the id of what says so."""

    def read(self, document: DocumentId) -> bytes | None:
        """Return a record, or None where the sink holds none of this id."""

    def held(self, documents: Iterable[DocumentId]) -> set[DocumentId]:
        """Return those of the ids that the sink holds a record of."""

    def ids(self) -> Iterator[DocumentId]:
        """Yield the id of every record in the sink, each once."""

    def read_many(self, documents: Sequence[DocumentId]) -> Iterator[Delivery]:
        """Yield the records of these ids that the sink holds, in their order."""
