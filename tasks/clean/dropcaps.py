"""Drop caps: "T he minister said"."""

# Typographic marks and other scripts are what these rules are about.
# ruff: noqa: RUF001

import re

from tasks.clean.draft import Draft, Edit
from tasks.clean.tables import words

_DROPPED = re.compile(r"\n([“\"‘]?[A-Z])[ \n]([a-z]{1,20})\b")
#: Words that begin articles, without their first letters; the rest must be no word.
_OPENERS = words("drop_cap_openers")


def drop_caps(draft: Draft) -> Draft:
    """Join a large first letter with the rest of its word.

    Only where the two make a word that begins articles, or one that the text holds
    elsewhere: "X marks the spot" and "T cells" stay.
    """
    text = "\n" + draft.text
    edits = [
        Edit(m.end(1) - 1, m.end(1), "", "breaks.drop_cap")
        for m in _DROPPED.finditer(text)
        if _is_word(text, m)
    ]
    return draft.edited(edits)


def _is_word(text: str, found: re.Match[str]) -> bool:
    letter, rest = found.group(1)[-1], found.group(2)
    if letter + rest in _OPENERS:
        return letter != "A" or rest not in {"re", "long", "round", "cross", "mid", "bout", "s"}
    if letter in "AIO" or len(rest) < 3:  # noqa: PLR2004 - words by themselves
        return False
    whole = re.compile(rf"\b(?:{letter}|{letter.lower()}){rest}\b")
    alone = re.compile(rf"(?<!\b\w )\b{rest}\b")
    return bool(whole.search(text)) and not alone.search(text)
