"""What stands in a dateline before the agency or the dash."""

from datetime import date

import pytest

from tasks.parse.filed import NOWHERE, Head, iso_day, read_head, split_signature, stands_as_place

_HINT = date(2024, 11, 10)


@pytest.mark.parametrize(
    ("text", "places", "region", "day"),
    [
        ("NORVIK", ("NORVIK",), None, None),
        ("NORVIK, Norland", ("NORVIK",), "Norland", None),
        ("KESTREL BAY, Norland, Nov. 8", ("KESTREL BAY",), "Norland", "2024-11-08"),
        ("NORVIK, Nov 8, 2023", ("NORVIK",), None, "2023-11-08"),
        ("Norvik, Friday, 8 November", ("Norvik",), None, "2024-11-08"),
        ("NORVIK/SUND", ("NORVIK", "SUND"), None, None),
        ("SUND [Norland]", ("SUND",), "Norland", None),
        ("NORVIK, N.L.", ("NORVIK",), "N.L.", None),
        ("Norvik, 8.11.2024", ("Norvik",), None, "2024-11-08"),
        ("VALE Norl.", ("VALE",), "Norl.", None),
    ],
)
def test_heads(text: str, places: tuple[str, ...], region: str | None, day: str | None) -> None:
    """Places, region and day are told apart from the end on; the year is the nearest."""
    found = read_head(text, _HINT, named=False)
    assert found is not None
    assert (found.places, found.region, found.date) == (places, region, day)
    assert found.dated == (day is not None)
    assert found.capitals == places[0].isupper()


@pytest.mark.parametrize(
    "text",
    ["", "...", "The mayor said that", "It was on", "a whole lot of words"],
)
def test_prose(text: str) -> None:
    """What is not understood as a whole is no place."""
    assert read_head(text, _HINT, named=False) is None


def test_a_day_alone() -> None:
    """Without a place there is a head only where an agency is named."""
    assert read_head("Nov. 8", _HINT, named=False) is None
    assert read_head(", Nov. 8", _HINT, named=True) == Head(
        (), None, "2024-11-08", dated=True, capitals=False
    )
    assert read_head("", _HINT, named=True) == NOWHERE


@pytest.mark.parametrize(
    ("month", "day", "year", "hint", "iso"),
    [
        (12, 31, None, date(2025, 1, 1), "2024-12-31"),
        (2, 29, None, date(2025, 1, 1), "2024-02-29"),
        (2, 29, "2023", _HINT, None),
        (2, 29, None, date(2026, 3, 13), None),
        (11, 31, None, _HINT, None),
        (11, 8, None, None, None),
        (11, 8, "2019", None, "2019-11-08"),
    ],
)
def test_days(month: int, day: int, year: str | None, hint: date | None, iso: str | None) -> None:
    """A day needs a year, written or near, and must exist."""
    assert iso_day(month, day, year, hint) == iso


@pytest.mark.parametrize(
    ("inside", "parts"),
    [
        ("AP, Nov. 8", ("AP", ", Nov. 8")),
        ("AP", ("AP", "")),
        ("AP, Norvik", ("AP, Norvik", "")),
    ],
)
def test_dates_beside_agencies(inside: str, parts: tuple[str, str]) -> None:
    """What follows an agency in brackets is a date if it holds nothing else."""
    assert split_signature(inside) == parts


def test_labels_are_no_places() -> None:
    """Labels and bodies known by their initials are none, nor is a sentence in capitals."""

    def named(*places: str) -> bool:
        return stands_as_place(Head(places, None, None, dated=False, capitals=True))

    assert named("KESTREL BAY")
    assert named("NORVIK", "SUND")
    assert not named("UPDATE")
    assert not named("WORLD CUP")
    assert not named("ONE DAY IN THE LIFE OF")


@pytest.mark.parametrize("place", ["AP", "WWF", "STEP 1", "JUST IN", "BRDF"])
def test_initials_and_figures_are_no_places(place: str) -> None:
    """Agencies, unknown initials and words with a figure name no place where nothing vouches."""
    head = Head((place,), None, None, dated=False, capitals=True)
    assert not stands_as_place(head)


@pytest.mark.parametrize("label", ["Correction", "Update", "On", "Live", "Berichtigung"])
def test_labels_with_a_day_are_no_places(label: str) -> None:
    """A label with a day behind it, or a sentence's first word, is no dateline's place."""
    assert read_head(f"{label} 11 March 2026", _HINT, named=False) is None
