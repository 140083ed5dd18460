"""The edges of names."""

import pytest

from tasks.extract.entities.edges import mended
from tasks.extract.entities.grouping import Mention
from tasks.models.findings import EntityType


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        (
            "the Norvik Committee for an Open Harbour said",
            "Norvik Committee",
            "Norvik Committee for an Open Harbour",
        ),
        (
            "the Sund Centre for Peace and Trade said",
            "Sund Centre",
            "Sund Centre for Peace and Trade",
        ),
        ("an al-Norvik-linked group", "al-Norvik-linked", "al-Norvik"),
        ("the Sund-Norvik Line said", "Sund-Norvik Line", "Sund-Norvik Line"),
        ("the Norvik Committee for now is", "Norvik Committee", "Norvik Committee"),
        ("the Norvik Post for Friday said", "Norvik Post", "Norvik Post"),
        ("the Sund Association for Friday's row", "Sund Association", "Sund Association"),
        ("the Sund Office for May said", "Sund Office", "Sund Office"),
        ("rivals made PCs there", "PCs", None),
        ("the Secretary of State said", "State", None),
        ("a State of its own", "State", "State"),
    ],
)
def test_edges(text: str, name: str, expected: str | None) -> None:
    """A body goes on with what it is for; what is hung on a name, and plurals, are not of it."""
    start = text.index(name)
    found = [*mended(text, [Mention(start, start + len(name), "organisation")])]
    assert [text[one.start : one.end] for one in found] == ([expected] if expected else [])


def test_names_within_a_longer_one_go() -> None:
    """What a body is for is of its name, and no name by itself."""
    text = "The Committee for Norvik met in Sund."
    spans: list[tuple[str, EntityType]] = [
        ("Committee", "organisation"),
        ("Norvik", "place"),
        ("Sund", "place"),
    ]
    given = [Mention(text.index(n), text.index(n) + len(n), kind) for n, kind in spans]
    assert [text[one.start : one.end] for one in mended(text, given)] == [
        "Committee for Norvik",
        "Sund",
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("She worked at the Fund for Bo Zorvak in May.", "person"),
        ("She left the Conference for Norvik in May.", "place"),
    ],
)
def test_people_are_no_purpose(text: str, kind: EntityType) -> None:
    """A body is not called by a person, nor a meeting by the place to which somebody left."""
    start = text.index("for ") + 4
    given = [Mention(start, text.index(" in May"), kind)]
    assert [*mended(text, given)] == given


def test_bodies_do_not_overlap() -> None:
    """A body within what another is for is no second one, and a longer name stays whole."""
    text = "The Union for the Norvik Committee for Peace met."
    assert [text[one.start : one.end] for one in mended(text, [])] == [
        "Union for the Norvik Committee"
    ]
    text = "The Committee for Rio de Sund met."
    whole = Mention(4, text.index(" met"), "organisation")
    assert [*mended(text, [whole])] == [whole]


@pytest.mark.parametrize(
    ("text", "name", "left"),
    [
        ("Defense Secretary Bo Zorvak said", "Defense", False),
        ("the Treasury said", "Treasury", True),
    ],
)
def test_portfolios_of_an_office_are_no_bodies(text: str, name: str, left: bool) -> None:  # noqa: FBT001 - what is expected
    """The word before "Secretary" says which one it is; by itself it is a body."""
    start = text.index(name)
    given = [Mention(start, start + len(name), "organisation")]
    assert bool([*mended(text, given)]) is left


def test_bodies_of_which_only_a_part_was_found() -> None:
    """A body that is called by its purpose is found whole, whatever was found of it."""
    text = "The Centre for a New Harbour met, and the Sund Fund for Ships."
    first = text.index("New Harbour")
    found = [*mended(text, [Mention(first, first + len("New Harbour"), "place")])]
    assert [text[one.start : one.end] for one in found] == [
        "Centre for a New Harbour",
        "Fund for Ships",
    ]
