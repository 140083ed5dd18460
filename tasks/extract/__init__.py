"""Extraction: who said what, who and where, and when."""

from collections.abc import Sequence

from tasks.extract.amounts import find_amounts
from tasks.extract.builtin import registry
from tasks.extract.dates import find_dates
from tasks.extract.entities import find_entities
from tasks.extract.keyphrases import find_keyphrases
from tasks.extract.quotes import find_quotes
from tasks.extract.registry import LONGEST, Extractor, Registry, in_part
from tasks.models import Article, Findings

__all__ = [
    "LONGEST",
    "VERSION",
    "Extractor",
    "Registry",
    "extract",
    "find_amounts",
    "find_dates",
    "find_entities",
    "find_keyphrases",
    "find_quotes",
    "in_part",
    "registry",
]

VERSION = "1"


def extract(
    article: Article, names: Sequence[str] | None = None, using: Registry | None = None
) -> Findings:
    """Return what the extractors find in an article.

    Args:
        article: A parsed article; spans count in its `text`.
        names: The extractors to run, by name; all of them if None.
        using: Where they are looked up: `registry()` if None, or a registry of your own.

    Raises:
        PermanentError: An extractor is unknown, or failed on this article.
    """
    return (registry() if using is None else using).run(article, names)
