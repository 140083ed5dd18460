"""What an article as a whole tells of a word: a name seen once in clear surroundings."""

from collections.abc import Iterable, Sequence

from tasks.extract.entities.cues import SPORTS
from tasks.extract.entities.features import Form, Read, Word
from tasks.extract.entities.lexicon import FLAGS
from tasks.extract.entities.signs import SMALL

#: Different sports words, or figures among the tokens, that make a sports report.
_SPORTS_WORDS = 3
_FIGURES = 0.15


def evidence(
    words: Sequence[str], windows: Iterable[Sequence[Word[Read]]], form: Form[Read]
) -> dict[str, Read]:
    """Return what is known of each capitalised word, by its lower case, over all its places.

    Args:
        words: The tokens of the text.
        windows: Where names are sought, each with two words before and after it.
        form: The form in which it is wanted.
    """
    vocabulary, signs = set(words), form.signs
    gathered = _gathered(windows)
    told = {
        lower: signs(found | SMALL if lower in vocabulary else found)
        for lower, found in gathered.items()
    }
    return _in_sports(told, form) if _is_sport(words, vocabulary) else told


def _in_sports(told: dict[str, Read], form: Form[Read]) -> dict[str, Read]:
    known, nothing = form.known, form.nothing
    return {
        lower: read + known("sp", nothing) + known(f"sp={FLAGS.get(lower, '')}", nothing)
        for lower, read in told.items()
    }


def _is_sport(words: Sequence[str], vocabulary: set[str]) -> bool:
    if len(SPORTS & vocabulary) >= _SPORTS_WORDS:
        return True
    return [*map(str.isdigit, words)].count(True) > _FIGURES * len(words)


def _gathered(windows: Iterable[Sequence[Word[Read]]]) -> dict[str, int]:
    gathered: dict[str, int] = {}
    for around in windows:
        before, word = around[1:3]
        for after in around[3:-1]:
            if word.is_capitalised:
                signs = before.onward & word.taken | after.back
                gathered[word.lower] = gathered.get(word.lower, 0) | signs
            before, word = word, after
    return gathered
