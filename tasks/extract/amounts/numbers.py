"""Numbers as amounts have them: in figures, in words, with fractions; and what they are."""

import re
from typing import Final, NamedTuple

from tasks.extract.amounts.tables import MAGNITUDES, MULTIPLES, PARTS
from tasks.extract.dates.patterns import GAP, one_of, spaced
from tasks.extract.dates.vocabulary import CARDINALS
from tasks.extract.wording import first_words


class Number(NamedTuple):
    """A number in a text, not yet multiplied."""

    start: int
    end: int
    value: float
    #: As it is written, without what multiplies it.
    written: str
    #: What multiplies it; 0 where nothing does.
    times: float = 0.0
    #: It only tells the order of magnitude: "dozens of".
    vague: bool = False
    #: The word or sign behind it, across a space or hyphen; empty where there is none.
    following: str = ""

    @property
    def scaled(self) -> float:
        """The value with what multiplies it."""
        return round(self.value * self.times, 2) if self.times else round(self.value, 6)


_VULGAR: Final = {
    "\u00bd": 1 / 2,
    "\u2153": 1 / 3,
    "\u2154": 2 / 3,
    "\u00bc": 1 / 4,
    "\u00be": 3 / 4,
    "\u215b": 1 / 8,
    "\u215c": 3 / 8,
    "\u215d": 5 / 8,
    "\u215e": 7 / 8,
}
#: "1,200.5", "1,20,000", "20 000", "1.200.000", "1.200,50", "12,5", "12.5".
_PLAIN: Final = (
    r"\d{1,3}(?:,\d{2,3}){0,3},\d{3}(?!\d)(?:\.\d{1,4})?"
    r"|\d{1,3}(?:[ \u00a0\u202f]\d{3}){1,3}(?!\d)(?:[.,]\d{1,2}(?!\d))?"
    r"|\d{1,3}(?:\.\d{3}){2,3}(?!\d)|\d{1,3}(?:\.\d{3})+,\d{1,2}(?!\d)"
    r"|\d{1,7},\d{1,2}(?![\d,])|\d{1,7}(?:\.\d{1,4})?"
)
#: None ends before a digit, nor before a point with a digit.
_FIGURE: Final = re.compile(
    spaced(
        rf"(?>{_PLAIN})(?>[ -](?P<over>\d{{1,2}})/(?P<under>[1-9]\d?)\b"
        rf"|(?P<half>[ -]and[ -]a[ -]half)\b|(?P<vulgar>[{''.join(_VULGAR)}]))?"
        r"(?![\d/]|[.,]\d)"
    )
)
_FOLLOWING: Final = rf"(?:(?:{GAP}|-)?(\w+|[^\w\s]))?"
_NEXT: Final = re.compile(_FOLLOWING)
#: Most figures are no more than that.
_DIGITS: Final = re.compile(
    spaced(
        rf"(\d{{1,7}}+)(?![\d/{''.join(_VULGAR)}]|[.,]\d"
        r"|[ -]\d{1,3}/|[ \u00a0\u202f]\d|[ -]and[ -]a)"
    )
    + _FOLLOWING
)
_POINTED: Final = re.compile(r"\d{1,3}(?:\.\d{3})+,\d{1,2}|\d{1,3}(?:\.\d{3}){2,3}|\d+,\d{1,2}")
_SPACES: Final = re.compile(r"\s")

_WORD: Final = one_of(CARDINALS)
#: But of "two five-star hotels" only the first word.
_BELOW_HUNDRED: Final = rf"{_WORD}(?:-{_WORD}| {_WORD}(?!-))?\b"
_BELOW_THOUSAND: Final = (
    rf"(?:(?:{_WORD}|[Aa])[ -]hundred\b(?:(?: and)? {_BELOW_HUNDRED})?|{_BELOW_HUNDRED})"
)
#: Multiples that are words.
_LARGE: Final = one_of([name for name in MULTIPLES if len(name) > 4], cased=True)  # noqa: PLR2004 - no letters
_PART: Final = one_of(PARTS, cased=True)
_MAGNITUDE: Final = one_of(MAGNITUDES)
#: "tens of thousands of", "half a", "three-quarters of a", "two thousand and five", "a".
_SPOKEN: Final = re.compile(
    spaced(
        rf"(?P<vague>{_MAGNITUDE}(?: of {_MAGNITUDE})? of(?= )"
        rf"|(?:[Ss]everal|[Aa] few|[Aa] couple(?: of)?)(?= {_LARGE}\b))"
        rf"|(?P<part>[Hh]alf(?: an?(?= )|(?=[ -]{_LARGE}\b))"
        rf"|(?:{_WORD}|[Aa])[ -]{_PART} of an?(?= ))"
        rf"|{_BELOW_THOUSAND}(?: thousand\b(?:(?:,| and)? {_BELOW_THOUSAND})?)?"
        r"(?P<rest>[ -]and[ -]a[ -](?:half|quarter)\b)?"
        rf"|[Aa](?= {_LARGE}\b)"
    )
)
_TIMES: Final = re.compile(
    spaced(
        rf"[ -]?(?P<word>{one_of([name for name in MULTIPLES if len(name) > 1], cased=True)})\b"
        rf"|(?P<letter>[{''.join(name for name in MULTIPLES if len(name) == 1)}])\b"
    )
)
_MULTIPLE_STARTS: Final = first_words(MULTIPLES)
#: Most numbers in words are one, with none of these behind it.
_WORD_AND_NEXT: Final = re.compile(rf"([A-Za-z]+){_FOLLOWING}")
_STARTS: Final = frozenset((*CARDINALS, *MAGNITUDES, "half", "several", "a"))
_GOES_ON: Final = frozenset((*CARDINALS, *MULTIPLES, *PARTS, "and"))
_TOKENS: Final = re.compile(r"[a-z]+")
_FILLING: Final = frozenset({"and", "of", "an"})


