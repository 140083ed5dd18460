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
_CREDIT_END = re.compile(rf"(?:^|[.,] )(?:{_AGENCIES}|Source: Supplied)(?: Images)?[.)]?$")
_CREDIT_END_REACH = 30
_BY = (
    r"(?:(?:[Ww]ritten|[Ww]ords|[Ss]tory|[Rr]eported|[Pp]osted) )?[Bb]y|BY|"
    r"(?:(?:[Ee]in )?(?:Kommentar|Kolumne|Gastbeitrag|Interview|Analyse|Bericht|Text) )?[Vv]on|VON|"
    r"[Pp]ar|[Pp]or|POR|[Dd]e|[Dd]i|[Aa]v|[Aa]f|[Dd]oor|[Oo]leh|"
    r"Aut(?:h?or(?:en|in|es|a)?|eur|ore):?|\u0391\u03c0\u03cc|\u0410\u0432\u0442\u043e\u0440:?"
)
_BYLINE = re.compile(rf"(?:{_BY}):?\s+[^\W\d_a-z]")
# The name that belongs to it may stand on the next line.
_BY_ALONE = re.compile(rf"(?:{_BY}|Author of the article):?")
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
_TIME = r"\b\d{1,2}[:.h]\d{2}\b"
# The page may have glued a time to the year.
_YEAR_END = r"(?!\d(?!\d?:))"
_DATE = (
    rf"\b\d{{1,2}}[./-]\d{{1,2}}[./-](?:\d\d|\d{{4}}){_YEAR_END}|"
    r"\b(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}|"
    rf"\b\d{{1,2}}\.? ?[^\W\d]{{3,12}}\.?,? (?:de )?(?:19|20)\d{{2}}{_YEAR_END}|"
    rf"\b[^\W\d]{{3,12}}\.? \d{{1,2}},? (?:19|20)\d{{2}}{_YEAR_END}|"
    r"(?:19|20)\d{2}\s?[\u5e74\ub144]"
)
_STAMP = re.compile(rf"{_TIME}|{_DATE}")
_DATED = re.compile(_DATE)
_TIMED = re.compile(r"\d{1,2}[:.h]\d{2}(?!\d)")
_AGO = re.compile(
    r"\d{1,3} (?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month)s? ago\b|"
    r"\d{1,3} (?:minute|hour|day)s?$|"
    r"\b(?:vor|hace|h\u00e1|il y a|fa|for|f\u00f6r|prie\u0161|przed|p\u0159ed) "
    r"\d{1,3} [^\W\d]{3,9}\b",
    re.IGNORECASE,
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


def is_by_alone(text: str) -> bool:
    """Return whether a line is the "By" of a byline whose name stands below it."""
    return len(text) <= _OPENING_REACH and _BY_ALONE.fullmatch(text) is not None


def is_ago(text: str) -> bool:
    """Return whether a line says how long ago something was published, and little else."""
    return len(text) <= _OPENING_REACH and _AGO.search(text) is not None


def has_date(text: str) -> bool:
    """Return whether a text shows a calendar day."""
    return _DATED.search(text) is not None


def is_dated(text: str, *, bare: bool) -> bool:
    """Return whether a text shows a calendar day that isn't merely today's at a page's head.

    That one stands alone or behind its weekday, without a time.

    Args:
        text: the line.
        bare: whether a day that stands alone counts.
    """
    day = _DATED.search(text)
    if day is None:
        return False
    rest = text[: day.start()] + text[day.end() :]
    before = len(text[: day.start()].split())
    return _TIMED.search(rest) is not None or before > 1 or (bare and not before)


def is_button(text: str) -> bool:
    """Return whether a word of a line is one of those that buttons and menus are made of."""
    words = [word.strip(_EDGE) for word in text.casefold().split()]
    return any(word in PHRASES.labels or word in PHRASES.site for word in words)


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
