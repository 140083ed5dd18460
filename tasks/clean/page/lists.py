"""Lists inside the article: a list that the text introduces, or whose items are sentences."""

from collections.abc import Iterator, Sequence

from tasks.clean.page.body import Page, is_furniture
from tasks.clean.page.lines import Line

# How far to the right of the article's column its own lists stand.
_NEAR = 4
_ITEM = 60
_ITEMS = 2


def join(page: Page, chosen: Sequence[int]) -> list[int]:
    """Return the chosen positions together with those of the article's lists.

    A list belongs to the article where the line above it is the article's and ends with a colon,
    or where it stands right above a line of the article's and all its items are sentences. Other
    lists inside an article lead to other articles.
    """
    own = set(chosen)
    for run in _runs(page):
        if _is_introduced(page, run, own) or _is_told(page, run, own):
            own.update(run)
    return sorted(own)


def _runs(page: Page) -> Iterator[range]:
    inked, core = page.inked, page.core
    place = core.first + 1
    while place <= min(core.last + 1, len(inked) - 1):
        end = place
        while end < len(inked) and inked[end].bullet and inked[end].column == inked[place].column:
            end += 1
        if end > place and 0 <= inked[place].column - core.column <= _NEAR:
            yield range(place, end)
        place = max(end, place + 1)


def _items(page: Page, run: range) -> Sequence[Line]:
    return page.inked[run.start : run.stop]


def _is_introduced(page: Page, run: range, own: set[int]) -> bool:
    above = page.inked[run.start - 1]
    return run.start - 1 in own and above.text.endswith((":", "\uff1a"))


def _is_told(page: Page, run: range, own: set[int]) -> bool:
    items = _items(page, run)
    return (
        run.stop in own
        and len(items) >= _ITEMS
        and all(item.closed and not is_furniture(page, item) for item in items)
        and sum(item.mass for item in items) >= _ITEM * len(items)
    )
