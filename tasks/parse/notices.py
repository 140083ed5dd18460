# ruff: noqa: RUF001 - typographic marks and other scripts are what is read here.
"""Notices about items: kills and holds."""

import re
from typing import Final

from tasks.models import Marker
from tasks.parse.agencies import agencies
from tasks.parse.draft import Draft, Line
from tasks.parse.noting import mark
from tasks.parse.telling import reports

_WORK: Final = r"(?:item|story|article|report|dispatch|advisory|alert|text|photo)"
#: Whom a notice speaks to, at its very beginning.
_ADDRESS: Final = (
    r"(?:(?:note to |attention:? )?(?:eds?|editors?|clients|subscribers|redaktionen|redacciones)"
    r"|attention|attn|achtung|atención|bitte beachten|wichtig|внимание)\s?[:,!–—-]{1,2}\s"
)


def _starts(group: str) -> str:
    """Return what a request and a statement of the desk begin with: a sentence, an address."""
    return rf"(?:^\W{{0,3}}(?P<{group}>{_ADDRESS})?|[.!]\s{{1,2}})"


# A kill must name itself as one: "KILL KILL KILL", "MANDATORY KILL", "Please kill item ...".
_BANNER: Final = re.compile(
    r"[*\s]{0,4}(?:MANDATORY |BULLETIN |PHOTO |STORY )?(KILL|HOLD|WITHHOLD"
    r"|ELIMINATION)(?:[ ,!*]{1,3}\1){0,4}[*!\s.]{0,4}"
)
#: What is behind the number of an item: nothing, or more to know it by; "kill 20 people" is news.
_BEHIND: Final = (
    r"(?=$|\s?[.,;:\"“(]|\s(?:headlined|slugged|titled|from|of|sent|issued|moved|published|filed"
    r"|transmitted|about|on|at|and|as|because|due|which|until|pending)\b)"
)
_TARGET: Final = re.compile(
    rf"{_starts('editors')}(?:editors,? )?(?P<please>please )?"
    r"(?P<verb>kill|hold|withhold|delete|disregard|do not use)\s"
    rf"(?:(?:the|our)\s)?(?P<item>{_WORK}\s)?"
    r"(?P<target>(?:(?:(?!no\b)(?P<house>[A-Z]{2,12})[ -]?)?(?:no\.? ?)?\d{1,6}|[A-Z]{1,5}\d{2,6}"
    rf"|(?:BC|AP)-[^\s.,;]{{3,40}}){_BEHIND}|(?:headlined|slugged|titled)"
    r" (?:\"[^\"]{3,80}\"|“[^”]{3,80}”|[^,.;:\"“]{3,80})(?=$|[\s.,;:\"“]))",
    re.IGNORECASE,
)
_MAX: Final = 160
#: One of these stands in every notice: quick to see in prose.
NOTICE_WORDS: Final = (
    *("KILL", "HOLD", "kill", "hold", "delete", "disregard", "WITHHOLD", "ELIMINATION"),
    *("Kill", "Hold", "Delete", "Disregard", "Do not use", "Withhold"),
    *(
        "withdraw",
        "retract",
        "do not use",
        "annul",
        "anul",
        "dépêche",
        "Meldung",
        "просим",
        "Просим",
    ),
    *("no uti", "no usen", "non utilizzare", "favor"),
)
#: What takes another item back is no longer than this.
_NOTICE: Final = 700
# Who withdraws an item of his own.
_WITHDRAWS: Final = re.compile(
    rf"{_starts('editors')}(?:the )?(?P<who>we|[A-Z][^.:,;!?]{{1,30}}?)"
    r" (?:is|are|has|have) (?:hereby )?"
    r"(?:(?P<now>withdrawing|retracting|killing)|withdrawn|retracted|killed)"
    rf" (?:its|our|the|this|an?)(?: \w+){{0,2}} {_WORK}\b",
    re.IGNORECASE,
)
# What is withdrawn.
_WITHDRAWN: Final = re.compile(
    rf"{_starts('editors')}(?:this|the|our)(?: \w+)? {_WORK}\b[^.]{{0,120}}?"
    r" (?:is|has been|is being|(?P<was>was)) (?P<hereby>hereby )?"
    r"(?:withdrawn|retracted|killed|deleted)"
    r"(?=[.!]|$| (?:and (?:should|must|will)|pending|(?P<why>because|as|due))\b)"
    rf"|{_starts('redaktionen')}(?:die|unsere|diese) meldung\b.{{0,60}}?"
    r" (?:wird|ist|wurde) (?P<hiermit>hiermit )?(?:zurückgezogen|annulliert)",
    re.IGNORECASE,
)
# The request not to use it.
_ASKS: Final = re.compile(
    rf"{_starts('editors')}(?:please (?:withdraw(?: from use)?|do not use|disregard|retract)"
    rf" (?:the|our|this) {_WORK}\b"
    r"|veuillez (?:ne pas utiliser|annuler|ne pas tenir compte de) (?:notre|la|cette) dépêche"
    r"|bitte (?:die|unsere) meldung\b.{0,60} nicht verwenden"
    r"|(?:rogamos|se ruega|por favor),? (?:anulen|anular|no utilicen|no utilizar|no usen)"
    r" (?:la|nuestra|el|nuestro) (?:noticia|información|nota|despacho|texto)"
    r"|si prega di (?:annullare|non utilizzare) (?:la|il) (?:nostr[ao] )?(?:notizia"
    r"|servizio)"
    r"|favor (?:desconsiderar|anular|não usar) (?:a|o) (?:matéria|nota|notícia|texto)"
    r"|просим (?:вас )?(?:не использовать|аннулировать) (?:наше |это )?"
    r"(?:сообщение|материал|новость))",
    re.IGNORECASE,
)
_THIS: Final = re.compile(
    r"this (?:item|story|article|dispatch|advisory|alert)"
    r" (?:is|has been) (?:hereby )?(?:withdrawn|retracted|killed)\.?",
    re.IGNORECASE,
)
#: What the wire calls an item by: its slug, its headline, its number, when it was sent.
_CALLED: Final = re.compile(
    r"\b(?:slugged|headlined)\s|\b(?P<sent>issued|sent|moved|transmitted|filed) at \d"
    r"|(?:item|story|dispatch|meldung|noticia|dépêche) (?:(?!no\b)[a-z]{2,8} )?"
    r"(?:no\.? )?\d{1,6}\b",
    re.IGNORECASE,
)
_NAMED: Final = re.compile(
    r"[\"“«„](?P<quoted>[^\"”»“]{3,100})[\"”»“]"
    r"|(?:slugged|headlined|titled) (?P<slug>[^\"“«„,.;:]{3,80})"
    rf"|(?:{_WORK}|dépêche|meldung|noticia) (?P<number>(?:[A-Za-z]{{2,8}} )?\d{{1,6}})\b",
    re.IGNORECASE,
)


