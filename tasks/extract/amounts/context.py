"""What stands around a number: whether it names or dates something, and how exact it is."""

import re
from typing import Final

from tasks.extract.amounts.numbers import Number
from tasks.extract.amounts.tables import MODIFIERS, TAILS, nouns
from tasks.extract.commonplace import FUNCTION
from tasks.extract.dates.patterns import one_of, spaced
from tasks.extract.dates.vocabulary import CARDINALS, MONTH_ABBREVIATIONS, MONTHS, WEEKDAYS

_JOINING: Final = frozenset("$\u00a3\u20ac.,/:\u2013-_\u2212'\u2019")
_APOSTROPHES: Final = ("'", "\u2019")
_DASHES: Final = frozenset("-\u2212")
_OPEN: Final = frozenset(" \n(")
_NAMED: Final = frozenset(nouns("named"))
#: Words that begin a sentence before a count.
_BEGINNINGS: Final = frozenset(
    (*FUNCTION, *nouns("beginnings"), *MODIFIERS, *(form.split()[-1] for form in MODIFIERS))
)
#: Wholes of ratios, and numbers of which they are the whole ("one of four" counts the four).
_WHOLES: Final = frozenset((3, 4, 5, 10, 100, 1000))
_COUNTED: Final = CARDINALS.keys() - {"one"}
_POSSESSIVE: Final = ("'s", "\u2019s", "s'", "s\u2019")
_MONTHS: Final = frozenset((*MONTHS, *MONTH_ABBREVIATIONS, *(f"{m}." for m in MONTH_ABBREVIATIONS)))
_STOPS: Final = frozenset(".,;:!?)\"'\u201d\u2019\u2014\u2013-")
_SENTENCE_END: Final = re.compile(r"(?:^|[.!?:;\"“”'\u2018\n)(\u2014-])\s{0,2}$")
_DIGIT_GAPS: Final = frozenset(" \u00a0\u202f")
_GROUP: Final = 3
_LARGER: Final = ("hundred", "thousand", "million", "billion")
#: The last letters of these, and of "and".
_LARGER_ENDS: Final = frozenset("dn")
_REACH: Final = 24
#: Where something is counted: "In Norvik 14 people ...".
_IN_PLACE: Final = re.compile(r"\b(?:[Ii]n|[Nn]ear|At) [^\W\d_]\S* ?\Z")
#: Below this age sport has classes.
_GROWN: Final = 25
_FIRST_YEAR: Final = 1900
_LAST_YEAR: Final = 2039
_EXACT: Final = frozenset(form.split()[-1] for form in MODIFIERS)
_LONGEST: Final = max(map(len, _EXACT)) + 2
_MOST_WORDS: Final = max(len(form.split()) for form in MODIFIERS)
_TAIL: Final = re.compile(spaced(rf" ?(?P<tail>{one_of(TAILS, cased=True)})(?=\W)"))
_TAIL_STARTS: Final = frozenset(("or", "plus", "+"))
#: Three figures behind a point group thousands in most languages but English.
_GROUPED: Final = re.compile(r"[1-9]\d{0,2}\.\d{3}")
#: Millions and the like in other languages: "R$ 20 milh\u00f5es".
_FOREIGN: Final = re.compile(
    r"[ \u00a0](?:mil|milh\w+|bilh\w+|millones|mill\u00f3n|Mio|Mrd|Millionen|Milliarden?|milliards?"
    r"|milion\w*|miliard\w*|miljoen|miljard|tys|tis)\b"
)
#: Currencies of countries that group figures so.
_POINTED: Final = frozenset({"EUR", "BRL", "IDR", "TRY", "DKK"})


def stands_alone(text: str, start: int) -> bool:
    """Whether what is written at a place begins there, and is not the end of a longer word."""
    before = text[start - 1 : start]
    return not before or not (before.isalnum() or before in _JOINING)


def opens_words(text: str, start: int) -> bool:
    """Whether an apostrophe before a place opens a quotation there: "a '$5 million mistake'"."""
    return text[start - 1 : start] in _APOSTROPHES and stands_alone(text, start - 1)


