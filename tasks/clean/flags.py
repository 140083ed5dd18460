"""Facts about the text that are noted, not repaired."""

import re

from tasks.clean.draft import Draft

#: "[+2987 chars]", "… [2987 more characters]": a news API's stub of the text.
_STUB = re.compile(r"(?:…|\.\.\.)?\s?\[\+?\s?\d{1,7} (?:more )?char(?:acter)?s?\]\s*\Z")
_CUT = re.compile(r"[^\W\d_]\s?(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*\Z")
#: What these end with, for a look that costs nothing.
_ENDS = ("]", "...", "…")
_LOST = "\ufffd"


def flags(draft: Draft) -> Draft:
    """Note truncated texts and characters that were lost before they reached us."""
    text = draft.text
    end = text[-60:].rstrip()
    if end.endswith(_ENDS) and (_STUB.search(end) or ("\n" in text and _CUT.search(end))):
        draft = draft.flagged("truncated")
    if _LOST in text:
        draft = draft.flagged("damaged_characters")
    return draft
