"""Whether the words around a time expression speak of what was or of what is to come."""

import re
from typing import Final

from tasks.extract.dates.possessive import is_subject, is_within, possessed

#: Characters before and after the expression that are looked at.
_BEFORE: Final = 90
_AFTER: Final = 60

_SENTENCE_END: Final = re.compile(r"[.!?][\"'”\u2019)]?\s+(?=[\"'“\u2018(]?[A-Z])|\n\s*\n|;")
_ABBREVIATION: Final = re.compile(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|St|Jr|Inc|Corp|Co)$")

_MODAL: Final = r"(?:will|won't|won\u2019t|shall|would|should|may|might|must|'ll|\u2019ll)"
#: A modal takes the verb that it governs with it: "would be paid" looks ahead, "paid" alone back.
_GOVERNED: Final = r"(?: (?:be|have|get)(?: [a-z]{2,15})?| [a-z]{2,12}eed)?"
#: Behind a plural, a present that has no ending of its own: "Schools reopen Monday".
_PLURAL: Final = (
    r"(?<=[a-z]s )(?<!\b[wW]as )(?<!\b[hH]as )(?<!\bdoes )(?<!\b[tT]his )(?<!\bhelps )(?<!\blets )"
)
_FUTURE: Final = (
    rf"{_MODAL}(?: not| also| soon| still| then| now| never| [a-z]{{2,12}}ly)?{_GOVERNED}"
    r"|(?:is|are|was|were|'s) (?:to|due|scheduled|slated|expected|likely)(?: to)?"
    rf"{_GOVERNED}|(?:scheduled|slated|due|set|supposed) to{_GOVERNED}|scheduled|slated|due|set for"
    r"|(?:plans?|planned|planning|expects|expected|hopes|hoped|intends|intended|agreed|prepares"
    rf"|preparing) (?:to|for){_GOVERNED}"
    r"|going to|plan(?:s|ned|ning)? (?:an?|the|its|their|another|more|for|on)"
    r"|payable|deadline|upcoming|forthcoming"
    r"|effective|expires?|(?:re)?opens|begins|starts|ends|closes|launches|hosts|plays|visits|meets?"
    r"|resumes|reopens|convenes|hears|(?:kicks?|kick|tips?) off|(?:go|goes|going|head|heads) to"
    r" (?:the )?(?:polls|trial|vote|court)|(?:go|goes) on (?:trial|sale|strike)"
    r"|(?:country|nation|parliament|assembly|council) votes"
    rf"|{_PLURAL}(?:open|reopen|resume|begin|start|vote|close|gather|convene)"
    r"|travels|departs|(?:takes?|taking|goes|comes?) (?:place|effect|into (?:effect|force))"
    r"|(?:starting|beginning|between now and|as (?:soon|early|late) as)(?= $)"
)
_PAST: Final = (
    r"had been (?:due|scheduled|set|slated|expected|planned) (?:to [a-z]{2,12}|for)"
    r"|said|says|told|was|were|had|did|has|have|came|went|took|made|won|lost|met|began|fell|rose"
    r"|died|hit|left|got|gave|saw|held|found|shot|sent|brought|kept|broke|struck|grew|ran|stood"
    r"|spoke|flew|fled|drew|wrote|became|sank|since(?! from)|after|ago|earlier|last"
    r"|set(?= (?:on|in|last)\b)"
    r"|(?!un)[a-z]{2,15}[^\We]ed|freed|agreed"
)
#: Prepositions right before the expression that look ahead unless a verb tells otherwise.
_LINK: Final = r"(?:from|until|till|(?<!ed )by)(?=\s$)"
_CUE: Final = re.compile(
    rf"(?<![\w-])(?:(?P<future>{_FUTURE})|(?P<past>{_PAST})|(?P<link>{_LINK}))(?![\w-])"
)
#: After the expression only plain verbs tell: "On Friday, the government planned to pay".
_NEXT: Final = re.compile(
    rf"(?<![\w-])(?:(?P<future>{_MODAL}|(?:is|are) (?:to|due|scheduled|set|slated|expected))"
    rf"|(?P<past>{_PAST}))(?![\w-])"
)
#: What is decided or under way is to be from then on: "banned from Monday".
_AHEAD_FROM: Final = re.compile(
    r"^(?:approved|banned|barred|announced|allowed|ordered|required|imposed|introduced)\b"
    r"|^(?:decided|opted|chose|threatened|proposed|wanted|voted|sought|asked|told)\b.*\bto [a-z]"
    r"|\b(?:is|are|was|were|be) (?!being)[a-z]{2,12}ing\b|\b(?:as|effect|effective) $"
    r"|\b(?:departing|leaving|operating|flying|sailing|running|opening|closing|applying)\b"
)
#: What lasted or did not come before then: "was chairman until June", "did not sail until Monday".
_LASTED_UNTIL: Final = re.compile(
    r"(?:was|were|did|served|stayed|lasted|lived|worked|led|headed|ran|held|ruled|kept|spent)\b"
    r"|had (?!$)"
)
_GONE_WHEN: Final = re.compile(rf",?\swhen\s(?:[\w.]+\s){{1,3}}?(?:{_PAST})\b")
#: What was over by then, unless it was a promise "to pay by Monday".
_DONE_BY: Final = re.compile(r"\bhad\b(?!.*\bto [a-z])", re.DOTALL)
_HAD_BY_THEN: Final = re.compile(r"[^.;]{3,40}\bhad\b")


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
    if text.startswith(("'s", "\u2019s"), end):
        return possessed(text, before, start, end) or _of_event(text, before, start, end)
    cues = list(_CUE.finditer(text, before, start))
    if cues and cues[-1]["link"]:
        return _linked(text, before, cues, end)
    return _sign(cues[-1] if cues else _cue_after(text, end))


def _of_event(text: str, before: int, start: int, end: int) -> int:
    """The future where a modal verb speaks of an event that a day has; nothing else tells."""
    if is_within(text, start, end):
        cues = list(_CUE.finditer(text, before, start))
        return int(bool(cues) and _sign(cues[-1]) > 0)
    return int(is_subject(text, start, end) and _sign(_cue_after(text, end)) > 0)


def _sign(cue: re.Match[str] | None) -> int:
    if cue is None:
        return 0
    return 1 if cue["future"] else -1


def _linked(text: str, before: int, cues: list[re.Match[str]], end: int) -> int:
    """The direction behind *from*, *until* and *by*, which the verb before them tells."""
    link = cues.pop()
    verb = cues[-1] if cues else None
    looks = _sign(verb or _cue_after(text, end))
    if looks > 0:
        return 1
    clause = text[verb.start() if verb else before : link.start()]
    if link[0] == "from":
        # A past verb behind it is often "officials said".
        return 1 if _AHEAD_FROM.search(clause) else looks if verb else 0
    if link[0] == "by":
        gone = _DONE_BY.search(text, before, link.start())
    else:
        gone = _LASTED_UNTIL.match(clause) or _GONE_WHEN.match(text, end)
    return -1 if gone or (verb is None and _HAD_BY_THEN.match(text, end)) else 1


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
