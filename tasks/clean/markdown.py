"""Markdown, as newer crawlers write pages down: its marks read as what they mean."""

import re
from collections.abc import Iterator

from tasks.clean.draft import Draft, Edit
from tasks.clean.lines import starts
from tasks.models import BlockKind

_RULE = "markup.markdown"
_TITLE = r"(?: [\"'][^\"\n]{0,300}[\"'])?"
#: A picture, often inside a link.
_IMAGE = re.compile(
    rf"(\[)?!\[([^\[\]\n]{{0,500}})\]\([^\s()]{{1,2000}}{_TITLE}\)(?(1)\]\([^\s()]{{1,2000}}\))"
)
_ADDRESS = (
    r"(?:https?://|www\.|mailto:|[/#]|\.{1,2}/)[^\s()]{0,2000}(?:\([^\s()]{0,200}\)[^\s()]{0,500})?"
)
_LINK = re.compile(rf"\[([^\[\]\n]{{0,500}})\]\({_ADDRESS}{_TITLE}\)")
_HEADING = re.compile(r"^(#{1,6})[ \t]{1,9}(?=[^\s#])", re.MULTILINE)
_CLOSED = re.compile(r"[ \t]#{1,6}[ \t]*$")
_QUOTE = re.compile(r">[ \t]?(?=\S)")
_ITEM = re.compile(r"[-*+][ \t]{1,4}(?=\S)")
_EMPHASIS = re.compile(
    r"(?<![*\w\\])\*(?=[^\s*])[^*\n]{1,300}(?<=[^\s*])\*(?![*\w])|"
    r"(?<![_\w\\])_(?=[^\s_])[^_\n]{1,300}(?<=[^\s_])_(?![_\w])"
)
_ESCAPED = re.compile(r"\\(?=[\\`*_{}\[\]()#+.!>|-])")
_LETTER = re.compile(r"[^\W\d_]")
_FILE = re.compile(r"\S{1,200}\.(?:jpe?g|png|gif|webp|svg)", re.IGNORECASE)
#: Spaces around a picture on its line.
_EDGE = 20


def markdown(draft: Draft) -> Draft:
    """Undo Markdown: links, pictures, headings, quotations, lists, emphasis.

    Links, or headings of the second level and a first line that is one, are proof of it. The
    words of a picture on a line of its own are its caption; lines keep their kinds as marks.
    """
    found = _LINK.search(draft.text) or _IMAGE.search(draft.text)
    if not (found or _is_headed(draft.text)) or _RULE in draft.without:
        return draft
    captions = {i for i, line in enumerate(draft.lines) if _is_caption(line)}
    draft = draft.edited(list(_pictures(draft.text)))
    draft = draft.edited(list(_links(draft.text)))
    kinds = _kinds(draft.lines) | dict.fromkeys(captions, "caption")
    draft = draft.edited(list(_line_marks(draft, kinds)))
    draft = draft.edited(list(_emphasis(draft.text)))
    draft = draft.rewritten(_ESCAPED, "", _RULE)
    return _marked(draft, kinds)


def _is_headed(text: str) -> bool:
    headings = [found[1] for found in _HEADING.finditer(text)]
    return bool(headings) and (len(max(headings)) > 1 or _HEADING.match(text.lstrip()) is not None)


def _is_caption(line: str) -> bool:
    found = _IMAGE.fullmatch(line.strip())
    return found is not None and _is_said(found[2])


def _is_said(alt: str) -> bool:
    return _LETTER.search(alt) is not None and not _FILE.fullmatch(alt)


def _pictures(text: str) -> Iterator[Edit]:
    for found in _IMAGE.finditer(text):
        start, end = found.span()
        if not _is_alone(text, start, end) or not _is_said(found[2]):
            yield Edit(start, end, "", _RULE)
        else:
            yield Edit(start, found.start(2), "", _RULE)
            yield Edit(found.end(2), end, "", _RULE)


def _is_alone(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch is all of its line; no more than its edges are looked at."""
    before, after = text[max(0, start - _EDGE) : start], text[end : end + _EDGE]
    begins = start <= _EDGE or "\n" in before
    ends = end + _EDGE >= len(text) or "\n" in after
    inside = before.rpartition("\n")[2] + after.partition("\n")[0]
    return begins and ends and not inside.strip()


def _links(text: str) -> Iterator[Edit]:
    for found in _LINK.finditer(text):
        yield Edit(found.start(), found.start(1), "", _RULE)
        yield Edit(found.end(1), found.end(), "", _RULE)


def _kinds(lines: list[str]) -> dict[int, BlockKind]:
    """Return the kind of each line that its mark tells; a lone dash begins no list."""
    kinds: dict[int, BlockKind] = {}
    items: list[int] = []
    filled = [i for i, line in enumerate(lines) if line.strip()]
    for i in (*filled, len(lines)):
        line = lines[i].strip() if i < len(lines) else ""
        if _ITEM.match(line):
            items.append(i)
            continue
        if len(items) > 1:
            kinds |= dict.fromkeys(items, "list_item")
        items = []
        heading = _HEADING.match(line)
        if heading and len(heading[1]) > 1:
            kinds[i] = "heading"
        elif _QUOTE.match(line):
            kinds[i] = "quote"
    return kinds


def _line_marks(draft: Draft, kinds: dict[int, BlockKind]) -> Iterator[Edit]:
    marks = {"quote": _QUOTE, "list_item": _ITEM}
    for i, (at, line) in enumerate(zip(starts(draft.lines), draft.lines, strict=True)):
        indent = len(line) - len(line.lstrip())
        pattern = marks.get(kinds.get(i, ""), _HEADING)
        if found := pattern.match(line[indent:]):
            yield Edit(at + indent, at + indent + found.end(), "", _RULE)
            closed = _CLOSED.search(line) if pattern is _HEADING else None
            if closed and closed.start() > indent + found.end():
                yield Edit(at + closed.start(), at + len(line), "", _RULE)


def _emphasis(text: str) -> Iterator[Edit]:
    for found in _EMPHASIS.finditer(text):
        yield Edit(found.start(), found.start() + 1, "", _RULE)
        yield Edit(found.end() - 1, found.end(), "", _RULE)


def _marked(draft: Draft, kinds: dict[int, BlockKind]) -> Draft:
    """Mark the lines of a kind, each at its first character; marks of the format stay."""
    known = [*draft.marks]
    for i, at in enumerate(starts(draft.lines)):
        line = draft.lines[i]
        if i in kinds and line.strip():
            known.append((at + len(line) - len(line.lstrip()), kinds[i]))
    return draft.moved_on(marks=tuple(sorted(known)))
