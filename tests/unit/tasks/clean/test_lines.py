# Typographic marks and other scripts are what is tested; a case reads best on one line.

import pytest

from tasks.clean.lines import body_start, ended, is_dateline, is_headline, is_stamp
from tests.unit.tasks.clean.invented import HEADLINE, LEAD, PARAGRAPHS, STAMP


@pytest.mark.parametrize(
    "line", ["It ended.", 'It "ended."', "Did it?”", "结束。", "Ended…", "thus:"]
)
def test_a_sentence_ends_with_a_mark(line: str) -> None:
    """Closing quotation marks and brackets may follow the mark."""
    assert ended(line)


@pytest.mark.parametrize(
    "line", ["It did not", "the minister,", 'a so-called "end"', "(Norland)", ""]
)
def test_what_has_no_mark_has_not_ended(line: str) -> None:
    """A closing mark alone ends no sentence."""
    assert not ended(line)


@pytest.mark.parametrize(
    "line",
    [STAMP, "Updated 2:04 PM EST, November 8, 2024", "8 Nov, 10:31", "2024-11-08T10:31:00+03:00",
     "Published 3 hours ago", "08/11/2024"],
)  # fmt: skip
def test_stamps_are_known(line: str) -> None:
    """Dates and times with no more than their own words are stamps."""
    assert is_stamp(line)


@pytest.mark.parametrize("line", [LEAD, "In 2024 the port closed twice.", "Advertisement", "3,803"])
def test_prose_with_a_date_is_no_stamp(line: str) -> None:
    """Other words make it prose, and a bare figure is no date."""
    assert not is_stamp(line)


def test_the_body_begins_after_the_stamp_or_with_the_dateline() -> None:
    """Without either, it begins after the headline."""
    assert body_start([HEADLINE, LEAD, STAMP, *PARAGRAPHS]) == 3
    assert body_start([HEADLINE, LEAD, f"KESTREL BAY (Norpress) - {LEAD}"]) == 2
    assert body_start([HEADLINE, *PARAGRAPHS]) == 1


def test_datelines_and_headlines_are_known_by_their_look() -> None:
    """A dateline has its dash, a headline no full stop."""
    assert is_dateline("GENFURT (dpa) - Norland joined.")
    assert is_dateline("VELIKY PORT, November 8. /TASS/. The ferry resumed.")
    assert not is_dateline(PARAGRAPHS[0])
    assert is_headline([HEADLINE])
    assert not is_headline([PARAGRAPHS[0]])
