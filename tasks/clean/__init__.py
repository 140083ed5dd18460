"""Cleaning: from the bytes of a document to faithful text."""

from tasks.models import Cleaned, Document, Profile, Split

VERSION = "1"


def clean(document: Document, profile: Profile | None = None) -> Cleaned | Split:
    """Return the clean text of a document, or its items where it holds several."""
    raise NotImplementedError
