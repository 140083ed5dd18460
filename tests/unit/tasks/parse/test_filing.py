"""Which line carries the dateline."""

import pytest

from tests.unit.tasks.parse.helpers import LEAD, MORE, article

_FILED = f"NORVIK, March 10 (Reuters) - {LEAD}"


@pytest.mark.parametrize(
    "between",
    [
        ("The ferry in Norvik on Friday",),
        ("Summary", "Ferry comes back", "Nobody hurt"),
    ],
)
def test_short_lines_above_the_dateline(between: tuple[str, ...]) -> None:
    """Captions and points above it hide no dateline that names its agency, and stay."""
    found = article("Ferry leaves Norvik", "10 March 2026", *between, _FILED, MORE)
    assert found.dateline
    assert (found.dateline.places, found.agency) == (("Norvik",), "Reuters")
    assert found.text.startswith(between[0])
    assert LEAD in found.text


def test_a_paragraph_above_the_dateline() -> None:
    """A dateline below a sentence is of another report, or of a part of this one."""
    found = article("Ferry leaves Norvik", "10 March 2026", MORE, _FILED, MORE)
    assert found.dateline is None


def test_a_headline_in_the_form_of_a_dateline() -> None:
    """Capitals and a dash above a stamp are a headline; a paragraph's are its dateline."""
    found = article("LONDON - A city under water", "13 March 2026", LEAD, MORE)
    assert (found.headline, found.dateline) == ("LONDON - A city under water", None)
    found = article("Ferry leaves", "13 March 2026", f"LONDON - {LEAD}", MORE)
    assert found.dateline
