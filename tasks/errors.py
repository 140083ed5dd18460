"""What can go wrong with a document: one root, and the fates an error leads to."""

from typing import ClassVar


class CopydeskError(Exception):
    """Something in Copydesk failed."""

    #: Stable word by which dead letters are grouped and filtered.
    reason: ClassVar[str] = "error"


class PermanentError(CopydeskError):
    """The document will fail again however often it is tried: a dead letter at once."""

    reason = "permanent"


class TransientError(CopydeskError):
    """The surroundings failed, not the document: try again after a while."""

    reason = "transient"


class EmptyDocumentError(PermanentError):
    """There is no text in the document."""

    reason = "empty"


class TooShortError(PermanentError):
    """There is too little text to be an article."""

    reason = "too_short"


class TooLargeError(PermanentError):
    """The document is larger than the limit."""

    reason = "too_large"


class UndecodableError(PermanentError):
    """The bytes are text in no encoding that we know."""

    reason = "undecodable"


class UnsupportedError(PermanentError):
    """The bytes are of a kind that holds no news text (image, PDF, program, ...)."""

    reason = "unsupported"


class NotAnArticleError(PermanentError):
    """The text is an error page, a robot check, a log or the like, not an article."""

    reason = "not_article"


class MalformedError(PermanentError):
    """The document announces a format and breaks its rules."""

    reason = "malformed"


class HostileError(PermanentError):
    """The document is built to harm its reader (entities, nesting, blow-up)."""

    reason = "hostile"


class SeveralItemsError(PermanentError):
    """The document holds several items; ask for all of them with `process_all`."""

    reason = "several_items"


class SinkError(TransientError):
    """The sink could not take the record now (disk full, no permission, away)."""

    reason = "sink"
