# Typographic marks and other scripts are what is tested; a case reads best on one line.

from hypothesis import given
from hypothesis import strategies as st

from tasks.clean.draft import Draft, Edit
from tasks.clean.edits import REPORT_LIMIT

_TEXT = "The port of Kestrel Bay is open."


def _draft(text: str = _TEXT) -> Draft:
    return Draft(text=text, runs=((0, 0, len(text)),))


def test_an_edit_changes_the_text_and_reports_its_raw_span() -> None:
    """Replacement, removal and insertion keep the map and name what they did."""
    draft = _draft().edited(
        [Edit(0, 3, "A", "x.a"), Edit(9, 20, "", "x.b"), Edit(31, 31, " now", "x.c")]
    )
    assert draft.text == "A port Bay is open now."
    assert [(c.rule, c.action, c.start, c.end, c.text) for c in draft.changes] == [
        ("x.a", "replaced", 0, 3, "A"),
        ("x.b", "removed", 9, 20, None),
        ("x.c", "inserted", 31, 31, " now"),
    ]
    assert draft.runs == ((1, 3, 6), (7, 20, 11), (22, 31, 1))


def test_later_edits_report_spans_in_the_raw_text() -> None:
    """Offsets of a second round still count in the raw text."""
    draft = _draft().edited([Edit(0, 4, "", "x.a")]).edited([Edit(0, 5, "", "x.b")])
    assert draft.text == "of Kestrel Bay is open."
    assert (draft.changes[1].start, draft.changes[1].end) == (4, 9)


def test_rules_that_are_switched_off_do_nothing() -> None:
    """An edit of a rule in `without` is left out."""
    draft = Draft(text=_TEXT, runs=((0, 0, len(_TEXT)),), without=frozenset({"x.a"}))
    assert draft.edited([Edit(0, 3, "A", "x.a")]) is draft


def test_marks_move_with_their_lines() -> None:
    """The kind of a line stays with it when text before it goes, and goes with it."""
    draft = Draft(text="ab\ncd\nef", runs=((0, 0, 8),), marks=((3, "heading"), (6, "caption")))
    assert draft.edited([Edit(0, 3, "", "x.a")]).marks == ((0, "heading"), (3, "caption"))
    assert draft.edited([Edit(3, 6, "", "x.a")]).marks == ((3, "caption"),)


def test_a_swollen_report_is_merged_by_rule() -> None:
    """A hostile text can not make the report longer than its limit by one rule."""
    text = "a," * (REPORT_LIMIT + 1)
    edits = [Edit(at, at + 1, "", "x.a") for at in range(1, len(text), 2)]
    draft = _draft(text).edited(edits)
    assert len(draft.changes) == 1
    assert (draft.changes[0].start, draft.changes[0].end) == (1, len(text))


@given(st.data())
def test_any_edits_keep_map_and_account(data: st.DataObject) -> None:
    """Whatever is edited, mapped characters are identical and the rest is reported."""
    draft = _draft()
    for _ in range(3):
        cuts = st.lists(st.integers(0, len(draft.text)), max_size=6).map(sorted)
        places = data.draw(cuts)
        pairs = zip(places[::2], places[1::2], strict=False)
        draft = draft.edited(
            [Edit(a, b, data.draw(st.sampled_from(("", "+"))), "x") for a, b in pairs]
        )
    covered: set[int] = set()
    for at, raw, length in draft.runs:
        assert draft.text[at : at + length] == _TEXT[raw : raw + length]
        covered.update(range(raw, raw + length))
    for change in draft.changes:
        covered.update(range(change.start, change.end))
    assert covered == set(range(len(_TEXT)))
