"""Layers: the text behind an encoding of it, each character with its raw offset.

A feed's body is HTML escaped inside XML, a scraper's is HTML inside JSON: each layer
undoes one such wrapping and keeps, for every character, where it stands in the decoded
raw text.
"""

import re
from array import array
from collections.abc import Callable, Iterator
from html import unescape
from typing import NamedTuple

from tasks.clean.formats.markup import tokens

_ENTITY = re.compile(r"&(?:#[0-9]{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};)")
#: Characters beyond U+FFFF are escaped as two halves (RFC 8259, 7).
_ESCAPE = re.compile(
    r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|[^u])"
)
_SIMPLE = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}
_WORD = re.compile(r"\S+")
#: Elements whose content nobody sees on the page.
_UNSEEN = frozenset({"script", "style", "title"})


class Layer(NamedTuple):
    """Text, and for each of its characters the offset of its source in the raw text."""

    text: str
    offsets: "array[int]"


def raw_layer(raw: str) -> Layer:
    """Return the raw text as the layer that all others stand on."""
    return Layer(raw, array("l", range(len(raw))))


def visible(layer: Layer, *, xml: bool = False) -> Layer:
    """Leave out tags, comments and scripts, and decode entities."""
    return _join(_visible_parts(layer, xml=xml))


def unescaped_json(layer: Layer) -> Layer:
    """Undo the escapes of JSON strings."""
    return _join(_replaced(layer, 0, len(layer.text), _ESCAPE, _unescape_json))


def compact(layer: Layer) -> Layer:
    """Leave out all white space: readers differ in it, so nothing is found by it."""
    return _join(
        (found[0], layer.offsets[found.start() : found.end()])
        for found in _WORD.finditer(layer.text)
    )


def _visible_parts(layer: Layer, *, xml: bool) -> Iterator[tuple[str, "array[int]"]]:
    position = 0
    for kind, name, start, end in tokens(layer.text, xml=xml):
        yield from _replaced(layer, position, start, _ENTITY, unescape)
        position = end
        if kind == "raw" and name not in _UNSEEN:
            yield from _replaced(layer, start, end, _ENTITY, unescape)
        elif kind == "cdata" and xml:
            inner = slice(start + len("<![CDATA["), end - len("]]>"))
            yield layer.text[inner], layer.offsets[inner]
    yield from _replaced(layer, position, len(layer.text), _ENTITY, unescape)


def _replaced(
    layer: Layer, start: int, end: int, pattern: "re.Pattern[str]", decode: Callable[[str], str]
) -> Iterator[tuple[str, "array[int]"]]:
    position = start
    for found in pattern.finditer(layer.text, start, end):
        yield layer.text[position : found.start()], layer.offsets[position : found.start()]
        decoded = decode(found[0])
        yield decoded, array("l", [layer.offsets[found.start()]]) * len(decoded)
        position = found.end()
    yield layer.text[position:end], layer.offsets[position:end]


def _unescape_json(escape: str) -> str:
    if escape[1] == "u":
        halves = [int(half, base=16) for half in escape.split("\\u")[1:]]
        return b"".join(half.to_bytes(2) for half in halves).decode("utf-16-be", "surrogatepass")
    return _SIMPLE.get(escape[1], escape[1])


def _join(parts: "Iterator[tuple[str, array[int]]]") -> Layer:
    texts: list[str] = []
    offsets = array("l")
    for text, places in parts:
        texts.append(text)
        offsets.extend(places)
    return Layer("".join(texts), offsets)
