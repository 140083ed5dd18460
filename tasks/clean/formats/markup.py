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
#: The largest of 258 publishers' pages has 4,100 elements; a tree of so many takes 2 s.
MAX_ELEMENTS = 50_000
#: A feed or message of many items is cut before it is parsed, so it may be larger.
MAX_XML_ELEMENTS = 1_000_000
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
#: Which open elements the start of another ends (HTML's optional end tags).
_ENDED_BY: dict[str, frozenset[str]] = {
    **dict.fromkeys(("p", "div", "ul", "ol", "table", "h1", "h2", "h3"), frozenset({"p"})),
    "li": frozenset({"p", "li"}),
    **dict.fromkeys(("dt", "dd"), frozenset({"p", "dt", "dd"})),
    **dict.fromkeys(("td", "th"), frozenset({"p", "td", "th"})),
    "tr": frozenset({"p", "td", "th", "tr"}),
    **dict.fromkeys(("option", "optgroup"), frozenset({"option"})),
    "a": frozenset({"a"}),
}


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


class Size(NamedTuple):
    """How much work a tree parser and those who walk its tree will have."""

    elements: int
    #: The depths of all elements added up: what code that climbs or searches from each
    #: element pays.
    depths: int


def guard(source: str, *, xml: bool = False) -> Size:
    """Refuse markup that is built to harm a tree parser; linear in its length.

    Returns:
        The size of the tree that it will make.

    Raises:
        HostileError: It is nested too deep, or has too many elements, or a tag has too
            many attributes or is too long, or comments are opened and never closed.
    """
    nesting = _Nesting(xml=xml)
    elements = depths = 0
    for kind, name, start, end in tokens(source, xml=xml):
        if kind == "close":
            nesting.close(name)
        elif kind in ("open", "empty"):
            if end - start > 2 * MAX_ATTRIBUTES:
                _count_attributes(source[start:end])
            if kind == "open":
                nesting.open(name)
            elements += 1
            depths += nesting.depth
    if elements > (MAX_XML_ELEMENTS if xml else MAX_ELEMENTS):
        raise HostileError(f"the markup has {elements} elements")
    return Size(elements, depths)


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


class _Nesting:
    """The open elements, as a parser that mends omitted end tags has them."""

    def __init__(self, *, xml: bool) -> None:
        self._names: list[str] = []
        self._counts: dict[str, int] = {}
        self._xml = xml

    @property
    def depth(self) -> int:
        return len(self._names)

    def open(self, name: str) -> None:
        if not self._xml and name in _ENDED_BY:
            while self._names and self._names[-1] in _ENDED_BY[name]:
                self._counts[self._names.pop()] -= 1
        self._names.append(name)
        self._counts[name] = self._counts.get(name, 0) + 1
        if len(self._names) > MAX_DEPTH:
            raise HostileError(f"elements are nested deeper than {MAX_DEPTH}")

    def close(self, name: str) -> None:
        if not self._counts.get(name):
            return
        while (closed := self._names.pop()) != name:
            self._counts[closed] -= 1
        self._counts[name] -= 1
