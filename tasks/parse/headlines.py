# ruff: noqa: PLR2004, RUF001, RUF003 - typographic marks and other scripts are what is read here; bounds of lengths.
"""Headlines: which line is one, and what is appended to it."""

import re
from collections.abc import Iterable
from typing import Final

from tasks.parse.lists import is_section

#: Longer lines are paragraphs, whether they end as sentences or have lost their full stop.
_LONGEST: Final = 170
#: A line this long that ends as a sentence is a paragraph, unless stamps follow it.
_SENTENCE: Final = 130
#: A sentence this long is none even above stamps: it is what stands below a headline.
_STANDFIRST: Final = 170
_SENTENCE_END: Final = re.compile(r"[.!?…]['\"”’»)]?$")
_PIPE: Final = re.compile(r"\s{1,4}[|·•–—-]\s{1,4}|\s{0,4}\|\s{0,4}")
# "... - Kremlin", "... – sources": names who says it, in a few words without a verb.
_ATTRIBUTION: Final = re.compile(r"\s{1,4}[-–—]{1,2}\s{1,4}(?P<who>[^\s\d][^|:;?!]{1,60})$")
_SMALL_SOURCES: Final = re.compile(
    r"(?:source|sources|police|report|reports|officials?|minister|ministry|media"
    r"|media reports|survey|poll|study|court|document|documents|un|army|navy|mayor|governor"
    r"|president|diplomat|spokes(?:man|woman|person)|statement|agency|newspaper|paper|tv"
    r"|union|lawyer|aide|official sources|lawmaker|expert|experts|analysts?)s?\b",
    re.IGNORECASE,
)
_MOST_WORDS: Final = 6


def is_stopped(line: str) -> bool:
    """Say whether a line ends as sentences do."""
    return _SENTENCE_END.search(line[-2:]) is not None


def can_be_headline(line: str, *, stamped: bool) -> bool:
    """Say whether the first plain line of a text is its headline.

    Args:
        line: The line.
        stamped: Whether a stamp, byline or dateline follows within a few lines.
    """
    if len(line) > _LONGEST:
        return False
    longest = _STANDFIRST if stamped else _SENTENCE
    return len(line) < longest or not is_stopped(line)


def without_site(headline: str, sites: Iterable[str]) -> str:
    """Cut "| World News | Example Times" where the last part is a site that is known.

    A section's name goes only together with the site behind it; everything else stays.
    """
    known = {site.casefold().strip() for site in sites if site}
    if not known:
        return headline
    text = headline
    while True:
        marks = list(_PIPE.finditer(text))
        if not marks or not _cut(text[marks[-1].end() :], known, was_cut=text != headline):
            return text
        text = text[: marks[-1].start()].rstrip()


def _cut(part: str, known: set[str], *, was_cut: bool) -> bool:
    name = part.strip().casefold()
    section = name.removesuffix(" news")
    return name in known or (was_cut and (is_section(name) or is_section(section)))


def before_site(headline: str, copy: str) -> bool:
    """Say whether `copy` is the headline without what a page appended to it."""
    return any(same(headline[: mark.start()], copy) for mark in _PIPE.finditer(headline))


def attribution(headline: str) -> str | None:
    """Return who a headline names as its source after a dash, None if it names nobody."""
    match = _ATTRIBUTION.search(headline) if any(map(headline.__contains__, "-–—")) else None
    if match is None:
        return None
    who = match["who"].strip()
    if len(who.split()) > _MOST_WORDS or who.endswith((".", "'", '"', "”", "’")):
        return None
    words = [word for word in who.split() if len(word) > 3]
    named = bool(words) and all(word[:1].isupper() for word in words) and who[:1].isupper()
    return who if named or who.isupper() or _SMALL_SOURCES.match(who) else None


def same(a: str | None, b: str | None) -> bool:
    """Say whether two lines are one headline, whatever their case and punctuation."""
    return bool(a) and bool(b) and _letters(a or "") == _letters(b or "")


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
