# ruff: noqa: RUF001, RUF002 - typographic marks and other scripts are what is read here.
"""Words to editors and corrections to readers."""

import re
from typing import Final, Literal

from tasks.parse.telling import ends_told

NoteKind = Literal["note", "correction"]

_MAX: Final = 500
#: What a note begins with where no bracket does: quick to see that prose does not.
NOTE_OPENINGS: Final = frozenset(
    {"thi", "the", "an ", "cor", "cla", "ber", "kor", "rec", "исп", "eds", "edi", "not", "att"}
    | {"red", "hin", "anm", "fe ", "err", "cet", "que", "rät", "ret", "oik", "поп"}
    | {"ap ", "spr", "düz", "add", "upd", "ref", "ajo", "act", "pré", "aña"}
)
#: First letters of what follows "The": an earlier or previous version.
_AFTER_THE: Final = "epEP"
#: A longer note above the body is for readers.
_READABLE: Final = 160
# Reuters' "trash line": what this version of the story adds, in brackets.
_TRASH: Final = re.compile(
    r"[(\[](?:att(?:n|ention)(?:: ?| ?[-–—] ?| ))?"
    r"(?:eds?|editors?|note to editors|adds?|added|adding|updates?|updated|updating"
    r"|recasts?|recasting|removes?|rewrites?|repeats?"
    r"|fixes|fixing|clarifies|clarifying|refiles?|refiling|writes through|writethru|changes"
    r"|changing|deletes|deleting|amends|amending"
    r"|inserts|releads?|new throughout|new lead|new headline|trims|tops|drops|restores"
    r"|replaces|expands|with (?:graphic|photo|video|quotes|details)|in \w+ ?\d*(?:st|nd|rd"
    r"|th)? para"
    r"|no changes|minor edits|for other|releasing|story (?:also )?moved"
    r"|undated)\b[^()]{0,300}(?:\([^()]{0,80}\)[^()]{0,200})?[)\]]\.?",
    re.IGNORECASE,
)
#: What AFP and AP send with a story, "=(PHOTO+VIDEO)=", "AP Photo NVK101", and how to reach
#: the writer, "((a@b; +1 2))".
_WITH: Final = re.compile(
    r"=\([^()]{3,80}\)=|\(\([^()]{0,200}(?:@|\+\d)[^()]{0,200}\)\)"
    r"|AP (?:Photos?|Graphics?|Video) [A-Z]{2,6}\d{2,4}(?:, ?[A-Z]{2,6}\d{2,4}){0,40}"
)
#: The day behind a label: "Correction 11 March 2026: ...".
_DAY: Final = (
    r"(?:(?:\w{2,9}\.?,? ){0,2}(?:\d{1,2}\.?(?:st|nd|rd|th)?,? ?)(?:\w{3,9}\.?,? ?)?(?:\d{4})?"
    r"|\d{1,2}[./]\d{1,2}[./]\d{2,4})"
)
#: What goes on behind "this story was corrected": when, to what; "by the paper" is news.
_CORRECTED: Final = (
    r"(?=[.,;:)\]–—-]|$|\s(?:to|on|in|at|after|because|since|throughout|following|\d)\b)"
)
_CORRECTING: Final = re.compile(
    r"[(\[]?(?:(?<=[(\[])(?:corrects?|correcting|corrected)\b"
    r"|(?:editors?: ?)?this (?:version|story|article|item|report|post)(?: has been| was"
    rf"| is)? (?:corrects?\b|corrected{_CORRECTED}|updated to correct)"
    r"|(?:an|the) (?:earlier|previous) version of this (?:story|article|report|item|post"
    r"|column|page)|this (?:story|article|report|post) (?:previously|originally|incorrectly"
    rf"|has been (?:(?:corrected|amended){_CORRECTED}|updated to (?:correct|clarify|fix"
    r"|reflect the correct)))"
    r"|this (?:version of (?:the|this) story corrects"
    r"|(?:\w{3,9}\.? \d{1,2} )?(?:story|article|report) (?:has been|was|is)"
    rf" (?:corrected{_CORRECTED}|amended (?:on \d|on \w{{3,9}} \d|to (?:correct|clarify))))"
    r"|anmerkung der redaktion: .{0,80}(?:früheren?|ersten|ursprünglichen) (?:version|fassung)"
    r"|cet article a été (?:corrigé|(?:modifié|rectifié) le \d)"
    r"|questo articolo è stato corretto"
    rf"|(?:correction|clarification|corrected|update and correction),?\s[(]?{_DAY}[)]?\s?[:–—]"
    r"|(?:correction|corrections|clarification|berichtigung|korrektur|rectificatif|rectification"
    r"|erratum|errata|fe de (?:errores|erratas)|corrección|correção|correctie|correzione|rättelse"
    r"|rettelse|oikaisu|sprostowanie|düzeltme|исправление|поправка)\s?(?::|\s[-–—_]|\())",
    re.IGNORECASE,
)
#: AFP's: "ATTENTION - ADDS toll ///"; in capitals, without a full stop: "UPDATES with toll".
_ATTENTION: Final = re.compile(
    r"ATTENTION\s?[-–—:]\s.{3,200}///"
    r"|(?:ATTENTION\s?[-–—:]\s)?(?:ADDS|UPDATES|RECASTS|REFILES|CLARIFIES|RETRANSMIT\w*|AJOUTE"
    r"|ACTUALISE|PRÉCISE|AÑADE|ACTUALIZA)(?:,? [A-Z]{3,12})* [a-z][^.!?]{2,160}(?:///)?"
)
#: "Update 11 March 2026: This article has been updated ...", a word to readers.
_UPDATED: Final = re.compile(
    rf"update,?\s[(]?{_DAY}[)]?\s?[:–—]\s(?:this|the) (?:article|story|report|headline|piece)\b"
    r"[^.]{0,40}\b(?:updated|corrected|amended|changed|edited|clarified|revised)\b",
    re.IGNORECASE,
)
#: A label of which the word is also one of the tongue: "Correction: the market fell".
_DEFINED: Final = re.compile(
    r"(?:correction|clarification|rectification)\s?[:–—-]\s*(?-i:[a-z])", re.IGNORECASE
)
_SAYS_WHAT: Final = re.compile(
    r"\b(?:not|no|wrong\w*|incorrect\w*|correct\w*|mis\w+|errors?|erroneous\w*|version|story"
    r"|article|report|item|headline|photo|caption|should|instead|earlier|previous\w*|pas|erreur"
    r"|dépêche|lire)\b",
    re.IGNORECASE,
)
_EDS: Final = re.compile(
    r"[(\[]?(?:eds|editors|note to editors|editors[’'] notes?|notes? to editors?"
    r"|attention editors|redaktionshinweis|hinweis an die redaktionen?)\s?[:_–—-]",
    re.IGNORECASE,
)
_EDITORS_NOTE: Final = re.compile(
    r"[(\[]?(?P<words>editor[’']?s[’']? note)\s?(?:[:_–—]|-{1,2}|\.\s)", re.IGNORECASE
)
_PRIVATE: Final = re.compile(
    r"\W{0,5}(?:(?:dpa )?notebook\b\W{0,4}$|(?:dpa[- ])?notizblock\b\W{0,4}$"
    r"|the following (?:information|details|contacts) (?:is|are) not (?:intended )?for publication"
    r"|die folgenden informationen sind nicht zur veröffentlichung)",
    re.IGNORECASE,
)
#: One of these stands in its first line.
PRIVATE_WORDS: Final = ("notebook", "notizblock", "publication", "veröffentlichung")
#: What one begins with where no mark does: quick to see that prose does not.
_PRIVATE_OPENINGS: Final = frozenset({"dpa", "not", "the", "die"})


