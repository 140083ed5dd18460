# ruff: noqa: RUF001 - typographic marks and other scripts are what is read here.
"""Words by which a dateline's place is told."""

import pytest

from tasks.parse.places import (
    NO_CITY,
    NO_PLACE,
    PLACE,
    STANDING_ALONE,
    STARTS_AS_NAME,
    last_place,
    title_case,
)


@pytest.mark.parametrize(
    ("name", "titled"),
    [
        ("NORVIK", "Norvik"),
        ("RIO DE JANEIRO", "Rio de Janeiro"),
        ("LAS VEGAS", "Las Vegas"),
        ("LA PAZ", "La Paz"),
        ("STRATFORD-UPON-AVON", "Stratford-Upon-Avon"),
        ("NORVIK ON THE SUND", "Norvik on the Sund"),
        ("ST. LOUIS", "St. Louis"),
        ("U.N. CAMP", "U.N. Camp"),
        ("MCALLEN", "McAllen"),
        ("KING'S LANDING", "King's Landing"),
        ("SÃO VALE", "São Vale"),
        ("Norvik", "Norvik"),
        ("McSund", "McSund"),
        ("МОСКВА", "МОСКВА"),
    ],
)
def test_title_case(name: str, titled: str) -> None:
    """Capitals become a name with its small words; what is a name already stays."""
    assert title_case(name) == titled


@pytest.mark.parametrize(
    "name", ["NORVIK", "Norvik am Sund", "St. Vale", "10 de Mayo", "O'Norvik", "Sund & Vale"]
)
def test_places(name: str) -> None:
    """Capitalised words with small ones between are a place's name."""
    assert PLACE.fullmatch(name)


@pytest.mark.parametrize("name", ["norvik", "Norvik said", "Norvik, Sund", "A" + " Norvik" * 8, ""])
def test_no_places(name: str) -> None:
    """Small words that names do not hold, marks and too many words are no name."""
    assert not PLACE.fullmatch(name)


def test_places_that_are_no_city() -> None:
    """Reports come from ships and roads, which whole words tell."""
    assert NO_CITY.match("ABOARD THE FERRY UNA")
    assert NO_CITY.match("Near Norvik")
    assert not NO_CITY.match("NEARBY")


def test_the_tables() -> None:
    """A city that stands alone is written as one, and is no label."""
    assert "RIO DE JANEIRO" in STANDING_ALONE
    assert all(PLACE.fullmatch(city) and STARTS_AS_NAME.match(city) for city in STANDING_ALONE)
    assert not STANDING_ALONE & NO_PLACE
    assert all(word.isupper() for word in NO_PLACE)


@pytest.mark.parametrize(
    ("names", "place"),
    [
        ("ADA Q. QUILL KESTREL BAY", "KESTREL BAY"),
        ("ADA QUILL and TOM FARROW SUND", "SUND"),
        ("ADA VAN QUILL BUENOS AIRES", "BUENOS AIRES"),
        ("ADA QUILL", None),
    ],
)
def test_a_place_behind_names(names: str, place: str | None) -> None:
    """What runs on behind the last person's surname is a place; a known city is so in any case."""
    assert last_place(names) == place
