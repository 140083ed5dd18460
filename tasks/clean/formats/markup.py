"""One linear scan over markup: its tags, its visible text, and what is hostile in it.

Tree parsers are quadratic in nesting and in attributes, and libxml2 silently drops text
nested deeper than 256 elements; so markup is measured here before any of them sees it.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from tasks.errors import HostileError

#: libxml2 stops at 256 nested elements; text below that would be lost without a word.
MAX_DEPTH = 250
MAX_ATTRIBUTES = 200
#: In characters. Pages keep whole data sets in one attribute, which costs no time;
#: many attributes do.
MAX_TAG = 1_000_000
#: How many comments may open inside one that never closes.
MAX_OPEN_COMMENTS = 100

_OPEN = re.compile(r"<(?:(!--)|(!\[CDATA\[)|([!?])|(/?)([A-Za-z][^\s/>]{0,100}))")
#: A quote opens a value only behind "=", as in HTML's own tokenizer; pages have strays.
_REST = re.compile(r"(?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?)*+>")
_ATTRIBUTE = re.compile(r"[^\s\"'<>/=]++\s*+(?:=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s\"'>]*+))?")
#: Elements whose content is no markup; the end tag alone ends them.
_RAW_TEXT = {
    name: re.compile(rf"</{name}", re.IGNORECASE)
    for name in ("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes")
}
_VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
        "frame",
        "keygen",
        "basefont",
        "bgsound",
        "command",
        "image",
        "spacer",
        "isindex",
    ]
)
#: Elements whose start closes an open one of the same kind (HTML's optional end tags).
_SELF_CLOSING = frozenset(
    [
        "p",
        "li",
        "dt",
        "dd",
        "tr",
        "td",
        "th",
        "option",
        "optgroup",
        "thead",
        "tbody",
        "tfoot",
        "rt",
        "rp",
        "a",
    ]
)


class Token(NamedTuple):
    """One piece of markup: `source[start:end]`."""

    #: "open", "close", "empty", "comment", "cdata", "declaration" or "raw" (the content
    #: of a script and its like).
    kind: str
    name: str
    start: int
    end: int


def tokens(source: str, *, xml: bool = False) -> Iterator[Token]:
    """Yield the markup of a page in order; what lies between is text.

    Args:
        source: HTML or XML.
        xml: Keep the case of names and read CDATA sections; HTML's raw-text elements
            (scripts) are not special then.

    Raises:
        HostileError: A tag is too long, or comments are opened and never closed.
    """
    position, length = 0, len(source)
    while position < length:
        found = _OPEN.search(source, position)
        if not found:
            return
        token = _token(source, found, xml=xml)
        yield token
        position = token.end
        if not xml and token.kind == "open" and token.name in _RAW_TEXT:
            closing = _RAW_TEXT[token.name].search(source, position)
            end = closing.start() if closing else length
            yield Token("raw", token.name, position, end)
            position = end


def guard(source: str, *, xml: bool = False) -> None:
    """Refuse markup that is built to harm a tree parser; linear in its length.

    Raises:
        HostileError: It is nested too deep, or a tag has too many attributes or is too
            long, or comments are opened and never closed.
    """
    open_names: list[str] = []
    counts: dict[str, int] = {}
    for kind, name, start, end in tokens(source, xml=xml):
        if end - start > 2 * MAX_ATTRIBUTES and kind in ("open", "empty"):
            _count_attributes(source[start:end])
        if kind == "open":
            _push(open_names, counts, name, xml=xml)
        elif kind == "close" and counts.get(name):
            while (closed := open_names.pop()) != name:
                counts[closed] -= 1
            counts[name] -= 1


def attribute(tag: str, name: str) -> str | None:
    """Return the value of an attribute as the source of its tag writes it."""
    found = re.search(rf"\s{re.escape(name)}\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", tag)
    return (found[1] if found[1] is not None else found[2]) if found else None


def _token(source: str, found: re.Match[str], *, xml: bool) -> Token:
    start, position = found.start(), found.end()
    if found[1]:
        return Token("comment", "", start, _comment_end(source, position))
    if found[2]:
        close = source.find("]]>", position) if xml else source.find(">", position)
        return Token("cdata", "", start, _after(close, 3 if xml else 1, source))
    if found[3]:
        return Token("declaration", "", start, _after(source.find(">", position), 1, source))
    end = _tag_end(source, start, position)
    name = found[5] if xml else found[5].lower()
    if found[4]:
        return Token("close", name, start, end)
    empty = source[end - 2 : end] == "/>" if xml else name in _VOID
    return Token("empty" if empty else "open", name, start, end)


def _tag_end(source: str, start: int, position: int) -> int:
    limit = min(start + MAX_TAG + 1, len(source))
    if rest := _REST.match(source, position, limit):
        return rest.end()
    close = source.find(">", position, limit)
    if close < 0 and limit - start > MAX_TAG:
        raise HostileError(f"a tag at {start} is longer than {MAX_TAG} characters")
    return close + 1 if close >= 0 else len(source)


def _comment_end(source: str, position: int) -> int:
    close = source.find("-->", position)
    if close < 0 and source.count("<!--", position) > MAX_OPEN_COMMENTS:
        raise HostileError(f"{MAX_OPEN_COMMENTS} comments are opened and none is closed")
    return _after(close, 3, source)


def _after(found: int, length: int, source: str) -> int:
    return found + length if found >= 0 else len(source)


def _count_attributes(tag: str) -> None:
    if sum(1 for _ in _ATTRIBUTE.finditer(tag)) - 1 > MAX_ATTRIBUTES:
        raise HostileError(f"a tag has more than {MAX_ATTRIBUTES} attributes")


def _push(open_names: list[str], counts: dict[str, int], name: str, *, xml: bool) -> None:
    if not xml and open_names and open_names[-1] == name and name in _SELF_CLOSING:
        return
    open_names.append(name)
    counts[name] = counts.get(name, 0) + 1
    if len(open_names) > MAX_DEPTH:
        raise HostileError(f"elements are nested deeper than {MAX_DEPTH}")
