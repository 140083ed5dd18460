"""NewsML-G2: news items, alone or several in a message; packages name items only."""

import re

from tasks.clean.formats import lines, nitf, notices
from tasks.clean.formats.carried import carried, marked_up
from tasks.clean.formats.layers import raw_layer, visible
from tasks.clean.formats.markup import guard
from tasks.clean.formats.parcel import split
from tasks.clean.formats.slices import elements
from tasks.clean.formats.xml import (
    Element,
    every,
    first,
    flat,
    joined,
    local,
    parse_xml,
    refuse_doctype,
    stated,
    value,
)
from tasks.clean.reading import Reading
from tasks.errors import NotAnArticleError
from tasks.models import Document, Profile, Split, Stated

#: Roles of headlines, whatever the scheme before them is called.
_MAIN = frozenset({"main", "hlmain"})
_SECOND = frozenset({"sub", "subheadline", "subtitle", "hlsub"})
_SHORT = frozenset(
    {"short", "shortheadline", "alert", "seo", "web", "mobile", "overline", "kicker"}
)

#: "roe.ada": who was at the desk, not who wrote it.
_LOGIN = re.compile(r"[a-z]+\.[a-z]+")
#: What a message may hold; those without a text say so when their turn comes.
_ITEMS = ("newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem")
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def read(decoded: str, document: Document, profile: Profile) -> Reading | Split:
    """Read one news item, or split a message of several.

    Raises:
        HostileError: The XML is built to harm.
        MalformedError: It is not well-formed.
        NotAnArticleError: It holds no text: a package, a picture, a plan of coverage.
    """
    del profile
    refuse_doctype(decoded)
    guard(decoded, xml=True)
    if len(elements(decoded, "newsItem")) > 1:
        return split(document, (item.alone.encode() for item in elements(decoded, _ITEMS)))
    root = parse_xml(decoded)
    item = first(root, "newsItem")
    item = root if item is None else item
    if local(item) != "newsItem":
        raise NotAnArticleError(f"a NewsML-G2 {local(root)} without news items")
    content, part = _content(item)
    layer = visible(raw_layer(decoded), xml=True)
    return notices.reading(decoded, layer, content, _stated(item, content, part), "newsml_g2")


def _content(item: Element) -> tuple[lines.Body, Element | None]:
    """Read the fullest of the forms that a content set has of one text, markup first."""
    inline = [(_marked_up(part), part) for part in every(item, "contentSet/inlineXML")]
    data = [(carried(part), None) for part in every(item, "contentSet/inlineData")]
    best = lines.fullest([found for found, _ in (*inline, *data)])
    part = next((part for found, part in inline if found is best), None)
    return best, None if part is None else first(part, "nitf")


def _marked_up(inline: Element) -> lines.Body:
    if (part := first(inline, "nitf")) is not None:
        return nitf.nitf_body(part)
    if not len(inline):
        return carried(inline)
    for header in every(inline, "header"):
        if first(header, "h1") is not None:  # dpa's: headline, subjects and time once more
            _drop(header)
    return marked_up(*(every(inline, "body") or [inline]))


def _drop(element: Element) -> None:
    around = element.getparent()
    if around is not None:
        around.remove(element)


def _stated(item: Element, content: lines.Body, part: Element | None) -> Stated:
    inner = nitf.nitf_stated(part, content) if part is not None else Stated()
    outer = {
        "headline": _headline(item) or value(item, "itemMeta/title"),
        "teaser": joined(*_headlines(item, _SECOND), _described(item)),
        "authors": tuple(_authors(item)),
        "published": value(item, "itemMeta/firstCreated", "itemMeta/versionCreated"),
        "updated": value(item, "itemMeta/versionCreated"),
        "embargo": value(item, "itemMeta/embargoed"),
        "dateline": value(item, "contentMeta/dateline", "contentMeta/located/name"),
        "language": stated(item, "contentMeta/language", "tag") or item.get(_LANGUAGE),
        "agency": _provider(item),
        "slug": value(item, "contentMeta/slugline"),
        "urgency": nitf.urgency(value(item, "contentMeta/urgency")),
        "status": next(iter(_terms(item, "itemMeta/pubStatus")), None),
        "guid": item.get("guid"),
        "version": item.get("version"),
        "rights": joined(*_texts(item, "rightsInfo/copyrightNotice", "rightsInfo/usageTerms")),
        "editors_note": joined(*_notes(item)),
        "keywords": _texts(item, "contentMeta/keyword") + _names(item, "contentMeta/subject"),
        "genres": _names(item, "contentMeta/genre"),
        "signals": _terms(item, "itemMeta/signal"),
        "captions": content.captions,
    }
    return inner.model_copy(update={name: found for name, found in outer.items() if found})


def _notes(item: Element) -> list[str]:
    """Return the notes to editors, the lines of those that are marked up apart."""
    notes = every(item, "itemMeta/edNote")
    return [line.text for note in notes for line in lines.body(note).lines]


def _headline(item: Element) -> str | None:
    """Return the main headline: the one that says so, else the first that is no other's."""
    ranked = sorted(every(item, "contentMeta/headline"), key=_rank)
    return next(filter(None, map(flat, ranked)), None)


def _rank(headline: Element) -> int:
    role = _term(headline.get("role"))
    return 0 if role in _MAIN else 2 if role in _SECOND | _SHORT else 1


def _headlines(item: Element, roles: frozenset[str]) -> list[str]:
    headlines = every(item, "contentMeta/headline")
    return [flat(one) for one in headlines if _term(one.get("role")) in roles]


def _provider(item: Element) -> str | None:
    code = stated(item, "itemMeta/provider", "literal") or stated(
        item, "itemMeta/provider", "qcode"
    )
    name = value(item, "itemMeta/provider/name")
    return name or (re.split(r"[:/]", code)[-1] if code else None)


def _terms(item: Element, path: str) -> tuple[str, ...]:
    codes = (one.get("qcode") or one.get("uri") for one in every(item, path))
    return tuple(filter(None, map(_term, codes)))


def _texts(item: Element, *paths: str) -> tuple[str, ...]:
    texts = (flat(one) for path in paths for one in every(item, path))
    return tuple(dict.fromkeys(filter(None, texts)))


def _names(item: Element, path: str) -> tuple[str, ...]:
    """Return the first name of each concept; others are the same in other languages."""
    found = (value(one, "name") for one in every(item, path))
    return tuple(dict.fromkeys(name for name in found if name))


def _described(item: Element) -> str | None:
    descriptions = every(item, "contentMeta/description")
    for element in descriptions:
        if _term(element.get("role")) not in ("caption", "drol:caption"):
            return flat(element) or None
    return None


def _authors(item: Element) -> list[str]:
    names = [flat(by) for by in every(item, "contentMeta/by")]
    if not any(names):
        names = [
            value(who, "name") or who.get("literal") or ""
            for who in every(item, "contentMeta/creator")
        ]
    named = (name for name in dict.fromkeys(names) if name and not _LOGIN.fullmatch(name))
    return [re.sub(r"^(?:By|Von|Par|Por)\s+", "", name) for name in named]


def _term(qcode: str | None) -> str | None:
    """The code without its scheme: "stat:usable" and a full URI both give "usable"."""
    return re.split(r"[:/]", qcode)[-1].lower() if qcode else None
