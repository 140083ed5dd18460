"""The whole way of a document in one process, without a broker."""

import logging
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

from tasks import clean as cleaning
from tasks import extract as extraction
from tasks import parse as parsing
from tasks.errors import PermanentError, SeveralItemsError
from tasks.families import Index, card, relate
from tasks.models import (
    Article,
    Cleaned,
    Document,
    DocumentId,
    Extracted,
    Findings,
    Passage,
    Profile,
    Record,
    Relations,
    Source,
    Split,
    Story,
)

#: Is told which document, or item of one, was refused, and why.
Refused = Callable[[Document, PermanentError], None]

_log = logging.getLogger(__name__)


def process(
    raw: bytes,
    *,
    name: str = "",
    received: datetime | None = None,
    profile: Profile | None = None,
) -> Record:
    """Clean, parse and extract one document.

    Args:
        raw: The bytes of the document, in any format that `clean` knows.
        name: Its file name or URL; kept in the record, never needed to read it.
        received: When it was seen, with a zone: the anchor of relative stamps.
        profile: What its feed is known to do.

    Raises:
        SeveralItemsError: It holds several items; use `process_all`.
        PermanentError: It is empty, undecodable, hostile or not an article.
    """
    errors: list[PermanentError] = []
    records = process_all(
        raw,
        name=name,
        received=received,
        profile=profile,
        refused=lambda _, error: errors.append(error),
    )
    if len(records) + len(errors) != 1:
        count = len(records) + len(errors)
        raise SeveralItemsError(f"{name or 'the document'} holds {count} items")
    if errors:
        raise errors[0]
    return records[0]


def process_all(
    raw: bytes,
    *,
    name: str = "",
    received: datetime | None = None,
    profile: Profile | None = None,
    index: Index | None = None,
    refused: Refused | None = None,
) -> list[Record]:
    """Like `process`, for a document that may hold several items: one record each.

    Args:
        raw: As for `process`.
        name: As for `process`.
        received: As for `process`.
        profile: As for `process`.
        index: Of the articles before these, to which records are then related
            (`MemoryIndex()`).
        refused: As for `process_many`.

    Raises:
        PermanentError: No item can be read, and `refused` is not given.
    """
    document = Document(raw=raw, source=Source(path=name, seen=received))
    return list(process_many([document], profile, index, refused))


def process_many(
    documents: Iterable[Document],
    profile: Profile | None = None,
    index: Index | None = None,
    refused: Refused | None = None,
) -> Iterator[Record]:
    """Clean, parse and extract many documents, one after the other, lazily.

    Args:
        documents: In the order in which they came.
        profile: What their feed is known to do.
        index: Of the articles before them; given one (`MemoryIndex()`), records say what they
            repeat and replace.
        refused: Is told of each document and item that cannot be read; the others go on.
            Without it a warning is logged of an item whose siblings can be read.

    Raises:
        PermanentError: A document cannot be read, and `refused` is not given.
    """
    for document in documents:
        for made, article, findings in _articles(document, profile, refused):
            told = _record(made, article, findings)
            yield told if index is None else _related(told, article, findings, index)


def related(told: Record, relations: Relations) -> Record:
    """Return a record that says what it repeats and replaces."""
    update = {
        "near_duplicate_of": relations.near_duplicate_of,
        "supersedes": relations.supersedes,
    }
    return told.model_copy(update=update)


def record(document: DocumentId, article: Article, findings: Findings) -> Record:
    """Join what the stages found into a record; its history is still to be told."""
    story = {name: getattr(article, name) for name in Story.model_fields}
    if extraction.in_part(article, findings):
        story["flags"] = (*article.flags, "extracted_in_part")
    return Record.model_construct(
        **story,
        **{name: getattr(findings, name) for name in Extracted.model_fields},
        id=document,
        sources=(article.source,),
    )


#: Version of each stage's rules, as the record's history shows it.
VERSIONS = {
    "clean": cleaning.VERSION,
    "parse": parsing.VERSION,
    "extract": extraction.VERSION,
}


def _record(document: Document, article: Article, findings: Findings) -> Record:
    history = tuple(Passage(stage=stage, version=version) for stage, version in VERSIONS.items())
    return record(document.id, article, findings).model_copy(update={"history": history})


def _related(told: Record, article: Article, findings: Findings, index: Index) -> Record:
    (relations,) = relate(index, [card(told.id, article, findings.signature)])
    return related(told, relations)


def _articles(
    document: Document, profile: Profile | None, refused: Refused | None
) -> Iterator[tuple[Document, Article, Findings]]:
    try:
        cleaned = cleaning.clean(document, profile)
        if isinstance(cleaned, Cleaned):
            article = parsing.parse(cleaned, profile)
            found = (document, article, extraction.extract(article))
    except PermanentError as error:
        if refused is None:
            raise
        refused(document, error)
        return
    if isinstance(cleaned, Split):
        yield from _items(cleaned, profile, refused)
    else:
        yield found


def _items(
    split: Split, profile: Profile | None, refused: Refused | None
) -> Iterator[tuple[Document, Article, Findings]]:
    """Yield what the items make; one that cannot be read does not stop the others."""
    errors: list[tuple[Document, PermanentError]] = []
    made = False
    for item in split.items:
        for found in _articles(item, profile, lambda *error: errors.append(error)):
            yield found
            made = True
    if refused is None and not made and errors:
        raise errors[0][1]
    for document, error in errors:
        (refused or _warn)(document, error)


def _warn(document: Document, error: PermanentError) -> None:
    source = document.source
    _log.warning("item %s of %s left out: %s", source.index, source.path or source.parent, error)
