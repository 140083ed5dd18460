"""JSON-LD in a page: the schema.org objects, tolerant of how sites write them."""

import json
import re
from collections.abc import Iterator
from typing import Any

import orjson

from tasks.clean.formats.jsons import Members
from tasks.clean.formats.xml import Element

_TYPES = re.compile(
    r"(?:News|Reportage|Analysis|Opinion|Background|Review|AskPublic|Satirical|Advertiser|Scholarly|Tech)?"
    r"(?:News|Content)?Article|BlogPosting|LiveBlogPosting|Report|SocialMediaPosting"
)
_TRAILING_COMMA = re.compile(r",(\s{0,200}[}\]])")
_WRAPPING = re.compile(
    r"^\s*+(?:<!--|//<!\[CDATA\[|<!\[CDATA\[|/\*<!\[CDATA\[\*/)|(?:-->|//\]\]>|\]\]>|/\*\]\]>\*/)\s*+;?\s*+$"
)
#: A quotation mark that is not escaped; a string's own end is known by what follows.
_QUOTE = re.compile(r"(?<!\\)\"")
_CLOSES = re.compile(r"\s{0,200}(?:[}\]]|,\s{0,200}[\"{\[]|:\s{0,200}[\"{\[\dtfn-]|$)")
_MAX_DEPTH = 8
_MAX_NODES = 2_000


def schema_objects(tree: Element) -> list[Members]:
    """Return the schema.org objects of a page, nested ones after those around them."""
    found: list[Members] = []
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower() and script.text:
            found.extend(_nodes(_parsed(script.text), 0))
        if len(found) > _MAX_NODES:
            break
    return found[:_MAX_NODES]


def articles(objects: list[Members]) -> list[Members]:
    """Return those that are an article."""
    return [one for one in objects if any(map(_TYPES.fullmatch, types(one)))]


def types(one: Members) -> list[str]:
    """Return the types of an object, without the schema's address."""
    found = one.get("@type")
    names = found if isinstance(found, list) else [found]
    return [re.split(r"[/#:]", name)[-1] for name in names if isinstance(name, str)]


def _parsed(text: str) -> Any:
    text = _WRAPPING.sub("", _WRAPPING.sub("", text)).strip().rstrip(";")
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        pass
    text = _TRAILING_COMMA.sub(r"\1", text)
    for attempt in (text, _requoted(text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            pass
    return None


def _requoted(text: str) -> str:
    """Escape the quotation marks inside strings, which sites leave as they are."""
    inside = False
    parts: list[str] = []
    at = 0
    for found in _QUOTE.finditer(text):
        closes = inside and _CLOSES.match(text, found.end()) is not None
        parts.append(text[at : found.start()] + (r"\"" if inside and not closes else '"'))
        inside, at = not closes, found.end()
    return "".join((*parts, text[at:]))


def _nodes(value: Any, depth: int) -> Iterator[Members]:
    if depth > _MAX_DEPTH:
        return
    if isinstance(value, list):
        for one in value:
            yield from _nodes(one, depth + 1)
    elif isinstance(value, dict):
        if "@type" in value:
            yield value
        for name in (
            "@graph",
            "mainEntity",
            "mainEntityOfPage",
            "hasPart",
            "liveBlogUpdate",
            "itemListElement",
            "item",
        ):
            yield from _nodes(value.get(name), depth + 1)
