"""What pages tell screen readers, and what copies of their text keep of it."""

# Typographic marks are what these rules are about.
# ruff: noqa: RUF001

import re
from bisect import bisect_left
from collections.abc import Iterator

from tasks.clean.draft import Draft, Edit
from tasks.clean.lines import starts
from tasks.clean.repeats import without_lines

_RULE = "furniture.spoken"

#: Said behind a link; nothing but what it interrupts is left of the sentence.
_NEW_TAB = re.compile(r"(?<=\S), opens new tab\b(?=[ ,.;:)\n]|\Z)")
#: What a house sells with its pictures, said behind the credit.
_LICENSED = re.compile(r"(?<=\S) (?:Purchase|Buy) Licen[sc]ing Rights$", re.MULTILINE)
#: The same in brackets, in other languages too.
_ELSEWHERE = re.compile(
    r" ?\((?:opens in (?:a )?new (?:tab|window)|öffnet (?:in einem |im |in )?neuen (?:Fenster|Tab)"
    r"|s[’']ouvre dans une? (?:nouvelle fenêtre|nouvel onglet)"
    r"|se abre en (?:una )?(?:nueva )?(?:ventana|pestaña)(?: nueva)?)\)"
)
#: Their beginnings, which are found fast.
_OPENS = re.compile(r"\((?:opens in|öffnet |s[’']ouvre |se abre )")
_LIST = re.compile(
    r"^(?:list of \d{1,3} items\n)?"
    r"(?:list \d{1,3} of \d{1,3}\n(?!list \d|end of list$).{1,200}\n){1,50}end of list(?:\n|\Z)",
    re.MULTILINE | re.IGNORECASE,
)
#: Lines by which it is quick to see that most texts have none.
_ENDS = frozenset(["end of list", "End of list", "End of List", "END OF LIST"])
_LABEL = re.compile(r"list of \d{1,3} items|list \d{1,3} of \d{1,3}|end of list", re.IGNORECASE)
_PROSE_ENDS = (".", "!", "”", '"', ":", ";", "。")


def spoken(draft: Draft) -> Draft:
    """Remove announcements: ", opens new tab" behind links, "list 1 of 3" before headlines.

    A counted list of headlines leads to other stories: it goes with its labels, and the
    headlines are stated. Of a list with a sentence in it the labels alone go. What stands in
    quotation marks stays.
    """
    if "opens new tab" in draft.text:
        draft = draft.edited(list(_behind_links(draft.text)))
    if _OPENS.search(draft.text):
        draft = draft.rewritten(_ELSEWHERE, "", _RULE)
    if "ing Rights" in draft.text:
        draft = draft.rewritten(_LICENSED, "", "furniture.trust")
    if not _ENDS.isdisjoint(draft.lines):
        draft = _without_lists(draft)
    return draft


def _behind_links(text: str) -> Iterator[Edit]:
    for found in _NEW_TAB.finditer(text):
        before = text[text.rfind("\n", 0, found.start()) + 1 : found.start()]
        if before.count('"') % 2 == 0 and before.count("“") <= before.count("”"):
            yield Edit(*found.span(), "", _RULE)


def _without_lists(draft: Draft) -> Draft:
    offsets = starts(draft.lines)
    gone: list[tuple[int, str]] = []
    names: list[str] = []
    for found in _LIST.finditer(draft.text):
        first = bisect_left(offsets, found.start())
        lines = found.group().removesuffix("\n").split("\n")
        items = [line for line in lines if not _LABEL.fullmatch(line)]
        prose = any(item.endswith(_PROSE_ENDS) for item in items)
        names += () if prose else items
        gone += [
            (i, _RULE) for i, line in enumerate(lines, first) if not prose or _LABEL.fullmatch(line)
        ]
    after = without_lines(draft, draft.lines, gone)
    return draft if after is draft else after.related_to(names)
