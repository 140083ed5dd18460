"""Facts about the text that are noted, not repaired."""

import re

from tasks.clean.draft import Draft

#: "[+2987 chars]", "… [2987 more characters]": a news API's stub of the text.
_STUB = re.compile(r"(?:…|\.\.\.)?\s?\[\+?\s?\d{1,7} (?:more )?char(?:acter)?s?\]\s*\Z")
_CUT = re.compile(r"[^\W\d_]\s?(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*\Z")
_LOST = "\ufffd"


def flags(draft: Draft) -> Draft:
    """Note truncated texts and characters that were lost before they reached us."""
    text = draft.text
    tail = text[-60:]
    if _STUB.search(tail) or ("\n" in text and _CUT.search(tail)):
        draft = draft.flagged("truncated")
    if _LOST in text:
        draft = draft.flagged("damaged_characters")
    return draft
