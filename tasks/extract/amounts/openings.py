"""Where in a text an amount may begin."""

from typing import Final

from tasks.extract.amounts.tables import MAGNITUDES, MULTIPLES, PARTS
from tasks.extract.dates.vocabulary import CARDINALS
from tasks.extract.wording import Lookup, first_words, words

#: Words that are numbers, and those that are one behind an article: "a dozen", "a third".
_WORDS: Final = (name for name in MULTIPLES if len(name) > 4)  # noqa: PLR2004 - no letters
_NUMBERS: Final = Lookup(
    first_words((*CARDINALS, *MAGNITUDES, *PARTS, *_WORDS, "several", "few", "couple"))
)
_ARTICLES: Final = ("a", "A")


def openings(text: str) -> list[int]:
    """Return the places in order where a number may begin, without its sign or minus."""
    found = words(text)
    numbers = _NUMBERS.find(found)
    behind = [at - 2 for at in numbers if text[at - 2 : at - 1] in _ARTICLES and at > 1]
    return sorted({*found.figures.tolist(), *numbers, *behind})
