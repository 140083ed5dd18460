"""Words to editors and corrections to readers."""

import re
from typing import Final, Literal

NoteKind = Literal["note", "correction"]

_MAX: Final = 500
# Reuters' "trash line": what this version of the story adds, in brackets.
_TRASH: Final = re.compile(
    r"[(\[](?:eds?|editors?|note|notes|adds?|added|adding|updates?|updated|updating|recasts?|recasting|removes?|rewrites?|repeats?"
    r"|fixes|fixing|clarifies|clarifying|refiles?|refiling|writes through|writethru|changes|changing|deletes|deleting|amends|amending"
    r"|inserts|releads?|new throughout|new lead|new headline|trims|tops|drops|restores|replaces|expands|with (?:graphic|photo|video|quotes|details)|in \w+ ?\d*(?:st|nd|rd|th)? para"
    r"|no changes|minor edits|for other|releasing|story (?:also )?moved|undated)\b[^()]{0,300}(?:\([^()]{0,80}\)[^()]{0,200})?[)\]]\.?",
    re.IGNORECASE,
)
_CORRECTING: Final = re.compile(
    r"[(\[]?(?:corrects?|correcting|corrected|(?:editors?: ?)?this (?:version|story|article|item|report|post)(?: has been)? (?:corrects?|corrected|updated to correct|was corrected|is corrected)"
    r"|(?:an|the) (?:earlier|previous) version of this (?:story|article|report|item|post|column|page)|this (?:story|article|report|post) (?:previously|originally|incorrectly|has been (?:corrected|amended|updated))"
    r"|(?:correction|corrections|clarification|berichtigung|korrektur|rectificatif|corrección|исправление)\s?(?::|\s[-–—_]|\())",
    re.IGNORECASE,
)
_EDS: Final = re.compile(
    r"[(\[]?(?:eds|editors|note to editors|editors[’'] notes?|notes? to editors?|attention editors|redaktionshinweis|hinweis an die redaktionen?)\s?[:_–—-]",
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


def note_kind(line: str) -> NoteKind | None:
    """Say whether a line is a word to editors or a correction; None for any other line."""
    if len(line) > _MAX:
        return None
    if _CORRECTING.match(line) and _closed(line):
        return "correction"
    if _EDS.match(line):
        return "correction" if " correct" in line.lower() else "note"
    if _EDITORS_NOTE.match(line) or _TRASH.fullmatch(line):
        return "note"
    return None


def is_for_readers(line: str) -> bool:
    """Say whether an editor's note speaks to readers: printed in small letters, at length.

    Such a note ("Editor’s note: ..." below an article) is part of what was published.
    """
    match = _EDITORS_NOTE.match(line)
    return match is not None and not match["words"].isupper() and len(line) > 160  # noqa: PLR2004


def opens_private_part(line: str) -> bool:
    """Say whether everything from this line on is for editors only (dpa's notebook)."""
    return len(line) < _MAX and _PRIVATE.match(line) is not None


def _closed(line: str) -> bool:
    """Prose may begin with "Corrected for inflation, ..."; a note is bracketed or labelled."""
    return line[0] in "([" or _LABELLED.match(line) is not None


_LABELLED: Final = re.compile(
    r"(?:editors?: ?)?this (?:version|story|article|item|report|post)|(?:an|the) (?:earlier|previous) version|[\w-]+\s?(?::|\s[-–—_]|\()",
    re.IGNORECASE,
)
