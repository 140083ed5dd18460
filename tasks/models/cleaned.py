"""What cleaning hands to parsing: faithful text, and an account of every character."""

from typing import Literal

from tasks.models.base import Model
from tasks.models.document import Document, Source

BlockKind = Literal["text", "heading", "list_item", "quote", "caption"]

#: One run of characters that were taken over unchanged: (offset in the clean text,
#: offset in the decoded raw text, length), in code points.
Run = tuple[int, int, int]


class Change(Model):
    """One entry of the cleaning report: what a rule did to a stretch of the raw text."""

    #: Id of the rule, `group.name`, as in docs/rules.md.
    rule: str
    action: Literal["removed", "replaced", "inserted", "moved"]
    #: Span in the decoded raw text; empty (start == end) for an insertion.
    start: int
    end: int
    #: What stands there now, for "replaced" and "inserted".
    text: str | None = None


class Encoding(Model):
    """How the bytes were decoded."""

    name: str
    #: 0 to 1; 1 for a byte-order mark or valid UTF-8.
    confidence: float
    #: Where the name came from.
    evidence: Literal["bom", "declared", "utf-8", "detected", "profile"]


class Stated(Model):
    """What the format itself states (markup, metadata), before the text is read."""

    headline: str | None = None
    teaser: str | None = None
    authors: tuple[str, ...] = ()
    #: Time stamps as they were written.
    published: str | None = None
    updated: str | None = None
    embargo: str | None = None
    dateline: str | None = None
    language: str | None = None
    agency: str | None = None
    section: str | None = None
    slug: str | None = None
    urgency: int | None = None
    #: Publication status as ninjs names it: usable, withheld, canceled.
    status: str | None = None
    guid: str | None = None
    version: str | None = None
    url: str | None = None
    site: str | None = None
    rights: str | None = None
    editors_note: str | None = None
    keywords: tuple[str, ...] = ()
    genres: tuple[str, ...] = ()
    #: What is to be done with the item, as NewsML-G2 says: "update", "correction".
    signals: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    embeds: tuple[str, ...] = ()
    key_points: tuple[str, ...] = ()
    related: tuple[str, ...] = ()


class Cleaned(Model):
    """The clean text of one item, with the way back to the raw text."""

    source: Source
    #: By content, not by name: "text/plain", "text/html", "application/nitf+xml", ...
    media_type: str
    encoding: Encoding
    raw_size: int
    #: Each line is what the source set apart as one paragraph or line.
    text: str
    #: (number, kind) of each line that is not plain text, counted from 0.
    kinds: tuple[tuple[int, BlockKind], ...] = ()
    offsets: tuple[Run, ...]
    changes: tuple[Change, ...] = ()
    stated: Stated = Stated()
    #: Facts seen while cleaning: "truncated", "paywalled", "syndicated", ...
    flags: tuple[str, ...] = ()


class Split(Model):
    """A document that turned out to be several: each goes its own way from here."""

    #: With `source.parent` and `source.index` set.
    items: tuple[Document, ...]
