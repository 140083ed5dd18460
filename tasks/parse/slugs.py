# ruff: noqa: PLR2004, RUF001 - typographic marks are what is read here; bounds of lengths.
"""Slugs: "BC-NL--Dam Break,1st Ld-Writethru", "US-SPACE/", "Norland/migration/UN/"."""

import re
from typing import Final, NamedTuple

from tasks.models import Marker


class SlugLine(NamedTuple):
    """What a slug line says."""

    slug: str
    markers: tuple[Marker, ...] = ()


# AP: cycle designator, country or category, slug proper, then versions after commas.
_AP: Final = re.compile(
    r"(?:BC|AM|PM|AP|US|EU)-(?:([A-Z]{2,4})--)?([^,\n]{2,60}?)((?:,[^,\n]{1,40}){0,4})"
)
_VERSION: Final = re.compile(
    r"(?:(\d{1,2})(?:st|nd|rd|th) )?(?:(Ld|Lead|Add|Update)\b)?[- ]?(Writethru|Write-thru)?",
    re.IGNORECASE,
)
_SLASHED: Final = re.compile(r"[\w.&'-]{2,30}(?: [\w.&'-]{1,20}){0,2}(?:/[\w.&' -]{2,30}){0,5}/")
#: A story's number on its wire ("a0412"), a telegraph's mark, and AFP's slug with its version
#: behind a comma.
_NUMBER: Final = re.compile(r"[a-z]\d{4}|ZCZC(?: .{0,40})?")
#: The header of a wire's message: service and number, priority, category, words, slug.
_HEADER: Final = re.compile(
    r"[A-Za-z]{2,8}\d{3,6} [1-9] [A-Za-z]{1,3}(?: \d{1,5})?(?: (?P<slug>\S.{0,80}))?"
)
_AFP_VERSION: Final = r"(?:\d(?:st|nd|rd|th) ?)?(?:lead|ld|update|urgent|wrap|focus)"
_HYPHENED: Final = re.compile(
    rf"(\w{{2,20}}(?:-[\w'’.]{{2,20}}){{1,6}}), ?({_AFP_VERSION}(?:[-, ]{_AFP_VERSION}){{0,2}})",
    re.IGNORECASE,
)
_ORDINAL: Final = re.compile(r"(?<=\d[snrt][tdh])(?=[a-z])", re.IGNORECASE)
#: Words that no headline joins by hyphens alone, at the very top: "Norland-floods-dam".
_BARE: Final = re.compile(
    r"[^\W\d_]{3,20}(?:-(?!(?:and|the|for|und|von)\b)[a-zß-ÿ\d][^\W_]{2,20}){2,5}"
)
_LABELLED: Final = re.compile(r"(?:slug(?:line)?|keyword line):\s*(\S.{0,60})", re.IGNORECASE)
_TAKEN_BACK: Final = frozenset({"KILL", "MANDATORY KILL", "WITHDRAWN", "WITHDRAWAL"})
_CLOCK: Final = re.compile(r"\s{1,4}\d{1,2}:\d\d$")


def read_slug(line: str, *, top: bool = False) -> SlugLine | None:
    """Return the slug of a line that is nothing else, None if it is another line.

    Args:
        line: The line.
        top: Whether it stands above the headline, where words joined by hyphens are one.
    """
    if len(line) > 120:
        return None
    if top:
        found = _at_top(line)
        if found:
            return found
    labelled = _LABELLED.fullmatch(line) if ":" in line else None
    if labelled:
        return SlugLine(labelled[1].strip())
    if line.endswith("/") and _SLASHED.fullmatch(line):
        return SlugLine(line)
    match = _AP.fullmatch(line) if line[2:3] == "-" else None
    if match is None or not (match[1] or match[3] or match[2].count("-")):
        return None
    return SlugLine(_CLOCK.sub("", match[2]), tuple(_versions(match[3])))


def _at_top(line: str) -> SlugLine | None:
    """Read "a0412", "Norland-floods-dam" and "Norland-floods-dam,2ndlead"."""
    if _NUMBER.fullmatch(line):
        return SlugLine("")
    if header := _HEADER.fullmatch(line):
        slug = header["slug"] or ""
        return SlugLine(slug if "/" in slug else "")
    if "-" not in line:
        return None
    if " " not in line and _BARE.fullmatch(line):
        return SlugLine(line)
    match = _HYPHENED.fullmatch(line) if "," in line else None
    if match is None:
        return None
    return SlugLine(match[1], tuple(_versions(_ORDINAL.sub(" ", match[2].replace("-", ",")))))


def _versions(text: str) -> list[Marker]:
    found: list[Marker] = []
    for part in filter(None, (each.strip() for each in text.split(","))):
        if part.upper().startswith("ADVISORY"):
            found.append(Marker(kind="advisory", raw=part))
            continue
        if part.upper() in _TAKEN_BACK:
            found.append(Marker(kind="kill", raw=part))
            continue
        version = _VERSION.match(part)
        number = int(version[1]) if version and version[1] else None
        if version and version[2]:
            kind = {"add": "add", "update": "update"}.get(version[2].lower(), "lead")
            found.append(Marker(kind=kind, number=number, raw=part))
        if version and version[3]:
            found.append(Marker(kind="writethru", number=number, raw=part))
    return found
