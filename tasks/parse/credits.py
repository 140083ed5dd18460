# ruff: noqa: PLR2004, RUF001 - typographic marks and other scripts are what is read here; bounds of lengths.
"""Sign-offs: who reported, wrote and edited."""

import re
from typing import Final

from tasks.models import Credit
from tasks.parse.agencies import agencies, agency
from tasks.parse.names import is_person, person_case

_MAX: Final = 600
#: What a list of tasks begins with: quick to see that prose does not.
SIGN_OFF_OPENINGS: Final = frozenset(
    {"add", "fur", "sup", "ext", "rep", "wri", "edi", "com", "gra", "tra", "pho", "pro", "res"}
    | {"vid", "int", "dat", "ill", "fac"}
)
_TASK: Final = (
    r"(?:additional |further |supplementary |extra )?(?:reporting|writing|editing|compiling"
    r"|compilation|graphics?|translation|translating"
    r"|photography|photos?|production|research|video|interviews?|data|illustrations?"
    r"|fact[- ]checking|reported|written|edited|compiled)"
)
_TASKS: Final = rf"{_TASK}(?:(?:,| and|,? and) {_TASK}){{0,2}}"
_ENTRY: Final = re.compile(
    rf"(?P<role>{_TASKS})(?: (?:in (?P<place>[A-Z][\w .'-]{{1,30}}) )?by:?"
    rf"|:)\s+(?P<names>\S.{{1,250}})",
    re.IGNORECASE,
)
_CONTRIBUTED: Final = re.compile(
    r"(?P<who>.{3,200}?)\s{1,4}(?:also )?contributed (?:to this (?:report|story|article|post"
    r"|dispatch)|reporting|to the report)"
    r"(?: from (?P<place>[A-Z][\w .,'-]{1,60}))?\.?",
    re.IGNORECASE,
)
_WRITER: Final = re.compile(
    r"^(?:(?:the )?associated press|ap|reuters|afp|bloomberg|cnn"
    r"|[A-Z][\w ]{2,20}?)?\s?(?:\w{1,20} ){0,2}(?i:writers?|reporters?|correspondents?"
    r"|journalists?|producers?|staff)\s+(?=[A-Z])"
)
_AND: Final = re.compile(r",?\s{1,4}(?:and|und|et)\s{1,4}|,\s{1,4}|\s&\s")
_PLACED: Final = re.compile(
    r"^(?P<names>.{2,200}?)\s{1,4}in\s{1,4}(?P<place>[A-Z][\w.'’\- ]{1,40})$"
)
_EDITOR: Final = re.compile(
    r"(?:(?:web |copy |news )?(?:editor|edited by|责任编辑|编辑|редактор)\s?[:：]"
    r"|(?:\w{2,12} )?(?:(?:duty )?editors? (?:in charge|on duty)|duty editors?"
    r"|redakteur(?:in)? (?:vom dienst|im dienst))\s?[:,])\s?(\w[\w .'-]{1,40})",
    re.IGNORECASE,
)
_LONGEST_INITIALS: Final = 24
_SMALL_INITIALS: Final = re.compile(r"[a-z]{2,5}(?: (?:[a-z]{2,4}(?:/[a-z]{2})?|n\d)){1,5}")
_DESK_INITIALS: Final = re.compile(r"[A-Z]{2,4}(?: [A-Z]{2,4}){0,3}")
#: "ab/cd", AFP's "ab-cd/ef/ghi"; two hyphened pairs alone are a word.
_INITIALS: Final = re.compile(r"\(?(?=[^/]{2,14}/)[A-Za-z]{2,4}(?:[/-][A-Za-z]{2,4}){1,5}\)?")
_SPACE: Final = re.compile(r"[ /]")
_STROKE: Final = re.compile(r"[/-]")
_PART_END: Final = re.compile(r";\s*|\.\s+(?=[A-Z])")


