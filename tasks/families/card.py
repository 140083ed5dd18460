"""An index card: what is kept of an article so that later ones can be related to it."""

from collections.abc import Mapping
from datetime import date, datetime
from hashlib import blake2b
from typing import Final, NamedTuple

import orjson

from tasks.extract.duplicates import Item, anchors, unpacked, words
from tasks.families.names import NOTICES, names, service
from tasks.models import Article, DocumentId, Instant

#: Marker -> what the item does to the one before it; the first that an article has counts.
_KINDS: Final[Mapping[str, str]] = {
    "kill": "kill",
    "hold": "hold",
    "correction": "correction",
    "refile": "correction",
    "update": "update",
    "lead": "update",
    "writethru": "update",
    "wrapup": "update",
}
_NUMBERED: Final = frozenset({"update", "lead", "writethru", "wrapup"})
#: Precisions by which two versions of a story can be told apart.
_FINE: Final = frozenset({"second", "minute"})
#: Bytes of the hash of a name: among a million names, one pair in two million clashes.
_NAME_BYTES: Final = 8
#: Digits from which on a number is none of versions.
_LONGEST: Final = 15
_HEAD: Final = b"\n"


class Card(NamedTuple):
    """What an index holds of one article."""

    id: DocumentId
    #: Its agency, in small letters; empty if unknown.
    service: str
    feed: str
    #: Whether it is a wire item as its desk filed it: with dateline and stamp, without address.
    is_filed: bool
    #: Telling words of the headline.
    headline: tuple[str, ...]
    #: What it is known under: "guid:...", "url:...", "slug:...", "head:...", "item:...".
    names: tuple[str, ...]
    #: "" or what it does to its predecessor: "update", "correction", "hold", "kill".
    kind: str
    #: The feed's number of this version.
    version: int | None
    #: Of "UPDATE 2", "1st lead"; 0 for an item without a number.
    number: int
    #: Milliseconds since 1970 of the latest stamp, if it names minute and zone.
    at: int | None
    #: Day of the latest stamp, as an ordinal; the day of arrival says nothing in a backlog.
    day: int | None
    signature: bytes

    @property
    def is_notice(self) -> bool:
        """Whether it is a message about another item."""
        return self.kind in NOTICES

    @property
    def tokens(self) -> tuple[bytes, ...]:
        """What an index files the card under: hashes of names, then anchors of the text."""
        named = [blake2b(name.encode(), digest_size=_NAME_BYTES).digest() for name in self.names]
        if self.is_notice:
            return tuple(named)
        return (*named, *anchors(self.signature))

    @property
    def item(self) -> Item:
        """What the rule for copies sees of it."""
        desk = f"{self.service}/{self.feed}" if self.is_filed and self.service else None
        return Item(unpacked(self.signature), self.headline, desk)

    def packed(self) -> bytes:
        """Return the card as bytes."""
        return orjson.dumps(self[:-1]) + _HEAD + self.signature


def read(packed: bytes) -> Card:
    """Undo `Card.packed`."""
    head, _, signature = packed.partition(_HEAD)
    document, desk, feed, filed, headline, known, *rest = orjson.loads(head)
    return Card._make(
        (document, desk, feed, filed, tuple(headline), tuple(known), *rest, signature)
    )


def card(document: DocumentId, article: Article, signature: bytes) -> Card:
    """Return the card of an article."""
    stamps = [stamp for stamp in (article.updated, article.published) if stamp is not None]
    return Card(
        id=document,
        service=service(article),
        feed=article.source.feed,
        is_filed=bool(article.dateline and stamps and not article.url),
        headline=words(article.headline),
        names=names(article),
        kind=_kind(article),
        version=_number(article.version),
        number=max((m.number or 0 for m in article.markers if m.kind in _NUMBERED), default=0),
        at=max((at for at in map(_instant, stamps) if at is not None), default=None),
        day=max((day for day in map(_day, stamps) if day is not None), default=None),
        signature=signature,
    )


def _kind(article: Article) -> str:
    if article.status == "canceled":
        return "kill"
    kinds = {marker.kind for marker in article.markers}
    if "repeat" in kinds:
        return ""
    found = next((kind for marker, kind in _KINDS.items() if marker in kinds), "")
    return found or ("correction" if article.corrections else "")


def _number(version: str | None) -> int | None:
    return int(version) if version and version.isdecimal() and len(version) < _LONGEST else None


def _instant(stamp: Instant) -> int | None:
    if stamp.precision not in _FINE:
        return None
    moment = datetime.fromisoformat(stamp.value)
    return int(moment.timestamp() * 1000) if moment.tzinfo else None


def _day(stamp: Instant) -> int | None:
    day = stamp.value[: len("2024-11-08")]
    return date.fromisoformat(day).toordinal() if len(stamp.value) >= len("2024-11-08") else None
