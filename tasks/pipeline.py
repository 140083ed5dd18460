"""The whole way of a document in one process, without a broker."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from tasks import clean as cleaning
from tasks import extract as extraction
from tasks import parse as parsing
from tasks.errors import SeveralItemsError
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
    records = process_all(raw, name=name, received=received, profile=profile)
    if len(records) != 1:
        raise SeveralItemsError(f"{name or 'the document'} holds {len(records)} items")
    return records[0]


def process_all(
    raw: bytes,
    *,
    name: str = "",
    received: datetime | None = None,
    profile: Profile | None = None,
    index: Index | None = None,
) -> list[Record]:
    """Like `process`, for a document that may hold several items: one record each.

    Args:
        raw: As for `process`.
        name: As for `process`.
        received: As for `process`.
        profile: As for `process`.
        index: Of the articles before these, to which records are then related
            (`MemoryIndex()`).
    """
    document = Document(raw=raw, source=Source(path=name, seen=received))
    return list(process_many([document], profile, index))


def process_many(
    documents: Iterable[Document], profile: Profile | None = None, index: Index | None = None
) -> Iterator[Record]:
    """Clean, parse and extract many documents, one after the other, lazily.

    Args:
        documents: In the order in which they came.
        profile: What their feed is known to do.
        index: Of the articles before them; given one (`MemoryIndex()`), records say what they
            repeat and replace.
    """
    for document in documents:
        for made, article, findings in _articles(document, profile):
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
    document: Document, profile: Profile | None
) -> Iterator[tuple[Document, Article, Findings]]:
    cleaned: Cleaned | Split = cleaning.clean(document, profile)
    if isinstance(cleaned, Split):
        for item in cleaned.items:
            yield from _articles(item, profile)
        return
    article = parsing.parse(cleaned, profile)
    yield document, article, extraction.extract(article)
