# ruff: noqa: PLR2004, RUF001 - typographic marks and other scripts are what is read here; bounds of lengths.
"""Bylines: who wrote a report, in the forms of wires, of pages and of metadata."""

import re
from collections.abc import Iterable
from typing import Final

from tasks.models import Byline
from tasks.parse.agencies import agencies, agency
from tasks.parse.crediting import CONTACT, IN_PLACE, LIST, PREPOSITIONS, BylineLine, Credits, merged
from tasks.parse.names import is_person, is_role

#: A byline is no longer than this.
MAX_BYLINE: Final = 200
_BY: Final = re.compile(
    r"(?:(?:written |story |text |posted |reported |words |analysis |commentary"
    r" |opinion |interview )?by(?: line)?"
    r"|(?:(?:ein )?(?:kommentar|kolumne|gastbeitrag|interview|analyse|bericht|text) )?von"
    r"|par|por|door|di|af|av|автор(?:ы)?|текст|作者|记者|लेखक|كتب(?: -)?|بقلم"
    r"|(?:text|author|autor(?:in|a|es)?|auteur|autore|tekst|skribent)(?=\s?[:：]))"
    r"(?:\s*[:：]\s*|\s+)",
    re.IGNORECASE,
)
_LOCAL_BY: Final = re.compile(r"(?:von|par|por|door|di|af|av)\s", re.IGNORECASE)
#: What a surname that begins with "Von" goes on with.
_OF_NAMES: Final = frozenset({"der", "den", "dem", "la", "los", "las", "el"})
_DESK: Final = re.compile(
    r"(?:news )?agencies|(?:web|news|digital|city|sports|online|foreign) desk"
    r"|staff (?:reporter|writer|correspondent)"
    r"|our (?:staff )?correspondent|special correspondent",
    re.IGNORECASE,
)
_AND_AGENCIES: Final = re.compile(r"(.{3,40}?),? (?:and|with) (?:news )?agencies", re.IGNORECASE)
_MARKUP: Final = re.compile(r"</?\w[^>@]{0,80}>")
_READING: Final = re.compile(
    r"\b\d{1,3}[ -]?min(?:ute)?s?\.?(?: read)?\b|\breading time:?\s*", re.IGNORECASE
)
#: One of these stands in what says how long reading takes.
_READS: Final = ("min", "reading")
_SIGNS: Final = "|•"
#: A dot between fields, not that inside "简·罗" or "Marcel·la".
_DOT: Final = r"(?:(?<![\u3400-\u9fffl])·|·(?![\u3400-\u9fffl]))"
_DOTTED: Final = re.compile(_DOT)
_URL: Final = re.compile(r"https?://\S+|www\.\S+")
_FIELD: Final = re.compile(rf"\s*(?:[|•]|{_DOT})\s*|\s+[-–—]\s+|\s{{3,}}|\s*[;/]\s+")
_NAME_IN_BRACKETS: Final = re.compile(
    r"(\S{1,64}@\S{1,64})\s{0,3}\(([^)]{3,60})\)|([^(<]{3,60}?)\s{0,3}[(<](\S{1,64}@\S{1,64}?)[)>]"
)
_BRACKETS: Final = re.compile(r" \(([^\W\d][^()]{1,40})\)$")
_WITH: Final = re.compile(r" (?:mit|avec|con|med|met) ")
#: Names that a format states one after the other: "Jane Roe,Tom Pell".
_JOINED: Final = re.compile(r"(?<=[^\W\d_]),(?=[^\W\d_])")
#: "AFP/Jane Roe", "Jane Roe/AFP".
_SLASH: Final = re.compile(r"\s?/\s?")
#: What pages put where an author's name is looked for: buttons and labelled days.
_NOBODY: Final = re.compile(
    r"(?:share|follow|subscribe|teilen|folgen|partager|suivre|compartir|seguir|condividi|segui)"
    r"|(?:published|updated|posted|veröffentlicht|aktualisiert|publié|publicado|pubblicato)\b.*\d.*",
    re.IGNORECASE,
)
_SUFFIX: Final = re.compile(r", (Jr|Sr|II|III|IV)\b")


def read_byline(line: str, *, marked: bool = False) -> BylineLine | None:
    """Return what a line says that is nothing but a byline, None if it is something else.

    "By Friday the army had left." is prose; so is every line in which one part is neither
    a name, a role, a place, an organisation nor a contact.

    Args:
        line: The line.
        marked: Whether only lines with a word such as "By" count: above the headline
            "Jane Roe in Genfurt" may be one.
    """
    if len(line) > MAX_BYLINE:
        return None
    by = _BY.match(line)
    if by is None:
        return None if marked else _without_by(line)
    rest = line[by.end() :]
    if _LOCAL_BY.match(line) and not _names_somebody(line, rest, marked=marked):
        return None
    return _parts(rest)


def without_by(line: str) -> str:
    """Return a byline without its "By"."""
    by = _BY.match(line)
    return line[by.end() :] if by else line


