"""The edges of names: where a body's goes on, what is hung on a name, what only looks like one."""

import re
from collections.abc import Iterable, Iterator

from tasks.extract.entities.grouping import Mention

#: "the Committee for an Effective Congress": a body that is named by what it is for.
_FOR = re.compile(
    r" for (?:the |an? )?(?P<rest>[^\W\d_a-z][\w\u2019'-]*"
    r"(?: (?:and |of |of the )?[^\W\d_a-z][\w\u2019'-]*){0,5})"
)
_FOUNDED = re.compile(
    r"(?:Committee|Center|Centre|Institute|Council|Foundation|Fund|Coalition|Alliance|Association"
    r"|Society|Agency|Campaign|Movement|Organi[sz]ation|Office|Department|Commission"
    r"|Conference|Initiative|Partnership|Network|Union|Ministry|Corporation|Academy)$"
)
#: What is hung on a name: "al-Qaeda-linked".
_HUNG = re.compile(
    r"-(?:linked|backed|based|led|affiliated|inspired|allied|owned|funded|born|run|style|bound"
    r"|controlled|occupied|sponsored|dominated|trained|educated)$"
)
#: Plurals of initials are kinds of things and people: "PCs", "MPs".
_KINDS = re.compile(r"[A-Z]{2,5}s")
#: Offices whose last word is no body in them.
_OFFICES = ("Secretary of ", "Secretaries of ", "secretary of ", "secretaries of ")


def mended(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Yield the mentions with their right edges; those that are none are left out.

    Args:
        text: What the mentions stand in.
        mentions: In order, without overlap.
    """
    reached = 0
    for start, end, kind in mentions:
        form = text[start:end]
        if start < reached or (kind == "organisation" and _is_none(text, start, form)):
            continue
        reached = _end(text, start, end) if kind == "organisation" else end
        hung = _HUNG.search(form) if "-" in form else None
        yield Mention(start, start + hung.start() if hung else reached, kind)


def _is_none(text: str, start: int, form: str) -> bool:
    if form == "State":
        return text.endswith(_OFFICES, 0, start)
    return _KINDS.fullmatch(form) is not None


def _end(text: str, start: int, end: int) -> int:
    if not text.startswith(" for ", end) or not _FOUNDED.search(text, start, end):
        return end
    named = _FOR.match(text, end)
    return named.end() if named else end
