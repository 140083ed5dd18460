"""Invented lines of kinds that the labelled texts lack: datelines, sports reports, tables.

Names are drawn from the gazetteers at random; the frames are our own. In a sports report the
name of a city is its team, which no gazetteer and no general teacher knows.
"""

import random
import re
from collections.abc import Sequence
from pathlib import Path

from training.corpora import Labelled, first_column
from training.exchange import Exchange
from training.frames import (
    AREAS,
    BODIES,
    BODY_FORMS,
    FIELDS,
    FIRM_FORMS,
    KINDS,
    MEDIA_FORMS,
    NEWS,
    SPORTS,
    WORD_FORMS,
)
from training.personas import Personas

AGENCIES = (
    "Reuters", "AP", "AFP", "dpa", "DPA", "Xinhua", "Sputnik", "TASS", "Interfax", "ANSA", "EFE",
    "PTI", "ANI", "UPI", "Kyodo", "Yonhap", "Bernama", "Reuters Health", "IPS", "NAN", "APP",
    "Anadolu", "BERNAMA", "IANS", "Kyodo News", "Reuter", "PNA", "NTB", "BNS", "CNS", "VOA",
)  # fmt: skip
_MONTHS = "Jan Feb March April May June July Aug Sept Oct Nov Dec".split()  # noqa: SIM905
_DATELINED = 0.6
_BODIES_DOCUMENTS = 320
_NEWS_DOCUMENTS = 240
#: Share of bodies that are real parties of the world.
_PARTIES = 0.3
#: Share of people and towns of other parts of the world.
_WORLD = 0.6
_LINES = 30
_DOCUMENTS = 220


def datelined(item: Labelled, chance: random.Random) -> Labelled:
    """Put a dateline before the body of a text; the city is one that the text names."""
    cities = sorted({item.text[s:e] for s, e, kind in item.spans if kind == "LOC"})
    if not cities or chance.random() > _DATELINED:
        return item
    at = item.text.find("\n\n") + 2 if "\n\n" in item.text[:120] else 0
    if any(s < at < e for s, e, _ in item.spans):
        return item
    line, spans = _dateline(chance, chance.choice(cities))
    moved = [(s + len(line) * (s >= at), e + len(line) * (s >= at), k) for s, e, k in item.spans]
    spans = [(s + at, e + at, kind) for s, e, kind in spans]
    text = item.text[:at] + line + item.text[at:]
    return item._replace(text=text, spans=tuple(sorted(moved + spans)))


def _dateline(chance: random.Random, city: str) -> tuple[str, list[tuple[int, int, str]]]:
    city = " ".join(city.split())
    place = city.upper() if chance.random() < 0.8 else city  # noqa: PLR2004
    agency = chance.choice(AGENCIES)
    day = f"{chance.choice(_MONTHS)} {chance.randint(1, 31)}"
    frame = chance.choice(
        ("{p} ({a}) - ", "{p}, {d} ({a}) - ", "{p} ({a}) \u2014 ", "{p} \u2014 ", "{p} _ ",
         "{p} {d} ({a}) -- ", "{p} ({a}) _ ", "{p}, {d} /{a}/ -- ", "{p} -- ", "{p}: ",
         "{p} ({a}) ")
    )  # fmt: skip
    line = frame.format(p=place, a=agency, d=day)
    spans = [(0, len(place), "LOC")]
    if "{a}" in frame:
        start = line.index(agency, len(place))
        spans.append((start, start + len(agency), "ORG"))
    return line, spans


def invented(data: Path, world: Path, exchange: Exchange, chance: random.Random) -> list[Labelled]:
    """Return invented documents: sports first."""
    names = _Names(data / "gazetteers", world, exchange, chance)
    sports = [_document(names, chance, SPORTS) for _ in range(_DOCUMENTS)]
    news = [_document(names, chance, NEWS) for _ in range(_NEWS_DOCUMENTS)]
    return sports + news + [_document(names, chance, BODIES) for _ in range(_BODIES_DOCUMENTS)]