def _names_somebody(line: str, rest: str, *, marked: bool = True) -> bool:
    """Say whether "Von ..." or "Di ..." goes on with a name: both are common words too.

    In capitals only where nothing but a name follows, and never at the top of a text:
    "VON DER LEYEN" is a headline.
    """
    name = _WITH.split(_FIELD.split(LIST.split(rest)[0])[0])[0].partition(" (")[0].strip(" .")
    if line[:2].isupper():
        words = rest.split()
        alone = not marked and rest.isupper() and words[0].lower() not in _OF_NAMES
        return alone and 2 <= len(words) <= 4 and is_person(rest)
    return is_person(name) or agency(name) is not None


def authors(stated: Iterable[str]) -> BylineLine:
    """Return the bylines of authors that a format states, through the same reading.

    What has no known shape stays as a name as it was written: the format says that it is
    an author.
    """
    bylines: list[Byline] = []
    known: list[str] = []
    for author in stated:
        text = _without_its_by(" ".join(_MARKUP.sub(", ", author[:MAX_BYLINE]).split()))
        if not text or _URL.fullmatch(text) or _NOBODY.fullmatch(text):
            continue
        if is_role(text) and bylines and bylines[-1].name:
            bylines[-1] = bylines[-1].model_copy(update={"role": text})
            continue
        read = _parts(_with_agency_last(_JOINED.sub(", ", text))) or BylineLine(
            (Byline(name=text.strip(" ,")),)
        )
        bylines.extend(read.bylines or (Byline(name="", organisation=text.strip(" ,")),))
        known.extend(read.agencies)
    return BylineLine(merged(bylines), tuple(dict.fromkeys(known)))


def _with_agency_last(author: str) -> str:
    """Return "Jane Roe, AFP" for "AFP/Jane Roe"; what is no agency and a person stays."""
    parts = _SLASH.split(author)
    if len(parts) != 2:
        return author
    name, house = sorted(parts, key=lambda part: agency(part) is not None)
    return f"{name}, {house}" if agency(house) and is_person(name) else author


def _without_its_by(author: str) -> str:
    """Return an author without the "By" before it; "Di Marco" and "Von Roe" are names."""
    rest = without_by(author)
    local = _LOCAL_BY.match(author)
    names = rest[:1].isupper() and (" " in rest or agency(rest)) and _names_somebody("", rest)
    return author if local and not names else rest


def _without_by(line: str) -> BylineLine | None:
    """Read "Jane Roe in Genfurt", "Jane Roe | @roe", "NTB-AFP-dpa": needs a second sign."""
    known = agencies(line)
    if known:
        return BylineLine((), known)
    if _DESK.fullmatch(line.strip()):
        return BylineLine((Byline(name="", organisation=line.strip()),))
    small = line.lower()
    with_agencies = _AND_AGENCIES.fullmatch(line) if "agencies" in small else None
    if with_agencies and is_person(with_agencies[1]):
        return _parts(with_agencies[1])
    words = line.split()
    place = None if PREPOSITIONS.isdisjoint(words) else IN_PLACE.match(line)
    if place and agencies(place[1]):
        return _placed_agency(place)
    if not _signed(line, small) and not (place and is_person(place[1]) and len(words) <= 7):
        return _with_role(line)
    read = _parts(line)
    return read if read and any(byline.name for byline in read.bylines) else None


def _signed(line: str, small: str) -> bool:
    """Say whether a line holds what bylines have and other lines do not."""
    return (
        any(map(line.__contains__, _SIGNS))
        or ("·" in line and _DOTTED.search(line) is not None)
        or ("@" in line and CONTACT.search(line) is not None)
        or (any(map(small.__contains__, _READS)) and _READING.search(line) is not None)
    )


def _placed_agency(place: re.Match[str]) -> BylineLine:
    """Read "Associated Press in Norvik"."""
    byline = Byline(name="", organisation=place[1].strip(), place=place[2])
    return BylineLine((byline,), agencies(place[1]))


def _with_role(line: str) -> BylineLine | None:
    name, comma, role = line.partition(", ")
    if not comma or not is_person(name) or not (is_role(role) or agency(role)):
        return None
    return _parts(line)


def _parts(text: str) -> BylineLine | None:
    """Read "Jane Roe, Staff Reporter | @roe"; None if any part stays unexplained."""
    state = Credits()
    text = _MARKUP.sub(", ", text)
    if "@" in text:
        text = _NAME_IN_BRACKETS.sub(_contact_last, text)
    text = _READING.sub(" | ", _URL.sub(" ", text))
    if text[-1:] == ")":
        text = _BRACKETS.sub(r", \1", text)
    for field in _FIELD.split(_SUFFIX.sub(r" \1", text)):
        if not state.take_field(field.strip(" ,.:|")):
            return None
    return state.result()


def _contact_last(match: "re.Match[str]") -> str:
    return f"{match[2]} | {match[1]}" if match[1] else f"{match[3]} | {match[4]}"
