import pytest

from tasks.extract.entities.grouping import Mention
from tasks.extract.entities.islands import breaks
from tasks.extract.entities.overrun import disentangled
from tasks.extract.entities.tokens import tokenise
from tasks.models.findings import EntityType

BODY = "\nBo Zorvak met his old friend Ann Orlik of Norvik Steel, as was agreed there."


def names(headline: str, form: str, kind: EntityType = "person", body: str = BODY) -> list[str]:
    """Return the names in a headline in which tagging found the form."""
    text, tokens = headline + body, tokenise(headline + body)
    known: list[tuple[str, EntityType]] = [
        ("Bo Zorvak", "person"), ("Ann Orlik", "person"), ("Norvik Steel", "organisation"),
    ]  # fmt: skip
    mentions = [Mention(text.index(form), text.index(form) + len(form), kind)]
    mentions += [
        Mention(at, at + len(name), kind)
        for name, kind in known
        if (at := body.find(name) + len(headline)) >= len(headline)
    ]
    found = disentangled(text, tokens, breaks(text, tokens), mentions)
    return [text[m.start : m.end] for m in found if m.start < len(headline)]


@pytest.mark.parametrize(
    ("headline", "form", "expected"),
    [
        ("Zorvak Meets Orlik in Norvik", "Zorvak Meets Orlik", ["Zorvak", "Orlik"]),
        ("Bo Zorvak Slams the Press Again", "Bo Zorvak Slams", ["Bo Zorvak"]),
        ("ZORVAK CONCEDES DEFEAT", "ZORVAK CONCEDES", ["ZORVAK"]),
    ],
)
def test_names_of_the_body_end_where_they_end_there(
    headline: str, form: str, expected: list[str]
) -> None:
    """In a headline a name is no longer than the body has it."""
    assert names(headline, form) == expected


def test_bodies_are_cut_too() -> None:
    """A body's name in a headline leaves out the preposition behind it."""
    assert names("They Want Norvik Steel For Free", "Norvik Steel For", "organisation") == [
        "Norvik Steel"
    ]


def test_word_that_begins_a_sentence_is_no_part() -> None:
    """Before a name of the article, a small word that begins the sentence is not of the name."""
    assert names("Among Zorvak voters it was cold.", "Among Zorvak") == ["Zorvak"]


@pytest.mark.parametrize(
    ("headline", "form", "kind"),
    [
        ("Norvik Steel Bank Opens Today", "Norvik Steel Bank", "organisation"),
        ("Tom Zorvak Opens the Fair", "Tom Zorvak", "person"),
        ("Bo Zorvak Jr. Opens the Fair", "Bo Zorvak Jr.", "person"),
        ("Then he said that Orlik Meets it.", "Orlik Meets", "person"),
    ],
)
def test_longer_names_stay(headline: str, form: str, kind: EntityType) -> None:
    """What may belong to the name, or stands in running text, is left."""
    assert names(headline, form, kind) == [form]


def test_names_that_the_body_has_not_stay() -> None:
    """Where the body does not tell, nothing is cut."""
    assert names("Zorvak Meets Orlik Today", "Zorvak Meets Orlik", body="\nIt rained.") == [
        "Zorvak Meets Orlik"
    ]
