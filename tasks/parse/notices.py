"""Notices about items: kills and holds."""

import re
from typing import Final

from tasks.models import Marker

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
