import pytest

from tasks.extract.entities.acronyms import introduced
from tasks.extract.entities.grouping import Mention
from tasks.models.findings import EntityType


def found(text: str, name: str, kind: EntityType = "organisation") -> list[str]:
    mentions = [Mention(text.index(name), text.index(name) + len(name), kind)]
    return [text[m.start : m.end] for m in introduced(text, mentions)]


@pytest.mark.parametrize("initials", ["NFA", "NFAN", "NFoN", "N.F.A.", "Nfan"])
def test_initials_in_brackets_are_a_mention(initials: str) -> None:
    """Capitals that begin the words of the name before them stand for it."""
    text = f"the National Fish Agency of Norvik ({initials}) said"
    assert found(text, "National Fish Agency of Norvik")[1:] == [initials]


@pytest.mark.parametrize("remark", ["XYZ", "N", "Norvik Bo", "nfa", "1999"])
def test_other_brackets_are_no_initials(remark: str) -> None:
    """What does not begin the words of the name is left alone."""
    assert found(f"the National Fish Agency ({remark}) said", "National Fish Agency")[1:] == []


def test_initials_of_people_are_not_looked_for() -> None:
    """A party behind a person's name is not the person."""
    assert found("Senator Daniel Ito (DI) said", "Daniel Ito", "person") == ["Daniel Ito"]


def test_what_tagging_made_of_the_initials_is_replaced() -> None:
    """The initials have the type of the name that they stand for."""
    text = "the National Fish Agency (NFA) said"
    mentions = [Mention(4, 24, "organisation"), Mention(26, 29, "place")]
    assert introduced(text, mentions)[1] == Mention(26, 29, "organisation")


def test_initials_are_of_one_type_wherever_they_stand() -> None:
    """What tagging made of them elsewhere is no better than what the brackets tell."""
    text = "Nfan said: the National Fish Agency of Norvik (Nfan) is closed"
    mentions = [Mention(0, 4, "place"), Mention(15, 45, "organisation")]
    assert introduced(text, mentions)[0] == Mention(0, 4, "organisation")
