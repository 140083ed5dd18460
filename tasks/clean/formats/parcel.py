"""What a document turns out to hold: one item, or several that go their own way."""

from collections.abc import Iterable

from tasks.models import Document, Split


def split(document: Document, raws: Iterable[bytes]) -> Split:
    """Return the items of a document as documents of their own.

    Each keeps the path and feed of the document, names it as parent, and counts from 0.
    """
    parent = document.id
    items = tuple(
        Document(
            raw=raw, source=document.source.model_copy(update={"parent": parent, "index": index})
        )
        for index, raw in enumerate(raws)
    )
    return Split(items=items)
