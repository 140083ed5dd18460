# ruff: noqa: RUF001 - typographic marks and other scripts are what is read here.
"""Status markers and genres: on headlines ("UPDATE 2-"), on lines of their own ("URGENT")."""

import re
from typing import Final, NamedTuple

from tasks.models import Marker
from tasks.parse.marker_words import GENRES, STATUS


class Marked(NamedTuple):
    """A headline without its markers."""

    text: str
    markers: tuple[Marker, ...] = ()
    genres: tuple[str, ...] = ()
    take: int | None = None


_WORDS: Final = "|".join(sorted(map(re.escape, (*STATUS, *GENRES)), key=len, reverse=True))
#: "UPDATE 1-", "CORRECTED-", "EXCLUSIVE: "; capitals and a mark are what tells them from prose.
_PREFIX: Final = re.compile(
    rf"\s*(?P<word>{_WORDS})(?: (?P<n>\d{{1,2}}))?\s?(?:-(?=\S)|[-–—] |:\s|[:：] ?(?=\S)|\s?[-–—]\s"
    r"|\+\+\+\s|\|\s)\s*"
)
#: "URGENT Ministers meet in Vale": capitals before a headline that has small letters.
_CAPITALS: Final = re.compile(
    r"\s*(?P<word>URGENT|FLASH|BULLETIN|NEWS ?ALERT|ANNULATION|СРОЧНО"
    r"|(?:ADVISORY|MANDATORY|BULLETIN) KILL)\s{1,2}(?=[A-ZА-Я][a-zа-я]|(?<=KILL )[A-Z])"
)
#: "URGENT. ", "*URGENT* ", "+++ EIL +++ ", "【速報】", "[속보] ", "1st LD Writethru: ".
_SET_APART: Final = re.compile(
    r"(?P<word>URGENTE?|FLASH|СРОЧНО|МОЛНИЯ)[.!]\s+(?=\S)"
    r"|(?:\*{1,2}|\+{3}) ?(?P<starred>URGENTE?|EIL(?:MELDUNG)?|BREAKING|FLASH|ALERT|СРОЧНО|МОЛНИЯ)"
    r" ?(?:\*{1,2}|\+{3})\s*(?=\S)"
    r"|[【\[(](?P<boxed>速報|快讯|快訊|속보)[】\])]\s?(?=\S)"
    r"|(?P<n>\d{1,2})(?:st|nd|rd|th) (?P<lead>LD|LEAD)(?:[- ]writethru)?(?::\s|-)(?=\S)",
    re.IGNORECASE,
)
#: What may begin so: quick to see that most headlines do not.
_APART: Final = frozenset("*+【[(0123456789UuFfСМсм")
#: Genres in small letters: "Analysis: ..." as publishers print it, "Analysis-..." as Reuters does.
_GENRE: Final = re.compile(
    r"(?P<word>Analysis|Explainer|Factbox|Feature|Interview|Timeline|Insight|Commentary|Obituary"
    r"|News Analysis|Live)(?::\s|(?<!Live)-(?=[A-Z]))\s*(?=\S)|(?P<exclusive>Exclusive)-(?=[A-Z])"
)
_SPOKEN: Final = re.compile(
    r"(?P<word>breaking(?: news)?|exclusive|urgent|just in|developing|flash|news ?alert"
    r"|correction|corrected|eilmeldung|eil|urgente|alerte|срочно|última hora"
    r"|dernière minute)\s?(?::|\s[-–—]|\+\+\+)\s*(?=\S)",
    re.IGNORECASE,
)
_BRACKETED: Final = re.compile(
    r"\s*[(\[](?:(?P<n>\d{1,2})(?:st|nd|rd|th) )?(?P<word>LEAD|LD|URGENT|UPDATE|FLASH"
    r"|BREAKING|ALERT|CORRECTED|CORRECTION|EXCLUSIVE|AMPL|AMPLIACIÓN|URGENTE"
    r"|Lead|2nd LD)\.?(?: (?P<m>\d))?[)\]]\s*"
)
#: "Norbank profit rises - WITHDRAWN", "NORLAND-FLOOD/ WITHDRAWN": the item itself is taken back.
_TAKEN_BACK: Final = re.compile(
    r"(?:\s[-–—]\s|/\s?|:\s|\s?\()(?P<word>WITHDRAWN|STORY WITHDRAWN|RETRACTED|ANULADA"
    r"|MELDUNG ZURÜCKGEZOGEN|ZURÜCKGEZOGEN|АННУЛИРОВАНО)\)?$"
)
#: Words that the news also uses of what it tells of: "Study of Norvik dam - RETRACTED".
_OF_WORKS: Final = frozenset({"RETRACTED", "RETRACTION", "WITHDRAWN", "WITHDRAWAL"})
_WORKS: Final = re.compile(
    r"\b(?:stud(?:y|ies)|papers?|reports?|research|reviews?|thesis|theses|articles?|findings)\b",
    re.IGNORECASE,
)
_TAKE: Final = re.compile(r"(?:\s=(\d{1,2})|(?<=[^\W\d_])=(\d))$")
_ORDINAL: Final = r"(?P<n>\d{1,2})(?:ST|ND|RD|TH)"
_ALONE: Final = re.compile(
    rf"[*\s]{{0,6}}(?:{_ORDINAL} (?P<lead>LEAD|LD|ADD|UPDATE|WRITETHRU|LD[- ]WRITETHRU"
    rf"|LEAD[- ]WRITETHRU)"
    rf"|(?P<word>{_WORDS})(?: (?P<m>\d{{1,2}}))?|(?P<more>MORE|=more|FIRST LEAD|SECOND LEAD"
    rf"|LEAD ALL))[*\s:.!=-]{{0,6}}"
)
_URGENCY: Final = {"flash": 1, "bulletin": 1, "alert": 2, "urgent": 2, "breaking": 2}


