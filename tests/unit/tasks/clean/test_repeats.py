"""Lines that stand in the text more than once."""

from hypothesis import given
from hypothesis import strategies as st

from tasks.clean.repeats import repeated_lines, without_lines
from tests.unit.tasks.clean.drafts import after, draft_of
from tests.unit.tasks.clean.invented import HEADLINE, LEAD, PARAGRAPHS, STAMP


@given(st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=12))
def test_each_paragraph_stands_once(paragraphs: list[str]) -> None:
    """Whatever is repeated, the first of each stays, in order."""
    left = after(repeated_lines, "\n".join((HEADLINE, STAMP, *paragraphs)))
    assert left.rstrip("\n").split("\n") == [HEADLINE, STAMP, *dict.fromkeys(paragraphs)]


def test_teaser_headline_and_short_lines() -> None:
    """The teaser stays beside the lead, the headline's copy goes, short lines stay."""
    text = "\n".join((HEADLINE, LEAD, STAMP, HEADLINE, LEAD, "Yes.", PARAGRAPHS[1], "Yes."))
    assert after(repeated_lines, text).split("\n") == [
        HEADLINE, LEAD, STAMP, LEAD, "Yes.", PARAGRAPHS[1], "Yes.",
    ]  # fmt: skip


@given(st.sets(st.integers(0, 4)))
def test_lines_go_with_their_line_feeds(gone: set[int]) -> None:
    """What is left is what the other lines make up, wherever the lines stood."""
    lines = list("abcde")
    draft = without_lines(draft_of("\n".join(lines)), lines, [(i, "x.y") for i in sorted(gone)])
    assert draft.text.rstrip("\n") == "\n".join(
        line for i, line in enumerate(lines) if i not in gone
    )
