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
    ("urgency", "found"),
    [(3, 3), (1, 1), (9, 9), (0, None), (10, None), ("3", 3), ("high", None), (True, None)],
)
def test_urgency(urgency: object, found: int | None) -> None:
    """Urgency is a number from 1 to 9, quoted or not; anything else is unknown."""
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


@pytest.mark.parametrize(
    ("members", "text"),
    [
        ({"body_html": "<p> </p>"}, FIRST),
        ({"body_html": "<p>In short.</p>"}, FIRST),
        ({"body_text": "In short.", "body_nitf": f"<block><p>{SECOND}</p></block>"}, SECOND),
    ],
)
def test_the_fullest_body(members: dict[str, Any], text: str) -> None:
    """HTML that is empty, or a summary of the plain text, is not the body."""
    assert item(**members).text == text


def test_items_in_envelopes() -> None:
    """An API's answer, its data and its items are opened; an item is not."""
    first, second = {"uri": "urn:1"}, {"uri": "urn:2", "item": {"x": 1}}
    answer = {"data": {"items": [{"meta": 1, "item": first}, {"item": second}]}}
    assert ninjs_items(answer) == [first, second]
    assert ninjs_items({"data": {"item": first}}) == [first]
    assert ninjs_items([{"item": first}, second]) == [first, second]


def test_what_else_an_item_states() -> None:
    """Second headline, limits of use, authors by role, and stories it is associated with."""
    stated = item(
        headlines=[
            {"role": "main", "value": "Ferry <em>returns</em> &amp; rests"},
            {"role": "sub", "value": "Nobody hurt"},
        ],
        copyrightNotice="(c) NVK",
        usageTerms="Not for Sund",
        authors=[{"name": "Ada Quill", "role": "writer"}, {"name": "Bo Lind", "role": "editor"}],
        associations=[
            {"type": "text", "headline": "Dam holds"},
            {"type": "picture", "caption": "The ferry."},
        ],
    ).stated
    assert (stated.headline, stated.teaser) == ("Ferry returns & rests", "Nobody hurt")
    assert (stated.rights, stated.authors) == ("(c) NVK\nNot for Sund", ("Ada Quill",))
    assert (stated.related, stated.captions) == (("Dam holds",), ("The ferry.",))


def test_items_that_stand_apart() -> None:
    """Items one behind the other, without a list around them, go their own way."""
    raw = "".join(json.dumps({"uri": f"urn:{n}", "body_text": FIRST}, indent=1) for n in (1, 2))
    found = read(raw, Document(raw=raw.encode()), Profile())
    assert isinstance(found, Split)
    assert [json.loads(one.raw)["uri"] for one in found.items] == ["urn:1", "urn:2"]
    with pytest.raises(MalformedError):
        read("{", Document(raw=b""), Profile())
