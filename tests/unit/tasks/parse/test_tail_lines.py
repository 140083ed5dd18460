"""Lines below the body that only wires set: rates, sign-offs in small letters."""

import pytest

from tasks.models import Stated
from tests.unit.tasks.parse.helpers import LEAD, MORE, article, body


@pytest.mark.parametrize("line", ["($1 = 38.2000 Norland crowns)", "(1 euro = $1.08)"])
def test_a_line_of_rates_is_no_paragraph(line: str) -> None:
    """The rate at which sums were converted goes out of the body, and is reported."""
    found = article("Ferry comes home", LEAD, MORE, line)
    assert body(found) == [LEAD, MORE]
    assert "parse.conversion" in {change.rule for change in found.cleaning}


def test_a_sentence_in_brackets_stays() -> None:
    """Brackets alone make no line of rates."""
    line = "(The mayor = the harbour master, as the town says.)"
    assert body(article("Ferry comes home", LEAD, MORE, line))[-1] == line


def test_a_house_signs_in_small_letters() -> None:
    """The agency that the format states may sign with its desk's initials."""
    found = article(LEAD, MORE, "nna ov", stated=Stated(agency="nna", headline="Ferry"))
    assert body(found) == [LEAD, MORE]
    assert [credit.names for credit in found.credits] == [("ov",)]
    assert body(article(LEAD, MORE, "so it was", stated=Stated(agency="nna")))[-1] == "so it was"


@pytest.mark.parametrize(
    "line",
    ["dpa editor in charge, Una Marsh", "Duty editor: Una Marsh", "Editor on duty: Una Marsh"],
)
def test_the_editor_in_charge_signs_below(line: str) -> None:
    """Who answers for a dispatch is credited, and is no paragraph."""
    found = article("Ferry comes home", LEAD, MORE, line)
    assert body(found) == [LEAD, MORE]
    assert [(one.role, one.names) for one in found.credits] == [("editing", ("Una Marsh",))]
