"""Sentences that recur within a line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.clean.draft import Draft
from tasks.clean.recurring import repeated_sentences
from tests.unit.tasks.clean.invented import HEADLINE, PARAGRAPHS, STAMP, body_of, lines_of


def _left(text: str) -> str:
    return repeated_sentences(Draft(text=text, runs=((0, 0, len(text)),))).text


@given(st.integers(2, 30))
def test_a_looped_article_in_one_line_stands_once(times: int) -> None:
    """H07: however often a scraper has appended the text to itself, it is left once."""
    whole = " ".join(PARAGRAPHS)
    looped = " ".join([whole] * times)
    assert lines_of(f"{HEADLINE}\n{STAMP}\n{looped}") == [HEADLINE, STAMP, whole]


def test_copies_without_a_space_go_as_well() -> None:
    """A loop that was set solid is undone too."""
    assert body_of(PARAGRAPHS[0] * 3) == [PARAGRAPHS[0]]


def test_a_short_sentence_goes_with_the_long_one_before_it() -> None:
    """What a loop holds goes whole; a short sentence by itself may be said twice."""
    long, short = "The council of Norvik met on Friday to talk about the port.", "Nobody came."
    assert _left(f"{long} {short} {long} {short} Falk left.") == f"{long} {short} Falk left."
    assert _left(f"{short} {long} {short}") == f"{short} {long} {short}"


@pytest.mark.parametrize(
    "line",
    [
        "Falk said no. Falk said no. Falk said no. Then the council of Norvik went home again.",
        "Sutton 3 Norvik 1, Cape Tern 2 Lund 2, Sutton 3 Norvik 1, Cape Tern 2 Lund 2",
    ],
)
def test_what_a_writer_repeats_stays(line: str) -> None:
    """Short refrains and rows of results are no loops."""
    assert _left(line) == line
