"""The steps that repair characters, called only where a quick look finds cause."""

import re

from tasks.clean import forms, invisible, markup, mojibake, spaces
from tasks.clean.draft import Draft

#: All but ASCII and the typographic marks of English news: nothing else is damaged.
_UNUSUAL = re.compile("[^\x00-\x7f\u2010-\u2026\u20ac]")


def characters(draft: Draft) -> Draft:
    """Repair the characters of a text: markup, mojibake, marks, forms, line ends."""
    draft = leftovers(draft)
    if _UNUSUAL.search(draft.text):
        draft = forms.composed(forms.listed_forms(mojibake.mojibake(draft)))
    if not draft.text.replace("\n", "").isprintable():
        draft = invisible.line_ends(draft)
        draft = invisible.controls(draft)
        draft = invisible.format_marks(draft)
        draft = spaces.plain_spaces(draft)
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


def spacing(draft: Draft) -> Draft:
    """Leave single spaces, and lines without any at their ends."""
    return spaces.single_spaces(draft)
