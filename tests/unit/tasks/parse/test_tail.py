"""What stands below the body."""

import pytest

from tasks.models import Stated
from tasks.parse.draft import Draft, draft
from tasks.parse.tail import read_tail
from tests.unit.tasks.parse.helpers import LEAD, MORE, cleaned


def read(*below: str, stated: Stated | None = None) -> Draft:
    """Return the sheet of a report with these lines below it, its tail read."""
    found = draft(cleaned("\n".join((LEAD, MORE, *below)), stated=stated), None)
    read_tail(found)
    return found


def body(found: Draft) -> list[str]:
    """Return the lines that are left."""
    return [line.text for line in found.body()]


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("(Reporting by Ada Quill; Editing by Tom Farrow)", "parse.sign_off"),
        ("© 2024 Norvik Times. All Rights Reserved.", "parse.rights"),
        ("Our Standards: The Norvik Principles", "parse.trust_line"),
        ("($1 = 38.2000 crowns)", "parse.conversion"),
        ("Tags: sea, ferry", "parse.tags"),
        ("(With inputs from AFP)", "parse.inputs"),
        ("-30-", "parse.end_mark"),
        ("MORE", "parse.end_mark"),
        ("ab/cd", "parse.initials"),
        ("Reuters", "parse.agency"),
        ("==Kyodo", "parse.agency"),
        ("(ANSA).", "parse.agency"),
        ("【编辑:安娜】", "parse.sign_off"),
        ("___", "parse.rule"),
        ("(The story was not edited and is published from a syndicated feed.)", "parse.autofeed"),
    ],
)
def test_lines(line: str, rule: str) -> None:
    """Each kind of line is taken by its own rule, and the report above it stays."""
    found = read(line)
    assert [cut[0] for cut in found.cuts] == [rule]
    assert body(found) == [LEAD, MORE]


def test_the_lead_is_never_a_tail() -> None:
    """However the only line reads, it is the report."""
    found = draft(cleaned("© 2024 Norvik Times. All rights reserved."), None)
    read_tail(found)
    assert len(found.body()) == 1


def test_marks_above_prose_stay() -> None:
    """A line that is an end mark only at the end is text where text follows."""
    assert "Reuters" in body(read("Reuters", "It was seen again off Sund on Monday, he said."))
    assert body(read("Reuters", "-30-")) == [LEAD, MORE]


def test_what_is_found() -> None:
    """Credits, agencies, keywords, rights and flags are kept."""
    found = read(
        "Tags: sea, ferry",
        "(With inputs from AFP)",
        "(Reporting by Ada Quill)",
        "Copyright 2024 Norvik Times",
        "MORE",
    )
    assert (found.keywords, found.agencies) == (["sea", "ferry"], ["AFP"])
    assert [credit.names for credit in found.credits] == [("Ada Quill",)]
    assert found.flags == ["more_follows"]
    assert body(found) == [LEAD, MORE]
    assert found.rights == ["Copyright 2024 Norvik Times"]


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("The content of these pages may not be reproduced in whole or in part.", "parse.rights"),
        (
            "The earlier version of this story said that fifty people were on board.",
            "parse.correction",
        ),
        (
            "The story above has not been edited by our desk and comes from a syndicated feed.",
            "parse.autofeed",
        ),
        ("Themen: " + ", ".join(["Hafen", "Norvik", "Seefahrt"] * 3), "parse.tags"),
        (
            "Una Marsh and Tom Farrow in Sund and Ada Quill contributed to this report.",
            "parse.sign_off",
        ),
        ("The ferry left the port again on Saturday with forty people on board.", None),
    ],
)
def test_long_lines_of_the_tail_are_let_through_to_the_rules(line: str, rule: str | None) -> None:
    """The gate by how a line begins opens for what the rules would take, prose or not."""
    assert [cut[0] for cut in read(line).cuts] == ([rule] if rule else [])


def test_the_private_part() -> None:
    """All from the notebook on is for editors, prose too."""
    found = read("## Notebook ##", "The mayor can be reached at the town hall.", "ab/cd")
    assert body(found) == [LEAD, MORE]
    assert len(found.editors_notes) == 3


@pytest.mark.parametrize(
    ("end", "missing", "flags"),
    [(" [+2987 chars]", 2987, ["truncated"]), (" Enditem", None, []), (" (©NTB)", None, [])],
)
def test_the_end_of_the_last_line(end: str, missing: int | None, flags: list[str]) -> None:
    """A stub, a mark or an agency is cut off the last sentence, which stays whole."""
    found = draft(cleaned(f"{LEAD}\n{MORE}{end}"), None)
    read_tail(found)
    assert body(found) == [LEAD, MORE]
    assert (found.missing_chars, found.flags) == (missing, flags)


def test_small_initials_of_the_house() -> None:
    """A house that the format names may sign in small letters; nobody else does."""
    assert body(read("nvk ov", stated=Stated(agency="NVK"))) == [LEAD, MORE]
    assert body(read("nvk ov")) == [LEAD, MORE, "nvk ov"]
