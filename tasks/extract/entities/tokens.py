"""Tokens of an article, and the islands of capitalised ones in which names are sought."""

import re
from typing import NamedTuple

#: Abbreviations whose full stop belongs to them: titles, company forms, places.
_ABBREVIATED = (
    "Mr|Mrs|Ms|Dr|Prof|St|Ste|Gen|Col|Lt|Sgt|Capt|Maj|Cmdr|Adm|Brig|Cpl|Gov|Sen|Rep|Reps|Sens"
    "|Rev|Hon|Pres|Supt|Det|Insp|Jr|Sr|Inc|Corp|Ltd|Co|Cos|Bros|Plc|Mt|Ft|Calif|Fla|Mass|Conn"
    "|Ala|Ariz|Ark|Colo|Del|Ga|Ill|Ind|Kan|Ky|La|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore"
    "|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|Assn|Univ|Dept"
)
#: One alternative per kind: abbreviation, dotted initials, word with inner marks, other sign.
_TOKEN = re.compile(
    rf"(?:{_ABBREVIATED})\.|(?:[^\W\d_a-z]\.)+(?:[A-Z]\b)?"
    r"|[^\W_]+(?:['\u2019&-][^\W_]+)*(?:\.(?:com|org|net|gov|co|uk)\b)?|\S",
)
_POSSESSIVES = ("'s", "\u2019s", "'S", "\u2019S")


class Tokens(NamedTuple):
    """The tokens of one text as parallel lists."""

    words: list[str]
    #: The same in lower case.
    lowers: list[str]
    starts: list[int]
    ends: list[int]


def tokenise(text: str) -> Tokens:
    """Split a text into words and signs; a possessive ending belongs to no token."""
    words, starts, ends = [], [], []
    for match in _TOKEN.finditer(text):
        word = match.group()
        if word[-2:] in _POSSESSIVES and len(word) > len("'s"):
            word = word[:-2]
        start = match.start()
        words.append(word)
        starts.append(start)
        ends.append(start + len(word))
    return Tokens(words, [word.lower() for word in words], starts, ends)
