"""The index of recent articles in Redis, which all workers share."""

from collections.abc import Sequence
from functools import partial
from typing import Any, Final

from tasks.deliver.events import marked
from tasks.families import Card, Entered, read
from tasks.families.index import MOST
from tasks.models import Mark
from worker.ledger.keys import sink_tag
from worker.ledger.ledger import Ledger
from worker.ledger.scripts import Scripts, flat

#: Of cards and their tokens: what another format put in is not read.
FORMAT: Final = "2"
#: In how many generations relate.lua keeps them, besides the one that is being filled.
GENERATIONS: Final = 4
_DAY: Final = 24 * 60 * 60 * 1000


class RedisIndex:
    """The index of one sink: bounded, expiring, asked and added to in one atomic step.

    It holds at least the latest `documents` articles, if they are no older than `days`, and at
    most a quarter more and those of half as many days more.
    """

    def __init__(
        self, ledger: Ledger, sink: str, documents: int, days: float, share: float = 1.0
    ) -> None:
        """Open the index of a sink.

        Args:
            ledger: In whose Redis it is.
            sink: URL of the sink.
            documents: How many articles it holds.
            days: How long it holds them.
            share: Of Redis' `maxmemory`, above which it is begun anew.
        """
        self._ledger = ledger
        self._scripts = Scripts(ledger.client, ledger.prefix)
        generation = -(-documents // GENERATIONS)
        self._bounds = (f"{FORMAT}:{sink_tag(sink)}", generation, int(days * _DAY), MOST, share)

    def enter(self, cards: Sequence[Card]) -> list[Entered]:
        """See `Index`.

        Raises:
            LedgerAwayError: Redis is away for longer than the ledger waits.
        """
        packed = [card.packed() for card in cards]
        rows = [field for pair in zip(cards, packed, strict=True) for field in _row(*pair)]
        run = partial(self._scripts.run, "relate", *self._bounds, *rows)
        reply = self._ledger.patiently(run)
        given = zip(cards, packed, strict=True)
        return [_entered(*pair, *row) for pair, row in zip(given, reply, strict=True)]


def mark(ledger: Ledger, ttl: int, length: int, marks: Sequence[Mark]) -> None:
    """Say what became of records of the `redis:` sink, and announce it once.

    Args:
        ledger: In whose Redis the records are.
        ttl: Seconds for which a mark is kept; 0: for ever.
        length: Of the stream, about; 0: no end.
        marks: Those that are there already change nothing.

    Raises:
        LedgerAwayError: Redis is away for longer than the ledger waits.
    """
    rows = [(m.document, m.by, m.model_dump_json().encode(), marked(m)) for m in marks]
    run = Scripts(ledger.client, ledger.prefix).run
    ledger.patiently(partial(run, "mark", ttl, length, *flat(rows)))


def _row(card: Card, packed: bytes) -> tuple[Any, ...]:
    tokens = card.tokens
    return bytes.fromhex(card.id), packed, len(tokens), *tokens


def _entered(card: Card, packed: bytes, own: bytes, *earlier: bytes) -> Entered:
    """Return the card as it is in the index: most often as it was given."""
    return Entered(card if own == packed else read(own), tuple(map(read, earlier)))
