"""How a record relates to earlier ones."""

from typing import Literal

from tasks.models.base import Model
from tasks.models.document import DocumentId

#: What a later item does to an earlier one of its family.
MarkKind = Literal["update", "correction", "hold", "kill"]


class NearDuplicate(Model):
    """An earlier article that this one repeats for the most part."""

    id: DocumentId
    #: Share of the shorter text that is in the longer one, 0 to 1.
    similarity: float


class Mark(Model):
    """What became of a record after it was delivered; the record itself stays as it was."""

    #: The record that is marked.
    document: DocumentId
    #: The record that says so.
    by: DocumentId
    kind: MarkKind


class Relations(Model):
    """What joins a record to those before it."""

    near_duplicate_of: NearDuplicate | None = None
    #: The version that this one replaces, or the item that this notice kills or holds.
    supersedes: DocumentId | None = None
    #: What is to be said of the earlier ones, or of this one if a later version overtook it.
    marks: tuple[Mark, ...] = ()
