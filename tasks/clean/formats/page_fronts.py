"""Pages that lead to stories and are none: fronts of sections, lists of results."""

from tasks.clean.formats.jsonld import articles, schema_objects
from tasks.clean.formats.lines import is_prose
from tasks.clean.formats.xml import Element, inner_text

#: So many headlines that are links make a front, if each has one teaser at most.
_LEAST = 8
_HEADINGS = ("h1", "h2", "h3", "h4")


def is_front(tree: Element) -> bool:
    """Tell a page of other stories' headlines, which no paragraph of its own follows."""
    linked = beside = 0
    for element in tree.iter(*_HEADINGS, "p"):
        if element.tag in _HEADINGS:
            linked, beside = linked + leads_on(element), 0
        elif is_prose(inner_text(element)):
            beside += 1
            if beside > 1 or not linked:
                return False
    return linked >= _LEAST and not _says_article(tree)


def leads_on(heading: Element) -> bool:
    """Tell the heading of another story, which is a link or holds one."""
    inside = heading.find(".//a")
    return inside is not None or next(heading.iterancestors("a"), None) is not None


def _says_article(tree: Element) -> bool:
    kinds = (meta.get("content") for meta in tree.iter("meta") if meta.get("property") == "og:type")
    return "article" in kinds or bool(articles(schema_objects(tree)))
