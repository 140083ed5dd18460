"""Single lines of metadata above a report."""

import pytest

from tasks.parse.draft import Draft, draft
from tasks.parse.single import take_line_of_head
from tests.unit.tasks.parse.helpers import LEAD, MORE, article, body, cleaned


def taken(line: str, *, first: bool = False) -> tuple[str, Draft]:
    """Return what a line above the lead was taken as, and the sheet."""
    sheet = draft(cleaned(f"{line}\n{LEAD}"), None)
    return take_line_of_head(sheet, sheet.lines[0], above=() if first else sheet.lines), sheet


@pytest.mark.parametrize(
    ("line", "what", "rule"),
    [
        ("By Ada Quill", "anchor", "parse.byline"),
        ("Published 8 November 2024 10:31 UTC", "anchor", "parse.stamp"),
        ("Sund - 8 nov 2024 - 10:31 CET", "anchor", "parse.stamp"),
        ("URGENT", "other", "parse.status"),
        ("BC-NL--Ferry,1st Ld-Writethru", "other", "parse.slug"),
        ("Tags: norland, ferry", "other", "parse.tags"),
        ("(Adds quote)", "other", "parse.editors_note"),
        ("The ferry in port (AP Photo/Ada Quill)", "other", "parse.caption"),
        ("EMBARGOED UNTIL 8 November 2024 10:31 UTC", "other", "parse.embargo"),
        ("Edited by: Ada Quill", "other", "parse.sign_off"),
        ("KILL KILL KILL", "other", "parse.notice"),
        ("https://t.co/abc123", "other", "parse.embed"),
    ],
)
def test_kinds_of_lines(line: str, what: str, rule: str) -> None:
    """Each kind of metadata is taken by its own rule, reported as the whole line."""
    found, sheet = taken(line)
    assert found == what
    assert sheet.cuts == [(rule, 0, len(line))]
    assert [each.text for each in sheet.body()] == [LEAD]


@pytest.mark.parametrize(
    "line", ["Ferry returns to Norvik", LEAD, "World Cup", "The mayor held talks."]
)
def test_other_lines_stay(line: str) -> None:
    """Headlines and prose are not taken, and leave nothing behind."""
    found, sheet = taken(line)
    assert found == ""
    assert sheet.cuts == []


def test_sections_stand_above_the_headline() -> None:
    """A section's name is one only before a headline has been seen."""
    found, sheet = taken("World", first=True)
    assert (found, sheet.section) == ("other", ["World"])
    assert taken("World", first=False)[0] == ""
    assert taken("Home > World > Norland", first=True)[1].section == ["World", "Norland"]


def test_what_follows() -> None:
    """A kill cancels, an embargo withholds, a priority word sets the urgency."""
    assert taken("KILL KILL KILL")[1].status == "canceled"
    embargoed = taken("EMBARGOED UNTIL 8 November 2024 10:31 UTC")[1]
    assert embargoed.status == "withheld"
    assert embargoed.embargo
    assert embargoed.embargo.value == "2024-11-08T10:31:00Z"
    assert taken("URGENT")[1].urgency == 2


def test_a_byline_beside_a_stamp() -> None:
    """A name between the stamps of a line is credited."""
    _, sheet = taken("By Ada Quill | Published 8 November 2024 10:31 UTC")
    assert [each.name for each in sheet.bylines] == ["Ada Quill"]
    assert sheet.published
    assert sheet.published.value == "2024-11-08T10:31:00Z"


def test_a_name_that_was_credited_before() -> None:
    """A credited name that stands again alone on a line is taken, and credited once."""
    sheet = draft(cleaned(f"By Ada Quill\nADA QUILL\n{LEAD}"), None)
    assert [take_line_of_head(sheet, line, above=sheet.lines) for line in sheet.lines[:2]] == [
        "anchor", "anchor",
    ]  # fmt: skip
    assert [each.name for each in sheet.bylines] == ["Ada Quill"]


@pytest.mark.parametrize("line", ["EMBARGO", "URGENT", "Sperrfrist"])
def test_a_lone_word_below_sentences_is_a_subhead(line: str) -> None:
    """Between the paragraphs of a body it says nothing of the item; above them it does."""
    prose = "The ferry to Sund lay in the harbour for nine days, and nobody was told why."
    sheet = draft(cleaned(f"{prose}\n{prose[4:]}\n{line}\n{LEAD}"), None)
    number = next(n for n, each in enumerate(sheet.lines) if each.text == line)
    below = sheet.lines[:number]
    assert take_line_of_head(sheet, sheet.lines[number], above=below) == ""
    assert take_line_of_head(sheet, sheet.lines[number], above=below[:1]) == "other"


@pytest.mark.parametrize(
    ("line", "credited"),
    [
        ("2026-03-10 18:31:12 来源: 诺维克晚报", [("", "诺维克晚报")]),
        ("نورفيك 10 مارس 2026 - 10:31", []),
        ("Ada Quill 10 March 2026 10:31", [("Ada Quill", None)]),
    ],
)
def test_who_stands_beside_a_stamp(line: str, credited: list[tuple[str, str | None]]) -> None:
    """A house behind "source" is no person, nor is a lone word in a script without capitals."""
    what, sheet = taken(line)
    assert what == "anchor"
    assert [(each.name, each.organisation) for each in sheet.bylines] == credited


def test_a_correction_as_headline() -> None:
    """The same label marks a headline at the top, and a correction below it or with a full stop."""
    assert taken("KORREKTUR: Fähre kehrt zurück", first=True)[0] == ""
    assert taken("KORREKTUR: Die Fähre heißt Una.", first=True)[0] == "other"
    assert taken("KORREKTUR: Fähre kehrt zurück")[0] == "other"


@pytest.mark.parametrize(
    ("line", "left"), [("Created on May 3, 1961.", True), ("Updated November 9, 2024.", False)]
)
def test_a_sentence_of_a_day_long_past(line: str, left: bool) -> None:  # noqa: FBT001 - a column of the table
    """Words with a full stop and a day years from the stamp tell of something else."""
    for lines in ((LEAD, line, MORE, MORE), (LEAD, MORE, line)):
        found = article("Ferry returns", "8 November 2024 10:31 UTC", *lines)
        assert (line in body(found)) is left