def number_at(text: str, start: int) -> Number | None:
    """The number that is written at a place; None where there is none."""
    number = _figure(text, start) if text[start].isdecimal() else _spoken(text, start)
    if number is None or (number.following and number.following not in _MULTIPLE_STARTS):
        return number
    start, end, value, written, _, vague, following = number
    following = following or following_at(text, end)
    found = _TIMES.match(text, end) if following in _MULTIPLE_STARTS else None
    if found is None:
        return Number(start, end, value, written, 0.0, vague, following)
    times = MULTIPLES[" ".join((found["word"] or found["letter"]).split())]
    end = found.end()
    return Number(start, end, value, written, times, vague, following_at(text, end))


def following_at(text: str, end: int) -> str:
    """The word or sign behind a place, across a space or hyphen; empty where there is none."""
    found = _NEXT.match(text, end)
    return (found[1] if found else None) or ""


def with_letter(text: str, number: Number) -> Number:
    """The number of a sum of money with a letter that multiplies it across a space ("$20 m")."""
    letter, end = number.following, number.end + 2
    if number.times or len(letter) != 1 or letter not in MULTIPLES:
        return number
    if not text.startswith(letter, end - 1):
        return number
    return number._replace(end=end, times=MULTIPLES[letter], following=following_at(text, end))


def _figure(text: str, start: int) -> Number | None:
    if simple := _DIGITS.match(text, start):
        written, following = simple.groups("")
        return Number(start, simple.end(1), float(written), written, following=following)
    found = _FIGURE.match(text, start)
    if found is None:
        return None
    written = found[0]
    if found.lastgroup is None:
        return Number(start, found.end(), _plain(written), written)
    over, under, half, vulgar = found.groups()
    value = _plain(written[: min(at for at in map(found.start, (1, 3, 4)) if at >= 0) - start])
    value += int(over) / int(under) if over else 0.5 if half else _VULGAR[vulgar]
    return Number(start, found.end(), value, written)


def _plain(figure: str) -> float:
    figure = figure.rstrip(" -\n\u00a0")
    if figure.isdecimal():
        return float(figure)
    figure = _SPACES.sub("", figure)
    if _POINTED.fullmatch(figure):
        figure = figure.replace(".", "").replace(",", ".")
    return float(figure.replace(",", ""))


def _spoken(text: str, start: int) -> Number | None:
    simple = _WORD_AND_NEXT.match(text, start)
    if simple is None or (word := simple[1].lower()) not in _STARTS:
        return None
    if simple[2] not in _GOES_ON:
        value = CARDINALS.get(word)
        if value is not None:
            following = simple[2] or ""
            return Number(start, simple.end(1), float(value), simple[1], following=following)
    found = _SPOKEN.match(text, start)
    if found is None:
        return None
    tokens = [word for word in _TOKENS.findall(found[0].lower()) if word not in _FILLING]
    if found["vague"]:
        total: float | None = _magnitude(tokens)
    elif found["part"]:
        total = _part(tokens)
    else:
        total = _with_rest(tokens) if found["rest"] else _whole(tokens)
    if total is None:
        return None
    return Number(start, found.end(), total, found[0], vague=bool(found["vague"]))


def _magnitude(tokens: list[str]) -> float:
    value = 1.0
    for word in tokens:
        value *= MAGNITUDES.get(word, 1)
    return value


def _part(tokens: list[str]) -> float | None:
    """Read "half a", "three quarters of a"."""
    if tokens[0] == "half":
        return 0.5
    before = _whole(tokens[:1])
    return None if before is None else before / PARTS[tokens[1]]


def _with_rest(tokens: list[str]) -> float | None:
    """Read "two and a half"."""
    before = _whole(tokens[:-2])
    return None if before is None else before + 1 / PARTS[tokens[-1]]


def _whole(tokens: list[str]) -> float | None:
    """Add up number words; None where they follow each other as in no number ("five twenty")."""
    total = group = 0.0
    last = 100
    for word in tokens:
        number = CARDINALS.get(word)
        if word == "a":
            group = group or 1.0
        elif number is not None:
            if last < 20 or (last < 100 and number > 9):  # noqa: PLR2004 - "twenty-one", but no "ten one"
                return None
            group, last = group + number, number
        elif word == "hundred":
            group, last = group * 100, 100
        else:
            total, group, last = total + group * 1000, 0.0, 100
    return total + group
