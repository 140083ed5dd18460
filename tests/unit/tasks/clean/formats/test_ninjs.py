"""ninjs."""

import json
from typing import Any

import pytest

from tasks.clean.formats.ninjs import ninjs_items, read
from tasks.clean.reading import Reading
from tasks.errors import MalformedError, NotAnArticleError
from tasks.models import Document, Profile, Split
from tests.unit.tasks.clean.formats.reading import FIRST, SECOND


def item(**members: Any) -> Reading:
    """Return what is read of an item with these members beside its text."""
    raw = json.dumps({"uri": "urn:nvk:7", "body_text": FIRST, **members})
    found = read(raw, Document(raw=raw.encode()), Profile())
    assert isinstance(found, Reading)
    return found


@pytest.mark.parametrize(
    ("members", "text"),
    [
        ({}, FIRST),
        ({"body_html": f"<p>{SECOND}</p>"}, SECOND),
        ({"body_xhtml": f"<p>{SECOND}</p>"}, SECOND),
        (
            {"bodies": [{"role": "short", "value": "No."}, {"role": "main", "value": SECOND}]},
            SECOND,
        ),
        ({"bodies": [{"contentType": "text/html", "value": f"<p>{SECOND}</p>"}]}, SECOND),
        ({"bodies": [{"role": "main", "value": " "}]}, FIRST),
    ],
)
def test_bodies(members: dict[str, Any], text: str) -> None:
    """The main body counts, of named ones the HTML; an empty one does not."""
    assert item(**members).text == text


@pytest.mark.parametrize(
    ("urgency", "found"), [(3, 3), (1, 1), (9, 9), (0, None), (10, None), ("3", None), (True, None)]
)
def test_urgency(urgency: object, found: int | None) -> None:
    """Urgency is a number from 1 to 9; anything else is unknown."""
    assert item(urgency=urgency).stated.urgency == found


@pytest.mark.parametrize(
    ("members", "authors"),
    [
        ({"by": "Ada Quill and Tom Farrow"}, ("Ada Quill and Tom Farrow",)),
        ({"byline": "Ada Quill"}, ("Ada Quill",)),
        (
            {"people": [{"rel": "author", "name": "Ada Quill"}, {"rel": "about", "name": "Una"}]},
            ("Ada Quill",),
        ),
        ({}, ()),
    ],
)
def test_authors(members: dict[str, Any], authors: tuple[str, ...]) -> None:
    """The byline names the authors, or those people who wrote it; who is written about is none."""
    assert item(**members).stated.authors == authors


@pytest.mark.parametrize("nest", [lambda one: [one], lambda one: {"photo": one}])
def test_captions(nest: Any) -> None:
    """Pictures of an item, listed or named, give their captions; other items do not."""
    picture = {"type": "picture", "description_text": "The ferry in port"}
    assert item(associations=nest(picture)).stated.captions == ("The ferry in port",)
    assert item(associations=nest({**picture, "type": "text"})).stated.captions == ()


def test_identity() -> None:
    """An id that is an address is also the item's URL."""
    stated = item(uri="https://nvk.example/7", version=4, pubStatus="canceled").stated
    assert (stated.guid, stated.url) == ("https://nvk.example/7",) * 2
    assert (stated.version, stated.status) == ("4", "canceled")
    assert item().stated.url is None


def test_lists() -> None:
    """A list of items, bare or in an API's answer, is cut; an item with such a member is not."""
    items = [{"uri": "1"}, {"uri": "2"}]
    for root in (items, {"items": items}, {"_items": items, "total": 2}):
        assert ninjs_items(root) == items
    assert ninjs_items({"uri": "1", "items": items}) == [{"uri": "1", "items": items}]
    assert ninjs_items([7, *items]) == items
    assert ninjs_items("x") == []
    raw = json.dumps(items)
    found = read(raw, Document(raw=raw.encode()), Profile())
    assert isinstance(found, Split)
    assert [json.loads(each.raw) for each in found.items] == items


def test_items_without_text() -> None:
    """A picture is no article, and an empty list is no item."""
    with pytest.raises(NotAnArticleError):
        item(body_text="", type="picture")
    with pytest.raises(MalformedError):
        read("[]", Document(raw=b"[]"), Profile())


def test_what_kind_of_item_it_is() -> None:
    """Genres, signals and the names of subjects are stated, keywords before these."""
    found = item(
        genres=[{"name": "Analysis"}],
        signals=["sig:update"],
        keywords=["ferry"],
        subjects=[{"name": "Transport", "uri": "x:1"}, {"name": "ferry"}],
    ).stated
    assert (found.genres, found.signals) == (("Analysis",), ("sig:update",))
    assert found.keywords == ("ferry", "Transport")


def test_a_later_version_is_not_new() -> None:
    """An item was published when its content came to be, not when its version did."""
    found = item(versionCreated="2026-03-11T10:00:00Z", contentCreated="2026-03-10T09:15:00Z")
    assert found.stated.published == "2026-03-10T09:15:00Z"
    assert found.stated.updated == "2026-03-11T10:00:00Z"
