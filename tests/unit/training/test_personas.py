import random
from pathlib import Path

import pytest

from training.personas import Personas, spliced


def personas(folder: Path) -> Personas:
    table = folder / "people.tsv"
    table.write_text("en_NG\tF\tTunde\nen_NG\tS\tZorvak\n", encoding="utf-8")
    return Personas(table, random.Random(3))


def test_short_name_is_a_part_of_the_full_one(tmp_path: Path) -> None:
    """News repeats some part of a name, whichever is usual there."""
    drawn = [personas(tmp_path).draw()] + [
        p.draw() for p in [personas(tmp_path)] for _ in range(200)
    ]
    assert all(person.short.lower() in person.full.lower() for person in drawn)


def test_same_chance_draws_the_same_people(tmp_path: Path) -> None:
    """Training is repeatable."""
    first, second = personas(tmp_path), personas(tmp_path)
    assert [first.draw() for _ in range(50)] == [second.draw() for _ in range(50)]


@pytest.mark.parametrize(
    ("first", "second", "name"),
    [("Adebola", "Okonkwo", "Adebnkwo"), ("Bo", "Al", "Bl"), ("al-Masri", "Ito", "al-Masri")],
)
def test_spliced_names_have_both_ends(first: str, second: str, name: str) -> None:
    """The beginning of one and the end of the other; what has signs inside is left alone."""
    assert spliced(first, second) == name
