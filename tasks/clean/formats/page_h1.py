"""What an `<h1>` shows: the headline, often with a kicker, a badge or hidden text in it."""

import re

from lxml import etree

from tasks.clean.formats.lines import BLOCKS, SKIPPED, collapsed
from tasks.clean.formats.xml import Element, inner_text

#: What sites call the line above the headline inside its element, a badge beside it, and what
#: only screen readers say.
_APART = re.compile(
    r"(?:^|[\s_-])(?:kicker|eyebrow|overline|topline|dachzeile|spitzmarke|surtitre|badge|"
    r"screen-?reader(?:-?text)?|visually-?hidden|sr-only)(?:$|[\s_-])",
    re.IGNORECASE,
)
#: A line's end between two characters of a script that sets no spaces.
_UNSPACED = re.compile(r"(?<=[\u3040-\u30ff\u3400-\u9fff])\n+(?=[\u3040-\u30ff\u3400-\u9fff])")


def title(heading: Element) -> str:
    """Return the headline, without what its names set apart."""
    return _read(heading, apart=_APART) or shown(heading)


def shown(heading: Element) -> str:
    """Return all text, blocks and lines of it apart."""
    return _read(heading, apart=None)


def glued(heading: Element) -> str:
    """Return all text as the markup holds it."""
    return collapsed(inner_text(heading))


def _read(heading: Element, apart: re.Pattern[str] | None) -> str:
    parts: list[str] = []
    skipped = 0
    for event, element in etree.iterwalk(heading, events=("start", "end")):
        opens = event == "start"
        named = apart is not None and apart.search(element.get("class") or "")
        if element is not heading and (element.tag in SKIPPED or named):
            skipped += 1 if opens else -1
            parts.append(" ")
        elif element.tag in BLOCKS or element.tag == "br":
            parts.append("\n")
        text = element.text if opens else element.tail
        if text and not skipped and (opens or element is not heading):
            parts.append(text)
    return collapsed(_UNSPACED.sub("", "".join(parts)))
