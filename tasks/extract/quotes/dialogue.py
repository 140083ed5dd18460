"""Speech behind a dash at the start of a line, as Russian, Spanish or Polish print it."""

import re
from collections.abc import Iterator

from tasks.extract.quotes.marks import Quoted

_OPENING = re.compile(r"^[ \t]{0,4}[\u2014\u2015\u2013][ \t\u00a0]{0,2}(?=\S)", re.MULTILINE)
#: From speech to report and back: behind a comma or stop with a blank ("…, — said"), or glued to
#: the word that follows ("… —said Orla—. …"). A dash with blanks on both sides only breaks off.
_TURN = re.compile(
    r"(?<=[,.!?\u2026])[ \u00a0][\u2014\u2015\u2013] ?"
    r"|[ \u00a0][\u2014\u2015](?=\w)"
    r"|(?<=\w)[\u2014\u2015][.,:;]?[ \u00a0]"
)


def spoken(text: str) -> Iterator[Quoted]:
    """Yield what is said in each line that opens with a dash and has a report in it.

    Args:
        text: The text. A line without a report may be an item of a list and gives nothing.
    """
    for opening in _OPENING.finditer(text):
        end = text.find("\n", opening.end())
        end = len(text) if end < 0 else end
        yield from _turns(text, opening.end(), end)


def _turns(text: str, start: int, end: int) -> Iterator[Quoted]:
    turns = list(_TURN.finditer(text, start, end))
    if not turns:
        return
    starts = [start, *(turn.end() for turn in turns)]
    ends = [*(turn.start() for turn in turns), end]
    # Speech and report take turns, speech first.
    for first, last in list(zip(starts, ends, strict=True))[::2]:
        words = text[first:last].rstrip(" \t\u00a0,")
        if any(map(str.isalnum, words)):
            yield Quoted(first, first + len(words), first, last)
