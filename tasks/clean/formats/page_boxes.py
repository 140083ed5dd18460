"""Boxes that belong to the article although their tag or name speaks against them.

A box of facts is an `<aside>`, and a paragraph's container may be called "related-body". Both
are the article's where they stand between its paragraphs, hold prose, and lead nowhere.
"""

import re
from itertools import islice

from tasks.clean.formats.lines import is_prose
from tasks.clean.formats.xml import Element, inner_text

#: A name that says that text is in it, behind a word that otherwise tells of another story.
_OF_TEXT = re.compile(
    r"(?:^|\s)[a-z_-]{0,20}(?:related|comments?|promo|newsletter|subscri\w{2,6}|sponsored|share|social)"
    r"[_-]{1,2}(?:body|text|copy|free)(?:$|\s)",
    re.IGNORECASE,
)
#: What a box of facts is called; such a one may also stand below the last paragraph.
_FACTS = re.compile(
    r"(?:^|[\s_-])(?:fact(?!or)|fakt(?!or)|info-?_?box|hintergrund|explainer|glossar)",
    re.IGNORECASE,
)
#: What an aside is called that is about the site, its authors or other stories.
_SITE = re.compile(
    r"author|\bbio|about|teaser|promo|\bad[sv_-]|market|newsletter|subscri|relat|more|next|trend|popular|"
    r"recommend|comment|share|social|offer|shop|banner|nav|menu|tags|topic|latest|survey|poll|quiz",
    re.IGNORECASE,
)
#: What asks the reader for something, or shows another site.
_ASKING = ("form", "input", "iframe", "blockquote", "h1")
#: A nameless aside with less prose is a note or an offer.
_LEAST = 200
#: A box with more of its text in links leads elsewhere.
_LINKED = 0.1
#: So many elements are looked at.
_MOST = 300
#: So many elements may stand between a box and the paragraph above it.
_NEAR = 3


def keep(tree: Element) -> None:
    """Make such boxes plain divisions without a name, in place."""
    for box in list(islice(filter(_may_be, tree.iter("aside", "div", "section", "p")), _MOST)):
        if _is_in_column(box) and _holds_prose(box):
            box.tag = "p" if box.tag == "p" else "div"
            for name in ("class", "id", "role"):
                box.attrib.pop(name, "")


def _may_be(element: Element) -> bool:
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    if element.tag == "aside":
        return _SITE.search(names) is None
    return _OF_TEXT.search(names) is not None


def _is_in_column(box: Element) -> bool:
    """Tell a box below a paragraph; an aside without a telling name has one below it, too."""
    told = _is_told(box)
    return _is_near_prose(box, above=True) and (told or _is_near_prose(box, above=False))


def _is_told(box: Element) -> bool:
    return box.tag != "aside" or _FACTS.search(box.get("class") or "") is not None


def _is_near_prose(box: Element, *, above: bool) -> bool:
    near = islice(box.itersiblings(preceding=above), _NEAR)
    return any(one.tag == "p" and is_prose(inner_text(one)) for one in near)


def _holds_prose(box: Element) -> bool:
    prose = sum(len(inner_text(one)) for one in box.iter("p", "li") if is_prose(inner_text(one)))
    linked = sum(len(inner_text(link)) for link in box.iter("a"))
    least = 1 if _is_told(box) else _LEAST
    asks = next(box.iter(*_ASKING), None) is not None
    return not asks and prose >= least and linked <= _LINKED * len(inner_text(box))
