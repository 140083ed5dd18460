"""What is known of an article when it is held against others."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from tasks.extract.duplicates.headlines import words
from tasks.extract.duplicates.sketch import Sketch, unpacked


class Item(NamedTuple):
    """An article as the rule sees it."""

    sketch: Sketch
    #: Telling words of its headline.
    headline: tuple[str, ...] = ()
    #: The desk that filed it, where it is a wire item as filed: with a dateline and a stamp.
    desk: str | None = None


def item(document: Mapping[str, Any], signed: bytes) -> Item:
    """Read an article from a mapping.

    Args:
        document: Where they are known with "title", "agency", "feed", "dateline", "date" and
            "url". What has an address was published by somebody, and is no item as its desk
            filed it.
        signed: The signature of its text.
    """
    filed = document.get("dateline") and document.get("date") and not document.get("url")
    desk = f"{document.get('agency') or ''}/{document.get('feed') or ''}"
    return Item(unpacked(signed), words(document.get("title")), desk if filed else None)
