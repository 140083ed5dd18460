import itertools

import pytest

from tasks.families import Card, MemoryIndex, relate, relations
from tasks.families.kinship import is_newer
from tests.support.wires import PARAGRAPHS, item, kill, other
from tests.unit.tasks.families.cards import card_of

HEADLINE = "Ferry runs aground off Kestrel Bay, nobody hurt"
NEW = "The captain has been asked to explain himself to an inquiry on Monday, two officials said."
STORY = card_of(item(HEADLINE))
REPRINT = card_of(item("Grounded ferry floats again", PARAGRAPHS[:3], agency="AP"))
UPDATE = card_of(item(f"UPDATE 1-{HEADLINE}", (NEW, *PARAGRAPHS[1:]), stamp="12:05 GMT 08.11.2024"))
SECOND = card_of(
    item("UPDATE 2-Captain of grounded ferry to explain himself", (NEW, *PARAGRAPHS[2:]),
         stamp="14:40 GMT 08.11.2024")
)  # fmt: skip
KILL = card_of(kill(HEADLINE))
OTHER = card_of(other())


def marked(*cards: Card) -> dict[str, set[str]]:
    """Return the kinds of marks that each document has after these came in this order."""
    found: dict[str, set[str]] = {}
    for one in relate(MemoryIndex(), cards):
        for mark in one.marks:
            found.setdefault(mark.document, set()).add(mark.kind)
    return found


def test_a_cut_reprint_is_a_near_duplicate_and_replaces_nothing() -> None:
    """Another agency's copy under another headline leaves the story as it is."""
    found = relations(REPRINT, [STORY, OTHER])
    assert found.near_duplicate_of is not None
    assert found.near_duplicate_of.id == STORY.id
    assert found.near_duplicate_of.similarity == 1.0
    assert (found.supersedes, found.marks) == (None, ())


@pytest.mark.parametrize("version", [UPDATE, SECOND], ids=["same headline", "new headline"])
def test_an_update_supersedes_the_story(version: Card) -> None:
    """By its headline, or by the passages that it kept; it is then no near-duplicate."""
    found = relations(version, [STORY, OTHER])
    assert found.supersedes == STORY.id
    assert found.near_duplicate_of is None
    assert [(mark.document, mark.kind) for mark in found.marks] == [(STORY.id, "update")]


def test_of_a_chain_of_versions_each_supersedes_the_one_before() -> None:
    """The second update replaces the first one, not the story again."""
    found = relations(SECOND, [STORY, UPDATE])
    assert found.supersedes == UPDATE.id
    assert [mark.document for mark in found.marks] == [UPDATE.id]


def test_a_kill_is_about_all_versions_and_nothing_else() -> None:
    """Each version is marked; what was copied by others and what is unrelated is not."""
    assert marked(STORY, UPDATE, REPRINT, OTHER, KILL) == {
        STORY.id: {"update", "kill"},
        UPDATE.id: {"kill"},
    }


def test_which_items_are_marked_does_not_depend_on_the_order_of_arrival() -> None:
    """An item that its update or kill has overtaken is marked when it comes."""
    family = (STORY, UPDATE, SECOND, KILL, OTHER)
    outcomes = [marked(*order) for order in itertools.permutations(family)]
    assert all(outcome.keys() == {STORY.id, UPDATE.id} for outcome in outcomes)
    assert all("kill" in kinds for outcome in outcomes for kinds in outcome.values())


def test_a_repeat_is_no_version() -> None:
    """RPT says that it is the same again."""
    repeat = card_of(item(f"RPT-UPDATE 1-{HEADLINE}", stamp="13:00 GMT 08.11.2024"))
    found = relations(repeat, [STORY])
    assert found.supersedes is None
    assert found.near_duplicate_of is not None


def test_a_correction_of_another_desk_replaces_nothing() -> None:
    """The same headline is not enough: agencies write alike."""
    foreign = card_of(item(f"CORRECTED-{HEADLINE}", (NEW,), agency="AP"))
    assert relations(foreign, [STORY]).supersedes is None


def test_a_slug_is_used_again_on_other_days_and_for_other_stories() -> None:
    """A slug joins items of one story, within days."""
    slugged = {"names": ("slug:us space",), "service": "reuters"}
    old, new = STORY._replace(**slugged), UPDATE._replace(**slugged)
    assert relations(new, [old]).supersedes == old.id
    assert relations(new._replace(day=(old.day or 0) + 30), [old]).supersedes is None
    assert relations(OTHER._replace(**slugged, kind="update"), [old]).supersedes is None


def test_the_same_id_is_the_same_story_whatever_it_says() -> None:
    """A feed's item that changed replaces what it was before, by the feed's version."""
    old = STORY._replace(names=("guid:a1",), version=2)
    new = OTHER._replace(names=("guid:a1",), version=3, service="dpa")
    assert relations(new, [old]).supersedes == old.id
    assert relations(old, [new]).supersedes is None
    assert [mark.document for mark in relations(old, [new]).marks] == [old.id]


def test_what_came_later_is_newer_unless_stamps_or_numbers_say_otherwise() -> None:
    """Feed versions, then stamps, then the numbers of updates, then arrival."""
    assert is_newer(STORY, STORY)
    assert is_newer(UPDATE, STORY)
    assert not is_newer(STORY, UPDATE)
    assert not is_newer(STORY._replace(at=None), UPDATE._replace(at=None))
    assert is_newer(KILL, UPDATE)


def test_a_desk_may_send_a_new_version_without_saying_so() -> None:
    """The same story an hour later with half of its text, under much the same headline."""
    shorter = card_of(item(f"{HEADLINE}, cargo lost", PARAGRAPHS[:3], stamp="11:30 GMT 08.11.2024"))
    assert relations(shorter, [STORY]).supersedes == STORY.id
    for changed in (
        shorter._replace(feed="elsewhere"),
        shorter._replace(is_filed=False),
        shorter._replace(day=(STORY.day or 0) + 2),
        shorter._replace(headline=("other", "words", "altogether")),
    ):
        assert relations(changed, [STORY]).supersedes is None


def test_a_web_page_with_an_agencys_story_is_a_copy() -> None:
    """What has an address was published by somebody else than the desk."""
    page = card_of(item(HEADLINE, PARAGRAPHS[:3]))._replace(is_filed=False)
    found = relations(page, [STORY]).near_duplicate_of
    assert found is not None
    assert found.id == STORY.id


def test_the_same_number_another_day_is_another_story() -> None:
    """Two updates of one number, as wires give them out anew, are no versions of one story."""
    numbered = [one._replace(kind="update", names=("item:bdt 214",)) for one in (STORY, OTHER)]
    assert relations(numbered[1], [numbered[0]]).supersedes is None
