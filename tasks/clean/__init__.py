"""Cleaning: from the bytes of a document to faithful text."""

from tasks.clean import formats
from tasks.clean.chain import cleaned_up
from tasks.clean.decoding import decode
from tasks.clean.gaps import repair_spaces
from tasks.clean.items import split_items
from tasks.clean.pages import without_page
from tasks.clean.result import cleaned_of, draft_of, plain_reading
from tasks.clean.sniff import media_type
from tasks.errors import EmptyDocumentError, UnsupportedError
from tasks.models import Cleaned, Document, Profile, Split

__all__ = ["VERSION", "clean", "repair_spaces"]

#: Of the rules: a document cleaned by another version may come out otherwise.
VERSION = "1"

_PLAIN = "text/plain"
_NO_PROFILE = Profile()


def clean(document: Document, profile: Profile | None = None) -> Cleaned | Split:
    """Return the clean text of a document, or its items where it holds several.

    The text keeps the lines that carry metadata (headline, stamps, bylines, credits ...)
    for parsing; characters and structure are repaired, page furniture is gone, and
    `changes` and `offsets` account for every character.

    Raises:
        EmptyDocumentError: There is no text in it.
        UndecodableError: The bytes are text in no known encoding.
        UnsupportedError: It is of a kind that holds no news text.
        MalformedError: It breaks the rules of the format that it announces.
        HostileError: It is built to harm its reader.
        NotAnArticleError: It is an error page, a robot check, a log or the like.
        TooShortError: There is next to nothing in it.
    """
    profile = profile or _NO_PROFILE
    if not document.raw or document.raw.isspace():
        raise EmptyDocumentError("there is nothing in it")
    kind = media_type(document.raw, document.source.path)
    if kind != _PLAIN and kind not in formats.READERS:
        raise UnsupportedError(f"{kind} holds no news text that can be read")
    text, encoding = decode(document.raw, profile.encoding or document.source.charset)
    if kind == _PLAIN:
        split = split_items(document, text)
        if split:
            return split
        reading = plain_reading(text)
    else:
        read = formats.read(kind, text, document, profile)
        if isinstance(read, Split):
            return read
        reading = read
    draft = draft_of(reading, len(text), profile)
    if kind == _PLAIN:
        draft = without_page(draft)
    return cleaned_of(cleaned_up(draft), document, kind, encoding)
