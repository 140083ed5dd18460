"""Names that are other words as well: "He Lifeng", "Will Smith", "Theresa May".

The rules for subjects know such words as pronouns, auxiliaries or months. Where a known person
has one in the name, its last letter is exchanged for a look-alike while the text is read.
"""

import re
from collections.abc import Callable, Sequence

from tasks.extract.quotes.words import AUXILIARIES, PERSONAL, TIMES
from tasks.models.findings import Quote

_BOLD_A = 0x1D41A
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_BOLD = "".join(chr(_BOLD_A + at) for at in range(26))
_DISGUISE = str.maketrans(_LETTERS, _BOLD)
_PLAIN = str.maketrans(_BOLD, _LETTERS)
_IN_USE = frozenset(_BOLD)
#: Words that are names somewhere; "However" and "In" only begin a sentence.
_CLOSED = (PERSONAL | TIMES | AUXILIARIES | {"an", "so", "than", "my"}) - {"this", "last", "today"}
_WRITTEN = frozenset(word.capitalize() for word in _CLOSED if len(word) > 1 and word.isalpha())
#: What may be a last name on its own; "He" alone is the pronoun.
_ALONE = _CLOSED & (TIMES | AUXILIARIES)
#: The most such people of one text.
_MOST = 50

_Find = Callable[[str, Sequence[str]], tuple[Quote, ...]]
_TITLED = "|".join(f"(?<={title} )" for title in ("Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Dr"))
_DATED = "".join(f"(?<!{word} )" for word in ("in", "In", "of", "last", "Last", "since", "Since"))
_SAYS = "said|says|told|tells|added|asked|insisted|warned|argued|claimed|announced|wrote"


def read(text: str, people: Sequence[str], find: _Find) -> tuple[Quote, ...]:
    """Return the quotations of a text in which such names are read as names.

    Args:
        text: The text.
        people: The full names that are known.
        find: What finds the quotations.
    """
    names = _pattern(people)
    if names is None or not (text.isascii() or _IN_USE.isdisjoint(text)):
        return find(text, people)
    found = find(names.sub(lambda name: _disguised(name[0]), text), list(map(_disguised, people)))
    return tuple(_plain(quote, text) for quote in found)


def _pattern(people: Sequence[str]) -> re.Pattern[str] | None:
    names = [name for name in people if " " in name and not _WRITTEN.isdisjoint(name.split())]
    if not names:
        return None
    forms = [rf"\b{re.escape(name)}\b" for name in names[:_MOST]]
    lasts = {name.rpartition(" ")[2] for name in names[:_MOST]}
    for last in sorted(last for last in lasts if last.lower() in _ALONE):
        forms.append(rf"(?:{_TITLED}){last}\b|(?<=said ){last}(?=[.,])")
        forms.append(rf"{_DATED}\b{last}(?= (?:{_SAYS})\b)")
    return re.compile("|".join(forms))


def _disguised(name: str) -> str:
    return " ".join(map(_exchanged, name.split(" ")))


def _exchanged(word: str) -> str:
    return word[:-1] + word[-1].translate(_DISGUISE) if word in _WRITTEN else word


def _plain(quote: Quote, text: str) -> Quote:
    told = {name: getattr(quote, name) for name in ("speaker", "role", "addressee")}
    shown = {name: value and value.translate(_PLAIN) for name, value in told.items()}
    return quote.model_copy(update={"text": text[quote.start : quote.end]} | shown)
