"""The article in the data that a page's scripts are given (Next.js, Nuxt and others).

A page that a script renders has its article in JSON alone, in members that each house names
as it likes: the article is where most of the prose is.
"""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import orjson

from tasks.clean.formats.jsons import Members, string
from tasks.clean.formats.lines import Line, is_prose
from tasks.clean.formats.members import HEADLINE, lowered, stated_by
from tasks.clean.formats.nuxt import resolved
from tasks.clean.formats.page_title import key
from tasks.clean.formats.state_text import Prose, inner, lines_in
from tasks.clean.formats.xml import Element
from tasks.models import Stated

#: `window.__STATE__ = {`, `self["x"] = [`.
_ASSIGNED = re.compile(
    r"\s*+(?:window|self|globalThis|(?:var|let|const) \w{1,40})[\w.\[\]\"']{0,60}\s?=\s?(?=[{\[])"
)
#: So much of an object's prose must be in one member, for the others to be beside it, ...
_OF_OBJECT = 0.7
#: ... and so much of a list's in one element.
_OF_LIST = 0.95
_DEEPEST = 60
_LONGEST_TITLE = 300
#: Less is no article; nor is one sentence.
_LEAST = 250
_SENTENCES = 2
#: Larger scripts are not read; those of real pages have up to a million characters.
_MOST = 2_000_000


class State(NamedTuple):
    """What a page's data holds of its article."""

    lines: tuple[Line, ...]
    stated: Stated


def state_of(tree: Element, titles: Iterable[str]) -> State | None:
    """Return the article in a page's data; None if it holds none.

    Args:
        tree: The parsed page.
        titles: The headlines that the page states: data with none of them is not its article's.
    """
    wanted = {key(title) for title in titles} - {""}
    values = (value for value in _values(tree) if _says(value, wanted))
    prose = Prose()
    # Values are known by their identity, so all stay alive.
    whole = max(list(values), key=prose.size, default=None)
    holder, article = _article(whole, prose)
    if _of_others(holder, wanted, prose) or _of_others(article, wanted, prose, article):
        return None
    found = tuple(_once(lines_in(article, prose)))
    said = [line.text for line in found if is_prose(line.text)]
    if sum(map(len, said)) < _LEAST or len(said) < _SENTENCES:
        return None
    return State(found, stated_by(lowered(holder), ()))


def _of_others(
    value: Any, titles: set[str], prose: Prose, whole: Any = None, depth: int = 0
) -> bool:
    """Tell whether half of what was found, or its holder, has the headline of another story."""
    headline = string(lowered(value), *HEADLINE) if isinstance(value, dict) else None
    if headline and key(headline) not in titles:
        return whole is None or 2 * prose.size(value) > prose.size(whole)
    if whole is None or depth > _DEEPEST:
        return False
    return any(_of_others(one, titles, prose, whole, depth + 1) for one in inner(value))


def _says(value: Any, titles: set[str], depth: int = 0) -> bool:
    """Tell whether a value, at any depth, has one of the titles as a member."""
    if isinstance(value, str):
        return len(value) <= _LONGEST_TITLE and key(value) in titles
    members = value.values() if isinstance(value, dict) else value
    return (
        isinstance(value, dict | list)
        and depth < _DEEPEST
        and any(_says(one, titles, depth + 1) for one in members)
    )


def _once(found: Iterable[Line]) -> Iterator[Line]:
    """Leave out prose that data says again: in another form, for another use."""
    seen: set[str] = set()
    for line in found:
        if line.text not in seen:
            yield line
        if is_prose(line.text):
            seen.add(line.text)


def _values(tree: Element) -> Iterator[Any]:
    for script in tree.iter("script"):
        text, kind = script.text or "", (script.get("type") or "").lower()
        if not _LEAST <= len(text) <= _MOST or "ld+json" in kind:
            continue
        if "json" in kind:
            yield _nuxt(_parsed(text))
        elif found := _ASSIGNED.match(text):
            yield _first(text[found.end() :])


def _parsed(text: str) -> Any:
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        return None


def _first(text: str) -> Any:
    """Return the value that a text begins with, whatever stands behind it."""
    try:
        return json.JSONDecoder(strict=False).raw_decode(text)[0]
    except (ValueError, RecursionError):
        return None


def _nuxt(value: Any) -> Any:
    """Follow the numbers of a flat list; any other value is itself."""
    root = value[0] if isinstance(value, list) and len(value) > 1 else None
    pointing = isinstance(root, dict) and all(isinstance(at, int) for at in root.values())
    wrapped = isinstance(root, list) and list(map(type, root)) == [str, int]
    return resolved(value) if pointing or wrapped else value


def _article(value: Any, prose: Prose) -> tuple[Members, Any]:
    """Return what holds most of the prose, and the last object around it with a headline."""
    holder: Members = {}
    for _ in range(_DEEPEST):
        if isinstance(value, dict) and string(lowered(value), *HEADLINE):
            holder = value
        children = [(prose.size(child), child) for child in inner(value)]
        total = sum(size for size, _ in children)
        size, heaviest = max(children, key=lambda one: one[0], default=(0, None))
        if not total or size < total * (_OF_OBJECT if isinstance(value, dict) else _OF_LIST):
            break
        value = heaviest
    return holder, value
