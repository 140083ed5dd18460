"""Notices about items: kills and holds."""

import re
from typing import Final

from tasks.models import Marker
from tasks.parse.draft import Draft, Line
from tasks.parse.noting import mark

# A kill must name itself as one: "KILL KILL KILL", "MANDATORY KILL", "Please kill item ...".
_BANNER: Final = re.compile(
    r"[*\s]{0,4}(?:MANDATORY |BULLETIN |PHOTO |STORY )?(KILL|HOLD|WITHHOLD"
    r"|ELIMINATION)(?:[ ,!*]{1,3}\1){0,4}[*!\s.]{0,4}"
)
_TARGET: Final = re.compile(
    r"(?:please |editors,? )?(?P<verb>kill|hold|withhold|delete|disregard"
    r"|do not use)\s(?:the |our )?(?:item|story|article|report|advisory|dispatch|text)?\s?"
    r"(?P<target>(?:[A-Za-z]{2,12}[ -]?)?(?:no\.? ?)?\d{1,6}|[A-Z]{1,5}\d{2,6}|(?:BC"
    r"|AP)-\S{3,40}|(?:headlined|slugged|titled)"
    r" (?:\"[^\"]{3,80}\"|“[^”]{3,80}”|[^,.;:\"“]{3,80}))(?=$|[\s.,;:\"“])",
    re.IGNORECASE,
)
_ITEM: Final = re.compile(
    r"\b(?:item|story|article|report|dispatch|slugged|headlined|titled|kill the|please kill"
    r"|please hold)\b",
    re.IGNORECASE,
)
_MAX: Final = 160
#: One of these stands in every notice: quick to see in prose.
NOTICE_WORDS: Final = (
    *("KILL", "HOLD", "kill", "hold", "delete", "disregard", "WITHHOLD", "ELIMINATION"),
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
_WORK: Final = r"(?:item|story|article|report|dispatch|advisory|alert|text|photo)"
# A withdrawal in a sentence: who withdraws, what is withdrawn, or the request not to use it.
_WITHDRAWS: Final = re.compile(
    rf"\b(?:is|are|has|have) (?:withdraw(?:ing|n)|retract(?:ing|ed)|kill(?:ing|ed))"
    rf" (?:its|our|the|this) {_WORK}\b"
    rf"|^\W{{0,3}}(?:this|the|our)(?: \w+)? {_WORK}\b[^.]{{0,120}}? (?:is|was|has been|is being)"
    r" (?:hereby )?(?:withdrawn|retracted|killed|deleted)"
    r"(?=[.!]|$| (?:because|as|due|and (?:should|must|will)|pending)\b)"
    rf"|\bplease (?:withdraw(?: from use)?|do not use|disregard|retract) (?:the|our|this) {_WORK}\b"
    r"|\bveuillez (?:ne pas utiliser|annuler|ne pas tenir compte de) (?:notre|la|cette) dépêche"
    r"|\bmeldung\b.{0,60} (?:wird|ist|wurde) (?:hiermit )?(?:zurückgezogen|annulliert)"
    r"|\bbitte (?:die|unsere) meldung\b.{0,60} nicht verwenden"
    r"|\b(?:rogamos|se ruega|por favor),? (?:anulen|anular|no utilicen|no utilizar|no usen)"
    r" (?:la|nuestra|el|nuestro) (?:noticia|información|nota|despacho|texto)"
    r"|\bsi prega di (?:annullare|non utilizzare) (?:la|il) (?:nostr[ao] )?(?:notizia"
    r"|servizio)"
    r"|\bfavor (?:desconsiderar|anular|não usar) (?:a|o) (?:matéria|nota|notícia|texto)"
    r"|просим (?:вас )?(?:не использовать|аннулировать) (?:наше |это )?"
    r"(?:сообщение|материал|новость)",
    re.IGNORECASE,
)
_THIS: Final = re.compile(
    rf"this {_WORK} (?:is|was|has been) (?:hereby )?(?:withdrawn|retracted|killed)\.?",
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
    match = _TARGET.search(line) if _ITEM.search(line) else None
    if match is None:
        return None
    kind = "hold" if "hold" in match["verb"].lower() else "kill"
    return Marker(kind=kind, target=match["target"].strip(), raw=line.strip())


def read_withdrawal(line: str, *, short: bool) -> Marker | None:
    """Return what "The agency is withdrawing its story slugged ..." takes back, None if nothing.

    Args:
        line: The line.
        short: Whether the item holds little else. Long ones tell of withdrawn reports; of them
            "This story has been withdrawn." is believed alone.
    """
    if not (_WITHDRAWS.search(line) if short else _THIS.fullmatch(line)):
        return None
    named = _NAMED.search(line)
    target = named and (named["quoted"] or named["slug"] or named["number"])
    return Marker(kind="kill", target=target and target.strip(), raw=line.strip())


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
