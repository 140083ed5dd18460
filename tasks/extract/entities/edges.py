"""The edges of names: where a body's goes on, what is hung on a name, what only looks like one."""

import re
from collections.abc import Iterable, Iterator

from tasks.extract.entities.grouping import Mention

#: What goes on behind "for" in the name of a body that is called by its purpose.
_PURPOSE = re.compile(
    r" for (?:the |an? )?[^\W\d_a-z][\w\u2019'-]*"
    r"(?: (?:and |of |of the )?[^\W\d_a-z][\w\u2019'-]*){0,5}"
)
#: Bodies that are: "the Committee for an Effective Congress".
_FOUNDED = frozenset(
    """committee center centre institute council foundation fund coalition alliance association
    society agency campaign movement organization organisation office department commission
    conference initiative partnership network union ministry corporation academy""".split()  # noqa: SIM905 a column of words
)
#: What is hung on a name: "al-Qaeda-linked".
_HUNG = re.compile(
    r"-(?:linked|backed|based|led|affiliated|inspired|allied|owned|funded|born|run|style|bound"
    r"|controlled|occupied|sponsored|dominated|trained|educated)$"
)
#: Plurals of initials are kinds of things and people: "PCs", "MPs".
_KINDS = re.compile(r"[A-Z]{2,5}s")
#: Offices whose last word is no body in them: "Secretary of State", "Defense Secretary".
_OFFICES = ("Secretary of ", "Secretaries of ", "secretary of ", "secretaries of ")
_HEADED = (" Secretary ", " secretary ", " Minister ", " minister ")
_PORTFOLIOS = frozenset(("State", "Defense", "Defence", "Treasury", "Interior", "Justice"))


def mended(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Yield the mentions with their right edges; those that are none are left out.

    Args:
        text: What the mentions stand in.
        mentions: In order, without overlap.
    """
    found = [*_founded(text)]
    for mention in mentions:
        while found and found[0][1] <= mention.start:
            yield Mention(*found.pop(0), "organisation")
        start, end, kind = mention
        if found and found[0][0] < end:
            if start < found[0][0]:  # what stands before "Committee" in its name
                found[0] = (start, found[0][1])
        elif kind != "organisation" or not _is_none(text, start, text[start:end]):
            hung = _HUNG.search(text, start, end) if "-" in text[start:end] else None
            yield Mention(start, hung.start() if hung else end, kind)
    yield from (Mention(*span, "organisation") for span in found)


def _founded(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the bodies stand that are called by their purpose, from "Committee" on."""
    for named in _PURPOSE.finditer(text) if " for " in text else ():
        start = max(text.rfind(" ", 0, named.start()), text.rfind("\n", 0, named.start())) + 1
        word = text[start : named.start()]
        if word[:1].isupper() and word.lower() in _FOUNDED:
            yield start, named.end()


def _is_none(text: str, start: int, form: str) -> bool:
    if form in _PORTFOLIOS:
        return text.endswith(_OFFICES, 0, start) or text.startswith(_HEADED, start + len(form))
    return _KINDS.fullmatch(form) is not None