def minus_before(text: str, start: int) -> int:
    """Where the minus of a number begins; its own start where it has none."""
    if text[start - 1 : start] in _DASHES and (start < 2 or text[start - 2] in _OPEN):  # noqa: PLR2004 - one sign
        return start - 1
    if text.endswith("inus ", 0, start) and not text.endswith("or minus ", 0, start):
        return start - 6
    return start


def names(text: str, number: Number) -> bool:
    """Whether a number in front of a noun is part of a name or a date ("Flight 93", "May 5")."""
    before = text[max(0, number.start - _REACH) : number.start]
    if number.times or not before[-1:].isspace() or not number.written.isdecimal():
        return False
    word = before.split()[-1] if before.strip() else ""
    if word.lower() == "under":
        return number.value < _GROWN  # "the under 16 girls", but "under 300 women"
    if word in _MONTHS or word.lower().rstrip(".") in _NAMED or before.endswith("Group of "):
        return True
    if not word[:1].isupper() or word[-1] in _STOPS or word in WEEKDAYS:
        return False
    if word.endswith(_POSSESSIVE) or _IN_PLACE.search(before):
        return False
    return word.lower() not in _BEGINNINGS or not _begins_sentence(
        before.rstrip().removesuffix(word)
    )


def is_whole(text: str, number: Number) -> bool:
    """Whether a number is the whole of a ratio, which counts nothing ("three of four boats")."""
    if number.value not in _WHOLES or not text.endswith((" of ", " in "), 0, number.start):
        return False
    before = text[max(0, number.start - _REACH) : number.start - 4].removesuffix(" out").split()
    return bool(before) and (before[-1].isdecimal() or before[-1].lower() in _COUNTED)


def is_title(text: str, number: Number) -> bool:
    """Whether a number in words has its capital as part of a name ("World War Two")."""
    if not number.written[0].isupper():
        return False
    return not _begins_sentence(text[max(0, number.start - 4) : number.start])


def _begins_sentence(before: str) -> bool:
    return _SENTENCE_END.search(before) is not None


def is_piece(text: str, number: Number) -> bool:
    """Whether a number is the rest of a longer one that can not be read.

    That is a group of digits behind another ("2004 000"), or words behind a larger one ("two
    million five").
    """
    start = number.start
    if number.written[0].isdecimal():
        if number.written.startswith("00"):
            return True
        is_group = text[start - 1 : start] in _DIGIT_GAPS and len(number.written) == _GROUP
        return is_group and text[start - 2 : start - 1].isdecimal()
    if text[max(0, start - 2) : start - 1] not in _LARGER_ENDS:
        return False
    before = text[max(0, start - 14) : start].rstrip()
    return before.removesuffix(" and").endswith(_LARGER)


def is_year(number: Number) -> bool:
    """Whether a number in figures may be a year."""
    return (
        _FIRST_YEAR <= number.value <= _LAST_YEAR
        and number.written.isdecimal()
        and not number.times
    )


def is_grouped(written: str) -> bool:
    """Whether a figure may be of thousands with a point between, as most languages have them."""
    return _GROUPED.fullmatch(written) is not None


def goes_on(text: str, number: Number, code: str) -> bool:
    """Whether a sum of money is of another grouping or language than English figures are."""
    if number.times:
        return False
    # Elsewhere three figures behind a point may be a rate of exchange ("1.603 dollars").
    return (code in _POINTED and is_grouped(number.written)) or (
        _FOREIGN.match(text, number.end) is not None
    )


def modifier_before(text: str, start: int) -> str | None:
    """What the words before an amount say of its exactness."""
    last = text[max(0, start - _LONGEST) : start].rsplit(None, 1)[-1:]
    if not last or last[0].lower() not in _EXACT:
        return None
    words = text[max(0, start - _REACH) : start].lower().split()
    for size in range(_MOST_WORDS, 0, -1):
        if found := MODIFIERS.get(" ".join(words[-size:])):
            return found
    return None


def tail_at(text: str, number: Number) -> tuple[int, str | None]:
    """The end and the sense of "or more" and the like behind a number."""
    if number.following in _TAIL_STARTS and (found := _TAIL.match(text, number.end)):
        return found.end(), TAILS[" ".join(found["tail"].split())]
    return number.end, None