def read_credits(line: str) -> tuple[Credit, ...]:
    """Return the credits of a sign-off line; empty if the line is any other.

    "(Reporting by Jane Roe in Norvik; Editing by Ann Poe)" and "Jane Roe contributed to
    this report." with their variants.
    """
    if len(line) > _MAX:
        return ()
    inner = line.strip().strip("([)]. ")
    if inner[:3].lower() in SIGN_OFF_OPENINGS and _ENTRY.match(inner):
        return _entries(inner)
    contributed = _CONTRIBUTED.fullmatch(inner) if "contribut" in inner else None
    if contributed is None:
        return ()
    return _contributing(contributed["who"], contributed["place"])


def read_editor(text: str) -> Credit | None:
    """Return the credit of "Editor: huaxia", as agencies' pages put beside the stamp."""
    match = _EDITOR.fullmatch(text.strip(" ()[]（）【】")) if len(text) < 60 else None
    return Credit(role="editing", names=(match[1].strip(),)) if match else None


def read_initials(line: str, *, of_agency: bool = False, house: str | None = None) -> Credit | None:
    """Return the credit of a last line like "ab/cd", None for any other line.

    Args:
        line: The line.
        of_agency: Whether the report is an agency's, whose desks sign "PTI RDN" and "ANB".
        house: The agency that the format states, which may sign in small letters: "nna ov".
    """
    text = line.strip()
    if len(text) > _LONGEST_INITIALS:
        return None
    if _SMALL_INITIALS.fullmatch(text) and _is_house(text.split()[0], house):
        return Credit(role="initials", names=tuple(_SPACE.split(text)[1:]))
    if of_agency and _DESK_INITIALS.fullmatch(text):
        return Credit(role="initials", names=tuple(text.split()))
    if not _INITIALS.fullmatch(text) or agencies(text.strip("()")):
        return None
    return Credit(role="initials", names=tuple(_STROKE.split(text.strip("()"))))


def _is_house(word: str, house: str | None) -> bool:
    return agency(word) is not None or (house is not None and word == house.casefold())


def _entries(text: str) -> tuple[Credit, ...]:
    found: list[Credit] = []
    for part in _PART_END.split(text):
        match = _ENTRY.fullmatch(part.strip(" .)"))
        if match is None:
            return ()
        placed = _placed(match["role"].lower(), match["names"], match["place"])
        if not placed:
            return ()
        found.extend(placed)
    return tuple(found)


def _contributing(who: str, place: str | None) -> tuple[Credit, ...]:
    found = _placed("contributing", who, place)
    names = [name for credit in found for name in credit.names]
    # A country behind a city ("in Sund, Norland") reads like one more name.
    if len(found) > 1 and not all(is_person(name) or agencies(name) for name in names):
        return ()
    return tuple(found)


def _placed(role: str, names: str, at: str | None) -> list[Credit]:
    """Split "Jane Roe in Norvik and John Doe in Genfurt" by place."""
    waiting: list[str] = []
    found: list[Credit] = []
    for part in _AND.split(names.strip(" .")):
        name = _WRITER.sub("", part)
        place = _PLACED.match(name)
        waiting.append(person_case((place["names"] if place else name).strip(" .")))
        if place:
            found.append(Credit(role=role, names=tuple(waiting), place=place["place"]))
            waiting = []
    if waiting:
        found.append(Credit(role=role, names=tuple(waiting), place=at))
    return found if all(_credible(name) for credit in found for name in credit.names) else []


def _credible(name: str) -> bool:
    return (
        is_person(name)
        or bool(agencies(name))
        or agency(name.removeprefix("The ")) is not None
        or _NEWSROOM.search(name) is not None
    )


_NEWSROOM: Final = re.compile(
    r"^[A-Z][\w.'’-]*$|\b(?:newsroom|bureau|desk|staff|team|news|press|bureaux|agencies"
    r"|correspondents?|reporters?|editors?|service)\b",
    re.IGNORECASE,
)
