"""Cutting a file of several items into files of one, without changing a character.

An item keeps the start tag of the root (its namespaces) and of what encloses it, so that
it can be read alone; what a feed says of itself and changes at each poll stays out.
"""

from collections import Counter
from typing import NamedTuple

from tasks.clean.formats.markup import Token, tokens
from tasks.errors import HostileError

#: All items together may be so many times as long as the file they came in.
MAX_GROWTH = 10


class Item(NamedTuple):
    """One item of a file."""

    start: int
    end: int
    #: A document of its own that holds just this item.
    alone: str


def elements(source: str, names: str | tuple[str, ...], heads: tuple[str, ...] = ()) -> list[Item]:
    """Return the outermost elements of these local names, each as a document of its own.

    An element that the end of the file cuts off is one as well.

    Args:
        source: The XML.
        names: Local name of the items, or several.
        heads: Local names of elements beside the items that are the same at each poll
            and that an item needs (the feed's title, author, language).
    """
    scan = _Scan(source, (names,) if isinstance(names, str) else names, heads)
    for token in tokens(source, xml=True):
        scan.take(token)
    return scan.items()


class _Scan:
    def __init__(self, source: str, items: tuple[str, ...], heads: tuple[str, ...]) -> None:
        self._source, self._items, self._heads = source, items, heads
        self._open: list[Token] = []
        self._names: Counter[str] = Counter()
        self._item: Token | None = None
        self._head: Token | None = None
        self._kept: list[str] = []
        self._found: list[tuple[int, int, tuple[Token, ...]]] = []

    def take(self, token: Token) -> None:
        if token.kind == "open":
            self._opened(token)
        elif token.kind == "close":
            self._closed(token)

    def _opened(self, token: Token) -> None:
        name = _local(token.name)
        if self._item is None and name in self._items:
            self._item = token
        elif self._item is None and self._head is None and name in self._heads and self._shallow():
            self._head = token
        self._open.append(token)
        self._names[token.name] += 1

    def _shallow(self) -> bool:
        return 0 < len(self._open) <= 2  # noqa: PLR2004 - root, or root and channel

    def _closed(self, token: Token) -> None:
        while self._names[token.name]:
            opened = self._open.pop()
            self._names[opened.name] -= 1
            if opened is self._item:
                self._found.append((opened.start, token.end, tuple(self._open)))
                self._item = None
            elif opened is self._head:
                self._kept.append(self._source[opened.start : token.end])
                self._head = None
            if opened.name == token.name:
                return

    def items(self) -> list[Item]:
        if self._item is not None:
            outer = tuple(self._open[: self._open.index(self._item)])
            self._found.append((self._item.start, len(self._source), outer))
        head = "".join(dict.fromkeys(self._kept))
        around = sum(token.end - token.start for *_, shell in self._found for token in shell)
        if around + len(head) * len(self._found) > MAX_GROWTH * len(self._source) + 1_000_000:
            raise HostileError("its items would grow far beyond the file when read alone")
        return [
            Item(start, end, self._alone(start, end, around, head))
            for start, end, around in self._found
        ]

    def _alone(self, start: int, end: int, around: tuple[Token, ...], head: str) -> str:
        before = "".join(self._source[token.start : token.end] for token in around)
        after = "".join(f"</{token.name}>" for token in reversed(around))
        return f"{before}{head}{self._source[start:end]}{after}"


def _local(name: str) -> str:
    return name.rpartition(":")[2]
