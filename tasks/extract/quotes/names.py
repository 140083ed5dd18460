# ruff: noqa: RUF001 - typographic apostrophes belong to names.
"""Which full name of the article a short one stands for."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from tasks.extract.quotes.callings import COLLECTIVE
from tasks.extract.quotes.people import People
from tasks.extract.quotes.words import (
    BODIES,
    KEPT,
    NO_NAME,
    OF_BODIES,
    PARTICLES,
    PERSONS,
    TITLES,
)

#: Capitals of Latin, Greek and Cyrillic: a list is read faster than "no small letter".
_CAPITALS = "".join(filter(str.isupper, map(chr, (*range(0x250), *range(0x370, 0x530)))))
_PART = rf"[{_CAPITALS}](?:\.|[\w’'\-]*+)"
_PARTICLE = r"(?:(?:de|da|di|du|del|der|den|van|von|bin|ibn|al|el|la|le|dos|ter) ){0,2}"
_NAME = re.compile(rf"{_PART}(?: {_PARTICLE}{_PART}){{1,5}}")
_SUFFIXES = frozenset(["Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"])
_KNOWN = 1000
_LONGEST = 5


class Names:
    """The full names of a text, found by their last word; of known people by any of their words."""

    def __init__(self, text: str, people: Iterable[str] = (), others: Collection[str] = ()) -> None:
        """Collect the runs of capitalised words of a text and the people that are known.

        Args:
            text: The whole article.
            people: Full names that are known from elsewhere; they win over runs of words.
            others: Names that are no people's, nor short for one.
        """
        self._times = Counter(_NAME.findall(text))
        self._runs = _by_last(self._times)
        self._people = _by_last(people)
        self.known = People(people)
        self._others = others
        self._full: dict[str, Sequence[str]] = {}

    def fullest(self, name: str, before: str = "") -> str:
        """Return the full name of the text that ends in the same word, or the name itself.

        Args:
            name: A name as it is written at some place.
            before: What stands shortly before that place: where several people share the
                last name, the one named there is meant, or else the one named most.
        """
        if name in self._others:
            return name
        known = self._sharing(name)
        if not known:
            return self.known.with_part(name) or self._royal(name) or self._with_particle(name)
        if len(known) == 1:
            return self._royal(known[0]) or known[0]
        nearest = max(known, key=before.rfind)
        return nearest if nearest in before else known[-1]

    def _royal(self, name: str) -> str | None:
        """Return whom the text calls so with more names ("Prince Piet", "Prince Piet of Tarn")."""
        title, _, first = name.partition(" ")
        if title.lower() not in KEPT or not first:
            return None
        known = self.known.with_part(first)
        return known if known and any(f"{title} {known}" in run for run in self._times) else None

    def _with_particle(self, name: str) -> str:
        """Return the one full name of the text that ends so: "Van der Venn" in small letters."""
        if name.partition(" ")[0].lower() not in PARTICLES:
            return name
        end = f" {name}".lower()
        runs = self._runs.get(name.rpartition(" ")[2], ())
        longer = {bare(run) for run in runs if _unowned(run).lower().endswith(end)}
        longer = {full for full in longer if _is_full(full) and full.lower() != end.strip()}
        return longer.pop() if len(longer) == 1 else name

    def ambiguous(self, name: str) -> bool:
        """Tell whether several people of the text share this last name."""
        known = self._sharing(name)
        return len(known) > 1 and len({full.partition(" ")[0] for full in known}) > 1

    def _sharing(self, last: str) -> Sequence[str]:
        """Return the full names with this last name, the one named most behind the others."""
        if " " in last:
            return ()
        if last not in self._full:
            counts: Counter[str] = Counter()
            for run in self._runs.get(last, ()):
                counts[self._with_particle(bare(run))] += self._times[run]
            for name in self._people.get(last, ()):
                counts[name] += _KNOWN
            full = [name for name in counts if _is_full(name)]
            self._full[last] = sorted(full, key=counts.__getitem__)
        return self._full[last]


def _by_last(names: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name in names:
        words = _unowned(name).split()
        if len(words) > 1:
            last = words[-2] if words[-1] in _SUFFIXES else words[-1]
            found.setdefault(last, []).append(name)
    return found


def _is_full(name: str) -> bool:
    words = name.split()
    if len(words) < 2 or len(words) > _LONGEST:  # noqa: PLR2004 - a full name has two words
        return False
    if any(word.lower() in NO_NAME and word.lower() not in PARTICLES for word in words):
        return False
    return not any(word.endswith(("'s", "’s")) for word in words)


def _unowned(run: str) -> str:
    return run.rstrip(".,").removesuffix("'s").removesuffix("’s")


def bare(run: str) -> str:
    """Return a run of capitalised words without possessive, titles and stray first words."""
    words = _unowned(run).split()
    if len(words) == 1:
        return words[0]
    if words[-1].lower() in PERSONS:
        return " ".join(words)  # "State Department" is no department with a title
    if words[0].lower() in COLLECTIVE and not any(map(_is_rank, words)):
        return " ".join(words)  # nor has the "Council on Foreign Relations" one
    is_title = _is_rank if words[-1].lower() in BODIES else _is_title
    first = next((at + 1 for at in range(len(words) - 2, -1, -1) if is_title(words[at])), 0)
    if first == len(words) - 1 and first and words[first - 1].lower() in KEPT:
        first -= 1
    while first < len(words) - 1 and words[first].lower() in NO_NAME and words[first] != "US":
        first += 1
    return " ".join(words[first:])


def _is_rank(word: str) -> bool:
    return _is_title(word) and word.lower() not in OF_BODIES


def _is_title(word: str) -> bool:
    low = word.lower()
    return low in TITLES or low.rstrip(".") in TITLES
