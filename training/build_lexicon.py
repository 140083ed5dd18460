r"""Build the word list that the entity tagger looks names up in, from open gazetteers.

    python -m training.build_lexicon DATA/permissive WORLD \
        tasks/extract/entities/data/lexicon.tsv.gz

`WORLD` is what `world_names.py` wrote. `DATA/permissive` holds `gazetteers` (sources and
licences in docs/model-card.md) and press text, from which it is counted which words are mostly
written in lower case. The output has one `words<TAB>flags` a line, lower case, sorted; flags as
in `tasks.extract.entities.lexicon`.
Same input, same output.
"""

import csv
import gzip
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from training.world_names import WEST

#: Census surnames by rank; the tail is mostly words and misspellings.
SURNAMES = 15_000
#: Inhabitants of a city that needs no context to be thought of.
LARGE = 400_000
#: Inhabitants from which a place is a city, wherever it is.
TOWN = 15_000
#: Levels of areas, as `world_names.py` writes them.
STATE, VILLAGE = "1", "3"
#: No place or company name is longer, and few are sought.
LONGEST = 4
#: As news style shortens them.
STATES = (
    "ala. ariz. ark. calif. colo. conn. del. fla. ga. ill. ind. kan. ky. la. md. mass. mich. minn."
    " miss. mo. mont. neb. nev. n.h. n.j. n.m. n.y. n.c. n.d. okla. ore. pa. r.i. s.c. s.d. tenn."
    " tex. va. vt. wash. w.va. wis. wyo. d.c. b.c. calif fla mass minn conn tenn wash"
)
#: In the news everywhere, and in none of the lists; written by hand.
BODIES = (
    "al-shabaab", "al shabaab", "boko haram", "hezbollah", "taliban", "al-qaeda", "isil", "iswap",
    "islamic state", "islamic jihad", "houthis", "ansar allah", "lashkar-e-taiba", "abu sayyaf",
    "jaish-e-mohammed", "janjaweed", "yonhap", "xinhua", "antara", "bernama", "kyodo", "tass",
    "ria novosti", "infosys", "wipro", "eskom", "transnet", "sasol", "safaricom", "dangote",
    "british airways", "air india", "air france", "air china", "kenya airways", "japan airlines",
    "korean air", "qatar airways", "turkish airlines", "marks and spencer", "procter and gamble",
    "johnson and johnson", "standard and poor's", "foxconn", "huawei", "alibaba", "tencent",
    "rosneft", "lukoil", "gazprom", "pemex", "ecopetrol", "aramco", "saudi aramco", "petronas",
    "fuerza popular", "kuomintang", "paris saint-germain", "bayern munich",
)  # fmt: skip
_REMARK = re.compile(r"\s*\((?:singular|plural|adjective|masculine|feminine).*")
_WORD = re.compile(r"[^\W\d_]+")
#: Place names that are words of every sentence.
_STOP = re.compile(r"[a-z]{1,2}|the|and|for|but|was|are|may|can|not|his|her|our|who|has")

Flags = defaultdict[str, set[str]]


def add(flags: Flags, flag: str, names: Iterable[str]) -> None:
    """Give a flag to every name of one to `LONGEST` words."""
    for name in names:
        key = " ".join(name.strip().lower().split())
        if key and len(key.split()) <= LONGEST and not _STOP.fullmatch(key):
            flags[key].add(flag)


def lines(path: Path, column: int = 0, separator: str = "\t") -> list[str]:
    """Return one column of a table without header, or the lines of a list."""
    rows = path.read_text(encoding="utf-8-sig").splitlines()
    return [row.split(separator)[column] for row in rows if row]


