"""The `redis:` sink: one key per document, and a stream that consumers can follow."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any

import redis

from tasks.deliver.sink import Delivery
from tasks.models import DocumentId, Mark

#: Calls something that talks to Redis and may be repeated, as often as its caller thinks fit.
Patience = Callable[[Callable[[], Any]], Any]


def record_key(prefix: str, document: DocumentId) -> str:
    """Return the Redis key of a record; deliver.lua writes it."""
    return f"{prefix}record:{document}"


def _once(call: Callable[[], Any]) -> Any:
    return call()


class RedisSink:
    """Records as `<prefix>record:<id>`, announced on the stream `<prefix>records`.

    What became of a record is in the hash `<prefix>marks:<id>`, by the id of what says so, and is
    announced on the same stream. The ledger writes all of it, a record in the same transaction as
    the state "delivered", so that they can not come apart; this class only reads.
    """

    url = "redis:"
    in_ledger = True

    def __init__(self, client: redis.Redis, prefix: str, patience: Patience = _once) -> None:
        self._client = client
        self._prefix = prefix
        self._patience = patience

    def write(self, deliveries: Sequence[Delivery]) -> None:
        """Do nothing: the ledger writes."""

    def mark(self, marks: Sequence[Mark]) -> None:
        """Do nothing: the ledger writes."""

    def marks(self, document: DocumentId) -> list[Mark]:
        """Return what became of a record."""
        name = f"{self._prefix}marks:{document}"
        held: dict[bytes, bytes] = self._patience(lambda: self._client.hgetall(name))
        return [Mark.model_validate_json(held[by]) for by in sorted(held)]

    def read(self, document: DocumentId) -> bytes | None:
        """Return a record, or None."""
        record: bytes | None = self._patience(lambda: self._client.get(self._name(document)))
        return record

    def held(self, documents: Iterable[DocumentId]) -> set[DocumentId]:
        """Return those of the ids that have a record."""
        wanted = list(documents)
        found = self._patience(lambda: self._exist(wanted))
        return {document for document, there in zip(wanted, found, strict=True) if there}

    def ids(self) -> Iterator[DocumentId]:
        """Yield the id of every record, each once: SCAN may name a key again."""
        start = len(self._name(""))
        seen: set[bytes] = set()
        for key in self._keys():
            document = key[start:].decode()
            mark = bytes.fromhex(document)
            if mark not in seen:
                seen.add(mark)
                yield document

    def read_many(self, documents: Sequence[DocumentId]) -> Iterator[Delivery]:
        """Yield the records of these ids, read in one round trip."""
        names = [self._name(document) for document in documents]
        records = self._patience(lambda: self._client.mget(names)) if names else []
        for document, record in zip(documents, records, strict=True):
            if record is not None:
                yield Delivery(document, record)

    def _keys(self) -> Iterator[bytes]:
        cursor = 0
        while True:
            cursor, keys = self._patience(partial(self._scan, cursor))
            yield from keys
            if cursor == 0:
                return

    def _scan(self, cursor: int) -> Any:
        return self._client.scan(cursor, f"{self._name('')}{'[0-9a-f]' * 64}", 1000)

    def _exist(self, documents: Sequence[DocumentId]) -> list[int]:
        names = [self._name(document) for document in documents]
        # The common case is that of a new batch: one answer for all of them.
        if not names or not self._client.exists(*names):
            return [0] * len(names)
        pipe = self._client.pipeline(transaction=False)
        for name in names:
            pipe.exists(name)
        return pipe.execute()

    def _name(self, document: DocumentId) -> str:
        return record_key(self._prefix, document)
