"""What is read of a word, and the two forms in which it is read.

Training wants to see the features of a token by their names; tagging wants the sum of their
weights. Both are put together in the same way: names are strung together, weights are added.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import add
from typing import Generic, NamedTuple, Protocol, Self, TypeVar

from tasks.extract.entities.cues import CONNECTORS
from tasks.extract.entities.memo import Memo
from tasks.extract.entities.signs import back, named, onward, taken
from tasks.extract.entities.words import LETTERS, flags, kind, letters, shape, spelling


class Addable(Protocol):
    """What can be put together with its like."""

    def __add__(self, other: Self, /) -> Self:
        """Return both together."""


#: Packed weights, or the names of features.
Read = TypeVar("Read", bound=Addable)
_Told = TypeVar("_Told", bound=Addable)


class Pairs(Protocol[_Told]):
    """What a word tells with another one."""

    def get(self, other: str, otherwise: _Told, /) -> _Told:
        """Return it; what is given where it is nothing."""


class Slot(NamedTuple):
    """A place around a token that holds one word."""

    #: Before the name of a feature in this slot; no two slots have the same.
    prefix: str
    #: The features of a word that count there, by the beginnings of their names; those of its
    #: letters count where it stands itself, besides.
    heads: frozenset[str]


_NEAR = frozenset(("w", "f:"))
_BESIDE = _NEAR | {"s", "f", "e"}
_HERE = _NEAR | {"s", "f", "fs"}
#: Places in a run are not told apart beyond it.
MOST_COUNTED = 3
#: Two before the token, one before, itself, one and two after; then the word before its run of
#: capitalised tokens, the one after, and the last one of the run.
SLOTS = (
    Slot("<<", _NEAR),
    Slot("<", _BESIDE),
    Slot("", _HERE),
    Slot(">", _BESIDE),
    Slot(">>", _NEAR),
    Slot("[", _NEAR),
    Slot("]", _NEAR),
    Slot("$", _BESIDE),
)
#: Features of a word with the one before it, with the one after it, and of the word before a run
#: with the word after that.
PAIRS = ("-b=", "+b=", "a=")


@dataclass(slots=True)
class Kind(Generic[Read]):
    """What words of the same flags and outline have in common.

    The flags and the outline are kept here, not with each word, for so they are few and at hand.
    """

    flags: str
    shape: str
    slots: Sequence[Read]
    #: What it tells with the flags of the word before it, and of the word after it.
    with_left: Mapping[str, Read]
    with_right: Mapping[str, Read]
    #: And with the outlines of both.
    between: Mapping[tuple[str, str], Read]
    #: What it tells where it begins a run that may be a sentence's, by the tokens that follow.
    opening: Sequence[Read]


@dataclass(slots=True)
class Word(Generic[Read]):
    """A word with all that can be told of it without its surroundings.

    Its slots are read many times for each token, which costs less than to read a named tuple.
    """

    lower: str
    is_capitalised: bool
    #: No small letter is in it, or it is no word.
    is_loud: bool
    #: Signs for the word after it and for the one before it, and those it takes itself.
    onward: int
    back: int
    taken: int
    kind: Kind[Read]
    #: What it tells with the word before it, with the word after it, and, before a run, with the
    #: word after that.
    after_word: Pairs[Read]
    before_word: Pairs[Read]
    around: Pairs[Read]
    #: What it tells in each of the slots.
    far_before: Read
    before: Read
    here: Read
    after: Read
    far_after: Read
    opening: Read
    closing: Read
    last: Read


class Form(ABC, Generic[Read]):
    """A form in which features are read; keeps what it has read of single words."""

    def __init__(self, nothing: Read, known: Callable[[str, Read], Read]) -> None:
        #: What is read where there is nothing.
        self.nothing = nothing
        #: Reads a feature; gives what is given where it is unknown.
        self.known = known
        #: Reads a word as it is spelt.
        self.word = Memo(self._word).__getitem__
        #: Reads the signs of a word.
        self.signs = Memo(self._signs).__getitem__
        self._kinds = Memo(self._kind)

    @abstractmethod
    def all_of(self, features: Iterable[str]) -> Read:
        """Return what features tell together."""

    @abstractmethod
    def letters(self, before: Read, lower: str) -> Read:
        """Return what is given with what the letters of a word tell."""

    @abstractmethod
    def slots(self, before: Sequence[Read], features: Iterable[str]) -> Sequence[Read]:
        """Return what is given for each of the slots with what features of a word tell there."""

    @abstractmethod
    def pairs(self, lower: str) -> Sequence[Pairs[Read]]:
        """Return for each of `PAIRS` what tells a word with another."""

    def _word(self, spelt: str) -> Word[Read]:
        lower = spelt.lower()
        found, outline = flags(lower), shape(spelt)
        kind = self._kinds[found, outline]
        far_before, before, here, *others = self.slots(kind.slots, spelling(lower))
        if spelt != lower or spelt in CONNECTORS:
            here = self.letters(here, lower)
        after_word, before_word, around = self.pairs(lower)
        after, far_after, opening, closing, last = others
        return Word(
            lower, spelt != lower, spelt.isupper() or not spelt.isalpha(),
            onward(spelt, lower, found), back(spelt, lower, found), taken(spelt),
            kind, after_word, before_word, around,
            far_before, before, here, after, far_after, opening, closing, last,
        )  # fmt: skip

    def _signs(self, signs: int) -> Read:
        return self.all_of(named(signs))

    def _kind(self, common: tuple[str, str]) -> Kind[Read]:
        flags, shape = common
        known, nothing = self.known, self.nothing
        return Kind(
            flags,
            shape,
            self.slots([nothing] * len(SLOTS), kind(flags, shape)),
            Memo(lambda left: known(f"-g={left}|{flags}", nothing)),
            Memo(lambda right: known(f"+g={flags}|{right}", nothing)),
            Memo(lambda pair: known(f"h={pair[0]}|{shape}|{pair[1]}", nothing)),
            [known(f"i={flags}|{behind}", nothing) for behind in range(MOST_COUNTED + 1)],
        )


class Names(Form[tuple[str, ...]]):
    """Features by their names, for training."""

    def __init__(self) -> None:
        super().__init__((), lambda feature, _: (feature,))

    def all_of(self, features: Iterable[str]) -> tuple[str, ...]:
        """Return the names."""
        return tuple(features)

    def letters(self, before: tuple[str, ...], lower: str) -> tuple[str, ...]:
        """Return the names of a word's letters behind those given."""
        return before + tuple(map(add, LETTERS, letters(lower)))

    def slots(
        self, before: Sequence[tuple[str, ...]], features: Iterable[str]
    ) -> list[tuple[str, ...]]:
        """Return the names in each slot."""
        names = [*features]
        return [
            given + tuple(slot.prefix + name for name in names if _head(name) in slot.heads)
            for slot, given in zip(SLOTS, before, strict=True)
        ]

    def pairs(self, lower: str) -> list[Pairs[tuple[str, ...]]]:
        """Return what names a pair of words, the first of which comes first."""
        return [
            _Named(prefix, f"|{lower}") if prefix.startswith("-") else _Named(f"{prefix}{lower}|")
            for prefix in PAIRS
        ]


class _Named(NamedTuple):
    """Names pairs of words by what stands before the other word, and behind it."""

    before: str
    behind: str = ""

    def get(self, other: str, _: tuple[str, ...], /) -> tuple[str, ...]:
        """Return the name of the pair with another word."""
        return (f"{self.before}{other}{self.behind}",)


def _head(name: str) -> str:
    """Return the kind of a word's feature: "w", "fs", "f:"."""
    return name.partition("=")[0][:2]
