"""Slugs."""

import pytest

from tasks.parse.slugs import read_slug


@pytest.mark.parametrize(
    ("line", "slug"),
    [
        ("BC-NL--Dam Break,1st Ld-Writethru", "Dam Break"),
        ("US-SPACE/", "US-SPACE/"),
        ("Norland/migration/UN/", "Norland/migration/UN/"),
        ("Slugline: NORVIK FERRY", "NORVIK FERRY"),
        ("slug: ferry-norvik", "ferry-norvik"),
        ("BC-NL--Ferry 10:31", "Ferry"),
        ("AM-NL--Ferry,0120", "Ferry"),
        ("BC-Norvik-Ferry", "Norvik-Ferry"),
    ],
)
def test_slugs(line: str, slug: str) -> None:
    """A slug is read without cycle, country, versions and time."""
    found = read_slug(line)
    assert found is not None
    assert found.slug == slug


@pytest.mark.parametrize(
    ("versions", "markers"),
    [
        ("1st Ld-Writethru", [("lead", 1), ("writethru", 1)]),
        ("2nd Ld", [("lead", 2)]),
        ("3rd Add", [("add", 3)]),
        ("Writethru", [("writethru", None)]),
        ("ADVISORY", [("advisory", None)]),
        ("1st Ld-Writethru,0450", [("lead", 1), ("writethru", 1)]),
        ("0450", []),
    ],
)
def test_versions(versions: str, markers: list[tuple[str, int | None]]) -> None:
    """What stands behind the slug's commas says which version it is; word counts do not."""
    found = read_slug(f"BC-NL--Dam Break,{versions}")
    assert found is not None
    assert [(each.kind, each.number) for each in found.markers] == markers


@pytest.mark.parametrize(
    "line",
    [
        "",
        "BC-Ferry",
        "AP-style writing",
        "either/or",
        "AM and FM",
        "BC-NL--" + "Ferry " * 30,
        "US-based firm buys boat",
    ],
)
def test_other_lines(line: str) -> None:
    """Headlines and prose are no slug, nor is a line beyond any slug's length."""
    assert read_slug(line) is None


@pytest.mark.parametrize(
    ("line", "slug", "markers"),
    [
        ("a0412", "", []),
        ("Norland-floods-dam", "Norland-floods-dam", []),
        ("Norland-floods,LEAD", "Norland-floods", [("lead", None)]),
        ("Norland-floods-dam,2ndlead-WRAP", "Norland-floods-dam", [("lead", 2)]),
    ],
)
def test_above_the_headline(line: str, slug: str, markers: list[tuple[str, int | None]]) -> None:
    """Above a headline a story's number and words joined by hyphens are the desk's."""
    found = read_slug(line, top=True)
    assert found is not None
    assert found.slug == slug
    assert [(each.kind, each.number) for each in found.markers] == markers
    assert read_slug(line) is None


@pytest.mark.parametrize(
    "line", ["Half-time", "Ex-minister", "Norvik-Sund ferry, lead role", "B1200"]
)
def test_headlines_at_the_top(line: str) -> None:
    """A hyphened word, or words with spaces between, are a headline."""
    assert read_slug(line, top=True) is None


@pytest.mark.parametrize("headline", ["Ost-West-Konflikt", "Rock-and-Roll", "Mother-in-law"])
def test_headlines_of_one_compound_are_no_slugs(headline: str) -> None:
    """The parts of a slug are written small, and none of them is a small word."""
    assert read_slug(headline, top=True) is None
    assert read_slug("Norland-floods-dam", top=True) is not None


@pytest.mark.parametrize(
    ("line", "slug"),
    [
        ("nvk0042 3 pl 125 Norland/dam", "Norland/dam"),
        ("nvk0042 3 pl", ""),
        ("ZCZC", ""),
        ("ZCZC NVK0042", ""),
    ],
)
def test_headers_of_wires(line: str, slug: str) -> None:
    """What a message's header says at the very top of a text is the slug."""
    found = read_slug(line, top=True)
    assert found is not None
    assert found.slug == slug
    assert read_slug("Boeing 747 4 die in crash", top=True) is None
