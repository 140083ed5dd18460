"""HTML pages: the article by trafilatura, what the page states by its metadata."""

from typing import NamedTuple, cast

import trafilatura

from tasks.clean.formats import lines
from tasks.clean.formats.layers import raw_layer, unescaped_json, visible
from tasks.clean.formats.markup import Size, guard
from tasks.clean.formats.page_beside import take_beside
from tasks.clean.formats.page_body import FAR_MORE, article, length, recovered, without_titles
from tasks.clean.formats.page_boxes import keep
from tasks.clean.formats.page_facts import facts
from tasks.clean.formats.page_fronts import is_front
from tasks.clean.formats.page_parts import join
from tasks.clean.formats.page_prune import prune
from tasks.clean.formats.page_state import state_of
from tasks.clean.formats.page_tables import story_cell
from tasks.clean.formats.xml import Element
from tasks.clean.reading import Reading
from tasks.errors import NotAnArticleError
from tasks.models import Document, Profile, Stated

#: Beyond this the extractor, which compares paragraphs with one another and climbs from
#: each element, would take seconds; real pages have 4,100 and 60,000 at most.
_MAX_ELEMENTS = 10_000
_MAX_DEPTHS = 250_000
#: An article of fewer characters may be what is left of one.
_SHORT = 250


class Page(NamedTuple):
    """What a page holds."""

    lines: tuple[lines.Line, ...]
    stated: Stated
    flags: tuple[str, ...] = ()
    #: Whether only its scripts hold the article.
    scripted: bool = False


def read(decoded: str, document: Document, profile: Profile) -> Reading:
    """Read the article of a page.

    Raises:
        HostileError: The markup is built to harm a tree parser.
        NotAnArticleError: There is no article in it.
    """
    del document
    page = extract(decoded, profile)
    layer = raw_layer(decoded)
    layer = unescaped_json(layer) if page.scripted else visible(layer)
    return lines.reading(decoded, layer, page.lines, page.stated, "html", *page.flags)


def extract(source: str, profile: Profile) -> Page:
    """Return the article of a page and what the page states.

    Raises:
        HostileError: The markup is built to harm a tree parser.
        NotAnArticleError: There is no article in it.
    """
    large = _is_large(guard(source))
    tree = _tree(source)
    if is_front(tree):
        raise NotAnArticleError("the page only leads to stories")
    told = facts(tree, profile)
    beside = take_beside(tree)
    if not large:
        keep(tree)
    prune(tree)
    if not large:
        join(tree, told.stated.teaser or "")
    cell = () if large or told.body else story_cell(tree)
    found = without_titles(cell, told.titles) or article(
        tree, told.body, told.titles, told.stated.teaser, large=large
    )
    scripted = False
    if length(found) < _SHORT:
        found = recovered(found, _tree(source), told.titles, large=large)
        state = state_of(_tree(source), told.titles)
        if state and (scripted := length(state.lines) > FAR_MORE * length(found)):
            found, told = state.lines, told.completed(state.stated)
    if not found:
        raise NotAnArticleError("no article was found in the page")
    shown = {line.text for line in found}
    captions = tuple(text for text in beside.captions if text not in shown)
    stated = told.stated.model_copy(update=beside._replace(captions=captions)._asdict())
    return Page(found, stated, told.flags, scripted)


def _tree(source: str) -> Element:
    tree = trafilatura.load_html(f"<html>{source}" if "<html" not in source.lower() else source)
    if tree is None:
        raise NotAnArticleError("the page has no content")
    return cast("Element", tree)


def _is_large(size: Size) -> bool:
    return size.elements > _MAX_ELEMENTS or size.depths > _MAX_DEPTHS
