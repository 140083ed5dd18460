"""The time that a page shows at the head of its article, by `<time>` or in words."""

import re
from collections.abc import Iterator
from itertools import islice

from tasks.clean.formats.lines import collapsed, is_prose
from tasks.clean.formats.xml import Element, inner_text
from tasks.stamp_words import UPDATED

#: What stands in these is no time of this article's.
_ELSEWHERE = frozenset({"nav", "aside", "footer", "blockquote", "figure", "li", "script", "style"})
_HOLDERS = ("header", "article", "main")
#: So many paragraphs may stand above it: the teaser.
_ABOVE = 1
#: So many elements of a head are looked at.
_MOST = 300
#: A stamp in words has no more characters.
_LONGEST = 80
#: Several stand in a line of no more.
_LOOKED_AT = 300
_PIECES = re.compile(r" [|·•] ")
_CLOCK = re.compile(r"(?<![\d.:])\d{1,2}[:.h]\d\d(?::\d\d)?(?![\d.])")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_CHANGED = re.compile(rf"modif|updat|edited|changed|{UPDATED}", re.IGNORECASE)
#: What stands before a time is its label if it is no longer.
_LABEL = 40


def told_by_head(tree: Element) -> str | None:
    """Return the first time at the head of the article, as the page writes it.

    That is a `<time>` with a machine's stamp, or a short line with one year and one clock.
    """
    for element in head(tree):
        if element.tag == "time" and _is_first(element):
            stamp = (element.get("datetime") or "").strip()
            if _YEAR.search(stamp):
                return stamp
        elif not len(element) and (text := _stamp(element)):
            return text
    return None


def head(tree: Element) -> Iterator[Element]:
    """Yield what stands around the headline, down to the body."""
    title = next(tree.iter("h1"), None)
    start = title if title is not None else next(tree.iter("article"), None)
    if start is None:
        return
    holder = next(start.iterancestors(*_HOLDERS), start)
    paragraphs = 0
    for element in islice(_from(holder), _MOST):
        paragraphs += element.tag == "p" and is_prose(inner_text(element))
        if paragraphs > _ABOVE:
            return
        if not any(above.tag in _ELSEWHERE for above in (element, *element.iterancestors())):
            yield element


def _from(holder: Element) -> Iterator[Element]:
    """Yield an element, what is in it and what follows it."""
    yield from holder.iter("*")
    for above in (holder, *holder.iterancestors()):
        for sibling in above.itersiblings():
            yield from sibling.iter("*")


def _is_first(element: Element) -> bool:
    """Tell the time of publication from that of the last change."""
    parent = element.getparent()
    around = "" if parent is None else parent.get("class") or ""
    names = f"{element.get('class')} {element.get('itemprop')} {inner_text(element)} {around}"
    return not _CHANGED.search(names) and not _CHANGED.search(_label(element))


def _label(element: Element) -> str:
    """Return the words right before a time: in its own parent, or in a block of their own."""
    parent = element.getparent()
    for one in (element, parent) if parent is not None else (element,):
        previous, above = one.getprevious(), one.getparent()
        loose = (above.text if above is not None else "") if previous is None else previous.tail
        if loose and loose.strip():
            return loose.strip()[-_LABEL:]
        if previous is not None:
            text = inner_text(previous).strip()
            return "" if previous.tag == "time" or len(text) > _LABEL else text
    return ""


def _stamp(element: Element) -> str | None:
    """Return the stamp that an element is, or the first of several beside one another."""
    text = collapsed(inner_text(element))[:_LOOKED_AT]
    found = next((piece for piece in _PIECES.split(text) if _is_stamp(piece)), None)
    return None if found is None or _CHANGED.search(_label(element)) else found


def _is_stamp(text: str) -> bool:
    return (
        len(text) <= _LONGEST
        and not is_prose(text)
        and len(_YEAR.findall(text)) == 1
        and len(_CLOCK.findall(text)) == 1
        and _DAY.search(_CLOCK.sub("", text)) is not None
        and not _CHANGED.search(text)
    )
