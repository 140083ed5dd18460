"""IPTC 7901: a wire message between SOH, STX and ETX, with header and trailer lines."""

import re

from tasks.clean.formats import lines
from tasks.clean.formats.layers import raw_layer
from tasks.clean.formats.parcel import split
from tasks.clean.formats.wire import TRAILER, cut_off, messages
from tasks.clean.formats.wrapped import paragraphs, with_byline_apart
from tasks.clean.reading import Reading
from tasks.errors import MalformedError, NotAnArticleError
from tasks.models import Document, Profile, Split, Stated

_PARTS = re.compile(
    r"(?:\A|\x01)(?P<header>[^\x01\x02\x03]*+)\x02(?P<text>[^\x03\x04]*+)(?:[\x03\x04](?P<trailer>.*))?",
    re.DOTALL,
)
#: Source and number, priority, category, words, key words: "abc0042 4 pl 125 Dam/Norland".
_HEADER = re.compile(
    r"\s{0,20}+(?P<source>[A-Za-z]{2,8})\s?(?P<number>\d{1,6})"
    r"(?:\s+(?P<priority>[1-9]))?(?:\s+(?P<category>[A-Za-z]{1,3}))?(?:\s+(?P<words>\d{1,5}))?"
    r"(?:\s+(?P<slug>\S.{0,200}))?"
)
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f]")
#: A first paragraph beyond this is no headline.
_MAX_HEADLINE = 160
#: A second headline, a byline, a slug: no longer than this.
_MAX_LABEL = 80
_BY = ("By ", "BY ", "Von ", "Par ", "Por ", "Di ")
_FIGURES = re.compile(r"\d[ .:-]?\d")
_NO_HEADLINE = (".", ":", ",", "-", '"', "/")
#: What the header ends with besides: the number of another service, "dpa-tns 0908", "/AFP-AB12".
_NUMBERED = re.compile(r"(?:^|\s)[\w-]{0,12} ?(?:\d{3,4}|/AFP-\w{2,8})$")
_YEAR = re.compile(r" (?:19|20)\d\d$")


def read(decoded: str, document: Document, profile: Profile) -> Reading | Split:
    """Read one message, or split a file of several.

    Raises:
        MalformedError: There is no text between STX and ETX.
        NotAnArticleError: The text is empty.
    """
    del profile
    found_messages = messages(decoded)
    if len(found_messages) > 1:
        return split(document, (message.encode() for message in found_messages))
    parts = _PARTS.search(decoded)
    if not parts:
        raise MalformedError("an IPTC 7901 message without STX")
    text = re.sub(r"\r\n?", "\n", _CONTROLS.sub("", parts["text"]))
    found = list(paragraphs(with_byline_apart(text)))
    headline = take_headline(found)
    if not found:
        raise NotAnArticleError("the message has no text")
    stated, cut = _stated(parts, headline), cut_off(parts["trailer"], found)
    return lines.reading(decoded, raw_layer(decoded), found, stated, "iptc7901", *cut)


def take_headline(found: list[lines.Line]) -> str | None:
    """Remove the headline from the paragraphs, and return it.

    A short first paragraph without an end mark is one; agencies close it with "=". Where a
    second such line stands below it, which of the two it is, or none, is for the parser to say.
    """
    if len(found) < 2:  # noqa: PLR2004 - headline and a paragraph
        return None
    text = found[0].text
    if len(text) > _MAX_HEADLINE or (
        not text.endswith("=") and (text.endswith(_NO_HEADLINE) or _is_label(found[1].text))
    ):
        return None
    del found[0]
    return text.rstrip(" =") or None


def _is_label(text: str) -> bool:
    """Say whether a line is as short as a headline, and no sentence, note or row of a table."""
    return (
        len(text) <= _MAX_LABEL
        and not text.endswith((*_NO_HEADLINE, ")", "?", "!"))
        and _FIGURES.search(text) is None
        and not text.startswith(_BY)
    )


def _slug(said: str | None) -> str | None:
    numbered = said is not None and _NUMBERED.search(said) and not _YEAR.search(said)
    return None if numbered else said


def _stated(parts: re.Match[str], headline: str | None) -> Stated:
    rows = [lines.collapsed(row) for row in _CONTROLS.sub(" ", parts["header"]).splitlines()]
    first, *others = list(filter(None, rows)) or [""]
    header = _HEADER.match(first)
    notes = [row for row in others if row.startswith("(")]
    trailer = TRAILER.search(parts["trailer"] or "")
    # The category is left out: "pl" is politics to one house, sport or anything to another.
    facts = header.groupdict() if header else {}
    return Stated(
        headline=headline,
        published=trailer[0] if trailer else None,
        agency=facts.get("source"),
        slug=next((row for row in others if row not in notes), None) or _slug(facts.get("slug")),
        editors_note="\n".join(notes) or None,
        urgency=int(facts["priority"]) if facts.get("priority") else None,
        guid=f"{facts['source']}{facts['number']}" if header else None,
    )
