"""The index of recent articles: who before this one shares names or passages with it."""

from collections import Counter, OrderedDict
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple, Protocol

from tasks.extract.duplicates import PASSAGE
from tasks.families.card import Card

#: Relatives that are looked at for one article, those with most in common first.
MOST: Final = 16
#: Articles that are filed under one name, the latest ones, ...
NAMED: Final = 64
#: ... and under one passage, the earliest ones: what more have is boilerplate.
FILED: Final = 16
#: What a common name counts for, in passages.
NAME: Final = 1000


class Entered(NamedTuple):
    """An article that has its place in an index."""

    card: Card
    #: Cards of those that came before it and may be its relatives, the most alike first.
    earlier: tuple[Card, ...]


class Index(Protocol):
    """Where cards are kept, in the order in which they came."""

    def enter(self, cards: Sequence[Card]) -> list[Entered]:
        """Put cards in and return each with those before it that it has something in common with.

        A card whose document is there keeps its old place, so that asking again gives the same
        answer, whatever came since.
        """


class MemoryIndex:
    """An index in this process, of the latest so many articles."""

    def __init__(self, documents: int = 50_000) -> None:
        self._most = documents
        self._cards: OrderedDict[str, tuple[int, Card]] = OrderedDict()
        self._filed: dict[bytes, list[str]] = {}
        self._next = 0

    def enter(self, cards: Sequence[Card]) -> list[Entered]:
        """See `Index`."""
        return [self._enter(card) for card in cards]

    def _enter(self, card: Card) -> Entered:
        if card.id not in self._cards:
            self._file(card)
        place, held = self._cards[card.id]
        return Entered(held, tuple(self._earlier(place, card)))

    def _earlier(self, place: int, card: Card) -> Iterable[Card]:
        shared: Counter[str] = Counter()
        for token in card.tokens:
            weight = 1 if len(token) == PASSAGE else NAME
            for other in self._filed.get(token, ()):
                if self._cards[other][0] < place:
                    shared[other] += weight
        ranked = sorted(shared, key=lambda one: (-shared[one], self._cards[one][0]))
        return (self._cards[one][1] for one in ranked[:MOST])

    def _file(self, card: Card) -> None:
        self._cards[card.id] = (self._next, card)
        self._next += 1
        for token in card.tokens:
            filed = self._filed.setdefault(token, [])
            if len(token) != PASSAGE:
                del filed[: max(0, len(filed) - NAMED + 1)]
            if len(token) != PASSAGE or len(filed) < FILED:
                filed.append(card.id)
        while len(self._cards) > self._most:
            self._forget(self._cards.popitem(last=False)[1][1])

    def _forget(self, card: Card) -> None:
        for token in card.tokens:
            filed = self._filed[token]
            if card.id in filed:
                filed.remove(card.id)
            if not filed:
                del self._filed[token]
