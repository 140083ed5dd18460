"""Whether the words around a time expression speak of what was or of what is to come."""

import re
from typing import Final

#: Characters before and after the expression that are looked at.
_BEFORE: Final = 90
_AFTER: Final = 60

_SENTENCE_END: Final = re.compile(r"[.!?][\"'”\u2019)]?\s+(?=[\"'“\u2018(]?[A-Z])|\n\s*\n|;")
_ABBREVIATION: Final = re.compile(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|St|Jr|Inc|Corp|Co)$")

_MODAL: Final = r"(?:will|won't|won\u2019t|shall|would|should|may|might|must|'ll|\u2019ll)"
#: A modal takes the verb that it governs with it: "would be paid" looks ahead, "paid" alone back.
_GOVERNED: Final = r"(?: (?:be|have|get)(?: [a-z]{2,15})?| [a-z]{2,12}eed)?"
_FUTURE: Final = (
    rf"{_MODAL}(?: not| also| soon| still| then| now| never| [a-z]{{2,12}}ly)?{_GOVERNED}"
    r"|(?:is|are|was|were|'s) (?:to|due|scheduled|slated|expected|likely)(?: to)?"
    rf"{_GOVERNED}|(?:scheduled|slated|due|set|supposed) to{_GOVERNED}|scheduled|slated|due|set for"
    r"|(?:plans?|planned|planning|expects|expected|hopes|hoped|intends|intended|agreed|prepares"
    rf"|preparing) (?:to|for){_GOVERNED}"
    r"|going to|plan(?:s|ned|ning)? (?:an?|the|its|their|another|more|for|on)"
    r"|payable|deadline|upcoming|forthcoming"
    r"|effective|expires?|(?:re)?opens|begins|starts|ends|closes|launches|hosts|plays|visits|meets?"
    r"|travels|departs|(?:takes?|taking|goes|comes?) (?:place|effect|into (?:effect|force))"
    r"|(?:from|until|till|starting|beginning|between now and|as (?:soon|early|late) as"
    r"|(?<!ed )by)(?= $)"
)
_PAST: Final = (
    r"had been (?:due|scheduled|set|slated|expected|planned) (?:to [a-z]{2,12}|for)"
    r"|said|says|told|was|were|had|did|has|have|came|went|took|made|won|lost|met|began|fell|rose"
    r"|died|hit|left|got|gave|saw|held|found|shot|sent|brought|kept|broke|struck|grew|ran|stood"
    r"|spoke|flew|fled|drew|wrote|became|sank|since|after|ago|earlier|last"
    r"|set(?= (?:on|in|last)\b)"
    r"|(?!un)[a-z]{2,15}[^\We]ed|freed|agreed"
)
_CUE: Final = re.compile(rf"(?<![\w-])(?:(?P<future>{_FUTURE})|(?P<past>{_PAST}))(?![\w-])")
#: After the expression only plain verbs tell: "On Friday, the government planned to pay".
_NEXT: Final = re.compile(
    rf"(?<![\w-])(?:(?P<future>{_MODAL}|(?:is|are) (?:to|due|scheduled|set|slated|expected))"
    rf"|(?P<past>{_PAST}))(?![\w-])"
)


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
    if text.startswith(("'s", "\u2019s"), end):
        return 0
    before = _sentence_before(text, start)
    cues = list(_CUE.finditer(text, before, start))
    cue = cues[-1] if cues else _cue_after(text, end)
    if cue is None:
        return 0
    return 1 if cue["future"] else -1


def _cue_after(text: str, end: int) -> re.Match[str] | None:
    stop = _SENTENCE_END.search(text, end, end + _AFTER)
    return _NEXT.search(text, end, stop.start() if stop else end + _AFTER)


def _sentence_before(text: str, start: int) -> int:
    first = max(0, start - _BEFORE)
    for stop in _SENTENCE_END.finditer(text, first, start + 2):
        # Two more characters are seen, for a sentence may start with the expression.
        if stop.end() <= start and not _ABBREVIATION.search(
            text, max(first, stop.start() - 5), stop.start()
        ):
            first = stop.end()
    return first
