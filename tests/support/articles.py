"""Articles about nothing that ever was, as many as a test wants, each with its own words."""

import random
from pathlib import Path

PLACES = ("Kestrel Bay", "Norvik", "Genfurt", "Dalvi", "Sutton Quay", "Veliky Port", "Ostmark")
NAMES = ("Jane Roe", "Ann Poe", "Mirko Valen", "Ines Tarr", "Olu Brandt", "Petra Sund")
THINGS = ("ferry", "dam", "harbour", "railway", "budget", "harvest", "bridge", "library")
VERBS = ("opened", "closed", "delayed", "approved", "repaired", "sold", "inspected", "painted")


def article(number: int, paragraphs: int = 0) -> bytes:
    """Return one article; the same number gives the same bytes.

    Args:
        number: Which one.
        paragraphs: How many behind the lead; 0: as it happens, 3 to 6.
    """
    rng = random.Random(number)
    place, name, thing = rng.choice(PLACES), rng.choice(NAMES), rng.choice(THINGS)
    lead = (
        f"{place.upper()} (Sputnik) - The {thing} of {place} was {rng.choice(VERBS)} on Friday "
        f"after {number + 2} days of work, the town said."
    )
    stamp = f"10:{number % 60:02d} GMT 08.11.2024"
    headline = f"{thing.title()} number {number} {rng.choice(VERBS)} in {place}"
    lines = [
        headline,
        stamp,
        lead,
        *(_paragraph(rng, name) for _ in range(paragraphs or rng.randint(3, 6))),
    ]
    return "\n".join(lines).encode()


def _paragraph(rng: random.Random, name: str) -> str:
    return (
        f"{rng.choice(NAMES)} said the {rng.choice(THINGS)} would be {rng.choice(VERBS)} "
        f"by {rng.randint(2, 90)} workers from {rng.choice(PLACES)} before the end of "
        f'the month. "We have {rng.randint(3, 900)} reasons to wait," {name} told reporters.'
    )


def write(folder: Path, count: int, start: int = 0) -> list[Path]:
    """Write so many articles into a folder, a file each."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"{number:06d}.txt" for number in range(start, start + count)]
    for number, path in enumerate(paths, start):
        path.write_bytes(article(number))
    return paths
