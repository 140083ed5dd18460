"""The `redis:` sink: one key per document, and a stream that consumers can follow."""

from collections.abc import Iterable, Iterator, Sequence

import redis

from tasks.deliver.sink import Delivery
from tasks.models import DocumentId


class RedisSink:
    """Records as `<prefix>record:<id>`, announced on the stream `<prefix>records`.

    The ledger's last step writes both in one transaction, so that a record and the state
    "delivered" can not come apart; this class only reads.
    """

    url = "redis:"
    in_ledger = True

    def __init__(self, client: redis.Redis, prefix: str) -> None:
        self._client = client
        self._prefix = prefix

    def write(self, deliveries: Sequence[Delivery]) -> None:
        """Do nothing: the ledger writes."""

    def read(self, document: DocumentId) -> bytes | None:
        """Return a record, or None."""
        record: bytes | None = self._client.get(self._name(document))  # type: ignore[assignment]  # redis-py types async and sync as one
        return record

    def held(self, documents: Iterable[DocumentId]) -> set[DocumentId]:
        """Return those of the ids that have a record."""
        wanted = list(documents)
        pipe = self._client.pipeline(transaction=False)
        for document in wanted:
            pipe.exists(self._name(document))
        return {document for document, found in zip(wanted, pipe.execute(), strict=True) if found}

    def ids(self) -> Iterator[DocumentId]:
        """Yield the id of every record."""
        start = len(self._name(""))
        for key in self._client.scan_iter(match=f"{self._name('')}*", count=1000):
            yield key.decode()[start:]

    def _name(self, document: DocumentId) -> str:
        return f"{self._prefix}record:{document}"
