"""Bylines: who wrote a report, in the forms of wires, of pages and of metadata."""

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from tasks.models import Byline
from tasks.parse.agencies import agencies, agency
from tasks.parse.names import is_organisation, is_person, is_role, person_case


class BylineLine(NamedTuple):
    """What a byline says."""

    bylines: tuple[Byline, ...] = ()
    #: Canonical names of agencies that it credits.
    agencies: tuple[str, ...] = ()


#: A byline is no longer than this.
MAX_BYLINE: Final = 200
_BY: Final = re.compile(
    r"(?:(?:written |story |text |posted |reported |words )?by(?: line)?|von|par|por|door|di|af|av|автор(?:ы)?|текст|作者|记者|كتب|بقلم)"
    r"(?:\s*[:：]\s*|\s+)",
    re.IGNORECASE,
)
_LOCAL_BY: Final = re.compile(r"(?:von|par|por|door|di|af|av)\s", re.IGNORECASE)
_MARKUP: Final = re.compile(r"</?\w[^>@]{0,80}>")
_CONTACT: Final = re.compile(r"[\w.+\-]{1,64}@[\w\-]{1,63}(?:\.[\w\-]{1,63}){1,4}|(?<!\w)@\w{2,30}")
_READING: Final = re.compile(
    r"\b\d{1,3}[ -]?min(?:ute)?s?\.?(?: read)?\b|\breading time:?\s*", re.IGNORECASE
)
_URL: Final = re.compile(r"https?://\S+|www\.\S+")
_FIELD: Final = re.compile(r"\s*[|·•]\s*|\s+[-–—]\s+|\s{3,}|\s*[;/]\s+")
_LIST: Final = re.compile(
    r"\s*(?:,\s+(?:and|und|et|y|e|и)\s+|,\s+|\s+(?:and|AND|und|et|y|e|и|&)\s+|、)\s*"
)
_PLACE_NAME: Final = (
    r"[A-ZÀ-ÞА-Я][\w.'’\-]{1,24}(?: (?:[A-ZÀ-ÞА-Я][\w.'’\-]{0,24}|de|la|del|of|the|am|on)){0,3}"
)
_IN_PLACE: Final = re.compile(
    rf"(.{{3,60}}?)\s+(?:in|IN|at|en|à|в)\s+({_PLACE_NAME}(?:, {_PLACE_NAME})?)$"
)
_DIGIT: Final = re.compile(r"\d")
_AND: Final = re.compile(r",| (?:and|AND|und|et|y) ")
_FOR: Final = re.compile(
    r"(.{3,60}?)\s+(?:for|of|from|at|with)\s+(?:the )?([A-Z].{1,50})$", re.IGNORECASE
)
_NAME_IN_BRACKETS: Final = re.compile(
    r"(\S+@\S+)\s*\(([^)]{3,60})\)|([^(<]{3,60}?)\s*[(<](\S+@\S+?)[)>]"
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
    if _LOCAL_BY.match(line) and not is_person(_FIELD.split(_LIST.split(rest)[0])[0].strip(" .")):
        return None
    return _parts(rest)


def authors(stated: Iterable[str]) -> BylineLine:
    """Return the bylines of authors that a format states, through the same reading.

    What has no known shape stays as a name as it was written: the format says that it is
    an author.
    """
    bylines: list[Byline] = []
    known: list[str] = []
    for author in stated:
        text = _BY.sub("", " ".join(_MARKUP.sub(", ", author).split()), count=1) if author else ""
        if not text or _URL.fullmatch(text):
            continue
        read = _parts(text) or BylineLine((Byline(name=text.strip(" ,")),))
        bylines.extend(read.bylines)
        known.extend(read.agencies)
    return BylineLine(merged(bylines), tuple(dict.fromkeys(known)))


def merged(bylines: Iterable[Byline]) -> tuple[Byline, ...]:
    """Return the bylines with every author once, the fuller entry of two kept."""
    found: dict[str, Byline] = {}
    for byline in bylines:
        key = (byline.name or byline.organisation or "").casefold()
        if key not in found or _fullness(byline) > _fullness(found[key]):
            found[key] = byline
    return tuple(found.values())


def _fullness(byline: Byline) -> int:
    return sum(
        part is not None
        for part in (byline.role, byline.place, byline.organisation, byline.contact)
    )


def _without_by(line: str) -> BylineLine | None:
    """Read "Jane Roe in Genfurt", "Jane Roe | @roe", "NTB-AFP-dpa": needs a second sign."""
    known = agencies(line)
    if known:
        return BylineLine((), known)
    signs = (
        _CONTACT.search(line) or _READING.search(line) or "|" in line or "·" in line or "•" in line
    )
    place = _IN_PLACE.match(line)
    if not signs and not (place and is_person(place[1]) and len(line.split()) <= 7):  # noqa: PLR2004
        return _with_role(line)
    read = _parts(line)
    return read if read and any(byline.name for byline in read.bylines) else None


def _with_role(line: str) -> BylineLine | None:
    name, comma, role = line.partition(", ")
    if not comma or not is_person(name) or not (is_role(role) or agency(role)):
        return None
    return _parts(line)


def _parts(text: str) -> BylineLine | None:
    """Read "Jane Roe, Staff Reporter | @roe"; None if any part stays unexplained."""
    state = _Reader()
    text = _NAME_IN_BRACKETS.sub(_contact_last, _MARKUP.sub(", ", text))
    text = _READING.sub(" | ", _URL.sub(" ", text))
    for field in _FIELD.split(_SUFFIX.sub(r" \1", text)):
        if not state.take_field(field.strip(" ,.:|")):
            return None
    return state.result()


def _contact_last(match: "re.Match[str]") -> str:
    return f"{match[2]} | {match[1]}" if match[1] else f"{match[3]} | {match[4]}"


class _Reader:
    """Collects the parts of one byline from left to right."""

    def __init__(self) -> None:
        self._bylines: list[Byline] = []
        self._agencies: list[str] = []

    def result(self) -> BylineLine | None:
        if not self._bylines and not self._agencies:
            return None
        return BylineLine(merged(self._bylines), tuple(dict.fromkeys(self._agencies)))

    def take_field(self, field: str) -> bool:
        contact = _CONTACT.search(field)
        while contact:
            self._note(contact=contact[0])
            field = (field[: contact.start()] + field[contact.end() :]).strip(" ,.()<>")
            contact = _CONTACT.search(field)
        return not field or self._whole(field) or all(map(self._part, _LIST.split(field)))

    def _whole(self, field: str) -> bool:
        """Take a field that a list's commas or "and" must not split."""
        known = agencies(field)
        if known:
            return self._credit(known, field)
        plain = not (_IN_PLACE.match(field) or _FOR.match(field) or "," in field)
        if plain and is_organisation(field):
            return self._split(field) or self._organisation(field)
        placed = _IN_PLACE.match(field)
        if placed is None or is_organisation(field) or _AND.search(placed[2]):
            return False
        return all(map(self._part, _LIST.split(placed[1]))) and self._note(place=placed[2])

    def _part(self, part: str) -> bool:
        part = part.strip(" ,.")
        known = agencies(part)
        if known:
            return self._credit(known, part)
        if not part or (self._bylines and (is_role(part) or part.startswith("in "))):
            return not part or self._role_or_place(part)
        if is_person(part) and self._plain_or_split(part):
            return True
        placed = _IN_PLACE.match(part) or _FOR.match(part)
        if placed and is_person(placed[1]):
            return self._part(placed[1]) and self._place_or_employer(placed[2])
        return (is_organisation(part) or is_role(part)) and (
            self._split(part) or self._organisation(part)
        )

    def _role_or_place(self, part: str) -> bool:
        return self._note(place=part[3:]) if part.startswith("in ") else self._note(role=part)

    def _place_or_employer(self, text: str) -> bool:
        if agency(text) or is_organisation(text):
            return self._part(text)
        return not _DIGIT.search(text) and self._note(place=text)

    def _plain_or_split(self, part: str) -> bool:
        if len(part.split()) <= 2 or not self._split(part):  # noqa: PLR2004 - first and last name
            self._bylines.append(Byline(name=person_case(part)))
        return True

    def _split(self, part: str) -> bool:
        """Take "JANE ROE AP Science Writer": a name that an employer or role follows."""
        words = part.split()
        for cut in range(2, len(words)):
            name, rest = " ".join(words[:cut]), " ".join(words[cut:])
            if (is_role(rest) or agency(rest)) and is_person(name):
                self._bylines.append(Byline(name=person_case(name)))
                return self._part(rest)
        return self._role_first(words)

    def _role_first(self, words: list[str]) -> bool:
        """Take "Xinhua Writer Pan Doe": a role before the name."""
        for cut in range(len(words) - 2, 0, -1):
            role, name = " ".join(words[:cut]), " ".join(words[cut:])
            if is_role(role) and is_person(name):
                self._bylines.append(Byline(name=person_case(name), role=role))
                self._agencies.extend(agencies(words[0]))
                return True
        return False

    def _credit(self, known: tuple[str, ...], written: str) -> bool:
        self._agencies.extend(known)
        if self._bylines and self._bylines[-1].organisation is None and len(known) == 1:
            self._note(organisation=written)
        return True

    def _organisation(self, text: str) -> bool:
        if len(text) > 60 or not text[:1].isupper() and not agency(text.split()[0]):  # noqa: PLR2004
            return False
        first = agency(text.split()[0])
        self._agencies.extend([first] if first else [])
        name = first or text
        if self._bylines and self._bylines[-1].name and not self._bylines[-1].organisation:
            return self._note(organisation=name)
        self._bylines.append(Byline(name="", organisation=name))
        return True

    def _note(self, **facts: str) -> bool:
        if self._bylines:
            self._bylines[-1] = self._bylines[-1].model_copy(update=facts)
        return bool(self._bylines)
