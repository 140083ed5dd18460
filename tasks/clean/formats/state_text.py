"""From the blocks of a page's data to lines: prose and subheads, in order.

Houses name blocks as they like. A string is taken for what it says (a sentence's end, or
paragraphs in HTML), a block for what its type says; what belongs to pictures, to the site or
to other stories is known by the name of its member or its type.
"""

import re
from collections.abc import Iterator
from itertools import islice, pairwise
from typing import Any

from tasks.clean.formats.fragment import has_tags, read_fragment
from tasks.clean.formats.jsons import Members
from tasks.clean.formats.lines import Line, collapsed, is_prose
from tasks.models import BlockKind

#: Deeper blocks than any house's.
_DEEPEST = 60
_BESIDE = re.compile(
    r"alt|caption|credit|copyright|src|url|href|description|teaser|summary|excerpt|abstract|seo|meta|tracking|"
    r"analytics|image|picture|photo|video|audio|gallery|thumbnail|media|author|byline|bio|newsletter|paywall|"
    r"comment|relat|recommend|popular|mostread|trend|onward|config|translation|i18n|messages|locale|css|style|"
    r"script|schema|jsonld|disclaimer|legal|footer|navigation|menu|promo|subscri|consent|advert|label|tooltip",
    re.IGNORECASE,
)
#: Types are words or paths: "paragraph", "core/heading", "ImageBlock".
_TYPE = ("type", "kind", "__typename", "_type", "blocktype", "blockType", "component", "name")
_SKIPPED = re.compile(
    r"image|picture|photo|video|audio|gallery|caption|teaser|relat|recommend|promo|newsletter|\bad\b|advert|embed|"
    r"social|tweet|list-?of-?links|paywall|author|byline|comment|infobox-?link|headline-?list",
    re.IGNORECASE,
)
_HEADING = re.compile(r"(?:sub|cross|inter)-?_?(?:head|title)|heading|^h[2-6]$", re.IGNORECASE)
_PARAGRAPH = re.compile(r"\bparagraph|^p$|paragraph$|list_?-?item|quote", re.IGNORECASE)
_LEADS = frozenset(
    {"url", "href", "link", "path", "slug", "permalink", "canonicalurl", "webUrl", "uri"}
)
_TITLES = ("title", "headline", "name")
#: Where a run of a paragraph has its words.
_WORDS = ("text", "htmlText", "html", "value", "content")
_LONGEST_HEADING = 200
_TAG = re.compile(r"<[^<>]{0,2000}>")
_LISTING = 2
#: A paragraph has no more runs; one that goes on begins with a space or a mark.
_MOST_RUNS = 60
_RUNS_DEEPEST = 6
_GOES_ON = re.compile(r"[ ,.;:)]")


class Prose:
    """How much prose the values of a page's data hold, each measured once."""

    def __init__(self) -> None:
        """Begin with nothing measured."""
        self._known: dict[int, int] = {}

    def size(self, value: Any, depth: int = 0) -> int:
        """Return how many characters of prose a value holds that is not beside the article."""
        known = self._known.get(id(value))
        if known is None:
            known = self._known[id(value)] = self._measured(value, depth)
        return known

    def _measured(self, value: Any, depth: int) -> int:
        if isinstance(value, str):
            return len(value) if _is_prose(value) else 0
        children = inner(value) if depth < _DEEPEST else ()
        return sum(self.size(child, depth + 1) for child in children)


def inner(value: Any) -> Iterator[Any]:
    """Yield the members of a value that may hold the article."""
    if isinstance(value, list) and not _is_listing(value):
        yield from value
    elif isinstance(value, dict) and not _SKIPPED.search(_type(value)):
        yield from (child for name, child in value.items() if not _BESIDE.search(name))


def lines_in(value: Any, prose: Prose, kind: BlockKind = "text", depth: int = 0) -> Iterator[Line]:
    """Yield the lines of a value's prose and of its subheads."""
    if isinstance(value, str):
        if prose.size(value):
            yield from _lines(value, kind)
    elif isinstance(value, dict) and depth < _DEEPEST:
        yield from _block(value, prose, kind, depth)
    elif isinstance(value, list) and depth < _DEEPEST:
        children = list(inner(value))
        if whole := _run_together(children):
            yield from _lines(whole, kind)
            return
        for child in children:
            yield from lines_in(child, prose, kind, depth + 1)


def _run_together(children: list[Any]) -> str:
    """Return the paragraph of which a list holds the runs: text, a link's text, text."""
    pieces = ["".join(_pieces(child)) for child in islice(children, _MOST_RUNS)]
    pairs = [(a, b) for a, b in pairwise(pieces) if a and b]
    if len(children) > _MOST_RUNS or not any(_joins(a, b) for a, b in pairs):
        return ""
    whole = "".join(pieces)
    ends = sum(is_prose(piece) for piece in pieces[:-1])
    parted = "</p>" in whole or 2 * ends > len(pieces)
    return whole if _is_prose(whole) and not parted else ""


def _joins(before: str, after: str) -> bool:
    left = before.endswith(" ") and before.rstrip()[-1:] not in ".!?:"
    return left or _GOES_ON.match(after) is not None


def _block(item: Members, prose: Prose, kind: BlockKind, depth: int) -> Iterator[Line]:
    name = _type(item)
    heading, paragraph = _HEADING.search(name), _PARAGRAPH.search(name)
    kind = "heading" if heading else kind
    children = list(inner(item))
    own = next((one for one in children if isinstance(one, str) and prose.size(one)), "")
    rest = [one for one in children if not isinstance(one, str)]
    if own and sum(map(prose.size, rest)) <= len(own):
        yield from _lines(own, kind)  # the others say it again, in pieces
    elif (heading or paragraph) and (whole := collapsed("".join(_pieces(item)))):
        if paragraph or len(whole) <= _LONGEST_HEADING:
            yield from _lines(whole, kind)
    else:
        for child in children:
            yield from lines_in(child, prose, kind, depth + 1)


def _pieces(value: Any, depth: int = 0) -> Iterator[str]:
    """Yield what the runs of a paragraph say: text with links and emphasis of its own."""
    if isinstance(value, str):
        return
    if isinstance(value, dict):
        own = next(filter(None, map(value.get, _WORDS)), None)
        if isinstance(own, str):
            yield own
            return
    for child in inner(value) if depth < _RUNS_DEEPEST else ():
        yield from _pieces(child, depth + 1)


def _lines(text: str, kind: BlockKind) -> Iterator[Line]:
    if has_tags(text) or "&" in text:
        for line in read_fragment(text).lines:
            yield Line(line.text, kind if line.kind == "text" else line.kind)
    else:
        yield from (Line(row, kind) for row in map(collapsed, text.split("\n")) if row)


def _is_prose(text: str) -> bool:
    return is_prose(_TAG.sub("", text) if "<" in text else text)


def _type(item: Members) -> str:
    return next((found for name in _TYPE if isinstance(found := item.get(name), str)), "")


def _is_listing(values: list[Any]) -> bool:
    """Tell a list of links to stories: each has a title and an address."""
    named = [one for one in values if isinstance(one, dict) and any(map(one.get, _TITLES))]
    return sum(not _LEADS.isdisjoint(one) for one in named) >= _LISTING
