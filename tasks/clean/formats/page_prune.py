"""Blocks of a page that its own class names give away as no part of the article."""

import re

from lxml import etree

from tasks.clean.formats.xml import Element

#: Words in class and id by which sites of all kinds mark such blocks.
_JUNK = re.compile(
    r"(?:^|[\s_-])(?:"
    r"newsletter(?:s|-?sign-?up|-?form|-?promo|-?cta)?|sign-?up(?:-?form)?|subscri(?:be|ption)(?:-?(?:box|cta|form|promo))?|"
    r"related(?:-?(?:articles?|stories|content|links?|posts?|topics?|news|items?))?|recirc(?:ulation)?|"
    r"more-?(?:from|on|stories|articles|news|like-this)|read-?(?:more|next|also)|most-?(?:read|popular|viewed)|"
    r"also-?(?:read|like|on)|up-?next|trending|recommended|recommendations?|you-?may-?like|outbrain|taboola|"
    r"author-?(?:bio|box|info|card|description|profile)|about-?(?:the-?)?authors?|bio-?box|"
    r"comments?(?:-?(?:section|area|list|form|wrapper|container|policy|prompt))|disqus|"
    r"share-?(?:bar|buttons?|tools?|links?|icons?)|social-?(?:share|links?|media|bar|icons?|buttons?)|"
    r"caption|figcaption|image-?(?:credit|caption|source)|photo-?(?:credit|caption)|wp-caption-text|"
    r"tags?-?list|article-?tags|topics?-?list|breadcrumbs?|cookies?|consent|gdpr|"
    r"advert(?:s|isement|ising)?|ad-?(?:container|wrapper|slot|unit|label)|sponsored|promo(?:-?box|tion)?|"
    r"twitter-tweet|instagram-media|tiktok-embed|fb-post|reddit-embed|bluesky-embed|embedly-card|"
    r"paywall(?:-?(?:message|overlay|prompt|modal))|regwall|donat(?:e|ion)s?(?:-?(?:box|cta|form))?|"
    r"skip-?link|screen-?reader-?text|visually-?hidden|sr-only|print-?only|noprint"
    r")(?=$|[\s_-])",
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


def prune(tree: Element) -> None:
    """Take such blocks out of the page, in place; text behind them stays."""
    marked, whole = _measured(tree)
    for element, size in marked:
        parent = element.getparent()
        if parent is not None and size <= _SHARE * whole:
            _drop(element, parent)


def _measured(tree: Element) -> tuple[list[tuple[Element, int]], int]:
    """The marked blocks with the length of their paragraphs, and that of all; one pass."""
    found: list[tuple[Element, int]] = []
    opened: list[int] = []
    size = inside = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        marked = _is_marked(element)
        paragraph = element.tag == "p"
        if event == "start":
            inside += paragraph
            if marked:
                opened.append(size)
        else:
            inside -= paragraph
            if marked:
                found.append((element, size - opened.pop()))
        if inside:
            size += len((element.text if event == "start" else element.tail) or "")
    return found, size


def _is_marked(element: Element) -> bool:
    if element.tag not in _CHECKED:
        return False
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return element.tag == "figcaption" or (len(names) > 1 and _JUNK.search(names[:500]) is not None)


def _drop(element: Element, parent: Element) -> None:
    previous, tail = element.getprevious(), element.tail or ""
    if previous is not None:
        previous.tail = (previous.tail or "") + " " + tail
    else:
        parent.text = (parent.text or "") + " " + tail
    parent.remove(element)
