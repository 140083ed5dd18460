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
from tasks.clean.formats.mail_text import Mailed, is_furniture, unwrapped
from tasks.clean.formats.parcel import split
from tasks.clean.formats.wrapped import paragraphs
from tasks.clean.reading import Reading
from tasks.errors import HostileError, NotAnArticleError
from tasks.models import Document, Profile, Split, Stated

if TYPE_CHECKING:
    from email.message import Message

#: Nested parts beyond this are no mail that anybody wrote.
_MAX_PARTS = 100
_BOUNDARY = re.compile(rb"boundary\s*=", re.IGNORECASE)
_PREFIX = re.compile(r"^(?:(?:re|fwd?|aw|wg|tr)\s?:\s*+){1,5}", re.IGNORECASE)
#: "[Newsroom] Ferry returns": the name of the list that sent it.
_LIST = re.compile(r"^\[[^\[\]]{1,40}\]\s*")
#: Attachments that may hold a story: their types, and their names.
_STORY = re.compile(r"text/(?:plain|html|xml)|application/(?:[\w.-]{1,40}\+)?(?:xml|json)")
_NAMED = re.compile(r"\.(?:txt|xml|nitf|html?|json)$", re.IGNORECASE)
#: RFC 3676, 4.3: what follows is the sender's signature.
_SIGNATURE = re.compile(r"(?:^|\n)-- ?\r?\n")
#: A plain alternative shorter than this share of the HTML one only points at it.
_FULL_SHARE = 0.5


def read(decoded: str, document: Document, profile: Profile) -> Reading | Split:
    """Read a mail: its plain text, or its HTML where that is fuller.

    A mail with less text than the stories attached to it is split into them.

    Raises:
        HostileError: It is built of too many nested parts, or its HTML is hostile.
        NotAnArticleError: It has no text.
    """
    del profile
    if len(_BOUNDARY.findall(document.raw)) > _MAX_PARTS:
        raise HostileError(f"the mail declares more than {_MAX_PARTS} boundaries")
    message = email.message_from_bytes(document.raw)
    plain, rich = _texts(message, "text/plain"), _texts(message, "text/html")
    mailed = unwrapped(_SIGNATURE.split(plain, maxsplit=1)[0])
    found = lines.Body(paragraphs(mailed.text), ())
    page = read_fragment(rich) if rich else lines.Body((), ())
    layer = raw_layer(decoded)
    if _size(found) < _FULL_SHARE * _size(page):
        found, layer, mailed = page, visible(layer), Mailed("")
    attached = _attached(message)
    if attached and _size(found) < max(map(len, attached)):
        return split(document, attached)
    own = _own(found.lines)
    if not own:
        raise NotAnArticleError("the mail has no text")
    stated = _stated(message, found, mailed)
    return lines.reading(decoded, layer, own, stated, "mail")


def _own(found: tuple[lines.Line, ...]) -> tuple[lines.Line, ...]:
    """Leave out what mailing programs and legal departments add."""
    below = range(len(found) - 1, -1, -1)
    kept = (one for one, left in zip(found, below, strict=True) if not is_furniture(one.text, left))
    return tuple(kept)


def _attached(message: "Message[str, str]") -> list[bytes]:
    """Return the attached files that may be stories."""
    payloads = (
        part.get_payload(decode=True)
        for part in message.walk()
        if part.get_content_disposition() == "attachment"
        and (_STORY.fullmatch(part.get_content_type()) or _NAMED.search(part.get_filename() or ""))
    )
    return [data for data in payloads if isinstance(data, bytes) and data.strip()]


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


def _stated(message: "Message[str, str]", found: lines.Body, mailed: Mailed) -> Stated:
    # Decoded first, a comma in the sender's name would end it (RFC 2047, 5).
    sender, address = map(_decoded, parseaddr(str(message.get("From", ""))))
    return Stated(
        headline=_subject(mailed.subject or _header(message, "Subject") or "", found),
        published=_header(message, "Date"),
        language=_header(message, "Content-Language"),
        guid=(_header(message, "Message-ID") or "").strip("<>") or None,
        site=sender or address or None,
        keywords=tuple(
            filter(None, map(str.strip, (_header(message, "Keywords") or "").split(",")))
        ),
        captions=found.captions,
        editors_note=mailed.note,
    )


def _subject(text: str, found: lines.Body) -> str | None:
    """Return the subject without marks of replies, and its list's name where the text has none."""
    subject = _PREFIX.sub("", text).strip()
    bare = _LIST.sub("", subject)
    repeated = any(line.text.casefold() == bare.casefold() for line in found.lines)
    return (bare if repeated else subject) or None


def _header(message: "Message[str, str]", name: str) -> str | None:
    value = message.get(name)
    return None if value is None else _decoded(value)


def _decoded(value: str) -> str | None:
    try:
        text = str(make_header(decode_header(value)))
    except (HeaderParseError, LookupError, UnicodeError, ValueError):
        text = str(value)
    return " ".join(text.encode("utf-8", "replace").decode().split()) or None
