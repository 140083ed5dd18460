"""Characters in another form than text has them: ligatures, full width, NFD."""

# Typographic marks and other scripts are what these rules are about.
# ruff: noqa: RUF001

import re
import unicodedata

from tasks.clean.draft import Draft, Edit

#: Latin ligatures and full-width Latin letters and digits. A list, for NFKC would
#: also turn "²" into "2" and Chinese punctuation into ASCII.
_LISTED = re.compile("[\ufb00-\ufb06\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+")
#: A stretch in which composition can happen: all but plain ASCII, with its base letter.
_COMPOSABLE = re.compile("[^\\s\x80-\U0010ffff]?[^\x00-\x7f]+")
_LOST_APOSTROPHE = re.compile(r"(?<=[A-Za-z])\?(?=s[\s,.;:!)’'\"]|s$)", re.MULTILINE)


def listed_forms(draft: Draft) -> Draft:
    """Write ligatures and full-width Latin letters and digits as plain letters."""
    return draft.edited(
        [
            Edit(*m.span(), unicodedata.normalize("NFKC", m.group()), "characters.form")
            for m in _LISTED.finditer(draft.text)
        ]
    )


def composed(draft: Draft) -> Draft:
    """Compose accents with their letters (Unicode NFC)."""
    if unicodedata.is_normalized("NFC", draft.text):
        return draft
    edits = []
    for found in _COMPOSABLE.finditer(draft.text):
        text = unicodedata.normalize("NFC", found.group())
        if text != found.group():
            edits.append(Edit(*found.span(), text, "characters.nfc"))
    return draft.edited(edits)


def lost_apostrophes(draft: Draft) -> Draft:
    """Repair "the EU?s decision": an apostrophe that a transfer made a question mark."""
    edits = [
        Edit(*m.span(), "'", "characters.lost_apostrophe")
        for m in _LOST_APOSTROPHE.finditer(draft.text)
    ]
    return draft.edited(edits).flagged("damaged_characters") if edits else draft
