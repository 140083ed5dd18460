"""Texts that an API gives in pieces: a list of paragraphs, or of typed objects with their words."""

from collections.abc import Iterator
from itertools import chain, islice
from typing import Any

from tasks.clean.formats.fragment import has_tags
from tasks.clean.formats.jsons import string

#: The element that says the same of a piece as its type does.
_ELEMENTS = {
    **dict.fromkeys(("text", "paragraph", "p"), "div"),
    **dict.fromkeys(("header", "heading", "subhead", "subheading", "crosshead"), "h2"),
    **dict.fromkeys(("quote", "blockquote", "pullquote"), "blockquote"),
    **dict.fromkeys(("image", "figure", "photo", "picture", "video", "gallery"), "figcaption"),
}
_LISTS = frozenset({"list", "ul", "ol"})
_ITEMS = ("items", "children", "content")
#: Where the words of a piece are, where those of a picture, and where pieces within it.
_WORDS = ("content", "value", "text", "html")
_CAPTION = ("caption", "subtitle")
_INNER = "content_elements"


def joined(pieces: list[Any]) -> str | None:
    """Return the text that a list of paragraphs holds; None if it is a list of other things."""
    found = [(element, text) for one in pieces for element, text in _pieces(one) if text]
    if any(element != "div" or has_tags(text) for element, text in found):
        return "".join(f"<{element}>{text}</{element}>" for element, text in found)
    return "\n".join(text for _, text in found) or None


def _pieces(one: Any, around: str | None = None) -> Iterator[tuple[str, str]]:
    """Yield the elements of a piece with their words."""
    if isinstance(one, str):
        yield around or "div", one.strip()
    if not isinstance(one, dict):
        return
    kind = str(one.get("type")).lower()
    if kind in _LISTS:
        lists = (one[name] for name in _ITEMS if isinstance(one.get(name), list))
        for item in chain.from_iterable(islice(lists, 1)):
            yield from _pieces(item, "li")
    elif element := _ELEMENTS.get(kind):
        element = around if around and element == "div" else element
        inner = one.get(_INNER)
        for part in inner if isinstance(inner, list) else ():
            yield from _pieces(part, element)
        yield element, string(one, *(_CAPTION if element == "figcaption" else _WORDS)) or ""
