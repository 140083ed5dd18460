"""E-mail as wire services send it (RFC 822 and its successors)."""

import email
import re
from collections.abc import Iterator
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr

from tasks.clean.formats import lines, notices
from tasks.clean.formats.fragment import read_fragment
from tasks.clean.formats.layers import raw_layer, visible
from tasks.clean.formats.mail_text import Mailed, is_furniture, unwrapped
from tasks.clean.formats.parcel import split
from tasks.clean.formats.wrapped import paragraphs
from tasks.clean.reading import Reading
from tasks.errors import HostileError
from tasks.models import Document, Profile, Split, Stated

#: A forward of more lines is left as it is.
_MOST_LINES = 5_000
#: Nested parts beyond this are no mail that anybody wrote.
_MAX_PARTS = 100
_PART = re.compile(rb"boundary\s*=|message/rfc822", re.IGNORECASE)
_PREFIX = re.compile(r"^(?:(?:re|fwd?|aw|wg|tr)\s?:\s*+){1,5}", re.IGNORECASE)
#: "[Newsroom] Ferry returns": the name of the list that sent it.
_LIST = re.compile(r"^\[[^\[\]]{1,40}\]\s*")
#: Attachments that may hold a story: their types, and their names.
_STORY = re.compile(r"text/(?:plain|html|xml)|application/(?:[\w.-]{1,40}\+)?(?:xml|json)")
_NAMED = re.compile(r"\.(?:txt|xml|nitf|html?|json)$", re.IGNORECASE)
_MAIL = "message/rfc822"
#: Where the next mail of a mailbox begins, and the marks before lines that look so.
_NEXT_MAIL = re.compile(rb"(?<=\n)\r?\n(?=From [^\s]{1,200} [^\n]{5,80}\n[A-Za-z][A-Za-z-]{1,40}:)")
_QUOTED_FROM = re.compile(rb"^>(?=>{0,20}From )", re.MULTILINE)
#: HTML that no header announces.
_PAGE = re.compile(r"\s*<(?:!doctype html|html|body|table|div|p)\b", re.IGNORECASE)
#: The header of an IPTC 7901 message: "nna0042 3 pl 125 Norland/dam".
_WIRE = re.compile(r"[A-Za-z]{2,8}\d{3,6} [1-9] [A-Za-z]{1,3}\b")
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
    mails = _mails(document.raw)
    if len(mails) > 1:
        return split(document, mails)
    if len(_PART.findall(document.raw)) > _MAX_PARTS:
        raise HostileError(f"the mail declares more than {_MAX_PARTS} parts")
    message = email.message_from_bytes(document.raw)
    plain, rich = _texts(message, "text/plain"), _texts(message, "text/html")
    if not rich and _PAGE.match(plain):
        plain, rich = "", plain
    mailed = unwrapped(_SIGNATURE.split(plain, maxsplit=1)[0])
    found = lines.Body(paragraphs(mailed.text), ())
    page = read_fragment(rich) if rich else lines.Body((), ())
    layer = raw_layer(decoded)
    if _size(found) < _FULL_SHARE * _size(page):
        layer, (found, mailed) = visible(layer), _of_page(page)
    attached = _attached(message)
    if attached and _size(found) < max(map(len, attached)):
        return split(document, attached)
    own = lines.Body(_own(found.lines), found.captions)
    return notices.reading(decoded, layer, own, _stated(message, found, mailed), "mail")


def _mails(raw: bytes) -> list[bytes]:
    """Return the mails of a mailbox (RFC 4155), in which lines with "From" are quoted."""
    if not raw.startswith(b"From "):
        return [raw]
    return [_QUOTED_FROM.sub(b"", mail) for mail in _NEXT_MAIL.split(raw)]


def _of_page(page: lines.Body) -> tuple[lines.Body, Mailed]:
    """Take the story out of a forward or from above a reply that is written in HTML."""
    texts = [line.text for line in page.lines]
    mailed = unwrapped("\n".join(texts))
    left = list(filter(None, map(lines.collapsed, mailed.text.split("\n"))))
    if len(texts) > _MOST_LINES:
        return page, Mailed("")
    starts = range(len(texts) - len(left), -1, -1)
    start = next((at for at in starts if texts[at : at + len(left)] == left), None)
    if start is None:
        return page, Mailed("")
    return page._replace(lines=page.lines[start : start + len(left)]), mailed


def _own(found: tuple[lines.Line, ...]) -> tuple[lines.Line, ...]:
    """Leave out what mailing programs and legal departments add."""
    below = range(len(found) - 1, -1, -1)
    kept = (one for one, left in zip(found, below, strict=True) if not is_furniture(one.text, left))
    return tuple(kept)


def _attached(message: "Message[str, str]") -> list[bytes]:
    """Return the attached files that may be stories."""
    payloads = (_attachment(part) for part in _parts(message))
    return [data for data in payloads if isinstance(data, bytes) and data.strip()]


def _attachment(part: "Message[str, str]") -> bytes | None:
    if part.get_content_type() == _MAIL and part.is_multipart():
        inner = part.get_payload()
        return next((one.as_bytes() for one in _messages(inner)), None)
    if part.get_content_disposition() != "attachment":
        return None
    name = _decoded(part.get_filename() or "") or ""
    if not (_STORY.fullmatch(part.get_content_type()) or _NAMED.search(name)):
        return None
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else None


def _parts(message: "Message[str, str]") -> Iterator["Message[str, str]"]:
    """Yield a mail and its parts, not those of the mails attached to it."""
    yield message
    if message.get_content_maintype() == "multipart":
        for part in _messages(message.get_payload()):
            yield from _parts(part)


def _messages(payload: object) -> list["Message[str, str]"]:
    found = payload if isinstance(payload, list) else []
    return [one for one in found if isinstance(one, Message)]


def _texts(message: "Message[str, str]", kind: str) -> str:
    parts = (
        part
        for part in _parts(message)
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
    if repeated and _WIRE.match(bare):
        return None  # the header of the message that it brings
    return (bare if repeated else subject) or None


def _header(message: "Message[str, str]", name: str) -> str | None:
    value = message.get(name)
    return None if value is None else _decoded(value)


def _decoded(value: str) -> str | None:
    try:
        parts = decode_header(value)
    except (HeaderParseError, ValueError):
        parts = [(str(value), None)]
    text = "".join(_word(data, charset) for data, charset in parts)
    return " ".join(text.encode("utf-8", "replace").decode().split()) or None


def _word(data: str | bytes, charset: str | None) -> str:
    """Return a part of a header, in the encoding that it names or in one of those usual in mail."""
    if isinstance(data, str):
        return data
    for name in (charset or "utf-8", "utf-8"):
        try:
            return data.decode(name)
        except (LookupError, UnicodeError):
            continue
    return data.decode("cp1252", "replace")
