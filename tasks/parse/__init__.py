"""Parsing: from clean text to an article with its wire metadata."""

from tasks.models import Article, Cleaned, Profile

VERSION = "1"


def parse(cleaned: Cleaned, profile: Profile | None = None) -> Article:
    """Return the article that a clean text holds."""
    raise NotImplementedError