def read_banner(line: str) -> Marker | None:
    """Return the marker of "KILL KILL KILL" or "HOLD HOLD HOLD" on a line of its own."""
    if len(line) > _MAX or not _BANNER.fullmatch(line):
        return None
    word = re.search(r"KILL|WITHHOLD|HOLD|ELIMINATION", line)
    kind = "kill" if word and word[0] in {"KILL", "ELIMINATION"} else "hold"
    return Marker(kind=kind, raw=line.strip())


def read_target(line: str) -> Marker | None:
    """Return what "Please kill item dpa 157 ..." is about, None for any other line."""
    match = _TARGET.search(line)
    if match is None or not _is_item(match) or reports(line, match.end()):
        return None
    kind = "hold" if "hold" in match["verb"].lower() else "kill"
    return Marker(kind=kind, target=match["target"].strip(), raw=line.strip())


def _is_item(match: "re.Match[str]") -> bool:
    """Say whether what is to be killed is an item: "Kill 20 and run" speaks of something else."""
    house, asked = match["house"], match["please"] or match["editors"]
    if house:
        return bool(agencies(house) or house.isupper() or (match["item"] and asked))
    return bool(match["item"] or (asked and not match["target"].isdigit()))


def read_withdrawal(line: str, *, short: bool) -> Marker | None:
    """Return what "The agency is withdrawing its story slugged ..." takes back, None if nothing.

    Args:
        line: The line.
        short: Whether the item holds little else. Long ones tell of withdrawn reports; of them
            "This story has been withdrawn." is believed alone.
    """
    if not (_takes_back(line) if short else _THIS.fullmatch(line)):
        return None
    named = _NAMED.search(line)
    target = named and (named["quoted"] or named["slug"] or named["number"])
    return Marker(kind="kill", target=target and target.strip(), raw=line.strip())


def _takes_back(line: str) -> bool:
    """Say whether a desk speaks of an item of its own: news of a report's withdrawal does not."""
    match = _WITHDRAWS.search(line)
    if match and not reports(line, match.end()):
        ours = match["who"].lower() == "we"
        called = match["editors"] or _CALLED.search(line, match.end())
        return bool(called if ours else agencies(match["who"]) and (called or match["now"]))
    match = _WITHDRAWN.search(line)
    if match and not reports(line, match.end()):
        return _is_called(match)
    match = _ASKS.search(line)
    return bool((match and not reports(line, match.end())) or _THIS.fullmatch(line))


def _is_called(match: "re.Match[str]") -> bool:
    """Say whether a withdrawn report is called as the wire calls its items."""
    addressed = match["editors"] or match["redaktionen"] or match["hereby"] or match["hiermit"]
    called = _CALLED.search(match[0])
    if called and not called["sent"]:
        return bool(addressed or not (match["was"] or match["why"]))
    return bool(addressed or called)


def take_notice(draft: Draft, line: Line) -> bool:
    """Take a line that kills or holds an item; False if it does not."""
    if not any(map(line.text.__contains__, NOTICE_WORDS)):
        return False
    marker = (
        read_banner(line.text)
        or read_target(line.text)
        or read_withdrawal(line.text, short=sum(len(each.text) for each in draft.lines) <= _NOTICE)
    )
    if marker is None:
        return False
    if marker.target or line.text[-1] == ".":
        draft.editors_notes.append(line.text)
    _aim(draft, marker)
    draft.flag("notice")
    draft.take_line(line, "parse.notice")
    return True


def _aim(draft: Draft, marker: Marker) -> None:
    """Give the banner above ("KILL KILL KILL") the target that the sentence names."""
    for number, earlier in enumerate(draft.markers):
        if earlier.kind == marker.kind and earlier.target is None and marker.target:
            draft.markers[number] = earlier.model_copy(update={"target": marker.target})
            return
    mark(draft, (marker,))
