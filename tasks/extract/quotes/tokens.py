"""The report around the quotations as a row of tokens."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from tasks.extract.quotes.marks import Quoted

#: A quotation, in the row of tokens.
QUOTE = "\x00"

_ABBREVIATED = (
    "Mr|Mrs|Ms|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Govs|Gen|Lt|Col|Maj|Capt|Sgt|Cmdr|Adm|Rev|Hon|Atty|Supt"
    "|St|Jr|Sr|Ret|Inc|Corp|Co|Ltd|Bros|No|vs|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|Fla|Calif|Mass"
    "|Tex|Pa|Va|Ky|Ga|Ala|Ariz|Colo|Conn|Del|Ill|Ind|Kan|La|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla"
    "|Ore|Tenn|Vt|Wash|Wis|Wyo|etc|Messrs|Mme|Mlle|Sec|Dist|Pres|Cong|Det|Insp|Asst|Assoc|Dept|Univ"
)
_TOKEN = re.compile(
    rf"(?:[A-Z]\.)+(?![a-z])|\b(?:{_ABBREVIATED})\.|\w+(?:['’.\-&/]\w+)*(?:(?<=s)['’](?=\s))?"
    r"|[^\w\s]"
)
_STOPS = frozenset(".!?…")


class Token(NamedTuple):
    """A word, a punctuation mark or a whole quotation."""

    text: str
    start: int
    end: int
    #: The word without possessive, in lower case.
    low: str
    #: The quotation that it stands for.
    quoted: Quoted | None = None


def sentences(text: str, start: int, end: int, quoted: Sequence[Quoted]) -> list[list[Token]]:
    """Return the tokens of `text[start:end]`, sentence by sentence, quotations as one token each."""
    return _cut(text, _tokens(text, start, end, quoted))


def _tokens(text: str, start: int, end: int, quoted: Sequence[Quoted]) -> list[Token]:
    row: list[Token] = []
    at = start
    for one in quoted:
        row.extend(_words(text, at, one.outer))
        row.append(Token(QUOTE, one.outer, one.after, QUOTE, one))
        at = one.after
    row.extend(_words(text, at, end))
    return row


def _words(text: str, start: int, end: int) -> list[Token]:
    return [
        Token(m[0], m.start(), m.end(), m[0].lower().replace("’", "'"))
        for m in _TOKEN.finditer(text, start, end)
    ]


def _cut(text: str, row: list[Token]) -> list[list[Token]]:
    found: list[list[Token]] = [[]]
    for at, token in enumerate(row):
        found[-1].append(token)
        if _ends(text, row, at):
            found.append([])
    return [sentence for sentence in found if sentence]


def _ends(text: str, row: list[Token], at: int) -> bool:
    token = row[at]
    if at + 1 == len(row):
        return True
    follower = row[at + 1]
    if token.quoted is None:
        return token.text in _STOPS and (
            follower.quoted is not None or not follower.text[0].islower()
        )
    last = text[token.quoted.end - 1 : token.quoted.end]
    return last == "." and (follower.quoted is not None or follower.text[0].isupper())
