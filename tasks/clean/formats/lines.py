"""From markup to lines: what a reader sets apart, with its kind."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lxml import etree

from tasks.clean.formats.align import align
from tasks.clean.formats.layers import Layer
from tasks.clean.formats.xml import Element, local
from tasks.clean.page.lines import closed, mass
from tasks.clean.reading import Reading
from tasks.models import BlockKind, Stated

#: Elements that start a line, and the kind of it; None keeps the kind around it.
BLOCKS: dict[str, BlockKind | None] = {
    **dict.fromkeys(("p", "div", "section", "article", "body", "table", "tr", "dl"), None),
    **dict.fromkeys(("ul", "ol", "hr", "pre", "address", "header", "footer", "main"), None),
    **dict.fromkeys(("lead", "body.content", "block", "note", "nitf-table", "center"), None),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "hl2", "subhead"), "heading"),
    **dict.fromkeys(("li", "dd", "dt"), "list_item"),
    **dict.fromkeys(("blockquote", "bq"), "quote"),
    **dict.fromkeys(("figcaption", "media-caption", "caption"), "caption"),
}
#: Elements that hold nothing to read.
SKIPPED = frozenset(
    [
        "script",
        "style",
        "title",
        "noscript",
        "template",
        "svg",
        "iframe",
        "object",
        "embed",
        "form",
        "button",
        "select",
        "textarea",
        "nav",
        "audio",
        "video",
        "media-reference",
        "media-metadata",
        "media-producer",
        "media-object",
    ]
)


#: A line that says so much and ends as sentences end is prose, not a menu's.
_PROSE = 40

#: A form of a text that has less than this share of another one is a summary of it.
_WHOLE = 0.5

#: What markup collapses; no-break spaces and their like mean something and stay.
_SPACE = re.compile(r"[ \t\r\n\f]+")


class Line(NamedTuple):
    """A line of text that the markup sets apart."""

    text: str
    kind: BlockKind = "text"


class Body(NamedTuple):
    """What a piece of markup shows: its lines, and the captions beside them."""

    lines: tuple[Line, ...]
    captions: tuple[str, ...]


def collapsed(text: str) -> str:
    """Return text with each stretch of white space as one space, none at the ends."""
    return _SPACE.sub(" ", text).strip()


def is_prose(text: str) -> bool:
    """Tell a line of prose from a menu's, a heading, a label."""
    text = text.strip()
    return mass(text) >= _PROSE and closed(text)


def body(*roots: Element) -> Body:
    """Return the lines that elements show, in order, captions apart."""
    lines = [line for root in roots for line in _lines(root)]
    return Body(
        tuple(line for line in lines if line.kind != "caption"),
        tuple(line.text for line in lines if line.kind == "caption"),
    )


def size(found: Body) -> int:
    """Return how many characters of text there are."""
    return sum(len(line.text) for line in found.lines)


def fullest(bodies: Sequence[Body]) -> Body:
    """Return the first of several forms of one text that is not much shorter than another."""
    most = max(map(size, bodies), default=0)
    whole = (found for found in bodies if found.lines and size(found) >= _WHOLE * most)
    return next(whole, Body((), ()))


def plain(text: str) -> tuple[Line, ...]:
    """Return the lines of plain text that are not empty."""
    return tuple(Line(line) for row in re.split(r"\r\n|[\r\n]", text) if (line := collapsed(row)))


def reading(
    raw: str, layer: Layer, lines: Sequence[Line], stated: Stated, name: str, *flags: str
) -> Reading:
    """Join lines to the reading of one item, with the way back to its raw text.

    Args:
        raw: The decoded raw text.
        layer: The visible text of the source, in which the lines are found again.
        lines: The article's lines.
        stated: What the format states beside them.
        name: Of the format: changes are reported as rule `format.<name>`.
        *flags: Facts seen on the way.
    """
    texts = [line.text for line in lines]
    runs, changes = align(texts, layer, raw, f"format.{name}")
    kinds = tuple(line.kind for line in lines)
    return Reading("\n".join(texts), runs, kinds, stated, changes, flags)


def _lines(root: Element) -> Iterator[Line]:
    parts: list[str] = []
    kinds: list[BlockKind] = ["text"]
    skipping = preformatted = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        name = local(element).lower()
        opens = event == "start"
        if name in SKIPPED or not name:
            skipping += 1 if opens else -1
        elif not skipping and (name in BLOCKS or name == "br"):
            yield from _flush(parts, kinds[-1])
            if name != "br":
                _turn(kinds, BLOCKS[name], opens=opens)
        elif not skipping and not opens and name in ("td", "th"):
            parts.append(" ")
        preformatted += (name == "pre") * (1 if opens else -1)
        text = element.text if opens else element.tail
        if text and not skipping and (opens or element is not root):
            yield from _write(parts, text.split("\n") if preformatted else [text], kinds[-1])
    yield from _flush(parts, kinds[-1])


def _write(parts: list[str], rows: list[str], kind: BlockKind) -> Iterator[Line]:
    """Add text to the line at hand; each further row is a line of its own."""
    parts.append(rows[0])
    for row in rows[1:]:
        yield from _flush(parts, kind)
        parts.append(row)


def _turn(kinds: list[BlockKind], kind: BlockKind | None, *, opens: bool) -> None:
    if opens:
        kinds.append(kind or kinds[-1])
    elif len(kinds) > 1:
        kinds.pop()


def _flush(parts: list[str], kind: BlockKind) -> Iterator[Line]:
    text = collapsed("".join(parts))
    parts.clear()
    if text:
        yield Line(text, kind)
