"""Text that is the dump of a whole web page: its boilerplate goes first, by layout."""

from tasks.clean.draft import Draft
from tasks.clean.invisible import line_ends
from tasks.clean.page import boilerplate, looks_like_page
from tasks.clean.repeats import without_lines


def without_page(draft: Draft) -> Draft:
    """Remove the boilerplate lines of a page dump.

    It comes before all other steps, for they take away the indentation and the empty
    lines by which the page's parts are told.
    """
    if "\r" in draft.text:
        draft = line_ends(draft)
    lines = draft.lines
    if not looks_like_page(lines):
        return draft
    ranges = boilerplate(lines)
    return without_lines(draft, lines, [(i, rule) for a, b, rule in ranges for i in range(a, b)])
