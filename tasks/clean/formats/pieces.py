"""Texts that an API gives in pieces: a list of paragraphs, or of typed objects with their words."""

from typing import Any

from tasks.clean.formats.fragment import has_tags
from tasks.clean.formats.jsons import string

_TYPES = frozenset({"text", "paragraph", "p", "header", "heading", "quote", "blockquote"})
#: Where the words of a piece are.
_WORDS = ("content", "value", "text", "html")


def joined(pieces: list[Any]) -> str | None:
    """Return the text that a list of paragraphs holds; None if it is a list of other things."""
    texts = [_piece(one) for one in pieces]
    if any(map(has_tags, texts)):
        return "".join(f"<div>{text}</div>" for text in texts if text)
    return "\n".join(filter(None, texts)) or None


def _piece(one: Any) -> str:
    if isinstance(one, str):
        return one.strip()
    is_text = isinstance(one, dict) and str(one.get("type")).lower() in _TYPES
    return (string(one, *_WORDS) or "") if is_text else ""
