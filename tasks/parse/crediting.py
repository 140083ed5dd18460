# ruff: noqa: PLR2004, RUF001 - typographic marks and other scripts are what is read here; bounds of lengths.
"""The parts of one byline: names, roles, places, employers, contacts."""

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from tasks.models import Byline
from tasks.parse.agencies import agencies, agency
from tasks.parse.names import (
    ends_in_job,
    is_organisation,
    is_person,
    is_ranked_job,
    is_role,
    person_case,
)


class BylineLine(NamedTuple):
    """What a byline says."""

    bylines: tuple[Byline, ...] = ()
    #: Canonical names of agencies that it credits.
    agencies: tuple[str, ...] = ()


CONTACT: Final = re.compile(
    r"[\w.+\-]{1,64}@[\w\-]{1,63}(?:\.[\w\-]{1,63}){1,4}|(?:(?<!\w)|(?<=[a-z])(?=@[A-Z]))@\w{2,30}"
)
LIST: Final = re.compile(
    r"\s{0,4}(?:,\s{1,4}(?:and|und|et|y|e|и)\s{1,4}|,\s{1,4}|\s{1,4}(?:and|AND|und|et|y|e|og|och|en"
    r"|и|&|(?:with|WITH|mit|avec|con)(?=\s{1,4}(?:[^\W\d_a-z]|agenc)))\s{1,4}|、"
    # Foreign names in Han text, which a space parts: "简·罗 汤姆·佩尔".
    r"|(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff]{1,8}·))\s{0,4}"
)
_PLACE_NAME: Final = (
    r"[A-ZÀ-ÞА-Я][\w.'’\-]{1,24}(?: (?:[A-ZÀ-ÞА-Я][\w.'’\-]{0,24}|de|la|del|of|the|am|on)){0,3}"
)
#: Words that stand before a place.
PREPOSITIONS: Final = frozenset({"in", "IN", "at", "en", "à", "в"})
IN_PLACE: Final = re.compile(
    rf"(.{{3,60}}?)\s{{1,4}}(?:{'|'.join(sorted(PREPOSITIONS))})\s{{1,4}}"
    rf"({_PLACE_NAME}(?:, {_PLACE_NAME})?)$"
)
_ONE_WORD: Final = re.compile(r"[A-ZÀ-ÞА-Я][^\W\d_]*[a-zß-ÿа-я][^\W\d_]{0,24}")
_STATION: Final = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ0-9 -]{1,30}")
#: A house with a number in its name: "g1", "tv2".
_NUMBERED: Final = re.compile(r"[a-zA-Z]{1,4}\d{1,2}")
_DIGIT: Final = re.compile(r"\d")
_AND: Final = re.compile(r",| (?:and|AND|und|et|y) ")
_FOR: Final = re.compile(
    r"(.{3,60}?)\s{1,4}(?:(?P<employed>for|of|für|pour|para)|from|at)\s{1,4}"
    r"(?:the )?([A-Z].{1,50})$",
    re.IGNORECASE,
)
_UNNAMED: Final = frozenset({"agencies", "news agencies"})
_SPECIAL: Final = re.compile(r"special (?:to|for) (?:the )?(.{2,40})", re.IGNORECASE)


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


def _is_job(part: str) -> bool:
    return is_role(part) or ends_in_job(part)


