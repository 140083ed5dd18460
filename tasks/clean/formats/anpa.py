"""ANPA 1312: the wire format of American agencies, with control bytes and markers."""

import re

from tasks.clean.formats import lines
from tasks.clean.formats.iptc7901 import take_headline
from tasks.clean.formats.layers import raw_layer
from tasks.clean.formats.parcel import split
from tasks.clean.formats.wire import cut_off, messages
from tasks.clean.formats.wrapped import paragraphs, with_byline_apart
from tasks.clean.reading import Reading
from tasks.errors import MalformedError, NotAnArticleError
from tasks.models import Document, Profile, Split, Stated

_PARTS = re.compile(
    r"(?:\A|\x01)(?P<header>[^\x01-\x03^]*+)(?:\x02|(?=\^))(?P<text>[^\x03\x04]*+)(?:[\x03\x04](?P<trailer>.*))?",
    re.DOTALL,
)
_NUMBER = re.compile(r"\W{0,10}([A-Za-z]\d{3,4}|\d{3,5})")
#: Priority, category, slug, month-day, words: "r i BC-Norland-Dam 11-08 0456".
_FACTS = re.compile(
    r"(?<!\S)(?P<priority>[fbudrshw])\s(?P<category>[a-z])\s(?P<slug>\S[^\n]{0,80}?)"
    r"\s+(?P<day>\d{1,2}-\d{1,2})\s+(?P<words>\d{2,5})"
)
#: "AP-NY-11-08-24 1031EST", the service's stamp behind the text.
_TRAILER = re.compile(
    r"\b(?P<agency>[A-Z]{2,6})-[A-Z]{2,3}-(?P<stamp>\d{2}-\d{2}-\d{2}\s+\d{4}[A-Z]{3,4})"
)
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f]")
#: Line ends ("<") and starts of headings ("^") as the typesetters of the time read them.
_MARKS = re.compile(r"^\^+|(?:(?<!<)<+|=)$", re.MULTILINE)
#: A heading is a paragraph of its own, up to its end mark or the end of its line.
_APART = re.compile(r"^\^(?:[^\n<]{0,100}\n(?![ \t^])){0,4}?[^\n<]*(?:<|=?$)", re.MULTILINE)
#: "^By ADA QUILL=", "^Associated Press Writer=": one byline over several lines.
_BYLINE = re.compile(r"=\n\^(?=[^\n]{1,80}=$)", re.MULTILINE)
_HEADING = re.compile(r"\^+(?P<text>[^\n<=]{1,160})[<=]?\n")
#: Where an add goes on, with the last words of the take before it: "^NORVIK: on Monday.<".
_PICKUP = re.compile(r"[A-Z][A-Z .'-]{2,30}: [a-z]")
#: Headings that are no headline: the slug, words to editors, the byline.
_OTHER_HEADING = re.compile(r"[A-Z]{2}-|eds:|by |[(\[]", re.IGNORECASE)
#: "^Bo Roe rowed all night. He won at dawn.<": what a story tells, in short.
_SENTENCES = re.compile(r"^\^(?P<text>[^<^]{80,900}[.?!\"'”])<", re.MULTILINE)
#: Flash, bulletin, urgent, then the rest, in numbers of IPTC.
_URGENCY = {"f": 1, "b": 2, "u": 3, "r": 4, "d": 5, "s": 6, "h": 6, "w": 6}


def read(decoded: str, document: Document, profile: Profile) -> Reading | Split:
    """Read one message, or split a file of several.

    Raises:
        MalformedError: There is no text between STX and ETX.
        NotAnArticleError: The text is empty.
    """
    del profile
    found_messages = messages(decoded)
    if len(found_messages) > 1:
        return split(document, (f"\x16\x16{message}".encode() for message in found_messages))
    parts = _PARTS.search(decoded)
    if not parts:
        raise MalformedError("an ANPA message without STX")
    text = _BYLINE.sub(", ", re.sub(r"[ \t\r]*\n|\r", "\n", parts["text"]))
    text = _CONTROLS.sub("", text)
    found = list(paragraphs(with_byline_apart(_MARKS.sub("", _APART.sub(r"\n\g<0>\n", text)))))
    headline = _marked(text, found) if text.startswith("^") else take_headline(found)
    if not found:
        raise NotAnArticleError("the message has no text")
    teaser = _summary(text, found)
    # Stored without its marks, a message has its trailer in its last line.
    trailer = parts["trailer"]
    if _TRAILER.match(found[-1].text) and len(found) > 1:
        trailer = found.pop().text
    stated, cut = _stated(parts, headline, trailer or ""), cut_off(trailer, found)
    stated = stated.model_copy(update={"teaser": teaser})
    return lines.reading(decoded, raw_layer(decoded), found, stated, "anpa", *cut)


def _marked(text: str, found: list[lines.Line]) -> str | None:
    """Remove the headline that a mark tells from the paragraphs, and return it; an add has none."""
    at = 0
    while heading := _HEADING.match(text, at):
        at, headline = heading.end(), lines.collapsed(heading["text"])
        own = next((line for line in found if line.text == headline), None)
        if own and not _OTHER_HEADING.match(headline):
            found.remove(own)
            return None if _PICKUP.match(headline) else headline
    return None


def _summary(text: str, found: list[lines.Line]) -> str | None:
    """Remove the sentences that a mark sets above the report, and return them."""
    said = next((lines.collapsed(one["text"]) for one in _SENTENCES.finditer(text)), None)
    own = next((line for line in found if line.text == said), None)
    if own is None or len(found) == 1 or _OTHER_HEADING.match(own.text):
        return None
    found.remove(own)
    return said


def _stated(parts: re.Match[str], headline: str | None, behind: str) -> Stated:
    header = _CONTROLS.sub(" ", parts["header"])
    facts, number = _FACTS.search(header), _NUMBER.match(header)
    trailer = _TRAILER.search(behind)
    return Stated(
        headline=headline,
        published=trailer["stamp"] if trailer else None,
        agency=trailer["agency"] if trailer else None,
        section=facts["category"] if facts else None,
        slug=facts["slug"].strip() if facts else None,
        urgency=_URGENCY[facts["priority"]] if facts else None,
        guid=number[1] if number else None,
    )
