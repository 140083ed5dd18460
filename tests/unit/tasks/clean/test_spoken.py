"""What screen readers are told."""

# Typographic marks are what is tested.
# ruff: noqa: RUF001

import pytest

from tasks.clean.draft import Draft
from tasks.clean.spoken import spoken
from tests.unit.tasks.clean.drafts import after

_LIST = "list of 2 items\nlist 1 of 2\nNorland mourns\nlist 2 of 2\nWho built the dam?\nend of list"


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Norbank (NRB.NL), opens new tab rose.", "Norbank (NRB.NL) rose."),
        ("Norbank, opens new tab, said so.", "Norbank, said so."),
        ("“So it is.” Norbank, opens new tab", "“So it is.” Norbank"),
        ("Norbank (opens in a new tab) rose.", "Norbank rose."),
        ("Norbank(öffnet im neuen Fenster) stieg.", "Norbank stieg."),
        ("Norbank (s’ouvre dans une nouvelle fenêtre) monte.", "Norbank monte."),
        ("Norbank (se abre en una ventana nueva) sube.", "Norbank sube."),
        ("NPA/Ana Quist Purchase Licensing Rights, opens new tab", "NPA/Ana Quist"),
    ],
)
def test_sentences_go_on_behind_links(text: str, plain: str) -> None:
    """What a link does is no part of the sentence that it stands in."""
    assert after(spoken, text) == plain


@pytest.mark.parametrize(
    "text",
    [
        "“The button says Norbank, opens new tab, and more,” she said.",
        '"Norbank, opens new tab" is what it says.',
        "The bar opens new tabs for its guests.",
        "The play (opens in a new theatre on Tuesday) is long.",
        "Die Schau (öffnet im neuen Jahr) ist groß.",
        "The bank sold Purchase Licensing Rights to Roe.",
        "Dam tops list 1 of 3\nThe list\nend of list",
        "list 1 of 3\nlist 2 of 3\nend of list",
    ],
)
def test_prose_and_quotations_stay(text: str) -> None:
    """Only the announcements themselves go, and none that someone quotes."""
    assert after(spoken, text) == text


@pytest.mark.parametrize("between", ["", "\nMore."])
def test_a_counted_list_of_headlines_leads_to_other_stories(between: str) -> None:
    """Lists side by side go whole, and each headline is stated once."""
    text = f"Text.\n{_LIST}{between}\n{_LIST}"
    draft = spoken(Draft(text=text, runs=((0, 0, len(text)),)))
    assert draft.text.strip("\n") == f"Text.{between}"
    assert draft.stated.related == ("Norland mourns", "Who built the dam?")


def test_a_list_of_sentences_loses_its_labels_only() -> None:
    """Prose is never taken for a link to another story."""
    text = "Text.\nlist 1 of 2\nThe dam broke.\nlist 2 of 2\nRoads are cut.\nend of list"
    assert after(spoken, text) == "Text.\nThe dam broke.\nRoads are cut."


def test_a_profile_may_keep_them() -> None:
    """Where the rule is switched off nothing is stated either."""
    text = f"Text.\n{_LIST}"
    draft = Draft(text=text, runs=((0, 0, len(text)),), without=frozenset({"furniture.spoken"}))
    assert spoken(draft) == draft


def test_hostile_lists_end() -> None:
    """A list that never ends, again and again, is given up in time."""
    text = "list 1 of 3\nx\n" * 20_000 + "x\nend of list"
    assert after(spoken, text) == text
