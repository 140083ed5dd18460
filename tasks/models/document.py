"""What goes in: the bytes of one document and where they came from."""

import hashlib
from datetime import datetime

from pydantic import AwareDatetime

from tasks.models.base import Model

#: A document's id is the SHA-256 of its raw bytes, in hex.
DocumentId = str


class Source(Model):
    """One place where a document was seen."""

    #: File name or URL as the feed gave it, made printable; empty for unnamed input.
    path: str = ""
    #: Name of the feed, which is also the name of its profile.
    feed: str = ""
    #: When the feed delivered it: of a file, when it was last changed.
    seen: AwareDatetime | None = None
    #: Character encoding that the transport named (HTTP's Content-Type), not the bytes.
    charset: str | None = None
    #: Id of the document this one was an item of (a feed, a multi-item file).
    parent: DocumentId | None = None
    #: Position in that parent, from 0.
    index: int | None = None


class Document(Model):
    """The raw bytes of one document with what is known about them from outside."""

    raw: bytes
    source: Source = Source()

    @property
    def id(self) -> DocumentId:
        """SHA-256 of the raw bytes, in hex."""
        return document_id(self.raw)

    @property
    def received(self) -> datetime | None:
        """When the feed delivered it: the anchor of relative stamps, never "now"."""
        return self.source.seen


def document_id(raw: bytes) -> DocumentId:
    """Return the id of a document: the SHA-256 of its bytes, in hex."""
    return hashlib.sha256(raw).hexdigest()
