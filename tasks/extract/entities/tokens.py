"""Tokens of an article: words, signs, and possessive endings by themselves."""

import re
from itertools import accumulate
from typing import NamedTuple

#: Abbreviations whose full stop belongs to them: titles, company forms, places.
_ABBREVIATED = (
    "Mr|Mrs|Ms|Dr|Prof|St|Ste|Gen|Col|Lt|Sgt|Capt|Maj|Cmdr|Adm|Brig|Cpl|Gov|Sen|Rep|Reps|Sens"
    "|Rev|Hon|Pres|Supt|Det|Insp|Jr|Sr|Inc|Corp|Ltd|Co|Cos|Bros|Plc|Mt|Ft|Calif|Fla|Mass|Conn"
    "|Ala|Ariz|Ark|Colo|Del|Ga|Ill|Ind|Kan|Ky|La|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore"
    "|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|Assn|Univ|Dept"
)
#: Names of firms that end as possessives do.
_FIRMS = "Moody|Poor|McDonald|Macy|Kohl|Lowe|Wendy|Sotheby|Christie|Lloyd|Levi|Sainsbury|Domino"
#: Whose body it is: possessives inside names ("People's Army", "Workers' Party").
_BODIES = (
    r"(?:(?:People|Women|Men|Children|King|Queen|Cox)['\u2019][sS]|(?:Workers|Farmers|Peasants|Teachers"
    r"|Students|Nurses|Veterans|Peoples|Writers|Doctors|Lawyers|Journalists|Fishermen|Miners)"
    r"['\u2019])(?=\s[A-Z])"
)
_PLAIN = r"(?:(?:[^\W\d_a-z]\.)+(?:[A-Z]\b)?|[^\W_]+)"
_MARK = r"(?:['\u2019](?![sS]\b)|[&-])"
#: By kind: plain small word (most are, and this is quick), plain word with a capital,
#: abbreviation, firm, word with inner marks, possessive ending, other sign.
#: The lists of words are tried where there is a capital, and not at every sign and figure.
#: White space behind a token is taken with it, so that the lengths add up to the offsets; a blank
#: behind a small word is seen first, for then nothing else has to be looked for.
_TOKEN = re.compile(
    r"(?:[a-z]++(?: |(?![\w'\u2019&-]|\.\w))|[A-Z][a-z]++(?: |(?![\w'\u2019&.-]))"
    rf"|(?=[A-Z])(?:(?:{_ABBREVIATED})\.|(?:{_FIRMS})['\u2019]s\b|{_BODIES})"
    rf"|{_PLAIN}(?:{_MARK}{_PLAIN})*(?:\.(?:com|org|net|gov|co|uk)\b)?|['\u2019][sS]\b|\S)\s*+",
)


class Tokens(NamedTuple):
    """The tokens of one text as parallel lists."""

    words: list[str]
    #: The same in lower case.
    lowers: list[str]
    starts: list[int]


def tokenise(text: str) -> Tokens:
    """Split a text into tokens; white space is lost but for the offsets."""
    pieces = _TOKEN.findall(text)
    words = [*map(str.rstrip, pieces)]
    indent = len(text) - len(text.lstrip())
    starts = [*accumulate(map(len, pieces), initial=indent)]
    return Tokens(words, [*map(str.lower, words)], starts[:-1])
