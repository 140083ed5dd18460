"""Several items in one plain-text file, set apart by ruled lines or end marks."""

# Typographic marks and other scripts are what these rules are about.
# ruff: noqa: RUF001

import re
from collections.abc import Sequence

from tasks.clean.furniture import is_furniture
from tasks.clean.lines import is_stamp
from tasks.models import Document, Source, Split

_RULE = re.compile(
    r"^[ \t]*(?:-{3,}|={3,}|_{5,}|\*{5,}|#{5,}|~{3,}|-\s?30\s?-)[ \t]*\r?$\n?",
    re.MULTILINE,
)
#: The beginning of such a line, for a look that costs nothing.
_SIGN = re.compile(r"\n[ \t]{0,20}(?:[-=_*#~]{3}|- ?30)")
_LONGEST_HEADLINE = 160
_LEAST_HEADLINE_WORDS = 3
_LEAST_BODY = 60
_LEAST_SENTENCES = 1
_SENTENCE = re.compile(r"[.!?。！？؟।][\"”’»)]{0,2}(?:\s|\Z)")
_CLOSER = re.compile(
    r"[(\[]|(?:reporting|editing|copyright|©|eds?:|\S{1,40} writers? |"
    r"(?:media )?contacts?\b|for (?:more|further) information|notes? to editors|(?-i:About [A-Z]))",
    re.IGNORECASE,
)


def split_items(document: Document, text: str) -> Split | None:
    """Return the items of a file that holds several, each with headline and body.

    Every part between ruled lines must look like an item; a rule inside a story, before
    its credits or between its sections, splits nothing.
    """
    if not _SIGN.search(text) or not _RULE.search(text):
        return None
    parts = [part for part in _RULE.split(text) if part.strip()]
    if len(parts) < 2 or not all(map(_is_item, parts)):  # noqa: PLR2004 - several
        return None
    return Split(items=_documents(document, parts))


def _is_item(part: str) -> bool:
    lines = [line.strip() for line in part.split("\n") if line.strip()]
    headline, body = lines[0], lines[1:]
    if len(headline) > _LONGEST_HEADLINE or headline[-1] in ".,;:" or is_stamp(headline):
        return False
    if (
        not body
        or not _begins(body[0])
        or _CLOSER.match(headline)
        or is_furniture(headline)
        or (headline.count(" ") < _LEAST_HEADLINE_WORDS - 1 and headline.isascii())
    ):
        return False
    prose = "\n".join(body)
    return len(prose.encode()) >= _LEAST_BODY and len(_SENTENCE.findall(prose)) >= _LEAST_SENTENCES


def _begins(line: str) -> bool:
    """Tell a line that begins a text from the rest of a broken one."""
    return not line[0].islower() and line[0] not in ",;:)"


def _documents(document: Document, parts: Sequence[str]) -> tuple[Document, ...]:
    parent = document.id
    return tuple(
        Document(
            raw=part.strip("\r\n").encode("utf-8", "replace"),
            source=_item_source(document.source, parent, index),
        )
        for index, part in enumerate(parts)
    )


def _item_source(source: Source, parent: str, index: int) -> Source:
    return source.model_copy(update={"parent": parent, "index": index})
