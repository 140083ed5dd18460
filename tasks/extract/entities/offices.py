"""A body, an office and its holder that stand in one stretch: "Norvik University President"."""

import re
from collections.abc import Iterable, Iterator

from tasks.extract.entities.cues import ORGANISATION_WORDS, PLACE_WORDS, ROLE_MODIFIERS, TITLES
from tasks.extract.entities.grouping import Mention

#: Of an office that leads a body. Other titles also stand inside names of bodies ("General").
_OFFICE = re.compile(
    r" (?:President|Governor|Minister|Secretary|Secretary[ -]General|Director[ -]General"
    r"|Commissioner|Chair(?:man|woman|person)?|Spokes(?:man|woman|person)|Chief Executive|CEO"
    r"|Chancellor|Director|Leader|Mayor|Ambassador|Coach|Manager) "
)
#: First and last name, and what may stand between them.
_PERSON = re.compile(r"[^\W\d_a-z][\w'\u2019.-]+(?: [^\W\d_][\w'\u2019.-]*){1,3}")
_NO_PERSON = ORGANISATION_WORDS | PLACE_WORDS | TITLES


def parted(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Yield the mentions; of a body that ends in its holder of office, both by themselves.

    Args:
        text: What the mentions stand in.
        mentions: In order, without overlap.
    """
    for mention in mentions:
        start, end, kind = mention
        office = _OFFICE.search(text, start, end) if kind == "organisation" else None
        if office and _is_person(text[office.end() : end]):
            yield Mention(start, _end(text, start, office.start()), kind)
            yield Mention(office.end(), end, "person")
        else:
            yield mention


def _is_person(name: str) -> bool:
    return bool(_PERSON.fullmatch(name)) and _NO_PERSON.isdisjoint(name.lower().split())


def _end(text: str, start: int, end: int) -> int:
    """Return where a body ends, before what goes with the office ("Deputy")."""
    while (blank := text.rfind(" ", start, end)) >= 0:
        if text[blank + 1 : end].lower() not in ROLE_MODIFIERS:
            break
        end = blank
    return end
