"""Quotations: who is reported to have said what.

The marks of each line are paired (`marks`), the report around them is cut into sentences
of words (`tokens`), verbs of speech are given their subjects (`acts`, `preceding`,
`following`), each quotation is linked to the act that reports it (`attribution`), and
whoever is named, or meant by a pronoun or an office, is resolved to the fullest name
(`cast`, `names`).
"""

from collections.abc import Sequence

from tasks.extract.quotes.finder import Finder
from tasks.models.findings import Quote

__all__ = ["find_quotes"]

#: Languages in which the cues are known; a text of no certain language is read as English.
_KNOWN = frozenset([None, "en"])


def find_quotes(
    text: str, people: Sequence[str] = (), language: str | None = None
) -> tuple[Quote, ...]:
    """Find the quotations of a text, direct, mixed and indirect, with who said them.

    Args:
        text: Any text; a line break ends a paragraph.
        people: Full names that are known from elsewhere ("Orla Venn"); short names in the
            text ("Venn") are resolved to them first.
        language: BCP 47 primary tag of the text. The rules for speakers know English only:
            in any other language the words between marks are found, and nobody is guessed
            to have said them.

    Returns:
        The quotations in order of the text. Spans count in `text` as it was given; a
        quotation that goes on over several paragraphs is one, with the marks that open
        its later paragraphs inside. At most `MOST_FINDINGS` of them.
    """
    found = Finder(text, people).find()
    if language in _KNOWN:
        return found
    return tuple(_unattributed(quote) for quote in found if quote.kind != "indirect")


def _unattributed(quote: Quote) -> Quote:
    return Quote(text=quote.text, start=quote.start, end=quote.end, kind=quote.kind, confidence=0.0)
