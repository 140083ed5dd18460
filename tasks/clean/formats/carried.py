"""Content that a format carries as data: HTML or plain text, as it stands or in base64."""

import binascii
import re
from base64 import b64decode
from html import unescape

from tasks.clean.formats import lines
from tasks.clean.formats.fragment import has_tags, read_fragment
from tasks.clean.formats.wrapped import paragraphs
from tasks.clean.formats.xml import Element, inner_text

#: A line that is more than this of a text may hold others.
_MOST = 0.6
_BLOCKS = ("{*}p", "{*}pre")
_TAG = re.compile(r"<[^<>]{0,2000}>")
_CODED = "base64"


def marked_up(*roots: Element) -> lines.Body:
    """Return the lines of elements, and those of a text that is cut at a column inside one.

    Reuters, ANSA and others set a whole report, with indents and all, into a single paragraph.
    """
    found = lines.body(*roots)
    longest = max((len(line.text) for line in found.lines), default=0)
    if longest < _MOST * lines.size(found):
        return found
    blocks = [block for root in roots for block in root.iter(*_BLOCKS)] or roots
    inside = paragraphs("\n\n".join(map(inner_text, blocks)))
    return found._replace(lines=inside) if len(inside) > len(found.lines) else found


def carried(element: Element) -> lines.Body:
    """Return the lines of an element whose text is the content.

    Raises:
        HostileError: It is HTML built to harm a tree parser.
    """
    text = inner_text(element)
    return read_data(_decoded(text) if _is_coded(element) else text)


def read_data(text: str) -> lines.Body:
    """Return the lines of a text that may be HTML, or plain and cut at a column.

    Raises:
        HostileError: It is HTML built to harm a tree parser.
    """
    if not has_tags(text):
        return lines.Body(paragraphs(text), ())
    found = read_fragment(text)
    if len(found.lines) > 1:
        return found
    # Some agencies set a whole text, cut at a column, into one element.
    inside = paragraphs(unescape(_TAG.sub("", text)))
    return found._replace(lines=inside) if len(inside) > len(found.lines) else found


def _is_coded(element: Element) -> bool:
    """Say whether NewsML-G2's attribute, or NewsML's element around it, names the encoding."""
    around = element.getparent()
    named = (element.get("encoding"), None if around is None else around.get("Notation"))
    return any(name and name.lower().endswith(_CODED) for name in named)


def _decoded(text: str) -> str:
    try:
        data = b64decode("".join(text.split()), validate=True)
    except binascii.Error:
        return ""
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
