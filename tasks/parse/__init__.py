"""Parsing: from clean text to an article with its wire metadata.

The head is read line by line down to the first paragraphs, then the tail from the last
line upwards; what no rule takes is the body. Every rule that takes something out of the
body reports it in `Article.cleaning` (`parse.*`, listed in docs/parsing.md).
"""

from tasks.models import Article, Cleaned, Profile
from tasks.parse.assembly import assemble
from tasks.parse.datelines import find_dateline
from tasks.parse.draft import draft
from tasks.parse.embargoes import settle_embargo
from tasks.parse.filed import FoundDateline
from tasks.parse.head import read_head
from tasks.parse.noting import settle_corrections
from tasks.parse.statements import read_statements
from tasks.parse.tail import read_tail

__all__ = ["VERSION", "FoundDateline", "find_dateline", "parse"]

#: Of the rules; it goes up when the same input may give another article.
VERSION = "1"


def parse(cleaned: Cleaned, profile: Profile | None = None) -> Article:
    """Return the article that a clean text holds.

    Args:
        cleaned: The clean text, a line for each paragraph, with what its format
            states and the way back to the raw text.
        profile: What its feed is known to do: zone, date order, agency, site names.

    Returns:
        The article. Its `text` is the body alone; each paragraph is a slice of the clean
        text, and `offsets` lead from `text` to the decoded raw text.
    """
    sheet = draft(cleaned, profile)
    read_statements(sheet)
    read_head(sheet)
    read_tail(sheet)
    settle_embargo(sheet)
    settle_corrections(sheet)
    return assemble(sheet)
