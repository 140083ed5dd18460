"""The article's lines in a page, by trafilatura."""

from typing import cast

import trafilatura
from lxml import etree

from tasks.clean.formats import lines
from tasks.models import BlockKind

#: trafilatura's elements that make a line of their own kind.
_KINDS: dict[str, BlockKind] = {"head": "heading", "item": "list_item", "quote": "quote"}
_PARTS = frozenset({"p", "head", "item", "quote", "row", "code"})


def article(tree: "etree._Element", told: str | None) -> tuple[lines.Line, ...]:
    """Return the lines of the article in a page; none if there is none.

    Args:
        tree: The parsed page.
        told: The article's text as the page's metadata states it.
    """
    del told
    found = trafilatura.bare_extraction(tree, include_comments=False, with_metadata=False)
    if found is None:
        return ()
    return tuple(_lines(cast("etree._Element", found.body)))


def _lines(body: "etree._Element") -> list[lines.Line]:
    found: list[lines.Line] = []
    _walk(body, "text", found)
    return found


def _walk(element: "etree._Element", kind: BlockKind, found: list[lines.Line]) -> None:
    parts = [element.text or ""]
    for child in element:
        tag = child.tag
        if not isinstance(tag, str):
            parts.append(child.tail or "")
        elif tag in ("lb", "br"):
            _flush(parts, kind, found)
            parts = [child.tail or ""]
        elif tag in _PARTS or any(inner.tag in _PARTS for inner in child.iterdescendants()) or tag in ("list", "table", "div"):
            _flush(parts, kind, found)
            _walk(child, _KINDS.get(tag, kind), found)
            parts = [child.tail or ""]
        else:
            parts.extend(("".join(child.itertext()), " " if tag == "cell" else "", child.tail or ""))
    _flush(parts, kind, found)


def _flush(parts: list[str], kind: BlockKind, found: list[lines.Line]) -> None:
    if text := lines.collapsed("".join(parts)):
        found.append(lines.Line(text, kind))
