"""HTML that is no page but the content of an item: a feed's, a mail's, an API's."""

import re

from lxml import etree, html

from tasks.clean.formats import lines
from tasks.clean.formats.markup import guard
from tasks.clean.formats.xml import Element

_TAG = re.compile(
    r"</?(?:p|div|br|span|a|b|i|em|strong|ul|ol|li|h[1-6]|img|table|figure|section|blockquote|html|body)\b[^<>]{0,2000}>",
    re.IGNORECASE,
)


def has_tags(text: str) -> bool:
    """Whether a text is written in HTML rather than plain."""
    return "<" in text and _TAG.search(text) is not None


def read_fragment(source: str) -> lines.Body:
    """Return the lines of a piece of HTML, all of which is the article's.

    Raises:
        HostileError: The markup is built to harm a tree parser.
    """
    guard(source)
    root = fragment_root(source)
    return lines.Body((), ()) if root is None else lines.body(root)


def fragment_root(source: str) -> Element | None:
    """Return the parsed piece inside one element; None if it has nothing in it."""
    data = f"<html><body>{source}</body></html>".encode("utf-8", "replace")
    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False
    )
    try:
        return html.document_fromstring(data, parser=parser, ensure_head_body=False)
    except etree.ParserError:
        return None


def read_markup(source: str) -> lines.Body:
    """Return the lines of a text that is HTML even where it has no tag in it."""
    if "<" in source or "&" in source:
        return read_fragment(source)
    return lines.Body(lines.plain(source), ())


def read_mixed(source: str) -> lines.Body:
    """Return the lines of a text that may be HTML or plain."""
    return read_fragment(source) if has_tags(source) else lines.Body(lines.plain(source), ())
