"""Whether a text is a dump of a whole page rather than an article."""

from collections.abc import Sequence

from tasks.clean.page import marks

# A page without furniture has nothing to drop; with it, it has at least this many lines.
_LINES = 20
_SHORT = 40
_PROSE = 60
_COLUMNS = 3
_DEEPEST = 6
_INDENTED = 0.6
_SHORT_SHARE = 0.15
_FLAT_LINES = 30
_BULLETS = ("* ", "+ ")
_ITEMS = 8
_MENU = 5
_MENU_WIDTH = 32
_EVIDENCE = 2


def looks_like_page(lines: Sequence[str]) -> bool:
    """Return whether a text shows the shape of a whole page.

    Either it keeps a page's layout, most lines indented and at several depths, many of them
    short; or little of it is indented, but it has several depths and many short items of lists; or
    it is flat, but has menus, runs of very short lines, and words that name parts of a site.

    Args:
        lines: all lines of the text, indentation and blank lines kept.
    """
    if len(lines) < _LINES:
        return False
    if len(lines) < _FLAT_LINES and [*map(str.lstrip, lines)] == lines:
        return False  # too flat for a layout, too short for menus
    inked = [line for line in lines if line and not line.isspace()]
    if len(inked) < _LINES:
        return False
    columns = [len(line) - len(line.lstrip()) if line[0].isspace() else 0 for line in inked]
    indented = len(inked) - columns.count(0)
    if indented >= _INDENTED * len(inked):
        return _has_layout(inked, columns)
    if len(set(columns)) >= _COLUMNS and _has_lists(inked):
        return True
    return len(inked) >= _FLAT_LINES and _has_menus(inked)


def _has_layout(inked: Sequence[str], columns: Sequence[int]) -> bool:
    short = sum(len(line) - column < _SHORT for line, column in zip(inked, columns, strict=True))
    return (
        len(set(columns)) >= _COLUMNS
        and max(columns) >= _DEEPEST
        and short >= _SHORT_SHARE * len(inked)
    )


def _has_lists(inked: Sequence[str]) -> bool:
    short = (line for line in inked if len(line) < _SHORT)
    return sum(line.lstrip().startswith(_BULLETS) for line in short) >= _ITEMS


def _has_menus(inked: Sequence[str]) -> bool:
    texts = [line.strip() for line in inked]
    if not any(len(text) >= _PROSE for text in texts):
        return False
    signs = sum(marks.is_site_word(text) for text in texts)
    menus = _menus(texts)
    return min(signs, menus) > 0 and signs + menus > _EVIDENCE


def _menus(texts: Sequence[str]) -> int:
    found = run = 0
    for text in texts:
        run = run + 1 if len(text) <= _MENU_WIDTH and text[-1] not in ".!?:,;" else 0
        found += run == _MENU
    return found
