"""XML as a feed sends it, read without entities, DTDs and network."""

import re
from html import entities

from lxml import etree

from tasks.clean.formats.markup import guard
from tasks.errors import HostileError, MalformedError

#: lxml names the type of its elements only in private.
Element = etree._Element  # noqa: SLF001

# No group is possessive: before Python 3.11.5 such a group matches wrongly.
_PROLOG = re.compile(
    r"\ufeff?\s*+(?:<\?.*?\?>\s*+|<!--.*?-->\s*+)*(<!DOCTYPE[^>\[]*+[>\[]?)?",
    re.DOTALL | re.IGNORECASE,
)
#: Document types that news really declares, by their public ids or the names of their
#: files; without an internal subset, and none is loaded.
_KNOWN_DOCTYPE = re.compile(
    r"<!DOCTYPE\s+(?:nitf|NewsML|html|rss|rdf:RDF)(?:\s+(?:"
    r"PUBLIC\s+[\"'](?:[+-]//(?:IPTC|W3C|Netscape)|urn:newsml:iptc\.org:)[^\"'<>]{0,200}[\"']"
    r"(?:\s*[\"'][^\"'<>]{0,300}[\"'])?"
    r"|SYSTEM\s+[\"'](?:https?://[\w.-]{1,100}/)?(?:[\w.-]{1,100}/){0,10}"
    r"(?:nitf|newsml|rss|xhtml)[\w.-]{0,60}\.dtd[\"']"
    r"))?\s*>",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31});")
_PREDEFINED = frozenset({"amp", "lt", "gt", "quot", "apos"})
_DECLARATION = re.compile(r"\A\ufeff?\s*+<\?xml[^>]*\?>")


def parse_xml(decoded: str) -> Element:
    """Return the root element of an XML document.

    HTML's named entities are read as the characters they name, since feeds use them
    undeclared; no other entity is resolved.

    Raises:
        HostileError: It declares entities or an unknown document type, or is built to
            exhaust the parser.
        MalformedError: It is not well-formed.
    """
    refuse_doctype(decoded)
    guard(decoded, xml=True)
    text = _ENTITY.sub(_character, _DECLARATION.sub("", decoded, count=1)).lstrip("\ufeff \t\r\n")
    try:
        return etree.fromstring(text.encode("utf-8", "replace"), _parser())
    except etree.XMLSyntaxError as error:
        raise MalformedError(f"the XML is not well-formed: {error.msg}") from error


def refuse_doctype(decoded: str) -> None:
    """Refuse a document type with an internal subset, and any that news does not use.

    Raises:
        HostileError: It has one.
    """
    found = _PROLOG.match(decoded)
    doctype = found[1] if found else None
    if doctype is None:
        return
    if doctype.endswith("["):
        raise HostileError("the document type declares entities of its own")
    if not _KNOWN_DOCTYPE.fullmatch(doctype):
        raise HostileError("the document type is not one of a news format")


def local(element: Element) -> str:
    """Return an element's name without its namespace; empty for comments and the like."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def inner_text(element: Element) -> str:
    """Return all text inside an element as it stands."""
    return "".join(str(text) for text in element.itertext())


def flat(element: Element | None) -> str:
    """Return the text inside an element with white space collapsed."""
    return "" if element is None else " ".join(inner_text(element).split())


def first(root: Element, *paths: str) -> Element | None:
    """Return the first element found by the paths, tried in order.

    A path is local names joined by "/"; its first may stand anywhere below the root.
    """
    for path in paths:
        for found in every(root, path):
            return found
    return None


def every(root: Element, path: str) -> list[Element]:
    """Return all elements found by a path of local names, as `first` reads it."""
    head, *rest = path.split("/")
    found = list(root.iter("{*}" + head))
    for name in rest:
        found = [child for parent in found for child in parent.iterchildren("{*}" + name)]
    return found


def value(root: Element, *paths: str) -> str | None:
    """Return the text of the first element found that has any."""
    for path in paths:
        for found in every(root, path):
            if text := flat(found):
                return text
    return None


def stated(root: Element, path: str, name: str) -> str | None:
    """Return an attribute's value at the first element of a path that has it."""
    for found in every(root, path):
        if text := (found.get(name) or "").strip():
            return text
    return None


def joined(*texts: str | None) -> str | None:
    """Return the different texts among these, a line each; None without any."""
    return "\n".join(dict.fromkeys(filter(None, texts))) or None


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        encoding="utf-8",
    )


def _character(found: re.Match[str]) -> str:
    name = found[1]
    if name in _PREDEFINED:
        return found[0]
    return entities.html5.get(f"{name};", found[0])
