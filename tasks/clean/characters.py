"""The steps that repair characters, called only where a quick look finds cause."""

import re

from tasks.clean import forms, invisible, markup, mojibake, spaces
from tasks.clean.draft import Draft, Step

#: All but ASCII and the typographic marks of English news: nothing else is damaged.
_UNUSUAL = re.compile("[^\x00-\x7f\u2010-\u2026\u20ac]")

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
    if _UNUSUAL.search(draft.text):
        draft = forms.composed(forms.listed_forms(mojibake.mojibake(draft)))
    if not draft.text.replace("\n", "").isprintable():
        draft = unseen(draft)
    return draft


def unseen(draft: Draft) -> Draft:
    """Repair line ends, controls, marks and spaces, as far as the text holds them."""
    odd = "".join(letter for letter in set(draft.text) if not letter.isprintable())
    for found, step in _UNSEEN:
        if found.search(odd):
            draft = step(draft)
    return draft


def leftovers(draft: Draft) -> Draft:
    """Remove the markup that was left in the text."""
    if "&" in draft.text:
        draft = markup.entities(draft)
    if "<" in draft.text:
        draft = markup.tags(markup.comments(draft))
    if "[/" in draft.text:
        draft = markup.forum_tags(draft)
    if "**" in draft.text:
        draft = markup.emphasis(draft)
    if "?s" in draft.text:
        draft = forms.lost_apostrophes(draft)
    return draft
