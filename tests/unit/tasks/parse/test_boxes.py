"""Boxes of other headlines beside the body."""

from tasks.parse.boxes import boxes, boxes_without_title
from tasks.parse.draft import Draft, draft
from tests.unit.tasks.parse.helpers import LEAD, MORE, cleaned

BOX = ["Storm closes the port", "Mayor asks for help", "Ferry line seeks new crew"]


def sheet(*below: str) -> Draft:
    """Return the sheet of a report with these lines below it."""
    return draft(cleaned("\n".join((LEAD, MORE, *below))), None)


def body(found: Draft) -> list[str]:
    """Return the lines that are left."""
    return [line.text for line in found.body()]


def test_boxes_with_a_title() -> None:
    """Headlines below a title are related items, words below another are keywords."""
    found = sheet("Related stories", *BOX)
    boxes(found)
    assert (found.related, body(found)) == (BOX, [LEAD, MORE])
    topics = sheet("Topics", "Norvik", "The sea")
    boxes(topics)
    assert (topics.keywords, body(topics)) == (["Norvik", "The sea"], [LEAD, MORE])


def test_the_last_title_of_topics_goes() -> None:
    """Nothing stands below it, and no report ends with such a title."""
    found = sheet("Related topics")
    boxes(found)
    assert (found.keywords, body(found)) == ([], [LEAD, MORE])


def test_a_title_of_nothing_stays() -> None:
    """A title with no headline below it is a line of the text."""
    found = sheet("Related stories")
    boxes(found)
    assert body(found) == [LEAD, MORE, "Related stories"]


def test_boxes_without_a_title() -> None:
    """Three headlines in a row are a box, two are not; nor is an item that is a list of them."""
    found = sheet(*BOX, LEAD, MORE, LEAD)
    boxes_without_title(found)
    assert (found.related, body(found)) == (BOX, [LEAD, MORE, LEAD, MORE, LEAD])
    for kept in (sheet(*BOX[:2], LEAD), sheet(*BOX, *BOX)):
        before = body(kept)
        boxes_without_title(kept)
        assert body(kept) == before
