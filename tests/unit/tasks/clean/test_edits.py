import pytest

from tasks.clean.edits import REPORT_LIMIT, Edit, Entry, bounded, change, coalesced, merged


@pytest.mark.parametrize(
    ("edit", "action"),
    [
        (Edit(3, 5, "", "x.a"), "removed"),
        (Edit(3, 3, " ", "x.a"), "inserted"),
        (Edit(3, 5, "-", "x.a"), "replaced"),
    ],
)
def test_an_edit_says_what_it_does(edit: Edit, action: str) -> None:
    """Its span and its text decide what the report calls it."""
    assert edit.action == action


def test_edits_that_touch_become_one() -> None:
    """Only those of one rule, with no character between them."""
    edits = [Edit(0, 1, "a", "x.a"), Edit(1, 2, "b", "x.a"), Edit(2, 3, "", "x.b")]
    apart = Edit(5, 6, "", "x.b")
    assert coalesced([*edits, apart]) == [Edit(0, 2, "ab", "x.a"), edits[2], apart]


def test_merged_entries_span_all_that_they_report() -> None:
    """A row of one rule is one entry from its first to its last place; no other rule joins it."""
    row = [Entry("x.a", "removed", 0, 1), Entry("x.a", "inserted", 4, 4, "-")]
    other = Entry("x.b", "removed", 6, 7)
    assert merged([*row, other]) == [Entry("x.a", "replaced", 0, 4), other]


def test_a_step_back_in_the_raw_text_is_not_merged() -> None:
    """Later steps report places before those of earlier ones: a span never runs backwards."""
    entries = [Entry("x.a", "removed", 8, 9), Entry("x.a", "removed", 2, 3)]
    assert merged(entries) == entries


def test_only_a_swollen_report_is_merged() -> None:
    """Up to the limit each entry is kept as it is."""
    changes = tuple(change("x.a", "removed", at, at + 1) for at in range(REPORT_LIMIT))
    assert bounded(changes) is changes
    more = bounded((*changes, change("x.a", "removed", REPORT_LIMIT, REPORT_LIMIT + 1)))
    assert [(one.start, one.end) for one in more] == [(0, REPORT_LIMIT + 1)]
