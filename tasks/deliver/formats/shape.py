"""What a format is: how records become something that others read."""

from collections.abc import Callable
from typing import BinaryIO, NamedTuple, Protocol

from pydantic import ValidationError

from tasks.errors import CopydeskError
from tasks.models import DocumentId, Record


class FormatError(CopydeskError):
    """There is no such format, or it can not be used here."""

    reason = "format"


class UnreadableRecordError(CopydeskError):
    """Bytes in a sink are not a record, or not one of this version."""

    reason = "unreadable_record"


class Writer(Protocol):
    """Takes records one by one and writes a file of many, in bounded memory."""

    def write(self, record: bytes) -> None:
        """Add one record, given as its JSON.

        Raises:
            UnreadableRecordError: It is no record; what was written before stands.
        """

    def finish(self) -> None:
        """Write what is left; the file stays open."""


class Format(NamedTuple):
    """One way to hand records on."""

    name: str
    #: What it is, in a few words.
    about: str
    #: Opens a file of many records.
    open: Callable[[BinaryIO], Writer]
    #: Of one record's file: the end of its name, and what it holds. None: only files of many.
    suffix: str | None = None
    convert: Callable[[bytes], bytes] | None = None
    #: Whether it is text, which a terminal or a pipe can take.
    text: bool = True


def read_record(raw: bytes) -> Record:
    """Read a record as a sink holds it.

    Raises:
        UnreadableRecordError: It is not JSON, or a field is missing, unknown or of another type.
    """
    try:
        return Record.model_validate_json(raw)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        place = ".".join(map(str, first["loc"])) or "record"
        raise UnreadableRecordError(f"{place}: {first['msg']}") from error


def urn(document: DocumentId) -> str:
    """Return the name of a document outside of Copydesk."""
    return f"urn:copydesk:sha256:{document}"
