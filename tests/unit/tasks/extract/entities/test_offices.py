import pytest

from tasks.extract.entities.grouping import Mention
from tasks.extract.entities.offices import parted


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Norvik University President Bo Zorvak", ["Norvik University", "Bo Zorvak"]),
        ("Bank of Orlo Deputy Governor Ana de Lim", ["Bank of Orlo", "Ana de Lim"]),
        ("NFA Director-General Bo Ann Zorvak", ["NFA", "Bo Ann Zorvak"]),
    ],
)
def test_body_and_holder_of_office_are_apart(text: str, parts: list[str]) -> None:
    """What stands before the office is the body, and what stands behind it a person."""
    found = [*parted(text, [Mention(0, len(text), "organisation")])]
    assert [text[m.start : m.end] for m in found] == parts
    assert [m.type for m in found] == ["organisation", "person"]


@pytest.mark.parametrize(
    "text",
    ["Norvik Director Training School", "Norvik President Hotel", "Zorvak Manager Magazine Group"],
)
def test_names_of_bodies_stay_whole(text: str) -> None:
    """An office that is part of a body's name leads to no person."""
    body = Mention(0, len(text), "organisation")
    assert [*parted(text, [body])] == [body]


def test_other_mentions_are_left() -> None:
    """A person's name is not looked into."""
    person = Mention(0, 23, "person")
    assert [*parted("Norvik Chair Bo Zorvak", [person])] == [person]
