"""What comes out: the delivered record."""

from typing import Final

from pydantic import AwareDatetime

from tasks.models.article import Story
from tasks.models.base import Model
from tasks.models.document import DocumentId, Source
from tasks.models.findings import Extracted
from tasks.models.relations import NearDuplicate

#: Of the record's fields: another number when one is renamed, removed or means something else.
SCHEMA_VERSION: Final = "1"


class Passage(Model):
    """One stage that the document went through."""

    stage: str
    version: str
    at: AwareDatetime | None = None
    #: Of the stage's own work, in seconds.
    seconds: float | None = None
    worker: str | None = None
    attempt: int = 1


class Record(Story, Extracted):
    """The article, what was found in it, and how it got here."""

    #: By which rules the fields are to be read; additions leave it as it is.
    schema_version: str = SCHEMA_VERSION
    id: DocumentId
    sources: tuple[Source, ...]
    near_duplicate_of: NearDuplicate | None = None
    supersedes: DocumentId | None = None
    history: tuple[Passage, ...] = ()
