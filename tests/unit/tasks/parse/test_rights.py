# ruff: noqa: RUF001 - typographic marks and other scripts are what is read here.
"""Rights, end marks, inputs, stubs and walls."""

import pytest

from tasks.parse import rights


@pytest.mark.parametrize(
    ("line", "is_rights"),
    [
        ("© 2024 Norvik Times. All rights reserved.", True),
        ("Copyright 2024 The Norvik Times", True),
        ("This material may not be published, broadcast or redistributed.", True),
        ("Alle Rechte vorbehalten.", True),
        ("Все права защищены", True),
        ("The Norvik Times. All Rights Reserved", True),
        ("RIPRODUZIONE RISERVATA © Copyright Norvik", True),
        ("Riproduzione riservata", True),
        ("Riproduzione riservata ai soci, dice il club.", False),
        ("Copyright law was on the agenda.", False),
        ("All rights reserved for the people of Sund.", False),
        ("No part of it may be touched without reproduction fees, the mayor said.", False),
        ("This material was found on the ferry.", False),
        ("“All rights reserved” stood on the door.", False),
        ("© " + "all rights reserved " * 40, False),
    ],
)
def test_rights(line: str, is_rights: bool) -> None:  # noqa: FBT001 - a column of the table
    """A notice opens and reads as one; sentences about rights do not."""
    assert rights.is_rights(line) is is_rights


@pytest.mark.parametrize(
    "line", ["Enditem", "-30-", "###", "(END)", "- 0 -", "ende", "完", "*** Fin ***"]
)
def test_end_marks(line: str) -> None:
    """A wire's end mark is known alone on its line."""
    assert rights.is_end_mark(line)


@pytest.mark.parametrize("line", ["30", "0", "The end is near", "--", "Ends meet in Norvik today"])
def test_no_end_marks(line: str) -> None:
    """Figures, rules and words are none."""
    assert not rights.is_end_mark(line)


def test_end_marks_behind_a_sentence() -> None:
    """A mark behind the last sentence is found where it starts, in a line of any length."""
    for said in ("It sank.", "The ferry came back in the evening, the mayor said."):
        assert rights.end_mark_at_end(f"{said} Enditem") == len(said)
    assert rights.end_mark_at_end("They called it Enditem") is None


@pytest.mark.parametrize(
    ("line", "agencies"),
    [
        ("(With inputs from agencies)", ()),
        ("(With inputs from AFP and Reuters)", ("AFP", "Reuters")),
        ("Source: Xinhua", ("Xinhua",)),
        ("With AP", ("AP",)),
        ("With a heavy heart", None),
        ("From Norvik to Sund", None),
        ("Source: a friend of the mayor", None),
        ("With inputs from engineers, the ferry was built in 1961.", None),
        ("With inputs from our correspondent in Sund", ()),
        ("(With inputs from " + "AFP, " * 40 + ")", None),
    ],
)
def test_inputs(line: str, agencies: tuple[str, ...] | None) -> None:
    """Agencies that a line credits are named; a line without one is a credit only by its words."""
    assert rights.inputs(line) == agencies


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("It sank. [+2987 chars]", (8, 2987)),
        ("It sank… [+5 characters] ", (8, 5)),
        ("[+x chars]", None),
        ("[+12 chars] more", None),
    ],
)
def test_stubs(line: str, found: tuple[int, int] | None) -> None:
    """A stub says where the text ends and how many characters are missing."""
    assert rights.stub(line) == found


def test_cut_off() -> None:
    """A bracketed ellipsis or a link to more ends a text that goes on elsewhere."""
    assert rights.is_cut_off("The ferry left […]")
    assert rights.is_cut_off("The ferry left … Read more")
    assert not rights.is_cut_off("The ferry left…")


@pytest.mark.parametrize(
    ("line", "wall"),
    [
        ("Subscribe to continue reading", True),
        ("This article is for subscribers", True),
        ("Already a subscriber? Log in to read", True),
        ("Réservé aux abonnés", True),
        ("He asked readers to subscribe to read the news, the mayor said.", False),
        ("Members of the council met.", False),
        ("“Subscribe to continue reading”", False),
    ],
)
def test_paywalls(line: str, wall: bool) -> None:  # noqa: FBT001 - a column of the table
    """A line that asks for a subscription is a wall; somebody's words about one are not."""
    assert rights.is_paywall(line) is wall


@pytest.mark.parametrize(
    ("line", "notice"),
    [
        (
            "This story was not edited by our staff; it is auto-generated from a syndicated feed.",
            True,
        ),
        ("(Except for the headline, this story has not been edited)", True),
        ("This film has not been edited.", False),
        ("The story was edited.", False),
        ("Nobody has said that this story has not been edited.", False),
    ],
)
def test_notices_of_feeds(line: str, notice: bool) -> None:  # noqa: FBT001 - a column of the table
    """Only a notice about the story itself is one."""
    assert rights.is_autofeed_notice(line) is notice


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("It came back. (©NTB)", (13, ("NTB",))),
        ("It came back. [Reuters]", (13, ("Reuters",))),
        ("It came back. (Norvik)", None),
        ("(AP) It came back.", None),
    ],
)
def test_agencies_at_the_end(line: str, found: tuple[int, tuple[str, ...]] | None) -> None:
    """A known agency in brackets closes the text; another name does not."""
    assert rights.agency_at_end(line) == found


@pytest.mark.parametrize(
    ("line", "rate"),
    [
        ("($1 = 38.2000 crowns)", True),
        ("(1 euro = $1.08)", True),
        ("(x = y)", False),
        ("$1 = 38 crowns", False),
    ],
)
def test_conversions(line: str, rate: bool) -> None:  # noqa: FBT001 - a column of the table
    """A bracketed rate of two currencies is a conversion."""
    assert rights.is_conversion(line) is rate


def test_trust_lines() -> None:
    """A house's reference to its standards opens a short line."""
    assert rights.is_trust_line("Our Standards: The Norvik Principles")
    assert not rights.is_trust_line("We met our standards: all of them")
    assert not rights.is_trust_line("Our standards: no lies, no fear, he said.")
