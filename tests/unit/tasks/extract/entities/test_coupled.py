import pytest

from tasks.extract.entities.coupled import uncoupled
from tasks.extract.entities.grouping import Mention


def parts(text: str, *others: str) -> list[str]:
    """Return the bodies that a coupled name, at the beginning of a text, is taken for."""
    whole = " | ".join((text, *others))
    mentions = [Mention(0, len(text), "organisation")]
    mentions += [Mention(at := whole.rindex(o), at + len(o), "organisation") for o in others]
    return [whole[m.start : m.end] for m in uncoupled(whole, mentions) if m.end <= len(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Norvik Airways and Air Orlo",
        "Microsoft and Zorvak",
        "Norvik Motors Inc and Orlo Steel Corp",
    ],
)
def test_two_companies_are_two(text: str) -> None:
    """What each has a company's words, or a well-known one beside it, is two companies."""
    assert parts(text) == text.split(" and ")


def test_bodies_that_the_article_names_apart_are_two() -> None:
    """A body that is named by itself elsewhere is one."""
    assert parts("Norvik Front and Orlo Union", "Norvik Front", "Orlo Union") == [
        "Norvik Front",
        "Orlo Union",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ministry of Trade and Industry",
        "Norvik Bank and Trust",
        "Zorvak and Orlik",
        "Zorvak and Co.",
        "Norvik Food and Drug Administration",
        "Cable and Wireless Plc",
    ],
)
def test_names_with_and_stay_whole(text: str) -> None:
    """Most names of bodies with "and" in them are one."""
    assert parts(text) == [text]
