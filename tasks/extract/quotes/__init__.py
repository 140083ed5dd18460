"""Quotations: who is reported to have said what.

The marks of each line are paired (`marks`), the report around them is cut into sentences
of words (`tokens`), verbs of speech are given their subjects (`acts`, `preceding`,
`following`), each quotation is linked to the act that reports it (`attribution`), and
whoever is named, or meant by a pronoun or an office, is resolved to the fullest name
(`cast`, `names`).
"""

from collections.abc import Collection, Sequence
from functools import partial
from itertools import islice

from tasks.extract.bounds import MOST_FINDINGS
from tasks.extract.quotes.dialogue import spoken
from tasks.extract.quotes.finder import Finder
from tasks.extract.quotes.lookalikes import read
from tasks.language import is_foreign
from tasks.models.findings import Quote, QuoteKind

__all__ = ["find_quotes"]


def find_quotes(
    text: str,
    people: Sequence[str] = (),
    language: str | None = None,
    others: Collection[str] = (),
) -> tuple[Quote, ...]:
    """Find the quotations of a text, direct, mixed and indirect, with who said them.

    Args:
        text: Any text; a line break ends a paragraph.
        people: Full names that are known from elsewhere ("Orla Venn"); short names in the
            text ("Venn") are resolved to them first.
        language: BCP 47 primary tag of the text. The rules for speakers know English only:
            in any other language the words between marks are found, or else behind the dash
            that opens a line, and nobody is guessed to have said them. Where none is given,
            a text is read as English if its script and function words do not speak against it.
        others: Names in the text that are not of people: "Tarn" is then not short for "Tarn Venn".

    Returns:
        The quotations in order of the text. Spans count in `text` as it was given; a
        quotation that goes on over several paragraphs is one, with the marks that open
        its later paragraphs inside. At most `MOST_FINDINGS` of them.
    """
    found = read(text, people, partial(_find, others=others))
    if language == "en" or (language is None and not is_foreign(text)):
        return found
    marked = [_bare(text, quote.start, quote.end, quote.kind) for quote in found]
    between = [quote for quote in marked if quote.kind != "indirect"]
    # Where a text has marks, a dash only breaks a sentence off.
    if not between:
        between = [_bare(text, one.start, one.end) for one in islice(spoken(text), MOST_FINDINGS)]
    return tuple(between)


def _find(text: str, people: Sequence[str], others: Collection[str]) -> tuple[Quote, ...]:
    return Finder(text, people, others).find()


def _bare(text: str, start: int, end: int, kind: QuoteKind = "direct") -> Quote:
    return Quote(text=text[start:end], start=start, end=end, kind=kind, confidence=0.0)
