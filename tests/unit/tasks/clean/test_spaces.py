"""Spaces of all kinds."""

from hypothesis import given
from hypothesis import strategies as st

from tasks.clean.spaces import no_empty_lines, plain_spaces, single_spaces
from tests.unit.tasks.clean.drafts import after


@given(st.text(alphabet="ab \n", max_size=60))
def test_single_spaces_are_what_splitting_leaves(text: str) -> None:
    """In each line, words stand one space apart, and nothing before or behind them."""
    expected = "\n".join(" ".join(line.split()) for line in text.split("\n"))
    assert after(single_spaces, after(single_spaces, text)) == expected


@given(st.text(alphabet="ab\n", max_size=60))
def test_no_line_is_empty(text: str) -> None:
    """Lines with something on them stay, in order; the others go."""
    assert after(no_empty_lines, text).split("\n") == ([x for x in text.split("\n") if x] or [""])


def test_every_space_is_plain() -> None:
    """No-break, thin and ideographic spaces and tabs take one plain space each."""
    assert after(plain_spaces, "a\u00a0b\u2009c\u3000d\te") == "a b c d e"


def test_a_flood_of_spaces_is_read_once() -> None:
    """A megabyte of spaces, within a line and at its ends, is dealt with in one pass."""
    flood = " " * 1_000_000
    assert after(single_spaces, f"a{flood}b\n a{flood}\n{flood}") == "a b\na\n"
