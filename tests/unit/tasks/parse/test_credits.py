# ruff: noqa: RUF001 - typographic marks and other scripts are what is read here.
"""Sign-offs."""

import pytest

from tasks.parse.credits import read_credits, read_editor, read_initials


@pytest.mark.parametrize(
    ("line", "credited"),
    [
        (
            "(Reporting by Ada Quill in Norvik; Editing by Tom Farrow)",
            [("reporting", ("Ada Quill",), "Norvik"), ("editing", ("Tom Farrow",), None)],
        ),
        (
            "(Reporting by Ada Quill in Norvik and Una Marsh in Sund)",
            [("reporting", ("Ada Quill",), "Norvik"), ("reporting", ("Una Marsh",), "Sund")],
        ),
        (
            "Reporting by Ada Quill and Una Marsh. Editing by Tom Farrow.",
            [("reporting", ("Ada Quill", "Una Marsh"), None), ("editing", ("Tom Farrow",), None)],
        ),
        (
            "Writing and editing by TOM FARROW",
            [("writing and editing", ("Tom Farrow",), None)],
        ),
        ("Reporting by Norvik newsroom", [("reporting", ("Norvik newsroom",), None)]),
        (
            "Ada Quill contributed to this report from Sund.",
            [("contributing", ("Ada Quill",), "Sund")],
        ),
        (
            "AP writers Ada Quill in Sund and Una Marsh in Vale contributed to this report.",
            [("contributing", ("Ada Quill",), "Sund"), ("contributing", ("Una Marsh",), "Vale")],
        ),
        (
            "AP Science Writer Ada Quill and Tom Farrow in Sund contributed to this report.",
            [("contributing", ("Ada Quill", "Tom Farrow"), "Sund")],
        ),
    ],
)
def test_sign_offs(line: str, credited: list[tuple[str, tuple[str, ...], str | None]]) -> None:
    """Each task is credited to its persons, with the place where they worked."""
    assert [(each.role, each.names, each.place) for each in read_credits(line)] == credited


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Reporting by the ferry's passengers was slow, the mayor said.",
        "Editing is hard.",
        "The storm contributed to this report of damage",
        "Rain contributed to the delay.",
        "Ada Quill in Sund, Norland, contributed to this report.",
        "Reporting by Ada Quill" + " and Una Marsh" * 60,
    ],
)
def test_prose(line: str) -> None:
    """Sentences with the same words credit nobody."""
    assert read_credits(line) == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Editor: huaxia", "huaxia"),
        ("Web Editor: Ada Quill", "Ada Quill"),
        ("编辑：王明", "王明"),
        ("duty editor: Tom Farrow", "Tom Farrow"),
    ],
)
def test_editors(text: str, name: str) -> None:
    """A label with a name credits the editor."""
    found = read_editor(text)
    assert found is not None
    assert (found.role, found.names) == ("editing", (name,))


@pytest.mark.parametrize("text", ["Editor", "The editor: a portrait", "Editors: see below", ""])
def test_no_editor(text: str) -> None:
    """A label without a name, or another sentence, credits nobody."""
    assert read_editor(text) is None


def test_initials() -> None:
    """Initials are credited where strokes join them, or where an agency's desk signs so."""
    joined = read_initials("ab/cd")
    assert joined is not None
    assert joined.names == ("ab", "cd")
    assert read_initials("PTI RDN") is None
    desk = read_initials("PTI RDN", of_agency=True)
    assert desk is not None
    assert desk.names == ("PTI", "RDN")
    house = read_initials("nvk ov", house="NVK")
    assert house is not None
    assert house.names == ("ov",)
    service = read_initials("dpa ur yyzz n1 mo/ab")
    assert service is not None
    assert service.names == ("ur", "yyzz", "n1", "mo", "ab")
    hyphened = read_initials("ab-cd/ef/ghi")
    assert hyphened is not None
    assert hyphened.names == ("ab", "cd", "ef", "ghi")
    assert read_initials("re-do") is None
    assert read_initials("AP/AFP") is read_initials("dpa/lnw") is None
    assert read_initials("and so") is None
    assert read_initials("The end.") is None