def read_headline(text: str) -> Marked:
    """Take the markers off a headline's front and the take number off its end."""
    markers: list[Marker] = []
    genres: list[str] = []
    match = _first(text)
    while match and match.end() < len(text) and not _is_of_a_work(match, text):
        _note(match, markers, genres)
        if _is_printed(match):
            break
        text = text[match.end() :]
        match = _first(text)
    back = _TAKEN_BACK.search(text) if text[-3:-1].isupper() else None
    if back and back.start() and not _is_of_a_work(back, text):
        _note(back, markers, genres)
        text = text[: back.start()]
    take = _TAKE.search(text) if "=" in text else None
    return Marked(
        text[: take.start()] if take else text,
        tuple(markers),
        tuple(genres),
        int(take[1] or take[2]) if take else None,
    )


def read_status_line(line: str) -> Marked | None:
    """Return the markers of a line that holds nothing else, None if it holds more."""
    match = _ALONE.fullmatch(line)
    if match is None:
        return None
    if match["lead"] or (match["more"] and "LEAD" in match["more"]):
        return Marked("", (_lead(match, line.strip()),))
    if match["more"]:
        return Marked("", (Marker(kind="more", raw=line.strip()),))
    markers: list[Marker] = []
    genres: list[str] = []
    _note(match, markers, genres)
    return Marked("", tuple(markers), tuple(genres))


def urgency(markers: tuple[Marker, ...]) -> int | None:
    """Return the urgency (1 highest) that priority words stand for."""
    return min((_URGENCY[each.kind] for each in markers if each.kind in _URGENCY), default=None)


def _first(text: str) -> "re.Match[str] | None":
    return (
        _PREFIX.match(text)
        or _CAPITALS.match(text)
        or _BRACKETED.match(text)
        or _SPOKEN.match(text)
        or (_SET_APART.match(text) if text[:1] in _APART else None)
        or _GENRE.match(text)
    )


def _is_of_a_work(match: "re.Match[str]", text: str) -> bool:
    """Say whether it is a study or a report, of which a headline tells, that is taken back."""
    return match["word"] in _OF_WORKS and _WORKS.search(text) is not None


def _is_printed(match: "re.Match[str]") -> bool:
    """Say whether a marker is part of the headline as readers see it ("EXCLUSIVE: ...").

    The wires glue theirs on with a hyphen; a genre with a colon is the publisher's own.
    """
    word = _word(match.groupdict())
    return (":" in match[0] or "|" in match[0]) and (word in GENRES or word == "EXCLUSIVE")


def _word(parts: dict[str, str]) -> str:
    names = ("word", "starred", "boxed", "lead", "exclusive")
    return next(parts[name] for name in names if parts.get(name)).upper()


def _note(match: "re.Match[str]", markers: list[Marker], genres: list[str]) -> None:
    parts = match.groupdict()
    word = _word(parts)
    number = parts.get("n") or parts.get("m")
    if word in GENRES:
        genres.append(GENRES[word])
        kind = GENRES[word]
    else:
        kind = STATUS.get(word, "lead")
    markers.append(
        Marker(
            kind=kind, number=int(number) if number else _lead_number(kind), raw=match[0].strip()
        )
    )


def _lead_number(kind: str) -> int | None:
    return 1 if kind == "lead" else None


def _lead(match: "re.Match[str]", raw: str) -> Marker:
    words = {"FIRST": 1, "SECOND": 2}
    number = int(match["n"]) if match["n"] else words.get(raw.split(maxsplit=1)[0].upper())
    kind = "writethru" if "WRITETHRU" in raw else "update" if "UPDATE" in raw else "lead"
    return Marker(kind=kind, number=number, raw=raw)
