# Typographic marks and other scripts are what is tested; a case reads best on one line.

from tasks.clean.draft import Draft
from tasks.clean.fused import fused_copies
from tasks.models import Stated
from tests.unit.tasks.clean.invented import HEADLINE, LEAD, PARAGRAPHS, STAMP, cleaned, lines_of

_P = PARAGRAPHS


def test_a_damaged_fused_copy_goes_too() -> None:
    """A few damaged characters do not hide a copy."""
    fused = (_P[0] + _P[2] + _P[4]).replace("passengers", "passen\ufffders")
    assert lines_of("\n".join((HEADLINE, fused, STAMP, LEAD, *_P))) == [HEADLINE, STAMP, LEAD, *_P]


def test_a_line_with_one_sentence_of_its_own_stays() -> None:
    """What is said nowhere else is never removed."""
    line = f"{_P[0]} Nobody was hurt in the harbour."
    lines = [HEADLINE, STAMP, LEAD, line, _P[0], _P[2]]
    assert line in lines_of("\n".join(lines))


def test_two_fused_copies_both_go() -> None:
    """The parts stay, however often they were copied."""
    fused = "".join(_P)
    assert lines_of("\n".join((HEADLINE, fused, STAMP, *_P, fused))) == [HEADLINE, STAMP, *_P]


def test_a_fused_copy_at_the_end_goes() -> None:
    """It need not stand before the body."""
    assert lines_of("\n".join((HEADLINE, STAMP, *_P, "".join(_P)))) == [HEADLINE, STAMP, *_P]


def test_rows_that_differ_in_a_word_all_stay() -> None:
    """Similar lines are no copies."""
    rows = [f"Polling station {n} in Kestrel Bay counted {n}17 votes for the harbour list on Friday"
            for n in range(3, 9)]  # fmt: skip
    lines = [HEADLINE, STAMP, *_P, *rows]
    assert lines_of("\n".join(lines)) == lines


def test_the_removal_is_reported_as_one_change() -> None:
    """The report names rule and span of the copy."""
    fused = _P[0] + _P[2]
    text = "\n".join((HEADLINE, fused, STAMP, LEAD, *_P))
    (change,) = cleaned(text).changes
    assert change.rule == "repeats.fused"
    assert text[change.start : change.end] == fused + "\n"


def test_a_summary_that_the_format_states_stays() -> None:
    """The standfirst of a page may say, sentence by sentence, what its body says."""
    fused = " ".join((_P[0], _P[2], _P[4]))
    text = "\n".join((HEADLINE, fused, *_P))
    told = Draft(text=text, runs=((0, 0, len(text)),))
    assert fused not in fused_copies(told).text.split("\n")
    stated = told.moved_on(stated=Stated(teaser=fused[:90] + "..."))
    assert fused in fused_copies(stated).text.split("\n")
