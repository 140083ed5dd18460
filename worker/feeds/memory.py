"""What is remembered of a feed between polls and across restarts, beside the ledger."""

import hashlib
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, NamedTuple

import orjson

from worker.feeds.fetching import Reply
from worker.ledger import Ledger
from worker.ledger.patience import patient

#: Links that are remembered per feed, the youngest.
MOST_LINKS: Final = 20_000
DAY: Final = 86_400


class Owed(NamedTuple):
    """A page that a feed named and nobody has had yet."""

    url: str
    #: How often it was asked for; none where its host had failed too often by then.
    tries: int
    #: Why it was not had.
    why: str


class Memory:
    """One feed's memory, for one sink and one way of reading the feed."""

    def __init__(self, ledger: Ledger, days: float, *identity: str) -> None:
        self._client = ledger.client
        self._limit = None
        self._life = round((days or 365) * DAY)
        tag = hashlib.sha256("\n".join(identity).encode(errors="surrogateescape")).hexdigest()[:32]
        self._head = f"{ledger.prefix}poll:{tag}"
        self._links = f"{ledger.prefix}poll:{tag}:links"
        self._owed = f"{ledger.prefix}poll:{tag}:owed"

    def conditions(self) -> Mapping[str, str]:
        """Return the headers that ask for news only (RFC 9110, 13.1)."""
        etag, modified = self._call(self._client.hmget, self._head, ["etag", "modified"])
        found = {"if-none-match": etag, "if-modified-since": modified}
        return {name: value.decode("latin-1") for name, value in found.items() if value}

    def is_same(self, reply: Reply) -> bool:
        """Tell whether the last feed had this very body: not every server knows conditions."""
        digest = self._call(self._client.hget, self._head, "digest")
        return digest is not None and bool(digest == _digest(reply.body))

    def remember(self, reply: Reply) -> None:
        """Note that all of an answer is taken in: never before it is."""
        facts = {
            "etag": reply.etag.encode("latin-1", "replace"),
            "modified": reply.modified.encode("latin-1", "replace"),
            "digest": _digest(reply.body),
        }
        self._call(self._client.hset, self._head, None, None, facts)
        self._call(self._client.expire, self._head, self._life)

    def new(self, links: Sequence[str]) -> list[str]:
        """Return those of the links that were not fetched before."""
        if not links:
            return []
        scores = self._call(self._client.zmscore, self._links, list(links))
        return [link for link, score in zip(links, scores, strict=True) if score is None]

    def fetched(self, link: str) -> None:
        """Note that a link is done with."""
        self._call(self._client.hdel, self._owed, link)
        self._call(self._client.zadd, self._links, {link: time.time()})
        self._call(self._client.zremrangebyrank, self._links, 0, -MOST_LINKS - 1)
        self._call(self._client.expire, self._links, self._life)

    def owed(self) -> Mapping[str, Owed]:
        """Return the pages that are still to be had, by their link."""
        found = self._call(self._client.hgetall, self._owed)
        return {link.decode(): Owed(*orjson.loads(page)) for link, page in found.items()}

    def owe(self, link: str, page: Owed) -> None:
        """Note a page that could not be had: its feed may drop it, and we may end, before it is."""
        self._call(self._client.hset, self._owed, link, orjson.dumps([*page]))
        self._call(self._client.expire, self._owed, self._life)

    def _call(self, method: Callable[..., Any], *args: Any) -> Any:
        return patient(method, self._limit, *args)


def _digest(body: bytes) -> bytes:
    return hashlib.sha256(body).hexdigest().encode()
