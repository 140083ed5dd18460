"""Bylines on pages of the web."""

import pytest

from tasks.parse.scraped import bare, is_name, read_names, read_signature


@pytest.mark.parametrize(
    "line",
    [
        "* Ada Quill,",
        "Ada Quill Twitter",
        "Ada Quill Follow",
        "Ada Quill0",
        "Ada Quill (Sund)",
        "Ada Quill Ada Quill",
    ],
)
def test_what_a_page_puts_around_a_name(line: str) -> None:
    """Bullets, buttons, marks of notes and a copy of the name are not of it."""
    assert bare(line) == "Ada Quill"


def test_a_long_line_is_left_alone() -> None:
    """No byline is as long as a paragraph."""
    line = f"* {'1' * 10_000},"
    assert bare(line) is line


@pytest.mark.parametrize("age", ["7 hours", "2 minutes ago", "2 minutes read", "1 day ago"])
def test_a_name_before_an_age(age: str) -> None:
    """A name with its text's age behind it is a byline, anything else before one is not."""
    read = read_signature(f"Ada Quill {age}", marked=False)
    assert read is not None
    assert [byline.name for byline in read.bylines] == ["Ada Quill"]
    assert read_signature(f"the ferry was back after {age}", marked=False) is None


@pytest.mark.parametrize(
    ("line", "organisation", "agency"),
    [("By Associated Press", "Associated Press", "AP"), ("Von dpa", "dpa", "dpa")],
)
def test_an_agency_as_author(line: str, organisation: str, agency: str) -> None:
    """A byline may name an agency alone; a line of agencies without a "By" is no byline."""
    read = read_signature(line, marked=True)
    assert read is not None
    assert [(one.name, one.organisation) for one in read.bylines] == [("", organisation)]
    assert read.agencies == (agency,)
    alone = read_signature(organisation, marked=False)
    assert alone is not None
    assert (alone.bylines, alone.agencies) == ((), (agency,))


@pytest.mark.parametrize(
    "name",
    ["Ada Quill", "Ada van der Quill", "Ada Quill-Marsh", "Адам Козлов", "山田太郎", "김나라 기자"],
)
def test_names(name: str) -> None:
    """Two to four words in the shape of a name, or a name of a script without spaces."""
    assert is_name(name)


@pytest.mark.parametrize(
    "text",
    [
        "Share Save",
        "Norvik Election",
        "Das Motorrad",
        "MIDDLE SUND",
        "von Norvik",
        "Ada",
        "会員登録",
        "شرکت کشتی",
        "Lead Reporter",
    ],
)
def test_no_names(text: str) -> None:
    """Buttons, sections, titles with an article and jobs have no name's shape."""
    assert not is_name(text)


def test_a_line_of_names() -> None:
    """A line beside a stamp that holds only names, jobs and employers is a byline."""
    read = read_names("Ada Quill Deputy Harbour Editor and Una Marsh The Norvik Post")
    assert read is not None
    assert [(one.name, one.role, one.organisation) for one in read.bylines] == [
        ("Ada Quill", "Deputy Harbour Editor", None),
        ("Una Marsh", None, "The Norvik Post"),
    ]
    assert read_names("Ada Quill in the harbour of Sund yesterday") is None
