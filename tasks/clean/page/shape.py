"""Whether a text is a dump of a whole page rather than an article."""

from collections.abc import Sequence

# A page without furniture has nothing to drop; with it, it has at least this many lines.
_LINES = 20
_SHORT = 40
_PROSE = 60
_COLUMNS = 3
_DEEPEST = 6
_INDENTED = 0.6
_SHORT_SHARE = 0.15
_FLAT_LINES = 30
_FLAT_SHORT_SHARE = 0.5
_BULLETS = ("* ", "+ ")
_ITEMS = 8
_MENU = 5
_MENU_WIDTH = 32


def looks_like_page(lines: Sequence[str]) -> bool:
    """Return whether a text shows the shape of a whole page.

    Either it keeps a page's layout, most lines indented and at several depths, many of them
    short; or little of it is indented, but it has several depths and many short items of lists; or
    it is flat, but menus, runs of very short lines, stand on both sides of its prose.

    Args:
        lines: all lines of the text, indentation and blank lines kept.
    """
    if len(lines) < _LINES:
        return False
    inked = [line for line in lines if line and not line.isspace()]
    if len(inked) < _LINES:
        return False
    columns = [len(line) - len(line.lstrip()) for line in inked]
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
    if sum(len(text) < _SHORT for text in texts) < _FLAT_SHORT_SHARE * len(texts):
        return False
    prose = [place for place, text in enumerate(texts) if len(text) >= _PROSE]
    return bool(prose) and _menu(texts[: prose[0]]) and _menu(texts[prose[-1] + 1 :])


def _menu(texts: Sequence[str]) -> bool:
    run = 0
    for text in texts:
        run = run + 1 if len(text) <= _MENU_WIDTH and text[-1] not in ".!?:,;" else 0
        if run == _MENU:
            return True
    return False
