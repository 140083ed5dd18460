"""What the items of one family are known under, spelled so that equal things are equal."""

import re
from collections.abc import Iterable, Iterator
from typing import Final
from urllib.parse import urlsplit

from tasks.extract.duplicates.headlines import TELLING, words
from tasks.models import Article

#: Markers of messages about another item.
NOTICES: Final = frozenset({"kill", "hold"})
_WORD: Final = re.compile(r"\w+")
#: "dpa 157", "mtb0231": a service and the number of one of its items.
_ITEM: Final = re.compile(r"([a-z]{2,12})[ -]?(?:no\.? ?)?0*(\d{1,6})", re.IGNORECASE)
#: Formats whose numbers begin anew each day.
_WIRES: Final = frozenset({"text/x-iptc7901", "text/x-anpa1312"})
_SLUGGED: Final = re.compile(r"(?:slugged|(?=BC-|AP-))\s?(?:(?:BC|AP)-(?:[A-Z]{2,4}--)?)?(.+)")
_TITLED: Final = re.compile(r"(?:headlined|titled) (.+)", re.IGNORECASE)
_QUOTED: Final = re.compile(r"[\"“„«]([^\"“”„«»]{8,200})[\"”“»]")


def names(article: Article) -> tuple[str, ...]:
    """Return the names of an article, each with its kind before it: "slug:dam break".

    A notice also has the names of what it is about.
    """
    found = [*_own(article)]
    for target in _targets(article):
        found += _of_target(target)
    if NOTICES.intersection(marker.kind for marker in article.markers):
        found += _quoted(article.editors_notes)
    return tuple(dict.fromkeys(found))


def service(article: Article) -> str:
    """Return whose item it is, in small letters: its service, its agency, or a notice's."""
    if number := _number(article):
        return number[1].lower()
    if article.agency:
        return article.agency.lower()
    items = [_ITEM.fullmatch(target) for target in _targets(article)]
    return next((item[1].lower() for item in items if item), "")


def _own(article: Article) -> Iterator[str]:
    if number := _number(article):
        yield _item(number)
    elif article.guid and article.media_type not in _WIRES:
        yield f"guid:{article.guid}"
        if item := _ITEM.fullmatch(article.guid):
            yield _item(item)
    if article.url and urlsplit(article.url).path.strip("/"):
        yield f"url:{article.url}"
    if article.slug:
        yield _slug(article.slug)
    yield from _headline(article.headline)


def _number(article: Article) -> "re.Match[str] | None":
    """Return an item's number on its wire, which is another story's some days later."""
    return _ITEM.fullmatch(article.guid or "") if article.media_type in _WIRES else None


def _targets(article: Article) -> list[str]:
    return [marker.target for marker in article.markers if marker.target]


def _of_target(target: str) -> Iterator[str]:
    if item := _ITEM.fullmatch(target):
        yield _item(item)
    if slugged := _SLUGGED.fullmatch(target):
        yield _slug(slugged[1])
    if titled := _TITLED.fullmatch(target):
        yield from _headline(titled[1])


def _quoted(notes: Iterable[str]) -> Iterator[str]:
    """Yield the headlines that a notice quotes."""
    for note in notes:
        for quoted in _QUOTED.finditer(note):
            yield from _headline(quoted[1])


def _item(match: "re.Match[str]") -> str:
    return f"item:{match[1].lower()} {match[2]}"


def _slug(slug: str) -> str:
    return f"slug:{' '.join(_WORD.findall(slug.lower()))}"


def _headline(text: str | None) -> Iterator[str]:
    telling = words(text)
    if len(telling) >= TELLING:
        yield f"head:{' '.join(telling)}"
