"""Whether the words around a time expression speak of what was or of what is to come."""

import re
from typing import Final

#: Characters before and after the expression that are looked at.
_BEFORE: Final = 90
_AFTER: Final = 60

_SENTENCE_END: Final = re.compile(r"[.!?][\"'”’)]?\s+(?=[\"'“‘(]?[A-Z])|\n\s*\n|;")
_ABBREVIATION: Final = re.compile(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|St|Jr|Inc|Corp|Co)$")

_FUTURE: Final = (
    r"will|won't|shall|would|could|should|may|might|can|must|'ll|’ll|to be|going to|(?:is|are) to|is due|are due|due"
    r"|scheduled|expect(?:s|ed)?|plans?|planned|planning|set to|set for|slated|hopes?|intends?|until|till"
    r"|by|deadline|upcoming|ahead of|next|begins|starts|opens|expires|takes place|forthcoming|no later than"
    r"|before|through|effective|due to|to [a-z]{3,12}(?!ed\b)"
)
_PAST: Final = (
    r"said|says|told|was|were|had|did|has|have|came|went|took|made|won|lost|met|began|fell|rose|died|hit|left"
    r"|got|gave|saw|held|found|ended|since|after|ago|late|earlier|[a-z]{2,15}ed"
)
_CUE: Final = re.compile(rf"(?<![\w-])(?:(?P<future>{_FUTURE})|(?P<past>{_PAST}))(?![\w-])")


def direction(text: str, start: int, end: int) -> int:
    """Which way the sentence looks at an expression.

    The nearest verb or preposition before it decides; when there is none, the first after it.

    Args:
        text: The text.
        start: Where the expression starts.
        end: Where it ends.

    Returns:
        1 for the future, -1 for the past, 0 when nothing tells.
    """
    before = _sentence_before(text, start)
    last = None
    for last in _CUE.finditer(text, before, start):
        pass
    if last is None:
        after = _SENTENCE_END.search(text, end, end + _AFTER)
        last = _CUE.search(text, end, after.start() if after else end + _AFTER)
    if last is None:
        return 0
    return 1 if last["future"] else -1


def _sentence_before(text: str, start: int) -> int:
    first = max(0, start - _BEFORE)
    for stop in _SENTENCE_END.finditer(text, first, start):
        if not _ABBREVIATION.search(text, max(first, stop.start() - 5), stop.start()):
            first = stop.end()
    return first
