"""The role or title of a person as it stands beside the name."""

import re

from tasks.extract.entities.cues import (
    FUNCTION_WORDS,
    HONORIFICS,
    ORGANISATION_WORDS,
    ROLE_MODIFIERS,
    TITLES,
)
from tasks.extract.entities.words import flags

_ROLES = TITLES - HONORIFICS
#: Begin a role by themselves: what stands before is no body that it belongs to.
_LEADING = _ROLES | ROLE_MODIFIERS | {"us", "u.s."}
#: Characters in which a role is looked for on each side.
_REACH = 90
_MOST_WORDS = 6
#: Words of what an office is of: "Minister of Foreign Affairs".
_OF_MOST = 3
#: ", the Norvik mayor," after a name.
_APPOSITION = re.compile(
    r",\s(?:the\s|an?\s)?([^\s,;:()\"\u201c\u201d][^,;:()\"\u201c\u201d\n]{2,80}?)"
    r"(?:,|(?<=[a-z])\.(?!\w))"
)
#: An apposition that is longer goes on to something else.
_LONGEST = 8
_LINKS = frozenset("of for at in to on with from".split())  # noqa: SIM905 a column of words


def stated_role(text: str, start: int, end: int) -> str | None:
    """Return the role stated before or after a person's name, as it is written.

    Args:
        text: Any text.
        start: Where the name begins in it.
        end: Where it ends.

    Returns:
        "Kremlin spokesman" for "Kremlin spokesman Dmitry Peskov" and for "Dmitry Peskov, the
        Kremlin spokesman, ..."; None where no role is stated. "Mr." is none.
    """
    return _before(text[max(0, start - _REACH) : start]) or (
        _after(text[end : end + _REACH]) if text.startswith(",", end) else None
    )


def _before(window: str) -> str | None:
    if not window.endswith((" ", "\n")):
        return None
    if not _ends_in_role(window):
        return _of_body(window)
    words = window.rsplit("\n\n", 1)[-1].split()
    taken: list[str] = []
    near = words[-_MOST_WORDS:]
    for index in reversed(range(len(near))):
        word = near[index]
        if not (_belongs(word, taken) or _couples(near, index, taken)):
            break
        taken.insert(0, word)
        if "A" in flags(word.lower()):
            break
    return " ".join(taken) or None


def _of_body(window: str) -> str | None:
    """Return a role that goes on with what it is of: "Secretary of State"."""
    before, of, body = window.rsplit("\n\n", 1)[-1].rstrip().rpartition(" of ")
    words = body.split()
    if not of or not 0 < len(words) <= _OF_MOST or words[-1].lower().rstrip(".") in HONORIFICS:
        return None
    if not all(word.isalpha() and word[0].isupper() for word in words):
        return None
    role = _before(before + " ")
    return f"{role} of {body}" if role else None


def _ends_in_role(window: str) -> bool:
    """Tell whether the last word is a role: of most names it is none, and no more is read."""
    last = window.rsplit(maxsplit=1)[-1:]
    return bool(last) and last[0].lower() in _ROLES


def _belongs(word: str, taken: list[str]) -> bool:
    lower = word.lower()
    if lower in _ROLES:
        return True
    if not taken or not (word[-1].isalnum() or lower in ("u.s.", "u.n.", "u.k.")):
        return False
    return lower in ROLE_MODIFIERS or word.isupper() or (word[0].isupper() and _is_telling(lower))


def _couples(words: list[str], index: int, taken: list[str]) -> bool:
    """Tell whether a word is the "of" inside a body's name: "Bank of Norvik Governor"."""
    if words[index] != "of" or index == 0 or not taken or taken[0].lower() in _LEADING:
        return False
    before = words[index - 1]
    return taken[0][0].isupper() and before[0].isupper() and before.lower() in ORGANISATION_WORDS


def _is_telling(lower: str) -> bool:
    """Tell whether a capitalised word is no mere beginning of a sentence or day of the week."""
    return lower.title() not in FUNCTION_WORDS and not {"l", "D"} & set(flags(lower))


def _after(window: str) -> str | None:
    match = _APPOSITION.match(window)
    if not match:
        return None
    words = match.group(1).split()
    if len(words) > _LONGEST:
        return None
    for index, word in enumerate(words[:_MOST_WORDS]):
        lower = word.lower()
        if lower in _LINKS or not (lower in _ROLES or lower in ROLE_MODIFIERS or word[0].isupper()):
            return None
        if lower in _ROLES and _ends_well(words[index + 1 :]):
            return " ".join(words)
    return None


def _ends_well(rest: list[str]) -> bool:
    return not rest or rest[0].lower() in _LINKS or rest[0].lower() in _ROLES
