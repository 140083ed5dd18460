"""Bylines of wires, pages and metadata."""

import pytest

from tasks.parse.bylines import authors, read_byline


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ada Quill", ["Ada Quill"]),
        ("By ADA Q. McQUILL", ["ADA Q. McQUILL"]),
        ("By ADA QUILL", ["Ada Quill"]),
        ("By Ada Quill, Tom Farrow and Una Marsh", ["Ada Quill", "Tom Farrow", "Una Marsh"]),
        ("Ada Quill · 4 min read", ["Ada Quill"]),
        ("Von Max van der Marsch, dpa", ["Max van der Marsch"]),
        ("Автор: Иван Марков", ["Иван Марков"]),
        ("By Tom Farrow, Jr.", ["Tom Farrow Jr"]),
        ("VON ADA QUILL", ["Ada Quill"]),
        ("लेखक: जेन रो", ["जेन रो"]),
    ],
)
def test_names(line: str, names: list[str]) -> None:
    """All persons are named, in the case of names."""
    found = read_byline(line)
    assert found is not None
    assert [byline.name for byline in found.bylines] == names


@pytest.mark.parametrize(
    ("line", "facts"),
    [
        ("By ADA QUILL, Associated Press", {"organisation": "Associated Press"}),
        ("By Ada Quill, <byttl>Staff Reporter</byttl>", {"role": "Staff Reporter"}),
        ("By ADA QUILL AP Science Writer", {"role": "AP Science Writer"}),
        ("By Sportswriter Ada Quill", {"role": "Sportswriter"}),
        ("by Xinhua writer Ada Quill", {"role": "Xinhua writer"}),
        ("Par Ada Quill (Sund, correspondante)", {"place": "Sund", "role": "correspondante"}),
        ("Por Ada Quill, nv1 — Sund", {"organisation": "nv1", "place": "Sund"}),
        ("Ada Quill in Sund", {"place": "Sund"}),
        (
            "By Ada Quill, Chief Correspondent, in Sund",
            {"role": "Chief Correspondent", "place": "Sund"},
        ),
        ("Ada Quill | @adaquill", {"contact": "@adaquill"}),
        ("By Ada Quill (quill@example.org)", {"contact": "quill@example.org"}),
    ],
)
def test_what_stands_with_a_name(line: str, facts: dict[str, str]) -> None:
    """Role, place, employer and contact are kept apart from the name."""
    found = read_byline(line)
    assert found is not None
    byline = found.bylines[0]
    assert byline.name == "Ada Quill"
    assert {key: getattr(byline, key) for key in facts} == facts


@pytest.mark.parametrize("line", ["By dpa correspondents", "By Our Correspondent", "By Web Desk"])
def test_organisations_are_no_persons(line: str) -> None:
    """A desk or an agency is an organisation without a name."""
    found = read_byline(line)
    assert found
    assert [byline.name for byline in found.bylines] == [""]


def test_combined_agencies() -> None:
    """Agencies with hyphens between them are credited one by one."""
    found = read_byline("NTB-AFP-DPA")
    assert found
    assert (found.bylines, found.agencies) == ((), ("NTB", "AFP", "dpa"))


@pytest.mark.parametrize(
    "line",
    [
        "By Friday the boats had left.",
        "By 2030",
        "By law",
        "By the numbers",
        "By Far the Best Deal",
        "Text Size",
        "Hope in Sund",
        "Water firm Suez in Vale row",
        "Sund Park",
        "Tom Farrow and Una Marsh",
        "di cui si parla",
        "VON DER MARSCH",
        "",
    ],
)
def test_prose_is_no_byline(line: str) -> None:
    """Sentences, titles and names alone are none."""
    assert read_byline(line) is None


def test_capitals_at_the_top() -> None:
    """Above the headline a line in capitals that begins with "VON" may be the headline."""
    assert read_byline("VON ADA QUILL", marked=True) is None


def test_stated_authors() -> None:
    """Authors that a format states go through the same reading; addresses are dropped."""
    found = authors(["ADA QUILL", "quill@example.org (Ada Quill)", "https://example.org/quill"])
    assert [(b.name, b.contact) for b in found.bylines] == [("Ada Quill", "quill@example.org")]
    assert authors(["somebody"]).bylines[0].name == "somebody"


