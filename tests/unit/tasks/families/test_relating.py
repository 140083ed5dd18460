from tasks.families import MemoryIndex, relate
from tasks.models import Document
from tasks.pipeline import process_many
from tests.support.wires import PARAGRAPHS, item, other
from tests.unit.tasks.families.cards import card_of

HEADLINE = "Ferry runs aground off Kestrel Bay, nobody hurt"
STORY = item(HEADLINE)
COPY = item("Grounded ferry floats again", PARAGRAPHS[:3], agency="AP")
UPDATE = item(f"UPDATE 1-{HEADLINE}", (PARAGRAPHS[4], *PARAGRAPHS[1:]))


def test_records_are_related_without_a_broker() -> None:
    """`process_many` with an index says what repeats and what replaces; without one, nothing."""
    documents = [Document(raw=raw) for raw in (STORY, COPY, UPDATE, other())]
    story, copy, update, last = process_many(documents, index=MemoryIndex())
    assert copy.near_duplicate_of is not None
    assert copy.near_duplicate_of.id == update.supersedes == story.id
    assert last.near_duplicate_of is last.supersedes is None
    assert all(record.near_duplicate_of is None for record in process_many(documents))


def test_the_same_articles_again_are_related_as_before() -> None:
    """However often they are entered, and however they are cut into batches."""
    cards = [card_of(raw) for raw in (STORY, COPY, UPDATE)]
    index = MemoryIndex()
    first = relate(index, cards)
    assert relate(index, cards) == first
    assert [relate(index, [card]) for card in cards] == [[one] for one in first]
