"""The article's lines in a page, by trafilatura."""

from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import cast

import trafilatura

from tasks.clean.formats import lines
from tasks.clean.formats.page_title import key
from tasks.clean.formats.page_told import judged
from tasks.clean.formats.xml import Element, inner_text
from tasks.models import BlockKind

#: So many lines may stand before the headline where the body repeats it.
_HEAD = 4

#: A schema's text shorter than this is a teaser, whatever it is called.
_LEAST_TOLD = 400
#: How much longer a second look must be to be better than the first.
FAR_MORE = 3

#: trafilatura's elements that make a line of their own kind.
_KINDS: dict[str, BlockKind] = {"head": "heading", "item": "list_item", "quote": "quote"}
_PARTS = frozenset({"p", "head", "item", "quote", "row", "code"})
_BLOCKS = _PARTS | {"list", "table", "div"}


def article(
    tree: Element,
    told: str | None,
    titles: Iterable[str],
    teaser: str | None = None,
    *,
    large: bool = False,
) -> tuple[lines.Line, ...]:
    """Return the lines of the article in a page; none if there is none.

    Args:
        tree: The parsed page.
        told: The article's text as the page's schema states it.
        titles: The headlines that the page states, which are no part of the body.
        teaser: The summary that the page states.
        large: Take all lines of the page, as the extractor would need too long for it.
    """
    content = list(lines.body(tree).lines) if large else _extracted(tree)
    if told and len(content) == 1:
        content = _parted(content, told)
    if told and len(told) >= _LEAST_TOLD:
        content = list(judged(content, lines.body(tree).lines, told, teaser or ""))
    return without_titles(content, titles)


def _parted(content: list[lines.Line], told: str) -> list[lines.Line]:
    """Set the schema's paragraphs apart where the page shows no text but theirs.

    A script renders such a page, and the extractor gives the schema's text in one line.
    """
    same = "".join(told.split()) == "".join(content[0].text.split())
    return list(lines.plain(told)) if same else content


def recovered(
    found: Sequence[lines.Line], tree: Element, titles: Sequence[str], *, large: bool = False
) -> tuple[lines.Line, ...]:
    """Return the article of a page in which next to nothing was found.

    That is what was found, unless far more is found in the page as it stands; and where
    what was found has none of the page's prose, that prose.

    Args:
        found: The lines that were found.
        tree: The parsed page, with all its blocks.
        titles: The headlines that the page states.
        large: Leave the extractor out, as it would need too long.
    """
    again = () if large else article(tree, None, titles)
    if length(again) > FAR_MORE * length(found):
        return again
    texts = {key(line.text) for line in found}
    prose = [line for line in lines.body(tree).lines if lines.is_prose(line.text)]
    if any(key(line.text) in texts for line in prose):
        return tuple(found)
    # Where it finds nothing, the extractor gives the whole page in one line.
    return without_titles(prose, titles) or tuple(found)


def length(content: Iterable[lines.Line]) -> int:
    """Return how many characters lines have."""
    return sum(len(line.text) for line in content)


def _extracted(tree: Element) -> list[lines.Line]:
    found = trafilatura.bare_extraction(tree, include_comments=False, with_metadata=False)
    return [] if found is None else _lines(cast("Element", found.body))


def without_titles(content: Sequence[lines.Line], titles: Iterable[str]) -> tuple[lines.Line, ...]:
    """Return lines without the headline at their head, and without what leads to it there."""
    names = {key(title) for title in titles}
    headings = [*takewhile(lambda line: line.kind == "heading", content[:_HEAD])]
    for end in range(len(headings), 1, -1):
        if key(" ".join(line.text for line in headings[:end])) in names:
            return tuple(content[end:])  # its lines
    for index, line in enumerate(content[:_HEAD]):
        if key(line.text) in names:
            if all(one.kind == "heading" for one in content[:index]):
                return tuple(content[index + 1 :])
            if line.kind == "heading":  # below the lead
                return (*content[:index], *content[index + 1 :])
    return tuple(content)


def _lines(body: Element) -> list[lines.Line]:
    found: list[lines.Line] = []
    _walk(body, "text", found)
    return found


def _walk(element: Element, kind: BlockKind, found: list[lines.Line]) -> None:
    parts = [element.text or ""]
    for child in element:
        if child.tag in ("lb", "br"):
            _flush(parts, kind, found)
            parts = [child.tail or ""]
        elif _is_block(child):
            _flush(parts, kind, found)
            _walk(child, _KINDS.get(child.tag, kind), found)
            parts = [child.tail or ""]
        else:
            parts.extend((inner_text(child), " " if child.tag == "cell" else "", child.tail or ""))
    _flush(parts, kind, found)


def _is_block(element: Element) -> bool:
    return element.tag in _BLOCKS or any(inner.tag in _PARTS for inner in element.iterdescendants())


def _flush(parts: list[str], kind: BlockKind, found: list[lines.Line]) -> None:
    if text := lines.collapsed("".join(parts)):
        found.append(lines.Line(text, kind))
