from hypothesis import given
from hypothesis import strategies as st

from tasks.clean.edits import Edit
from tasks.clean.weave import Weave
from tasks.models import Run


def test_an_edit_over_text_that_went_before_spans_it() -> None:
    """Of two places that follow each other in the raw text one span is reported."""
    weave = Weave("abcdef", [(0, 0, 3), (3, 10, 3)])
    entries = weave.make(Edit(2, 4, "X", "x.a"))
    assert [(e.action, e.start, e.end, e.text) for e in entries] == [("replaced", 2, 11, "X")]
    assert weave.finish() == ("abXef", ((0, 0, 2), (3, 11, 2)))


def test_an_edit_over_moved_text_is_reported_in_parts() -> None:
    """Where the later text stands earlier in the raw one, no span runs backwards."""
    weave = Weave("abcdef", [(0, 10, 3), (3, 0, 3)])
    entries = weave.make(Edit(2, 4, "X", "x.a"))
    assert [(e.action, e.start, e.end, e.text) for e in entries] == [
        ("replaced", 12, 13, "X"),
        ("removed", 0, 1, None),
    ]
    assert weave.finish() == ("abXef", ((0, 10, 2), (3, 1, 2)))


def test_an_edit_of_inserted_text_is_reported_where_it_stands() -> None:
    """Text without a raw place is taken away at the raw place before it."""
    weave = Weave("ab--cd", [(0, 0, 2), (4, 2, 2)])
    (entry,) = weave.make(Edit(2, 4, "", "x.a"))
    assert (entry.action, entry.start, entry.end) == ("removed", 2, 2)
    assert weave.finish() == ("abcd", ((0, 0, 4),))


def test_no_edit_changes_nothing() -> None:
    """Without edits text and runs come back as they were."""
    assert Weave("abc", [(0, 5, 3)]).finish() == ("abc", ((0, 5, 3),))
    assert Weave("", []).finish() == ("", ())


_TEXT = "Ardelport ferries sail again on Tuesday."
_CUTS = st.lists(st.integers(0, len(_TEXT)), min_size=2, max_size=12, unique=True).map(sorted)


def _edits(cuts: list[int], texts: list[str]) -> list[Edit]:
    spans = zip(cuts[::2], cuts[1::2], strict=False)
    return [Edit(low, high, text, "x.a") for (low, high), text in zip(spans, texts, strict=False)]


def _woven(text: str, runs: tuple[Run, ...], edits: list[Edit]) -> tuple[str, tuple[Run, ...]]:
    weave = Weave(text, runs)
    for edit in edits:
        weave.make(edit)
    return weave.finish()


@given(_CUTS, _CUTS, st.lists(st.sampled_from(["", "-", "ab"]), min_size=6, max_size=6))
def test_two_rounds_of_edits_keep_the_map(
    first: list[int], second: list[int], texts: list[str]
) -> None:
    """After any two rounds every mapped character is that of the raw text, in its order."""
    text, runs = _woven(_TEXT, ((0, 0, len(_TEXT)),), _edits(first, texts))
    fitting = [cut for cut in second if cut <= len(text)]
    text, runs = _woven(text, runs, _edits(fitting, texts))
    assert all(text[at : at + size] == _TEXT[raw : raw + size] for at, raw, size in runs)
    assert list(runs) == sorted(runs, key=lambda run: run[1])
