"""The audit: is every document that came in accounted for, and do the sinks agree?"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

from tasks.deliver import Sink
from worker.ledger import Key, Ledger, Totals, document_of, sink_tag

#: Keys checked in one round trip.
CHUNK = 500


class Audit(NamedTuple):
    """What an audit found."""

    totals: Totals
    #: Delivered by the ledger's word, and not in their sink.
    missing: tuple[Key, ...]
    #: In flight by the ledger's word, but waiting nowhere.
    adrift: tuple[Key, ...]
    #: Records in the sink of which the ledger knows nothing (any more).
    unknown: int
    #: Delivered documents of sinks that were not compared, by the sink's URL.
    elsewhere: Mapping[str, int] = MappingProxyType({})

    @property
    def sound(self) -> bool:
        """Whether everything is accounted for."""
        return self.totals.balanced and not self.missing and not self.adrift


def audit(ledger: Ledger, sinks: Iterable[Sink]) -> Audit:
    """Compare the ledger's sums, its documents, and what the sinks really hold."""
    by_tag = {sink_tag(sink.url): sink for sink in sinks}
    finished = list(_members(ledger, "finished"))
    missing = [key for chunk in _chunks(finished) for key in _missing(ledger, chunk, by_tag)]
    known = {document_of(key) for key in finished}
    unknown = sum(document not in known for sink in by_tag.values() for document in sink.ids())
    others = _elsewhere(ledger, finished, set(by_tag))
    return Audit(ledger.totals(), tuple(missing), tuple(_adrift(ledger)), unknown, others)


def _elsewhere(ledger: Ledger, finished: Sequence[Key], compared: set[str]) -> Mapping[str, int]:
    counts = Counter(key.rpartition(".")[2] for key in finished)
    urls: Any = ledger.client.hgetall(f"{ledger.prefix}sinks")
    names = {tag.decode(): url.decode() for tag, url in urls.items()}
    return {names.get(tag, tag): n for tag, n in sorted(counts.items()) if tag not in compared}


def _missing(ledger: Ledger, keys: list[Key], by_tag: dict[str, Sink]) -> Iterator[Key]:
    places = ledger.where(keys)
    delivered = [k for k, p in zip(keys, places, strict=True) if p.state == "delivered"]
    for tag, sink in by_tag.items():
        mine = [key for key in delivered if key.endswith(f".{tag}")]
        held = sink.held(document_of(key) for key in mine)
        yield from (key for key in mine if document_of(key) not in held)


def _adrift(ledger: Ledger) -> Iterator[Key]:
    names = ("waiting:clean", "waiting:parse", "waiting:extract", "waiting:deliver")
    waiting = {key for name in (*names, "leased", "delayed") for key in _members(ledger, name)}
    start = f"{ledger.prefix}doc:"
    for name in ledger.client.scan_iter(f"{start}*", count=1000):
        key = name.decode().removeprefix(start)
        if key not in waiting and ledger.where([key])[0].state not in {"unknown", "delivered"}:
            yield key


def _members(ledger: Ledger, name: str) -> Iterator[Key]:
    for member, _ in ledger.client.zscan_iter(f"{ledger.prefix}{name}", count=1000):
        yield member.decode()


def _chunks(keys: list[Key]) -> Iterator[list[Key]]:
    for start in range(0, len(keys), CHUNK):
        yield keys[start : start + CHUNK]