def test_agency_as_author() -> None:
    """An agency that a format names as author is credited as organisation and as agency."""
    found = authors(["Ada Quill", "Associated Press"])
    assert [(b.name, b.organisation) for b in found.bylines] == [
        ("Ada Quill", None),
        ("", "Associated Press"),
    ]
    assert found.agencies == ("AP",)


@pytest.mark.parametrize(
    ("stated", "names"),
    [
        ("Toby Farrow", ["Toby Farrow"]),
        ("Mehdi Quill", ["Mehdi Quill"]),
        ("Anna von Sund", ["Anna von Sund"]),
        ("von der Marsch", ["von der Marsch"]),
        ("Di Marco", ["Di Marco"]),
        ("By Toby Farrow", ["Toby Farrow"]),
        ("Von Anna Quill", ["Anna Quill"]),
        ("Ada Quill,Tom Farrow", ["Ada Quill", "Tom Farrow"]),
    ],
)
def test_stated_authors_keep_their_letters(stated: str, names: list[str]) -> None:
    """A word such as "By" counts at the beginning alone, and a name's particle is none."""
    assert [byline.name for byline in authors([stated]).bylines] == names


@pytest.mark.parametrize(
    ("line", "credited"),
    [
        ("By Ada Quill with Tom Farrow", [("Ada Quill", None, None), ("Tom Farrow", None, None)]),
        (
            "by Ada Quill with Tom Farrow in Sund",
            [("Ada Quill", None, None), ("Tom Farrow", "Sund", None)],
        ),
        ("By Ada Quill for the Sund Courier", [("Ada Quill", None, "Sund Courier")]),
        ("By Ada Quill, special to the Courier", [("Ada Quill", None, "Courier")]),
        ("By Ada Quill (Reuters)", [("Ada Quill", None, "Reuters")]),
        ("Analysis by Ada Quill", [("Ada Quill", None, None)]),
        ("Text: Ada Quill", [("Ada Quill", None, None)]),
        ("By Ada Quill with agencies", [("Ada Quill", None, None)]),
    ],
)
def test_whoever_stands_behind_with_is_a_person(
    line: str, credited: list[tuple[str, str | None, str | None]]
) -> None:
    """Another author stands behind "with", an employer behind "for", a place behind "in"."""
    found = read_byline(line)
    assert found is not None
    assert [(each.name, each.place, each.organisation) for each in found.bylines] == credited


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("记者 艾达·奎尔 汤姆·法罗", ["艾达·奎尔", "汤姆·法罗"]),
        ("By Marcel·la Quill · 4 min read", ["Marcel·la Quill"]),
        ("By Ada Quill·Tom Farrow", ["Ada Quill", "Tom Farrow"]),
    ],
)
def test_a_dot_inside_a_name(line: str, names: list[str]) -> None:
    """The middle dot of a foreign name in Han text parts no fields."""
    found = read_byline(line)
    assert found is not None
    assert [byline.name for byline in found.bylines] == names


@pytest.mark.parametrize("author", ["AFP/Ada Quill", "Ada Quill / AFP"])
def test_a_stated_author_and_an_agency(author: str) -> None:
    """An agency on either side of a stated author's stroke is whom the author works for."""
    found = authors([author])
    assert [(each.name, each.organisation) for each in found.bylines] == [("Ada Quill", "AFP")]
    assert found.agencies == ("AFP",)


@pytest.mark.parametrize("author", ["Share", "FOLLOW", "Folgen", "PUBLISHED: March 10, 2026"])
def test_a_stated_author_that_is_nobody(author: str) -> None:
    """Buttons and labelled days that pages state as authors are left out."""
    assert authors([author, "Ada Quill"]).bylines == authors(["Ada Quill"]).bylines


def test_a_stated_job_belongs_to_the_author_before_it() -> None:
    """A job among the authors is what the one before it does."""
    found = authors(["Ada Quill", "Executive Editor", "Tom Farrow"])
    assert [(b.name, b.role) for b in found.bylines] == [
        ("Ada Quill", "Executive Editor"),
        ("Tom Farrow", None),
    ]