class Credits:
    """Collects the parts of one byline from left to right."""

    def __init__(self) -> None:
        self._bylines: list[Byline] = []
        self._agencies: list[str] = []
        #: Whether the last name was written in capitals.
        self._shouted = False

    def result(self) -> BylineLine | None:
        """Return what was credited, None if nobody was."""
        if not self._bylines and not self._agencies:
            return None
        return BylineLine(merged(self._bylines), tuple(dict.fromkeys(self._agencies)))

    def take_field(self, field: str) -> bool:
        """Take one field of a byline; False if a part of it can not be explained."""
        contacts: list[str] = []
        while contact := CONTACT.search(field):
            contacts.append(contact[0])
            field = (field[: contact.start()] + field[contact.end() :]).strip(" ,.()<>")
        taken = not field or self._whole(field) or all(map(self._part, LIST.split(field)))
        for written in contacts:
            self._note(contact=written)
        return taken

    def _whole(self, field: str) -> bool:
        """Take a field that a list's commas or "and" must not split."""
        known = agencies(field)
        if known:
            return self._credit(known, field)
        several = LIST.search(field) and is_person(" ".join(field.split()[:2]))
        plain = not (several or IN_PLACE.match(field) or _FOR.match(field) or "," in field)
        if plain and is_organisation(field):
            return self._split(field) or self._organisation(field)
        placed = IN_PLACE.match(field)
        if placed is None or is_organisation(field) or _AND.search(placed[2]):
            return False
        return all(map(self._part, LIST.split(placed[1]))) and self._note(place=placed[2])

    def _part(self, part: str) -> bool:
        part = part.strip(" ,.")
        known = agencies(part)
        if known or part in _UNNAMED:
            return self._credit(known, part)
        if not part or (self._bylines and (_is_job(part) or part.startswith("in "))):
            return not part or self._role_or_place(part)
        if self._follows_name(part):
            house = part.isupper() or _NUMBERED.fullmatch(part)
            return self._note(organisation=part) if house else self._note(place=part)
        if is_person(part) and self._plain_or_split(part):
            return True
        placed = _SPECIAL.fullmatch(part) or IN_PLACE.match(part) or _FOR.match(part)
        if placed and (placed.re is _SPECIAL or is_person(placed[1])):
            return self._placed(placed)
        named = is_organisation(part) or is_role(part)
        taken = named and (self._split(part) or self._organisation(part))
        return taken or self._role_first(part.split())

    def _follows_name(self, part: str) -> bool:
        """Say whether a place or a station follows a name: "Ada Quill, Sund", "..., RTV SUND"."""
        if not self._bylines or " " not in self._bylines[-1].name or is_organisation(part):
            return False
        one = _ONE_WORD.fullmatch(part) or _NUMBERED.fullmatch(part)
        return one is not None or (not self._shouted and _STATION.fullmatch(part) is not None)

    def _role_or_place(self, part: str) -> bool:
        return self._note(place=part[3:]) if part.startswith("in ") else self._note(role=part)

    def _placed(self, placed: "re.Match[str]") -> bool:
        """Take "Jane Roe in Genfurt", "Jane Roe for the Courier" and "special to the Courier"."""
        if placed.re is _SPECIAL:
            return self._note(organisation=placed[1])
        where = placed[placed.re.groups]
        if placed.re is not _FOR or not placed["employed"] or agency(where):
            return self._part(placed[1]) and self._place_or_employer(where)
        employed = not _DIGIT.search(where) and self._part(placed[1])
        return employed and self._note(organisation=where)

    def _place_or_employer(self, text: str) -> bool:
        if agency(text) or is_organisation(text):
            return self._part(text)
        return not _DIGIT.search(text) and self._note(place=text)

    def _plain_or_split(self, part: str) -> bool:
        if len(part.split()) <= 2 or not self._split(part):
            self._bylines.append(Byline(name=person_case(part)))
            self._shouted = part.isupper()
        return True

    def _split(self, part: str) -> bool:
        """Take "JANE ROE AP Science Writer": a name that an employer or role follows."""
        words = part.split()
        for cut in range(2, len(words)):
            name, rest = " ".join(words[:cut]), " ".join(words[cut:])
            job = is_role(rest) or is_ranked_job(rest) or rest.startswith(("The ", "the "))
            if (job or agency(rest)) and is_person(name):
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
        first = agency(text.split(maxsplit=1)[0])
        if len(text) > 60 or not (first or text[:1].isupper() or text.startswith("our ")):
            return False
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
