"""Who signs an article on the page itself: "By Jane Roe" at its head."""

import re
from collections.abc import Iterator

from lxml import etree

from tasks.clean.formats.lines import BLOCKS, SKIPPED, collapsed
from tasks.clean.formats.page_head import head
from tasks.clean.formats.xml import Element, inner_text

#: What a byline begins with, in languages where few headlines or teasers do.
_BY = re.compile(r"(?:(?:Words|Story|Written|Posted|Reported) )?[Bb]y:? |BY:? |Von:? ")
#: The time in the byline's line.
_TIME = re.compile(r"\s+(?:on|at|[|•·–—-])\s.*|\s*\d.*")  # noqa: RUF001 - dashes as sites set them
#: Titles begin so as well: "Von Norvik nach Sund", "By the sea: a walk".
_TITLE = re.compile(r":|\s(?:nach|bis|zu[mr]?|über)\s")
#: An element with more text is no byline, and a line with more holds no names.
_LONGEST_ELEMENT = 300
_LONGEST = 80
#: So many words behind it begin with a capital letter.
_CAPITALISED = 2


def signed(tree: Element) -> str | None:
    """Return the line around the headline that says who wrote the article: "By Jane Roe"."""
    small = (one for one in head(tree) if len(inner_text(one)) <= _LONGEST_ELEMENT)
    found = [line for one in small for line in filter(_is_byline, _lines(one))]
    # The element of the byline alone stands in one that holds the stamp as well.
    line = min((one for one in found if found[0].startswith(one)), key=len, default="")
    return _TIME.sub("", line) or None


def _is_byline(line: str) -> bool:
    opening = _BY.match(line)
    if opening is None or len(line) > _LONGEST:
        return False
    said = _TIME.sub("", line[opening.end() :])
    words = said.split()[:_CAPITALISED]
    named = len(words) == _CAPITALISED and all(word[0].isupper() for word in words)
    return named and _TITLE.search(said) is None


def _lines(element: Element) -> Iterator[str]:
    """Yield what an element shows, line by line."""
    parts: list[str] = []
    for event, one in etree.iterwalk(element, events=("start", "end")):
        if one.tag in BLOCKS or one.tag == "br":
            parts.append("\n")
        hidden = event == "start" and one.tag in SKIPPED
        tail = one.tail if one is not element else None
        text = one.text if event == "start" else tail
        parts.append("" if hidden or not text else collapsed(f".{text}.")[1:-1])
    return filter(None, map(collapsed, "".join(parts).split("\n")))
