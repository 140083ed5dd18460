"""Two bodies that "and" couples, told from one that has it in its name."""

from collections.abc import Iterable, Iterator, Sequence

from tasks.extract.entities.cues import ORGANISATION_WORDS
from tasks.extract.entities.grouping import Mention
from tasks.extract.entities.lexicon import FLAGS

_AND = " and "
#: In the name of a company, of which no part of a name of another kind consists.
_COMPANY = frozenset(
    """airways airlines air motors motor inc inc. corp corp. ltd ltd. plc bancorp pharmaceuticals
    university hospital hospitals""".split()  # noqa: SIM905 a column of words
)


def uncoupled(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the mentions; of two coupled bodies each by itself.

    Args:
        text: What the mentions stand in.
        mentions: In order, without overlap.
    """
    for mention in mentions:
        start, end, kind = mention
        at = text.find(_AND, start, end) if kind == "organisation" else -1
        if at >= 0 and _are_two(text, mention, at, mentions):
            yield Mention(start, at, kind)
            yield Mention(at + len(_AND), end, kind)
        else:
            yield mention


def _are_two(text: str, mention: Mention, at: int, mentions: Iterable[Mention]) -> bool:
    whole = text[mention.start : mention.end].lower()
    sides = text[mention.start : at], text[at + len(_AND) : mention.end]
    if whole in FLAGS or _AND in sides[1] or any(_is_fragment(side) for side in sides):
        return False
    named = {text[start:end] for start, end, kind in mentions if kind == "organisation"}
    known = [
        (side in named and _is_name(side)) or _is_listed(side) or _is_company(side)
        for side in sides
    ]
    return all(known) or (any(map(_is_listed, sides)) and all(map(_is_word, sides)))


def _is_fragment(side: str) -> bool:
    """Tell whether a side is none of a name but its kind: "Co."."""
    return ORGANISATION_WORDS.issuperset(side.lower().split())


def _is_listed(side: str) -> bool:
    flags = FLAGS.get(side.lower(), "")
    return "G" in flags or ("g" in flags and side.isupper())


def _is_company(side: str) -> bool:
    return not _COMPANY.isdisjoint(side.lower().split())


def _is_name(side: str) -> bool:
    """Tell whether a side is more than one word that is also written small."""
    return " " in side or _is_word(side)


def _is_word(side: str) -> bool:
    """Tell whether a side is one word that is never written small."""
    return " " not in side and {"l", "m"}.isdisjoint(FLAGS.get(side.lower(), ""))
