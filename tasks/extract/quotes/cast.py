"""The people who speak in an article, in the order of their turns."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from tasks.extract.first_names import MAN, WOMAN, sex_of
from tasks.extract.quotes.names import Names, bare
from tasks.extract.quotes.phrases import Phrase
from tasks.extract.quotes.preceding import before
from tasks.extract.quotes.roles import apposition, stated_role, without_article
from tasks.extract.quotes.tokens import Row, rows
from tasks.extract.quotes.words import (
    ADJECTIVES,
    BODIES,
    GENDERED,
    HE,
    OFFICES,
    PERSONS,
    SHE,
    STATES,
    TITLES,
)

#: How far a pronoun reaches back, in characters.
_REACH = 900
#: The same while nothing has told which pronoun stands for the name.
_NEAR = 450
#: How near a full name stands that is meant by a last name which two people share.
_NAMESAKES = 300
#: How far from a name its role is looked for, in characters.
_BESIDE = 120
#: More words than that are no person's name.
_LONGEST = 5
#: The end of somebody's address: "Piet Rasko, of Raleigh, N.C., said".
_STATES = frozenset(state.rstrip(".") for state in STATES)
_RANKS = PERSONS | TITLES
_NOBODY = PERSONS | BODIES
_PRONOUNS = {MAN: "he", WOMAN: "she"}
_Meaning = Literal["state", "office", "name"]
_AMBIGUOUS = 0.7
_BY_PRONOUN = 0.7
_BY_OFFICE = 0.65


@dataclass(slots=True, eq=False)
class Speaker:
    """Who is named for some words, and who that is."""

    name: str | None
    start: int
    end: int
    role: str | None
    #: How much of the attribution's confidence remains after resolving the name.
    certainty: float = 1.0


class Cast:
    """Who has spoken so far; resolves short names, pronouns and offices."""

    def __init__(self, text: str, people: Sequence[str], others: Collection[str] = ()) -> None:
        self._text = text
        self._people = people
        self._others = others
        #: None where the text has been asked for it already.
        self._roles: dict[str, str | None] = {}
        self._genders: dict[str, str] = {}
        self._turns: list[Speaker] = []
        #: What a name is without titles, and what it means: found out once.
        self._shorts: dict[str, str] = {}
        self._meanings: dict[str, _Meaning] = {}

    @cached_property
    def _names(self) -> Names:
        return Names(self._text, self._people, self._others)

    def speaker(self, row: Row, phrase: Phrase) -> Speaker:
        """Resolve a phrase to the fullest name that is safe, and note the turn."""
        start, end = row.span(phrase.start, phrase.end)
        if phrase.kind == "name":
            found = self._named(row, phrase, start, end)
        elif phrase.kind == "pronoun":
            found = self._meant(row.low[phrase.start], start, end)
        else:
            found = self._holder(row, phrase, start, end)
        # Whoever is called by an office alone bars the names before for the pronouns behind.
        if found.name is not None or (phrase.kind == "noun" and found.role is not None):
            self._turns.append(found)
        return found

    def introduce(self, row: Row, phrase: Phrase) -> None:
        """Note a person who is named without speaking, for the pronouns that follow."""
        start, end = row.span(phrase.start, phrase.end)
        found = self._named(row, phrase, start, end)
        words = (found.name or "").split()
        if 1 < len(words) < _LONGEST and words[-1].lower() not in _NOBODY:
            self._turns.append(found)

    def _named(self, row: Row, phrase: Phrase, start: int, end: int) -> Speaker:
        short = self._short(row.written(phrase.name_start, phrase.name_end))
        if " " in short and (known := self._names.known.at_the_end(short)) is not None:
            short, words = known, known.count(" ") + 1
            phrase = replace(phrase, name_start=max(phrase.name_start, phrase.name_end - words))
        name = self._names.fullest(short, self._text[max(0, start - _NAMESAKES) : start])
        meaning = self._meanings.get(name) or self._meanings.setdefault(name, _meaning(name))
        if meaning == "state":
            return Speaker(None, start, end, None)
        if meaning == "office":
            return Speaker(None, start, end, without_article(self._text[start:end]))
        self._note_gender(name, row.low[phrase.start : phrase.end])
        role = stated_role(row, phrase)
        if role is not None:
            self._roles[name] = self._roles.get(name) or role
        elif name != short and name not in self._roles:
            self._roles[name] = self._stated(name)
        certainty = _AMBIGUOUS if self._names.ambiguous(short) else 1.0
        return Speaker(name, start, end, role or self._roles.get(name), certainty)

    def _stated(self, name: str) -> str | None:
        """Return the role beside the full name, where the text first has it."""
        start = self._text.find(name)
        if start < 0:
            return None
        end = start + len(name)
        far = max(0, start - _BESIDE)
        first = max(far, self._text.rfind("\n", far, start) + 1)
        if first and first == far:  # in the midst of a word
            first = self._text.find(" ", far, start) + 1 or start
        row = rows(self._text, first, end)[-1]
        named = before(row, len(row.words))
        words = name.count(" ") + 1
        if named is None or named.kind != "name" or named.name_end < words:
            return None
        held = row.low[named.start : named.name_end - words]
        if any(word.rstrip(".") in _RANKS for word in held):
            return stated_role(row, replace(named, name_start=named.name_end - words))
        row = rows(self._text, start, end + _BESIDE)[0]
        return apposition(row, words)

    def _short(self, written: str) -> str:
        return self._shorts.get(written) or self._shorts.setdefault(written, bare(written))

    def _note_gender(self, name: str, low: Sequence[str]) -> None:
        stems = [word.rstrip(".") for word in low]
        if not HE.isdisjoint(stems):
            self._genders[name] = "he"
        elif not SHE.isdisjoint(stems):
            self._genders[name] = "she"
        elif name not in self._genders and (sex := sex_of(name)) is not None:
            self._genders[name] = _PRONOUNS[sex]

    def _meant(self, pronoun: str, start: int, end: int) -> Speaker:
        if pronoun in GENDERED:
            sure = False  # behind somebody of the other sex only who is known to be of this one
            for turn in reversed(self._turns):
                if turn.name is None or start - turn.end > _REACH:
                    break
                gender = self._genders.get(turn.name)
                near = gender is None and not sure and start - turn.end < _NEAR
                if gender == pronoun or (near and self._may_be_somebody(turn.name)):
                    self._genders[turn.name] = pronoun
                    return Speaker(turn.name, start, end, turn.role, _BY_PRONOUN)
                sure = sure or gender is not None
        return Speaker(None, start, end, None)

    def _may_be_somebody(self, name: str) -> bool:
        return name not in self._others and name.rpartition(" ")[2].lower() not in _NOBODY

    def _holder(self, row: Row, phrase: Phrase, start: int, end: int) -> Speaker:
        words = row.low[phrase.start : phrase.end]
        role = without_article(self._text[start:end])
        if words[0] == "the" and len(words) == 2 and words[1] in OFFICES and self._turns:  # noqa: PLR2004 - article and office
            turn = self._turns[-1]
            if turn.role and _holds(turn.role, words[1]) and start - turn.end < _REACH:
                return Speaker(turn.name, start, end, turn.role, _BY_OFFICE)
        return Speaker(None, start, end, None if PERSONS.isdisjoint(words) else role)


def _meaning(name: str) -> _Meaning:
    if name.rstrip(".").lower() in _STATES:
        return "state"
    return "office" if _is_office(name) else "name"


def _is_office(name: str) -> bool:
    """Tell whether capitalised words are an office and name nobody ("Prime Minister", "CEO")."""
    words = name.lower().split()
    return words[-1] not in ADJECTIVES and all(word in OFFICES or word in TITLES for word in words)


def _holds(role: str, office: str) -> bool:
    held = {word.lower() for word in role.split()}
    return office in held or (office == "official" and not held.isdisjoint(OFFICES))
