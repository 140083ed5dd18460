"""Exchanges the names of a text for others, so that no name is learned by heart.

The texts are American for the most part; the names that take their place are drawn from lists
of the whole world, or are spliced from two of them so that they stand in no list. A name is
exchanged everywhere in its text by the same other one.
"""

import random
from collections.abc import Sequence
from pathlib import Path

from tasks.extract.entities.cues import CALENDAR
from tasks.extract.entities.lexicon import FLAGS
from training.corpora import Labelled, first_column
from training.personas import Personas, spliced

#: Share of texts that are treated so, and of the names in them.
_TEXTS = 0.6
_NAMES = 0.6
#: Share of people who become someone of another part of the world altogether.
_PERSONAS = 0.5
#: Share of towns that become a state or village of the non-Western lists, or an unknown name.
_AREAS = 0.5
_UNKNOWN = 0.25


class Exchange:
    """The lists, and the chance by which is drawn from them."""

    def __init__(self, gazetteers: Path, world: Path, chance: random.Random) -> None:
        self._chance = chance
        self._first = first_column(gazetteers / "popular_forenames.txt")
        self._last = first_column(gazetteers / "popular_surnames.txt")
        self._places = first_column(gazetteers / "geonames_cities5000.tsv")
        self._areas = first_column(world / "areas.tsv")
        self._personas = Personas(world / "people.tsv", chance)

    def __call__(self, item: Labelled) -> Labelled:
        """Return the text with some of its people and towns exchanged."""
        if self._chance.random() > _TEXTS:
            return item
        known: dict[str, str] = {}
        text, spans, position = "", [], 0
        for start, end, kind in item.spans:
            name = self._other(item.text[start:end], kind, known)
            text += item.text[position:start]
            spans.append((len(text), len(text) + len(name), kind))
            text += name
            position = end
        return item._replace(text=text + item.text[position:], spans=tuple(spans))

    def _other(self, name: str, kind: str, known: dict[str, str]) -> str:
        if name.isupper() or "\n" in name:
            return name
        if kind == "LOC":
            return self._place(name, known)
        return self._person(name, known) if kind == "PER" else name

    def _place(self, name: str, known: dict[str, str]) -> str:
        if name not in known:
            flags = FLAGS.get(name.lower(), "")
            keep = set("NRA") & set(flags) or len(name.split()) > 1
            drawn = self.town()
            known[name] = name if keep or self._chance.random() > _NAMES else drawn
        return known[name]

    def town(self) -> str:
        """Return the name of a town or district somewhere, or of none."""
        chance = self._chance
        drawn = chance.choice(self._areas if chance.random() < _AREAS else self._places)
        if chance.random() < _UNKNOWN:
            return spliced(drawn, chance.choice(self._areas))
        return drawn

    def _person(self, name: str, known: dict[str, str]) -> str:
        words = name.split()
        if name not in known and self._becomes_another(words):
            known[name], short = self._personas.draw()
            known.setdefault(words[-1], short)
            known.setdefault(words[0], known[name].split()[0])
        if name in known:
            return known[name]
        for index, word in enumerate(words):
            if word not in known:
                first = index == 0 and len(words) > 1
                drawn = self._chance.choice(self._first if first else self._last)
                known[word] = drawn if self._may_change(word) else word
        return " ".join(known[word] for word in words)

    def _becomes_another(self, words: Sequence[str]) -> bool:
        plain = len(words) > 1 and all(map(self._is_plain, words))
        return plain and self._chance.random() < _PERSONAS

    def _may_change(self, word: str) -> bool:
        return self._is_plain(word) and self._chance.random() < _NAMES

    def _is_plain(self, word: str) -> bool:
        return word.isalpha() and word.istitle() and word.lower() not in CALENDAR
