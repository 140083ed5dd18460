"""The steps that repair characters, called only where a quick look finds cause."""

import re

from tasks.clean import forms, invisible, markup, mojibake, spaces
from tasks.clean.draft import Draft, Step
from tasks.clean.markdown import markdown

#: Bytes of which sound text is full: all of it that is left without them is odd.
_PLAIN = bytes([*range(0x20, 0x7F), 0x0A])
#: Where letters can be composed or have another form; not in Western European text.
_FOREIGN = re.compile("[^\x00-\u02ff\u2010-\u2044\u20a0-\u20bf\u2122]")
_UNSEEN: tuple[tuple[re.Pattern[str], Step], ...] = (
    (invisible.LINE_END, invisible.line_ends),
    (invisible.CONTROL, invisible.controls),
    (invisible.SURROGATE, invisible.surrogates),
    (invisible.FORMAT, invisible.format_marks),
    (spaces.OTHER, spaces.plain_spaces),
)


def characters(draft: Draft) -> Draft:
    """Repair the characters of a text: markup, mojibake, marks, forms, line ends."""
    draft = leftovers(draft)
    odd = _odd(draft.text)
    if not odd:
        return draft
    if mojibake.SIGN.search(odd):
        draft = mojibake.mojibake(draft)
    if _FOREIGN.search(odd):
        draft = forms.composed(forms.listed_forms(draft))
    for found, step in _UNSEEN:
        if found.search(odd):
            draft = step(draft)
    return draft


def _odd(text: str) -> str:
    """Return all but the plain ASCII characters and line feeds of a text."""
    raw = text.encode("utf-8", "surrogatepass").translate(None, _PLAIN)
    return raw.decode("utf-8", "surrogatepass")


def leftovers(draft: Draft) -> Draft:
    """Remove the markup that was left in the text."""
    if "&" in draft.text:
        draft = markup.entities(draft)
    if "<" in draft.text:
        draft = markup.tags(markup.comments(draft))
    if "[" in draft.text and "[/" in draft.text:
        draft = markup.forum_tags(draft)
    if ("[" in draft.text and "](" in draft.text) or ("#" in draft.text and "# " in draft.text):
        draft = markdown(draft)
    if "*" in draft.text and "**" in draft.text:
        draft = markup.emphasis(draft)
    if "?" in draft.text and "?s" in draft.text:
        draft = forms.lost_apostrophes(draft)
    return draft
