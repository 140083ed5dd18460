"""ANPA 1312: the wire format of American agencies, with control bytes and markers."""

import re

from tasks.clean.formats import lines
from tasks.clean.formats.iptc7901 import take_headline
from tasks.clean.formats.layers import raw_layer
from tasks.clean.formats.parcel import split
from tasks.clean.formats.wrapped import paragraphs, with_byline_apart
from tasks.clean.reading import Reading
from tasks.errors import MalformedError, NotAnArticleError
from tasks.models import Document, Profile, Split, Stated

_MESSAGE = re.compile(r"\x16{0,4}\x01[^\x01\x16]*")
_PARTS = re.compile(
    r"\x01(?P<header>[^\x01\x02\x03]*+)\x02(?P<text>[^\x03\x04]*+)(?:[\x03\x04](?P<trailer>.*))?",
    re.DOTALL,
)
_NUMBER = re.compile(r"\b([a-z]?\d{3,5})\b")
#: Priority, category, slug, month-day, words: "r i BC-Norland-Dam 11-08 0456".
_FACTS = re.compile(
    r"(?<!\S)(?P<priority>[fbudrshw])\s(?P<category>[a-z])\s(?P<slug>\S[^\n]{0,80}?)"
    r"\s+(?P<day>\d{2}-\d{2})\s+(?P<words>\d{2,5})"
)
#: "AP-NY-11-08-24 1031EST", the service's stamp behind the text.
_TRAILER = re.compile(
    r"\b(?P<agency>[A-Z]{2,6})-[A-Z]{2,3}-(?P<stamp>\d{2}-\d{2}-\d{2}\s+\d{4}[A-Z]{3,4})"
)
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f]")
#: Line ends ("<") and starts of headings ("^") as the typesetters of the time read them.
_MARKS = re.compile(r"^\^+|(?:(?<!<)<+|=)$", re.MULTILINE)
#: "^By ADA QUILL=", "^Associated Press Writer=": one byline over several lines.
_BYLINE = re.compile(r"=\n\^(?=[^\n]{1,80}=$)", re.MULTILINE)
_HEADING = re.compile(r"\^+(?P<text>[^\n<=]{1,160})[<=]?\n")
#: Headings that are no headline: the slug, words to editors, the byline.
_OTHER_HEADING = re.compile(r"[A-Z]{2}-|eds:|by |[(\[]", re.IGNORECASE)
#: Flash, bulletin, urgent, then the rest, in numbers of IPTC.
_URGENCY = {"f": 1, "b": 2, "u": 3, "r": 4, "d": 5, "s": 6, "h": 6, "w": 6}


def read(decoded: str, document: Document, profile: Profile) -> Reading | Split:
    """Read one message, or split a file of several.

    Raises:
        MalformedError: There is no text between STX and ETX.
        NotAnArticleError: The text is empty.
    """
    del profile
    messages = _MESSAGE.findall(decoded)
    if len(messages) > 1:
        return split(document, (message.encode() for message in messages))
    parts = _PARTS.search(decoded)
    if not parts:
        raise MalformedError("an ANPA message without STX")
    text = _CONTROLS.sub("", _BYLINE.sub(", ", re.sub(r"\r\n?", "\n", parts["text"])))
    found = list(paragraphs(with_byline_apart(_MARKS.sub("", text))))
    headline = _marked(text, found) if text.startswith("^") else take_headline(found)
    if not found:
        raise NotAnArticleError("the message has no text")
    return lines.reading(decoded, raw_layer(decoded), found, _stated(parts, headline), "anpa")


def _marked(text: str, found: list[lines.Line]) -> str | None:
    """Remove the headline that a mark tells from the paragraphs, and return it."""
    at = 0
    while heading := _HEADING.match(text, at):
        at, headline = heading.end(), lines.collapsed(heading["text"])
        own = next((line for line in found if line.text == headline), None)
        if own and not _OTHER_HEADING.match(headline):
            found.remove(own)
            return headline
    return None


def _stated(parts: re.Match[str], headline: str | None) -> Stated:
    header = _CONTROLS.sub(" ", parts["header"])
    facts, number = _FACTS.search(header), _NUMBER.search(header)
    trailer = _TRAILER.search(parts["trailer"] or "")
    return Stated(
        headline=headline,
        published=trailer["stamp"] if trailer else None,
        agency=trailer["agency"] if trailer else None,
        section=facts["category"] if facts else None,
        slug=facts["slug"].strip() if facts else None,
        urgency=_URGENCY[facts["priority"]] if facts else None,
        guid=number[1] if number else None,
    )
