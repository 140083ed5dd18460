"""What the ends of lines tell."""

import pytest

from tasks.clean.endings import (
    cut_off,
    figures,
    may_go_on,
    must_go_on,
    piece,
    prose,
    quoted_on,
    time_stamp,
    titled,
)

_REST = "Sutton Harbour Hotel on Friday, the ministry said."


def test_prose_is_told_from_names_and_headlines() -> None:
    """Most words of prose begin small."""
    assert prose("the council of Norvik met")
    assert not prose("Norvik Council Meets Again")
    assert not prose("Oren Falk")


@pytest.mark.parametrize(
    ("line", "must", "may"),
    [
        ("they met in the", True, True),
        ("they all met on Friday and talked at", True, True),
        ("The letters sent on", False, True),
        ("they met at noon", False, False),
        ("The port (which had been closed", False, True),
    ],
)
def test_a_line_goes_on(line: str, *, must: bool, may: bool) -> None:
    """An article must be followed by something; more may be in a text full of breaks."""
    assert (must_go_on(line, _REST), may_go_on(line, _REST)) == (must, may)


def test_a_source_is_followed_by_what_it_says() -> None:
    """The words "According to" alone on their line go on where the next line names who and what."""
    assert must_go_on("According to", "The Norland Courier, the dam was cracked.")
    assert not must_go_on("According to", "The Norland Courier")


def test_rows_of_figures_do_not_go_on() -> None:
    """A quarter of a row's words are figures."""
    assert figures("Norvik 3 Sutton 1")
    assert not must_go_on(
        "shares fell 3 4 5 6 by the", "7 8 9 10 11 12 13 14 15 16 17 18 19 20 21."
    )


def test_a_role_goes_before_a_name() -> None:
    """Only before a first and a last name that begin a sentence."""
    assert titled("Chief executive", "Ilda Marsh said that the port was open again.")
    assert not titled("Chief executive", "The port is open again, and the ferries sail at noon.")
    assert not titled("Chief executive", "Ilda Marsh")


def test_an_open_quotation_is_closed_below() -> None:
    """It is not where the next line opens one of its own."""
    opened = (
        "\u201cThe ferry will sail whatever the weather does, and past the rocks it will follow"
    )
    assert quoted_on(opened, "Falk and his crew,\u201d she said.")
    assert not quoted_on(opened, "\u201cWe go,\u201d she said.")


def test_a_long_line_is_cut_off_before_a_name() -> None:
    """A short one, an ended one, or one before any other word is not."""
    line = "the council of the town of Norvik met for an hour with"
    assert cut_off(line, "Oren Falk, who had come from Sutton, and with others.")
    assert not cut_off("it met with", "Oren Falk, who had come from Sutton, and with others.")
    assert not cut_off(line, "However it was, Oren Falk had come from Sutton by then.")


def test_pieces_and_figures_of_sentences() -> None:
    """A name or a figure by itself may be a piece of a sentence; stamps and sentences are not."""
    assert [piece("Falk"), piece("2019"), piece("They met."), piece("")] == [
        True,
        True,
        False,
        False,
    ]
    assert [time_stamp("2019"), time_stamp("10:31 GMT 08.11.2024")] == [False, True]