def column(path: Path, name: str) -> list[str]:
    """Return one named column of a CSV file."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [row[name] for row in csv.DictReader(file) if row[name]]


def corpora(path: Path, key: str, field: str | None = None) -> list[str]:
    """Return the strings of one list of a JSON file."""
    values = json.loads(path.read_text(encoding="utf-8"))[key]
    return [value[field] if field else value for value in values]


def people(folder: Path, flags: Flags) -> None:
    """Add first names (F) and last names (S)."""
    for name in ("census1990_first_female.txt", "census1990_first_male.txt",
                 "popular_forenames.txt", "compromise_femaleNames.txt",
                 "compromise_maleNames.txt", "compromise_firstnames.txt"):  # fmt: skip
        add(flags, "F", lines(folder / name))
    add(flags, "F", corpora(folder / "corpora_cc0/spanishFirstNames.json", "firstNames"))
    add(flags, "S", lines(folder / "census1990_last.txt")[:SURNAMES])
    add(flags, "S", lines(folder / "popular_surnames.txt"))
    add(flags, "S", lines(folder / "compromise_lastnames.txt"))
    add(flags, "S", column(folder / "popular_surnames_by_country.csv", "Romanized Name"))
    add(flags, "S", corpora(folder / "corpora_cc0/spanishLastNames.json", "lastNames"))


def places(folder: Path, flags: Flags) -> None:
    """Add countries (N), demonyms (A), regions (R), large (C) and other (c) cities."""
    add(flags, "N", lines(folder / "geonames_countries.tsv"))
    add(flags, "N", lines(folder / "compromise_countries.txt"))
    add(flags, "N", lines(folder / "factbook_country_demonym_leader.tsv"))
    add(flags, "N", corpora(folder / "corpora_cc0/countries.json", "countries"))
    add(flags, "N", ("u.s.", "u.s", "u.k.", "u.k", "uae", "u.s.a.", "britain", "england"))
    add(flags, "A", lines(folder / "compromise_demonyms.txt"))
    add(flags, "A", corpora(folder / "corpora_cc0/nationalities.json", "nationalities"))
    add(flags, "A", _demonyms(folder / "factbook_country_demonym_leader.tsv"))
    add(flags, "R", lines(folder / "geonames_us_states.txt"))
    add(flags, "R", STATES.split())
    add(flags, "R", lines(folder / "compromise_regions.txt"))
    add(flags, "R", lines(folder / "compromise_places.txt"))
    for row in _rows(folder / "geonames_cities5000.tsv"):
        name, country, inhabitants = row[0], row[1], int(row[2])
        if inhabitants >= TOWN:
            add(flags, "C" if inhabitants >= LARGE else "c", [name])
        elif country not in WEST:
            add(flags, "t", [name])
    for cells in _rows(folder / "geonames_city_altnames_ascii_100k.tsv"):
        if int(cells[3]) >= LARGE and len(cells[0]) > len("ABCD"):
            add(flags, "c", [cells[0]])


def organisations(folder: Path, flags: Flags) -> None:
    """Add companies, agencies, papers and teams (G)."""
    corpus = folder / "corpora_cc0"
    add(flags, "G", lines(folder / "compromise_organizations.txt"))
    add(flags, "G", lines(folder / "compromise_sportsTeams.txt"))
    add(flags, "G", column(folder / "sp500.csv", "Security"))
    add(flags, "G", corpora(corpus / "nasdaq.json", "corporations", "name"))
    add(flags, "G", corpora(corpus / "djia.json", "corporations", "name"))
    add(flags, "G", corpora(corpus / "fortune500.json", "companies"))
    add(flags, "G", corpora(corpus / "newspapers.json", "newspapers"))
    add(flags, "G", corpora(corpus / "cars.json", "cars"))
    add(flags, "G", BODIES)


def world_names(folder: Path, flags: Flags) -> None:
    """Add names of regions that the other lists are thin on: people, states, districts, parties."""
    for row in _rows(folder / "people.tsv"):
        add(flags, row[1], [row[2]])
    for name, country, level in _rows(folder / "areas.tsv"):
        if level != VILLAGE:
            foreign = level == STATE and country not in WEST
            known = {"F", "S"} & flags.get(name.lower(), set())
            add(flags, "R" if foreign and not known else "d", [name])
    for name, initials in _rows(folder / "parties.tsv"):
        add(flags, "G", [name])
        if len(initials) > len("AB"):
            add(flags, "g", [initials])


def lower_case(data: Path, flags: Flags) -> None:
    """Add words that press text mostly (l) or often (m) writes in lower case."""
    lower, total = Counter[str](), Counter[str]()
    for text in press(data):
        words = Counter(_WORD.findall(text))
        for word, count in words.items():
            total[word.lower()] += count
            lower[word.lower()] += count if word.islower() else 0
    for word, count in total.items():
        share = lower[word] / count
        if lower[word] >= 4 and share >= 0.1:  # noqa: PLR2004 below, chance and slips
            flags[word].add("l" if share >= 0.8 else "m")  # noqa: PLR2004 read off the counts


def press(data: Path) -> Iterator[str]:
    """Yield every text of the press sources."""
    for path in sorted(data.glob("*/*.jsonl.gz")):
        if path.parent.name.startswith("gum"):
            continue
        with gzip.open(path, "rt", encoding="utf-8") as rows:
            yield from (json.loads(row)["text"] for row in rows)


def _rows(path: Path) -> list[list[str]]:
    return [row.split("\t") for row in path.read_text(encoding="utf-8").splitlines()]


def _demonyms(path: Path) -> list[str]:
    """Return the words of the cells that hold one each: "Algerian(s)", "Swede (plural)"."""
    cells = [part for row in _rows(path) for cell in row[3:5] for part in cell.split(",")]
    words = [
        re.sub(r"\s*\((?:singular|plural|adjective|masculine|feminine).*", "", c) for c in cells
    ]
    single = [word.strip() for word in words if re.fullmatch(r"\s*[A-Z][a-z]{3,}(?:\(s\))?", word)]
    return [form for word in single for form in (word.replace("(s)", ""), word.replace("(s)", "s"))]


def main(data: Path, world: Path, out: Path) -> None:
    """Read all lists and write one."""
    flags: Flags = defaultdict(set)
    people(data / "gazetteers", flags)
    places(data / "gazetteers", flags)
    organisations(data / "gazetteers", flags)
    world_names(world, flags)
    lower_case(data, flags)
    rows = "".join(f"{key}\t{''.join(sorted(flags[key]))}\n" for key in sorted(flags))
    with gzip.GzipFile(out, "wb", mtime=0) as stream:
        stream.write(rows.encode())


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
