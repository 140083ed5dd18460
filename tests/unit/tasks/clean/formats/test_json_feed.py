"""JSON Feed."""

import json
from typing import Any

import pytest

from tasks.clean.formats.json_feed import read
from tasks.clean.reading import Reading
from tasks.errors import MalformedError, NotAnArticleError
from tasks.models import Document, Profile, Split
from tests.unit.tasks.clean.formats.reading import FIRST, SECOND


def feed(*items: dict[str, Any], **more: Any) -> Reading | Split:
    """Return what is read of a feed with these items."""
    members = {"version": "https://jsonfeed.org/version/1.1", "items": list(items), **more}
    raw = json.dumps(members)
    return read(raw, Document(raw=raw.encode()), Profile())


def one(item: dict[str, Any], **more: Any) -> Reading:
    """Return what is read of a feed with one item."""
    found = feed(item, **more)
    assert isinstance(found, Reading)
    return found


@pytest.mark.parametrize(
    ("item", "text", "teaser"),
    [
        ({"content_html": f"<p>{FIRST}</p><p>{SECOND}</p>"}, f"{FIRST}\n{SECOND}", None),
        ({"content_text": f"{FIRST}\n\n{SECOND}"}, f"{FIRST}\n{SECOND}", None),
        ({"content_text": FIRST, "summary": "In short."}, FIRST, "In short."),
        ({"summary": FIRST}, FIRST, None),
    ],
)
def test_content(item: dict[str, Any], text: str, teaser: str | None) -> None:
    """HTML, text or, for want of them, the summary is the text, and never its own teaser."""
    found = one(item)
    assert (found.text, found.stated.teaser) == (text, teaser)


def test_the_feed_speaks_for_the_item() -> None:
    """Title and language are the feed's; its author counts where the item has none."""
    item = {"id": 7, "content_text": FIRST, "tags": ["sea", "sea"]}
    stated = one(item, title="Norvik", language="en", author={"name": "Ada Quill"}).stated
    assert (stated.site, stated.language, stated.authors) == ("Norvik", "en", ("Ada Quill",))
    assert (stated.guid, stated.keywords) == ("7", ("sea",))
    item["authors"] = [{"name": "Tom Farrow"}]
    assert one(item, author={"name": "Ada Quill"}).stated.authors == ("Tom Farrow",)


def test_several_items() -> None:
    """Items of a feed go their own way, with what they need of it and nothing that changes."""
    found = feed({"id": "1"}, {"id": "2"}, title="Norvik", next_url="https://nvk.example/2")
    assert isinstance(found, Split)
    raws = [json.loads(item.raw) for item in found.items]
    assert [raw["items"] for raw in raws] == [[{"id": "1"}], [{"id": "2"}]]
    assert all(raw["title"] == "Norvik" and "next_url" not in raw for raw in raws)


def test_what_is_no_feed() -> None:
    """A list is no feed; a feed or an item without text is no article."""
    with pytest.raises(MalformedError):
        read("[]", Document(raw=b"[]"), Profile())
    for items in ([], [{"id": "1"}], [{"content_html": "<p> </p>"}]):
        with pytest.raises(NotAnArticleError):
            feed(*items)
