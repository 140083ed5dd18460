# ruff: noqa: RUF001 - typographic marks are what is read here.
"""How lines below a report begin that say themselves what they are: a look that costs little."""

from typing import Final

from tasks.parse.tables import words

#: The first three letters of sign-offs, rights, notices, notes, tags and inputs.
_OPENINGS: Final = words(
    """
    add fur sup ext rep wri edi com gra tra pho pro res vid int dat ill fac
    cop all thi the any tou exc dis not pub aut our
    cor cla ber kor rec eds att red hin
    tag key top rel fil mor see sch mot eti tem
    wit fro sou que inp age
    """
) | {"an ", "no "}
_QUOTES: Final = frozenset("\"'“”‘’«»„")
#: Shorter lines may name an editor behind any word ("Senior duty editor: ...").
_SHORT: Final = 60


def may_say(line: str) -> bool:
    """Say whether a line may be a sign-off, a notice, a note, rights, tags or inputs at all.

    Prose opens with other words, and holds none of those that tell the rest.
    """
    if len(line) < _SHORT or line[:3].lower() in _OPENINGS:
        return True
    if not (line[0].isascii() and line[0].isalnum()) and line[0] not in _QUOTES:
        return True
    return "ontribut" in line or "ONTRIBUT" in line or "eserved" in line or "ESERVED" in line
