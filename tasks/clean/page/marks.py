"""Words that give furniture away, in the languages of the feeds.

A helper: layout decides first. Openings and notices are looked up in sets and by plain substring,
for a page has hundreds of lines; only the credit of a picture needs a pattern.
"""

import re
from collections.abc import Iterator

from tasks.clean.page.phrases import PHRASES

_WORDS = 4
_HEADING_WORDS = 3
_EDGE = ".:!?,;\u2026\u00bb\u00ab\u25ba\u25b6\u2192>|-\u2013\u2014()[]\"'"
_OPENING_REACH = 60
_AGENCIES = "|".join(PHRASES.agencies)
_PREFIXES = tuple(
    phrase for phrase in PHRASES.openings if not phrase.isascii() and " " not in phrase
)
# Most paragraphs hold no word that a notice begins like: one look at their words tells.
_KEY = 5
_UNSPACED = re.compile(r"[\u2e80-\uffef]")
_NOTICES_UNSPACED = tuple(stem for stem in PHRASES.notices if stem[0] > "\u2e80")
_NOTICE_KEYS = frozenset(
    max(stem.split(), key=len)[:_KEY] for stem in PHRASES.notices if stem[0] <= "\u2e80"
)
_CREDIT = re.compile(
    r"\u00a9|\([cC]\) |"
    r"\b(?:[Ff]oto|FOTO|[Pp]hoto|PHOTO|[Bb]ild|[Bb]ilde|[Bb]illede|[Ii]mage|[Pp]icture|[Cc]redit|"
    r"[Cc]r[eé]ditos?|[Cc]r[eé]dito?|[Qq]uelle|[Kk]uva|[Bb]eeld|[Ii]magen|"
    r"\u0424\u043e\u0442\u043e|\u0444\u043e\u0442\u043e)"
    r"(?: [Cc]redit|s|graf|graf\u00eda|graphie)?\s?[:/|]|"
    r"\b(?:[Pp]hoto|[Pp]icture|[Ii]mage|[Ff]oto|[Ii]llustration) (?:by|courtesy|via|von|de|di|av) |"
    rf"(?:[/(|]|[\u2013-] ?|via )\s?(?:{_AGENCIES})\b|"
    rf"\b(?:{_AGENCIES})/[^\W\d_a-z]"
)
_CREDIT_SIGNS = ("\u00a9", ":", "/", "|", "(", "-", "\u2013", " by ", "via ", " courtesy ")
_CREDIT_END = re.compile(rf"(?:^|[.,] )(?:{_AGENCIES})(?: Images)?[.)]?$")
_CREDIT_END_REACH = 30
_BYLINE = re.compile(
    r"(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|[Pp]or|POR|[Dd]e|[Dd]i|[Aa]v|[Aa]f|[Dd]oor|[Oo]leh|"
    r"\u0391\u03c0\u03cc|\u0410\u0432\u0442\u043e\u0440:?)\s+[^\W\d_a-z]"
)
_BYLINE_LONGEST = 90
_BYLINE_WORDS = 14
_CREW = re.compile(
    r"\(?(?:additional )?(?:reporting|writing|editing|compiled|translated) by |with files from ",
    re.IGNORECASE,
)
# What follows the time in an entry of a running report says at least this much.
_ENTRY = 22
_RIGHTS_SIGN = "\u00a9"
_SITE_EDGE = " *+#"
_RIGHTS = re.compile(
    r"(?:\u00a9|\(c\)|copyright)(?: copyright| by)?[ :]{0,3}(?:\u00a9 ?)?"
    r"(?:[\w ]{1,20} )?(?:19|20)\d\d|"
    r"all rights reserved",
    re.IGNORECASE,
)
_STAMP = re.compile(
    r"\b\d{1,2}[:.h]\d{2}\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|"
    r"\b(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}|"
    r"\b\d{1,2}\.? ?[^\W\d]{3,12}\.?,? (?:de )?(?:19|20)\d{2}\b|"
    r"\b[^\W\d]{3,12}\.? \d{1,2},? (?:19|20)\d{2}\b|(?:19|20)\d{2}\s?[\u5e74\ub144]"
)


def leads_away(text: str) -> bool:
    """Return whether a line opens as one that leads to another page or asks for a click."""
    opening = text[:_OPENING_REACH].casefold()
    words = opening.split(maxsplit=_WORDS)[:_WORDS]
    if len(words) == 1 or (words and words[0][-1] == ":"):
        return words[0].strip(_EDGE) in PHRASES.labels or opening.startswith(_PREFIXES)
    return opening.startswith(_PREFIXES) or any(
        start in PHRASES.openings for start in _starts(words)
    )


def _starts(words: list[str]) -> Iterator[str]:
    joined = ""
    for word in words:
        stripped = word.strip(_EDGE)
        joined = f"{joined} {stripped}" if joined else stripped
        yield joined


def has_credit(text: str, reach: int) -> bool:
    """Return whether the last characters of a text name the maker of a picture."""
    end = text[-reach:]
    if any(sign in end for sign in _CREDIT_SIGNS) and _CREDIT.search(end):
        return True
    return _CREDIT_END.search(end, max(0, len(end) - _CREDIT_END_REACH)) is not None


def is_notice(text: str) -> bool:
    """Return whether a text speaks to the users of a site: consent, accounts, newsletters."""
    folded = text.casefold()
    if not _NOTICE_KEYS.isdisjoint([word[:_KEY] for word in folded.split()]):
        return any(stem in folded for stem in PHRASES.notices)
    return _UNSPACED.search(folded) is not None and any(
        stem in folded for stem in _NOTICES_UNSPACED
    )


def has_rights(text: str) -> bool:
    """Return whether a text claims rights, as a page's foot does with the year."""
    return _RIGHTS.search(text) is not None


def is_byline(text: str) -> bool:
    """Return whether a line names an article's makers rather than telling anything."""
    if _CREW.match(text):
        return True
    short = len(text) <= _BYLINE_LONGEST and not text.endswith((".", "!", "?"))
    return short and _BYLINE.match(text) is not None and len(text.split()) <= _BYLINE_WORDS


def opens_comments(text: str) -> bool:
    """Return whether a line heads the readers' comments."""
    words = text[: _OPENING_REACH + 1].casefold().split()
    return len(words) <= _HEADING_WORDS and any(
        word.strip(_EDGE) in PHRASES.comments for word in words
    )


def is_stamp(text: str) -> bool:
    """Return whether a text is a stamp, not the entry of a running report that begins with one."""
    stamp = _STAMP.search(text)
    return stamp is not None and (stamp.start() > 0 or len(text) - stamp.end() < _ENTRY)


def is_site_word(text: str) -> bool:
    """Return whether a line is the name of a part of a site, or of a network, or claims rights."""
    if len(text) > _OPENING_REACH:
        return False
    return text[:1] == _RIGHTS_SIGN or text.strip(_SITE_EDGE).casefold() in PHRASES.site


def has_stamp(text: str) -> bool:
    """Return whether a text shows a clock's or a calendar's figures."""
    return _STAMP.search(text) is not None