def note_kind(line: str) -> NoteKind | None:
    """Say whether a line is a word to editors or a correction; None for any other line."""
    if len(line) > _MAX or not (line[0] in "([=" or _opens_as_note(line)):
        return None
    if _CORRECTING.match(line) and _closed(line) and not _is_news(line):
        return "correction"
    if _EDS.match(line):
        return "correction" if " correct" in line.lower() else "note"
    if _EDITORS_NOTE.match(line) or _TRASH.fullmatch(line) or _ATTENTION.fullmatch(line):
        return "note"
    if _UPDATED.match(line) or _WITH.fullmatch(line):
        return "note"
    return None


def _opens_as_note(line: str) -> bool:
    opening = line[:3].lower()
    return opening in NOTE_OPENINGS and (opening != "the" or line[4:5] in _AFTER_THE)


def _is_news(line: str) -> bool:
    """Say whether a line that begins as a correction tells of a fall, or of another's story."""
    label = _DEFINED.match(line)
    if label:
        return not _SAYS_WHAT.search(line, label.end())
    return line[:5].lower() == "this " and ends_told(line)


def is_for_readers(line: str, *, below: bool) -> bool:
    """Say whether an editor's note speaks to readers: in small letters, at length or below.

    Such a note ("Editor’s note: ..." under an article) is part of what was published.

    Args:
        line: The note.
        below: Whether it stands under the body.
    """
    match = _EDITORS_NOTE.match(line)
    if match is None or match["words"].isupper():
        return False
    return below or len(line) > _READABLE


def opens_private_part(line: str) -> bool:
    """Say whether everything from this line on is for editors only (dpa's notebook)."""
    if line[0].isalpha() and line[:3].lower() not in _PRIVATE_OPENINGS:
        return False
    return len(line) < _MAX and _PRIVATE.match(line) is not None


def _closed(line: str) -> bool:
    """Prose may begin with "Corrected for inflation, ..."; a note is bracketed or labelled."""
    if line[0] in "([":
        return line.rstrip(".").endswith((")", "]"))
    return _LABELLED.match(line) is not None


_LABELLED: Final = re.compile(
    r"(?:editors?: ?)?this (?:\w{3,9}\.? \d{1,2} )?(?:version|story|article|item|report|post)"
    r"|(?:an|the) (?:earlier|previous) version|anmerkung der redaktion:|cet article|questo articolo"
    r"|fe de err|[\w-]+\s?(?::|\s[-–—_]|\()"
    rf"|\w[\w ]{{2,22}},?\s[(]?{_DAY}[)]?\s?[:–—]",
    re.IGNORECASE,
)
