"""The boundary models: what each stage takes and gives."""

from tasks.models.article import (
    Article,
    Byline,
    Credit,
    Dateline,
    Instant,
    Marker,
    Paragraph,
    Precision,
    Story,
)
from tasks.models.base import Model, Span
from tasks.models.cleaned import BlockKind, Change, Cleaned, Encoding, Run, Split, Stated
from tasks.models.document import Document, DocumentId, Source, document_id
from tasks.models.findings import (
    Amount,
    DateMention,
    Entity,
    EntityType,
    Extracted,
    Findings,
    Quote,
    QuoteKind,
)
from tasks.models.profile import Profile
from tasks.models.record import SCHEMA_VERSION, Passage, Record
from tasks.models.relations import Mark, MarkKind, NearDuplicate, Relations
from tasks.models.value import Draft, Reading, Value

__all__ = [
    "SCHEMA_VERSION",
    "Amount",
    "Article",
    "BlockKind",
    "Byline",
    "Change",
    "Cleaned",
    "Credit",
    "DateMention",
    "Dateline",
    "Document",
    "DocumentId",
    "Draft",
    "Encoding",
    "Entity",
    "EntityType",
    "Extracted",
    "Findings",
    "Instant",
    "Mark",
    "MarkKind",
    "Marker",
    "Model",
    "NearDuplicate",
    "Paragraph",
    "Passage",
    "Precision",
    "Profile",
    "Quote",
    "QuoteKind",
    "Reading",
    "Record",
    "Relations",
    "Run",
    "Source",
    "Span",
    "Split",
    "Stated",
    "Story",
    "Value",
    "document_id",
]
