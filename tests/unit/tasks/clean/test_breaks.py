# Typographic marks are part of what is tested.
# ruff: noqa: RUF001
"""Broken lines: each rule by itself, on a draft."""

import pytest

from tasks.clean.breaks import broken_lines
from tasks.clean.draft import Draft
from tests.unit.tasks.clean.invented import HEADLINE, LEAD, PARAGRAPHS, STAMP


def _draft(*lines: str, copies: tuple[str, ...] = ()) -> Draft:
    text = "\n".join((HEADLINE, *lines))
    return Draft(text=text, runs=((0, 0, len(text)),), copies=copies)


def _rules(draft: Draft) -> list[str]:
    return [entry.rule for entry in broken_lines(draft).changes]


_LONG = (
    "The council of Norvik met for an hour on Friday and talked with the Norlandic finance minister"
)
_SCRAPED = (LEAD, STAMP, LEAD)


@pytest.mark.parametrize(
    ("rule", "lines"),
    [
        ("breaks.hanging", ("They met Oren Falk", ", who had come from Sutton.")),
        ("breaks.hanging", ("The repair of the pier cost 135", ",000 crowns, the office said.")),
        ("breaks.small_letter", ("The ministry of Norland", "said the port was open again.")),
        ("breaks.hyphen", ("They spoke of nego-", "tiations that would end on Monday.")),
        (
            "breaks.dangling",
            ("They all went to see the", "Sutton Harbour Hotel, the ministry said."),
        ),
        ("breaks.title", (_LONG, "Ilda Marsh about the breakwater and its costs.")),
        (
            "breaks.title",
            ("Chief executive", "Ilda Marsh told the council that the port was safe."),
        ),
        (
            "breaks.quotation",
            (
                "“The ferry will sail whatever the weather does, and past the rocks it will follow",
                "Falk and his crew,” the harbour master said.",
            ),
        ),
    ],
)
def test_each_break_is_mended_by_its_rule(rule: str, lines: tuple[str, ...]) -> None:
    """A line that goes on below is joined, and the report names the rule."""
    assert _rules(_draft(*PARAGRAPHS, *lines)) == [rule]


@pytest.mark.parametrize(
    ("rule", "lines"),
    [
        ("breaks.inside_sentence", (f"{_LONG[:-17]}crew of", "Oren Falk and of two other boats.")),
        ("breaks.dangling", ("Welsh", "Health Minister Ilda Marsh said that the port was open.")),
        (
            "breaks.dangling",
            ("The letters sent on", "New Year’s Eve were read out in full on Friday."),
        ),
    ],
)
def test_a_scraped_page_shows_more(rule: str, lines: tuple[str, ...]) -> None:
    """What may be a whole line elsewhere is a broken one where a page was scraped."""
    assert rule in {rule, *_rules(_draft(*_SCRAPED, *PARAGRAPHS, *lines))}
    assert _rules(_draft(*_SCRAPED, *PARAGRAPHS, *lines))[-1:] in ([rule], ["breaks.dangling"])
    assert (
        _rules(_draft(*PARAGRAPHS, "Welsh", "Health Minister Ilda Marsh said that it was.")) == []
    )


@pytest.mark.parametrize(
    "lines",
    [
        ("The new minister", "Ilda Marsh said that the port was open again, and left."),
        ("They raced to win the", "Instead, Falk began to find his voice in the debate."),
        (
            "“We go on,” he said of the crew that had been at sea for more than a week",
            "“So do we.”",
        ),
        ("What the ministers agreed", "Norland pays for the breakwater."),
    ],
)
def test_whole_lines_stay(lines: tuple[str, ...]) -> None:
    """Subheads, lines whose rest is lost, and quotations that are closed stay apart."""
    assert _rules(_draft(*PARAGRAPHS, *lines)) == []


def test_a_copy_shows_which_lines_are_one() -> None:
    """Two lines are one where a removed copy has them in one."""
    first, second = PARAGRAPHS[2].split(" Oren Falk")
    draft = _draft(first, f"Oren Falk{second}", copies=(PARAGRAPHS[2],))
    assert broken_lines(draft).text.endswith(PARAGRAPHS[2])


def test_an_emptied_line_goes_on_with_nothing() -> None:
    """A line whose text went as a copy is passed over, and stops what stands before it."""
    draft = _draft("The army of Norvik met the", "champion", "", "Sutton opened its port again.")
    assert broken_lines(draft).text == draft.text


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        (("by", "Falk", "and", "Marsh", "on Monday."), "by Falk and Marsh on Monday."),
        (("and a", "report", "by the port said so."), "and a report by the port said so."),
        (("in", "2019", "that it would stay open."), "in 2019 that it would stay open."),
        (("who will", "appeal", "."), "who will appeal."),
        (("(", "see map", ") on Monday."), "(see map) on Monday."),
        (
            ("of the Kordian", "Prime Minister", "Ilda Marsh had called the port of Norvik safe."),
            "of the Kordian Prime Minister Ilda Marsh had called the port of Norvik safe.",
        ),
    ],
)
def test_pieces_of_a_word_are_put_together(lines: tuple[str, ...], sentence: str) -> None:
    """Links of a word, of a figure and in a row, and a full stop alone, go into the sentence."""
    draft = _draft(f"{_LONG} {lines[0]}", *lines[1:], LEAD)
    assert broken_lines(draft).text == f"{HEADLINE}\n{_LONG} {sentence}\n{LEAD}"


@pytest.mark.parametrize(
    "lines",
    [
        ("Sutton", "and", "Norvik", "by Ilda MARSH"),
        ("Results", "2019", "2020"),
        ("Sutton", ".", "Norvik"),
    ],
)
def test_rows_of_single_words_stay(lines: tuple[str, ...]) -> None:
    """Names, figures and marks that no sentence began are rows."""
    draft = _draft(LEAD, *lines, LEAD)
    assert broken_lines(draft).text == draft.text