class _Names:
    def __init__(
        self, folder: Path, world: Path, exchange: Exchange, chance: random.Random
    ) -> None:
        self._chance = chance
        self._exchange = exchange
        self._personas = Personas(world / "people.tsv", chance)
        self._parties = first_column(world / "parties.tsv")
        self._demonyms = [d for d in first_column(folder / "compromise_demonyms.txt") if d]
        cities = (folder / "geonames_cities15000.tsv").read_text(encoding="utf-8").splitlines()
        rows = [row.split("\t") for row in cities]
        self._cities = sorted({r[0] for r in rows if int(r[2]) > 100_000})  # noqa: PLR2004
        self._towns = sorted({row[0] for row in rows})
        self._clubs = sorted({r[0] for r in rows if r[1] in ("GB", "US", "DE", "IT", "FR", "ES")})
        self._countries = first_column(folder / "geonames_countries.tsv")
        self._first = first_column(folder / "popular_forenames.txt")
        self._common = first_column(folder / "census1990_first_male.txt")[:500]
        self._last = first_column(folder / "popular_surnames.txt")
        self._census = first_column(folder / "census1990_last.txt")[:8000]
        self._teams = [t.title() for t in first_column(folder / "compromise_sportsTeams.txt")]

    def draw(self, letter: str) -> str:
        chance = self._chance
        if letter in "PSL" and chance.random() < _WORLD:
            return self._of_the_world(letter)
        if letter == "O" and chance.random() < _PARTIES:
            return chance.choice(self._parties)
        if letter in _FORMS:
            return self._formed(chance.choice(_FORMS[letter]))
        return self._listed(letter)

    def _of_the_world(self, letter: str) -> str:
        if letter == "L":
            return self._exchange.town()
        person = self._personas.draw()
        return person.full if letter == "P" else person.short

    def _listed(self, letter: str) -> str:
        chance = self._chance
        if letter == "P":
            return self._person()
        if letter == "S":
            return chance.choice(self._last if chance.random() < 0.5 else self._census)  # noqa: PLR2004
        if letter in "CL":
            return chance.choice(self._countries if letter == "C" else self._towns)
        return self._team().upper() if letter == "U" else self._team()

    def _person(self) -> str:
        first = self._chance.choice(self._first if self._chance.random() < 0.6 else self._common)  # noqa: PLR2004
        if self._chance.random() < 0.15:  # noqa: PLR2004
            first = f"{first[0]}."
        return f"{first} {self.draw('S')}"

    def _formed(self, form: str) -> str:
        chance = self._chance
        first, second = self.draw("S"), self.draw("S")
        form = form.replace("{s}", first, 1).replace("{f}", chance.choice(FIELDS), 1)
        return form.replace("{k}", chance.choice(KINDS), 1).format(
            s=second, l=self.draw("L"), c=self.draw("C"), f=chance.choice(FIELDS),
            k=chance.choice(KINDS), d=chance.choice(self._demonyms).title(),
            h=chance.choice((first, self.draw("L"), self.draw("C"))).split()[0][:4],
        )  # fmt: skip

    def _team(self) -> str:
        chance = self._chance
        city = chance.choice(self._clubs if chance.random() < 0.7 else self._cities)  # noqa: PLR2004
        form = chance.choice(
            ("{c}", "{c}", "{c}", "{c}", "{c} United", "{c} City", "FC {c}", "{c} Rovers",
             "Real {c}",
             "Sporting {c}", "{c} Athletic", "Dynamo {c}", "{c} Town", "AC {c}", "{c} FC",
             "{s}", "")
        )  # fmt: skip
        return form.format(c=city, s=self.draw("S")) or chance.choice(self._teams)


_FORMS = {"O": BODY_FORMS, "B": FIRM_FORMS, "V": AREAS, "W": WORD_FORMS, "M": MEDIA_FORMS}
_TYPES = {
    "O": "ORG",
    "A": "ORG",
    "B": "ORG",
    "W": "ORG",
    "M": "ORG",
    "V": "LOC",
    "P": "PER",
    "S": "PER",
    "T": "ORG",
    "U": "ORG",
    "C": "LOC",
    "L": "LOC",
}


def _document(names: _Names, chance: random.Random, kinds: Sequence[str]) -> Labelled:
    text, spans = "", list[tuple[int, int, str]]()
    frames = chance.sample(kinds, 5)
    body = "National Health Agency"
    for _ in range(_LINES):
        frame = chance.choice(frames)
        for part in re.split(r"(\{\w\})", frame):
            letter = part[1:2] if part.startswith("{") else ""
            filled = _number(letter, chance) if letter in "nN" and letter else part
            if letter in _TYPES:
                filled = initials(body) if letter == "A" else names.draw(letter)
                body = filled if letter == "O" else body
                named = filled.removesuffix(" province").removesuffix(" district")
                named = named.removesuffix(" region")
                spans.append((len(text), len(text) + len(named), _TYPES[letter]))
            text += filled
        text += "\n"
    return Labelled(text, tuple(spans), "invented")


def initials(name: str) -> str:
    """Return the first letters of a name's capitalised words."""
    return "".join(word[0] for word in name.split() if word[0].isupper())


def _number(letter: str, chance: random.Random) -> str:
    count = 1 if letter == "n" else chance.randint(3, 8)
    return " ".join(str(chance.randint(0, 60)) for _ in range(count))
