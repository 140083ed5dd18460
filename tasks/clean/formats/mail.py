"""E-mail as wire services send it (RFC 822 and its successors)."""

import email
import re
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.utils import parseaddr
from typing import TYPE_CHECKING

from tasks.clean.formats import lines
from tasks.clean.formats.fragment import read_fragment
from tasks.clean.formats.layers import raw_layer, visible
from tasks.clean.formats.wrapped import paragraphs
from tasks.clean.reading import Reading
from tasks.errors import HostileError, NotAnArticleError
from tasks.models import Document, Profile, Stated

if TYPE_CHECKING:
    from email.message import Message

#: Nested parts beyond this are no mail that anybody wrote.
_MAX_PARTS = 100
_BOUNDARY = re.compile(rb"boundary\s*=", re.IGNORECASE)
_PREFIX = re.compile(r"^(?:(?:re|fwd?|aw|wg|tr)\s?:\s*+){1,5}", re.IGNORECASE)
#: RFC 3676, 4.3: what follows is the sender's signature.
_SIGNATURE = re.compile(r"(?:^|\n)-- ?\r?\n")
#: A plain alternative shorter than this share of the HTML one only points at it.
_FULL_SHARE = 0.5


def read(decoded: str, document: Document, profile: Profile) -> Reading:
    """Read a mail: its plain text, or its HTML where that is fuller.

    Raises:
        HostileError: It is built of too many nested parts, or its HTML is hostile.
        NotAnArticleError: It has no text.
    """
    del profile
    if len(_BOUNDARY.findall(document.raw)) > _MAX_PARTS:
        raise HostileError(f"the mail declares more than {_MAX_PARTS} boundaries")
    message = email.message_from_bytes(document.raw)
    plain, rich = _texts(message, "text/plain"), _texts(message, "text/html")
    found = lines.Body(paragraphs(_SIGNATURE.split(plain, maxsplit=1)[0]), ())
    page = read_fragment(rich) if rich else lines.Body((), ())
    layer = raw_layer(decoded)
    if _size(found) < _FULL_SHARE * _size(page):
        found, layer = page, visible(layer)
    if not found.lines:
        raise NotAnArticleError("the mail has no text")
    return lines.reading(decoded, layer, found.lines, _stated(message, found), "mail")


def _texts(message: "Message[str, str]", kind: str) -> str:
    parts = (
        part
        for part in message.walk()
        if part.get_content_type() == kind and part.get_content_disposition() != "attachment"
    )
    return "\n".join(map(_text, parts))


def _text(part: "Message[str, str]") -> str:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    try:
        return data.decode(part.get_content_charset() or "utf-8")
    except (LookupError, UnicodeDecodeError):
        pass
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _size(body: lines.Body) -> int:
    return sum(len(line.text) for line in body.lines)


def _stated(message: "Message[str, str]", found: lines.Body) -> Stated:
    # Decoded first, a comma in the sender's name would end it (RFC 2047, 5).
    sender, address = map(_decoded, parseaddr(str(message.get("From", ""))))
    return Stated(
        headline=_PREFIX.sub("", _header(message, "Subject") or "").strip() or None,
        published=_header(message, "Date"),
        language=_header(message, "Content-Language"),
        guid=(_header(message, "Message-ID") or "").strip("<>") or None,
        site=sender or address or None,
        keywords=tuple(
            filter(None, map(str.strip, (_header(message, "Keywords") or "").split(",")))
        ),
        captions=found.captions,
    )


def _header(message: "Message[str, str]", name: str) -> str | None:
    value = message.get(name)
    return None if value is None else _decoded(value)


def _decoded(value: str) -> str | None:
    try:
        text = str(make_header(decode_header(value)))
    except (HeaderParseError, LookupError, UnicodeError, ValueError):
        text = str(value)
    return " ".join(text.encode("utf-8", "replace").decode().split()) or None
