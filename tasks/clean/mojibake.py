"""Text that was UTF-8 and was read as Windows-1252 or Latin-1 on its way."""

import re
from functools import lru_cache

from ftfy.badness import is_bad

from tasks.clean.draft import Draft, Edit

#: What the bytes 0x80 to 0xBF look like in Windows-1252, or Latin-1 where that is empty.
_FOLLOW = {
    chr(byte) if (seen := bytes([byte]).decode("cp1252", "replace")) == "\ufffd" else seen: byte
    for byte in range(0x80, 0xC0)
} | {chr(byte): byte for byte in range(0x80, 0xC0)}
_CLASS = "[" + "".join(map(re.escape, _FOLLOW)) + "]"
#: It begins with one class of letters, not with a choice: so it is found fast.
_SEQUENCE = re.compile(
    f"[\u00c2-\u00f4](?:(?<=[\u00c2-\u00df]){_CLASS}|(?<=[\u00e0-\u00ef]){_CLASS}{{2}}"
    f"|(?<=[\u00f0-\u00f4]){_CLASS}{{3}})"
)
#: First signs of it, for a look that costs little.
SIGN = re.compile(f"[\u00c2-\u00f4]{_CLASS}")
#: What such damage most often was: Latin letters, signs, typographic punctuation.
_USUAL = re.compile("[\u00a0-\u00ff\u0152-\u0161\u2010-\u2027\u2030-\u203a\u20ac\u2122]")
_CLOSING = "\u00bb\u201d\u2019\u00a0"
#: Where rarer letters are believed only if the text is full of them.
_MANY = 3
_ROUNDS = 3


def mojibake(draft: Draft) -> Draft:
    """Undo UTF-8 read as Windows-1252, up to three layers deep, sequence by sequence.

    A sequence is undone if what it spells is common in news and what stands there is
    implausible (ftfy's measure), or if the text holds many such sequences.
    """
    for _ in range(_ROUNDS):
        edits = _repairs(draft.text)
        if not edits:
            break
        draft = draft.edited(edits)
    return draft


def _repairs(text: str) -> list[Edit]:
    found = [(m, spelt) for m in _SEQUENCE.finditer(text) if (spelt := _spelt(m.group()))]
    rare = sum(1 for _, spelt in found if not _USUAL.match(spelt))
    many = rare >= _MANY and is_bad(text)
    return [
        Edit(*m.span(), spelt, "characters.mojibake")
        for m, spelt in found
        if (_usual(text, m, spelt) if _USUAL.match(spelt) else many)
    ]


@lru_cache(maxsize=1024)
def _spelt(seen: str) -> str | None:
    raw = bytes([ord(seen[0]), *(_FOLLOW[character] for character in seen[1:])])
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return None


def _usual(text: str, found: re.Match[str], spelt: str) -> bool:
    """Tell "SÃ£o" from the end of a capitalised Portuguese "MAÇÃ»"."""
    before = text[found.start() - 1 : found.start()]
    if found.group()[1] in _CLOSING and before.isupper():
        return False
    around = text[max(0, found.start() - 12) : found.end() + 12]
    return spelt == "\u00a0" or _is_bad(around)


@lru_cache(maxsize=1024)
def _is_bad(around: str) -> bool:
    """Ask ftfy, once for all that looks alike: such damage is monotonous."""
    return bool(is_bad(around))
