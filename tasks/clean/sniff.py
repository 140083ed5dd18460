"""What a document is, by its content: names lie, and feeds send anything under any name."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from tasks.clean.signatures import BY_FIRST
from tasks.clean.wire_marks import is_anpa, is_iptc7901

TEXT = "text/plain"
HTML = "text/html"
RSS = "application/rss+xml"
ATOM = "application/atom+xml"
JSON_FEED = "application/feed+json"
NITF = "application/nitf+xml"
NEWSML_G2 = "application/newsml-g2+xml"
NEWSML = "application/newsml+xml"
NINJS = "application/ninjs+json"
JSON = "application/json"
JSON_LINES = "application/x-ndjson"
IPTC7901 = "text/x-iptc7901"
ANPA = "text/x-anpa1312"
MAIL = "message/rfc822"
XML = "application/xml"
BYTES = "application/octet-stream"

#: As much as is looked at.
_HEAD = 65_536
#: Byte-order marks by their first byte.
_MARKS = {
    b"\xef": ((b"\xef\xbb\xbf", "utf-8"),),
    b"\xff": ((b"\xff\xfe", "utf-16-le"),),
    b"\xfe": ((b"\xfe\xff", "utf-16-be"),),
}
#: Old systems and transfers leave a NUL here and there: in news text at most one in so many.
_PADDING = 50
_BEYOND_ASCII = bytes(range(0x80, 0x100))
#: Bytes that no text in any encoding we read has many of (wire controls are text here).
_CONTROLS = bytes(
    {*range(0x20)} - {*b"\t\n\r\f\x0b\x1b\x01\x02\x03\x04\x11\x12\x14\x16\x1a\x1e\x1f"}
)
_SPACES = b" \t\r\n\f\x0b\x1e"

_MAIL_START = re.compile(rb"(?:From [^\s:]{1,200} [^\n]{1,200}\n)?[A-Za-z][A-Za-z0-9-]{1,60}:[ \t]")
#: In small letters; the line feed before it is found fast, the beginning of a line is not.
_MAIL_HEADER = re.compile(
    rb"\n(from|to|subject|date|message-id|mime-version|received|return-path|content-type|"
    rb"delivered-to|reply-to|content-transfer-encoding|x-[a-z0-9-]{1,40}):"
)
_BLANK_LINE = re.compile(rb"\n\r?\n")
_MAIL_PROOF = frozenset((b"message-id", b"mime-version", b"received", b"return-path"))
_MAIL_LEAST = frozenset((b"from", b"subject", b"date"))

# No group is possessive: before Python 3.11.5 such a group matches wrongly. Each prolog can be read
# in one way only, so that going back takes no longer than reading.
_ROOT = re.compile(
    rb"(?:\s++|<\?(?:(?!\?>).){0,2000}\?>|<!--(?:(?!-->).){0,20000}-->|<!(?!--)[^>\[]{0,2000}+>)*"
    rb"<(?:[\w.-]{1,40}:)?([A-Za-z][\w.-]{0,40})",
    re.DOTALL,
)
#: A document type with declarations of its own: its name is the root's.
_DOCTYPE = re.compile(
    rb"(?:\s++|<\?(?:(?!\?>).){0,2000}\?>|<!--(?:(?!-->).){0,20000}-->)*"
    rb"<!DOCTYPE\s+(?:[\w.-]{1,40}:)?([A-Za-z][\w.-]{0,40})",
    re.DOTALL | re.IGNORECASE,
)
_XML_ROOTS = {
    b"rss": RSS,
    b"RDF": RSS,
    b"feed": ATOM,
    b"entry": ATOM,
    b"nitf": NITF,
    **dict.fromkeys((b"NewsML", b"NewsItem"), NEWSML),
    **dict.fromkeys((b"newsItem", b"newsMessage", b"packageItem"), NEWSML_G2),
    **dict.fromkeys((b"conceptItem", b"knowledgeItem", b"planningItem"), NEWSML_G2),
    b"svg": "image/svg+xml",
    **dict.fromkeys((b"urlset", b"sitemapindex", b"opml", b"wsdl", b"Envelope"), XML),
}
#: The first item in an envelope of a house's own.
_XML_ITEM = re.compile(rb"<(?:[\w.-]{1,40}:)?(nitf|newsItem|NewsItem|newsMessage|NewsML)[\s/>]")
_PAGE = frozenset(b"html head body title meta link script style base".split())
_BLOCK = re.compile(
    rb"<(?:/?(?:p|div|h[1-6]|ul|ol|li|table|tr|td|article|section|blockquote|figure|html|body)"
    rb"(?:\s[^<>]{0,2000})?|br\s?/?)>",
    re.IGNORECASE,
)
_FRAGMENT = frozenset(
    b"p div h1 h2 h3 h4 h5 h6 ul ol table article section blockquote figure span a b strong em i "
    b"img main header center font br hr aside nav noscript iframe".split()
)
#: So many block tags make a page of what begins as text.
_MANY_TAGS = 8

_JSON_OBJECT = re.compile(rb"\{\s*(?:\"(?:[^\"\\\n]|\\.){0,200}\"\s*:|\})")
_JSON_ARRAY = re.compile(rb"\[\s*(?:\{\s*(?:\"|\})|\]\s*$)")
#: A broken line may stand between two others.
_JSON_NEXT = re.compile(rb"\}[ \t]*\r?\n(?:[^{\n][^\n]{0,2000}\n)?\s*\{[ \t]*\"")
_JSON_FEED_MARK = re.compile(rb"\"https?:\\?/\\?/jsonfeed\.org\\?/version\\?/")
_NINJS_MARK = re.compile(
    rb"\"(?:pubstatus|pubStatus|versioncreated|versionCreated|body_(?:text|xhtml|html)|bodies|headlines|"
    rb"firstcreated|firstCreated|contentcreated|contentCreated|infosources|infoSources)\"\s*:"
)
_NINJS_URI = re.compile(rb"\"uri\"\s*:\s*\"|/ninjs-schema")
#: Superdesk's ninjs names its items by "guid", as others do; its state tells it from theirs.
_NINJS_GUID = re.compile(rb"\"guid\"\s*:\s*\"")
_NINJS_STATE = re.compile(rb"\"(?:pubstatus|versioncreated)\"\s*:")


def media_type(raw: bytes, name: str = "") -> str:
    """Return the media type of a document.

    The standards' names where they have one: IANA's, else the customary. `text/plain` is
    what is left; an empty document is plain text.

    Args:
        raw: The bytes of the document.
        name: Its name; never needed, kept for callers that have it at hand.
    """
    del name
    head = raw[:_HEAD]
    for mark, encoding in _MARKS.get(head[:1], ()):
        if head.startswith(mark):
            head = head.decode(encoding, "ignore").encode().removeprefix(b"\xef\xbb\xbf")
            return _text(head.lstrip(_SPACES))
    for signature, offset, kind in BY_FIRST.get(head[:1], BY_FIRST[b""]):
        if head.startswith(signature, offset):
            return kind
    if b"\0" in head and (wide := _wide(head)):
        return _text(head.decode(wide, "ignore").encode().lstrip(_SPACES))
    return _text(head.lstrip(_SPACES))


def _text(head: bytes) -> str:
    if reader := _BY_FIRST.get(head[:1]):
        return reader(head)
    if len(head) != len(head.translate(None, _CONTROLS)) and _is_binary(head):
        return BYTES
    if wire := _message(head):
        return wire
    if b":" in head[:80] and _MAIL_START.match(head) and _is_mail(head):
        return MAIL
    return _prose(head)


def _markup(head: bytes) -> str:
    if head[:15].lower().startswith((b"<!doctype html", b"<html")):
        return HTML
    found = _ROOT.match(head) or _DOCTYPE.match(head)
    if not found:
        return _prose(head)
    root = found[1]
    if root in _XML_ROOTS and (root != b"feed" or b"Atom" in head or b"<entry" in head):
        return _XML_ROOTS[root]
    if root.lower() not in _PAGE | _FRAGMENT:
        if item := _XML_ITEM.search(head):
            return _XML_ROOTS[item[1]]
        if head.startswith(b"<?xml"):
            return XML
    return HTML if _is_page(root.lower(), head) else _prose(head)


def _is_page(root: bytes, head: bytes) -> bool:
    if root in _PAGE or head.startswith(b"<?xml"):
        return True
    closed = b"</" + root in head.lower() or root in (b"br", b"img", b"hr")
    return root in _FRAGMENT and (closed or len(_BLOCK.findall(head)) > 1)


def _json(head: bytes) -> str:
    if head.startswith(b"["):
        if not _JSON_ARRAY.match(head):
            return _prose(head)
    elif not _JSON_OBJECT.match(head):
        return _prose(head)
    if _JSON_FEED_MARK.search(head):
        return JSON_FEED
    if head.startswith(b"{") and _JSON_NEXT.search(head) and _is_lines(head):
        return JSON_LINES
    return NINJS if _is_ninjs(head) else JSON


def _is_ninjs(head: bytes) -> bool:
    if _NINJS_URI.search(head) and _NINJS_MARK.search(head):
        return True
    return bool(_NINJS_STATE.search(head) and _NINJS_GUID.search(head))


def _is_lines(head: bytes) -> bool:
    first = head.partition(b"\n")[0].rstrip()
    return first.endswith(b"}") and first.count(b'"') > 1


def _prose(head: bytes) -> str:
    return HTML if b"<" in head and len(_BLOCK.findall(head)) >= _MANY_TAGS else TEXT


def _wire(head: bytes) -> str:
    return _message(head) or (BYTES if _is_binary(head) else TEXT)


def _message(head: bytes) -> str | None:
    return ANPA if is_anpa(head) else IPTC7901 if is_iptc7901(head) else None


def _is_mail(head: bytes) -> bool:
    block = _BLANK_LINE.split(head, maxsplit=1)[0]
    names = set(_MAIL_HEADER.findall(b"\n" + block.lower()))
    return (len(names) > 1 and bool(names & _MAIL_PROOF)) or names >= _MAIL_LEAST


def _is_binary(head: bytes) -> bool:
    """Three in a hundred are controls, or NUL is more than padding in UTF-8."""
    controls = len(head) - len(head.translate(None, _CONTROLS))
    nul = head.count(b"\0")
    if controls * 33 > len(head) or nul * _PADDING > len(head):
        return True
    return nul * 500 > len(head) and not _is_utf8(head)


def _is_utf8(head: bytes) -> bool:
    try:
        head.rstrip(_BEYOND_ASCII).decode()  # the last letter may be cut off
    except UnicodeDecodeError:
        return False
    return True


def _wide(head: bytes) -> str | None:
    """UTF-16 without its mark: every other byte of Latin text is NUL."""
    even, odd = head[0:400:2].count(0), head[1:400:2].count(0)
    half = len(head[:400]) // 2
    if odd * 10 > half * 7 and even * 10 < half:
        return "utf-16-le"
    if even * 10 > half * 7 and odd * 10 < half:
        return "utf-16-be"
    return None


_BY_FIRST: Mapping[bytes, Callable[[bytes], str]] = MappingProxyType(
    {
        b"<": _markup,
        **dict.fromkeys((b"{", b"["), _json),
        **dict.fromkeys((b"\x01", b"\x16", b"\0"), _wire),
    }
)
