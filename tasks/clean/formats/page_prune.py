"""Blocks of a page that its own class names give away as no part of the article."""

import re
from typing import NamedTuple

from lxml import etree

from tasks.clean.formats.xml import Element, inner_text

#: Words in class and id by which sites of all kinds mark such blocks.
_JUNK = re.compile(
    r"(?:^|[\s_-])(?:"
    r"newsletter(?:s|-?sign-?up|-?form|-?promo|-?cta)?|sign-?up(?:-?form)?|subscri(?:be|ption)(?:-?(?:box|cta|form|promo))?|"
    r"related(?:-?(?:articles?|stories|content|links?|posts?|topics?|news|items?))?|recirc(?:ulation)?|"
    r"more-?(?:from|on|stories|articles|news|like-this)|read-?(?:more|next|also)|most-?(?:read|popular|viewed)|"
    r"also-?(?:read|like|on)|up-?next|trending|recommended|recommendations?|you-?may-?like|outbrain|taboola|"
    r"author-?(?:bio|box|info|card|description|profile)|about-?(?:the-?)?authors?|bio-?box|"
    r"comments?(?:-?(?:section|area|list|form|wrapper|container|policy|prompt))|disqus|"
    r"(?:reader|user|visitor|leser)[_-]?(?:comments?|kommentare?)|comentarios|commentaires|kommentare|"
    r"share-?(?:bar|buttons?|tools?|links?|icons?)|social-?(?:share|links?|media|bar|icons?|buttons?)|"
    r"caption|figcaption|image-?(?:credit|caption|source)|photo-?(?:credit|caption)|wp-caption-text|"
    r"tags?-?list|article-?tags|topics?-?list|breadcrumbs?|cookies?|consent|gdpr|"
    r"advert(?:s|isement|ising)?|ad-?(?:container|wrapper|slot|unit|label)|sponsored|promo(?:-?box|tion)?|"
    r"twitter-tweet|instagram-media|tiktok-embed|fb-post|reddit-embed|bluesky-embed|embedly-card|"
    r"(?:social|embed)-?(?:placeholder|privacy|consent)|privacy-?(?:notice|banner|overlay)|"
    r"paywall(?:-?(?:message|overlay|prompt|modal))|regwall|donat(?:e|ion)s?(?:-?(?:box|cta|form))?|"
    r"skip-?link|screen-?reader-?text|visually-?hidden|sr-only|print-?only|noprint"
    # "ad-free", "promo_free": names of what is without it.
    r")(?![_-]?free(?:$|[\s_-]))(?=$|[\s_-])",
    re.IGNORECASE,
)
_CHECKED = frozenset(
    [
        "div",
        "section",
        "aside",
        "ul",
        "ol",
        "p",
        "span",
        "figcaption",
        "form",
        "blockquote",
        "footer",
        "nav",
        "dl",
        "details",
        "h2",
        "h3",
        "h4",
        "figure",
        "small",
        "a",
        "table",
    ]
)
#: A block with so much of the page's paragraphs is the article, whatever it is called.
_SHARE = 0.3
#: A page with less of its text in paragraphs is set by line breaks or plain divisions.
_LEAST_SET = 0.25
#: A paragraph that is one link of so many characters is another story's headline.
_LEAST_LINK = 25
_UNSEEN = frozenset({"script", "style", "noscript", "template"})


class _Size(NamedTuple):
    """How much text there is, in characters."""

    #: In `<p>`.
    set: int
    #: Anywhere but in links.
    free: int


def prune(tree: Element) -> None:
    """Take such blocks out of the page, in place; text behind them stays."""
    marked, whole = _measured(tree)
    by_breaks = whole.set < _LEAST_SET * whole.free
    for element, size in marked:
        parent = element.getparent()
        held = size.free > _SHARE * whole.free if by_breaks else size.set > _SHARE * whole.set
        if parent is not None and not held:
            drop(element, parent)
    _drop_links(tree, whole.set)


def _drop_links(tree: Element, whole: int) -> None:
    """Take out the paragraphs that are one link: they lead to other stories."""
    links = [(item, text) for item in tree.iter("p") if (text := _only_link(item))]
    if sum(len(text) for _, text in links) <= _SHARE * whole:
        for item, _ in links:
            parent = item.getparent()
            if parent is not None:
                drop(item, parent)


def _only_link(paragraph: Element) -> str:
    """Return the text of a paragraph all of which is a link to a page; else nothing."""
    found = paragraph.find(".//a")
    if found is None or not found.get("href", "#").startswith(("http", "/")):
        return ""
    text = inner_text(paragraph).strip()
    return text if len(text) >= _LEAST_LINK and text == inner_text(found).strip() else ""


def _measured(tree: Element) -> tuple[list[tuple[Element, _Size]], _Size]:
    """The marked blocks with the size of their text, and that of the page; one pass."""
    found: list[tuple[Element, _Size]] = []
    opened: list[_Size] = []
    paragraphs = free = inside = linked = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        marked, step = _is_marked(element), 1 if event == "start" else -1
        inside += step * (element.tag == "p")
        linked += step * (element.tag == "a" or element.tag in _UNSEEN)
        if marked and step > 0:
            opened.append(_Size(paragraphs, free))
        elif marked:
            before = opened.pop()
            found.append((element, _Size(paragraphs - before.set, free - before.free)))
        text = len(((element.text if step > 0 else element.tail) or "").strip())
        paragraphs += text if inside else 0
        free += 0 if linked else text
    return found, _Size(paragraphs, free)


def _is_marked(element: Element) -> bool:
    if element.tag not in _CHECKED:
        return False
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return element.tag == "figcaption" or (len(names) > 1 and _JUNK.search(names[:500]) is not None)


def drop(element: Element, parent: Element) -> None:
    """Take an element out of its parent; the text behind it stays."""
    previous, tail = element.getprevious(), element.tail or ""
    if previous is not None:
        previous.tail = (previous.tail or "") + " " + tail
    else:
        parent.text = (parent.text or "") + " " + tail
    parent.remove(element)
