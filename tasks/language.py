"""Which language a text is in: cheap evidence first, a trained model for the rest.

English, the common case of our feeds, is told by its function words, most of which no
other language in Latin script shares. Scripts that serve one language decide alone.
Everything else goes to py3langid (naive Bayes over byte n-grams).
"""

import re
from functools import cache
from typing import Final

from py3langid.langid import LanguageIdentifier

from tasks.language_model import load_model


def _words(table: str) -> tuple[str, ...]:
    return tuple(table.split())


#: Characters looked at; more changes no verdict and costs time.
_SAMPLE: Final = 1600
#: As a rule so many show that a text is English.
_ENGLISH_SAMPLE: Final = 400
#: Fewer letters than this are no evidence.
_MIN_LETTERS: Final = 12
#: Least number of words, and least share of English function words among them.
_MIN_WORDS: Final = 20
_ENGLISH_SHARE: Final = 0.1
#: Share of non-ASCII characters from which the script is looked at.
_FOREIGN_SHARE: Final = 0.3

#: So many digits to a letter make a table, whose few words the model must tell apart by more
#: than this (a difference of logarithms).
_TABLE_SHARE: Final = 0.2
_TABLE_MARGIN: Final = 8.0

# Words that are frequent in English and rare as words of any other language in Latin
# script; shared ones ("in", "is", "a", "on", "for", "was", "we") are left out on purpose.
_ENGLISH: Final = frozenset(
    _words(
        """the of and to that with which from this have been their said would they were by
    has had are not but who after about than other when there it its his she they them
    will could should into because between through where while what more these those
    during against also first two years or be you your can may new said says
    """
    )
)
# Signs of the languages whose texts quote much English.
_OTHERS: Final = frozenset(
    _words(
        """de la el les des und der die das het een van och att det som ikke og til een ei
    que una del por para com uma não di che il per con non è est pas dans ve bir ile
    y yn yr mae ar i o na ag an bhfuil të dhe një në është og på av ett
    """
    )
) - frozenset({"an", "i", "o"})

#: Those of them that are in no name ("Orla van der Venn").
_NO_PARTICLES: Final = _OTHERS - frozenset(_words("de la el le van der den del di da y un"))

# One script, one language; kana stands before Han, for Japanese uses both.
_SCRIPTS: Final = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("ka", re.compile(r"[\u10a0-\u10ff]")),
    ("hy", re.compile(r"[\u0530-\u058f]")),
)
#: What the model chooses from; creoles and dialects only take votes from their neighbours.
_NEWS_LANGUAGES: Final = _words(
    """af am ar az be bg bn bs ca cs cy da de el en eo es et eu fa fi fr ga gl gu he hi hr
    hu hy id is it ja ka kk km kn ko ky la lo lt lv mk ml mn mr ms mt ne nl nn no pa
    pl ps pt ro ru si sk sl sq sr sv sw ta te th tl tr ug uk ur uz vi zh
    """
)
#: Share of the non-ASCII characters that decides for a script.
_SCRIPT_SHARE: Final = {"ja": 0.1}
_DEFAULT_SCRIPT_SHARE: Final = 0.5


def detect(text: str) -> str | None:
    """Return the BCP 47 primary tag of the language of `text`; None if it shows none."""
    sample = text[:_SAMPLE]
    if _looks_english(sample[:_ENGLISH_SAMPLE]) or _looks_english(sample):
        return "en"
    letters = sum(map(str.isalpha, sample))
    if letters < _MIN_LETTERS:
        return None
    by_script = None if sample.isascii() else _by_script(sample)
    return by_script or _by_model(sample, letters)


def is_foreign(text: str) -> bool:
    """Tell whether a text is surely not English, by its letters or function words alone.

    Args:
        text: Any text. A short or mixed one is not surely anything, and is not foreign.
    """
    sample = text[:_ENGLISH_SAMPLE]
    if len(sample.encode("ascii", "ignore")) < _DEFAULT_SCRIPT_SHARE * len(sample):
        return True
    words = set(sample.lower().split())
    others = len(words & _NO_PARTICLES)
    return others > 1 and others > 3 * len(words & _ENGLISH)


def prepare() -> None:
    """Load the model now: processes that are forked later share it, and no text waits for it."""
    _model()


def primary_tag(tag: str | None) -> str | None:
    """Return "en" for "en-GB" or "EN_us"; None for what is no language tag."""
    match = re.match(r"[A-Za-z]{2,3}(?![A-Za-z])", (tag or "").strip())
    return match[0].lower() if match else None


@cache
def _model() -> LanguageIdentifier:
    """Load the model when a text first needs it: it takes most of a second."""
    return load_model(_NEWS_LANGUAGES)


def _looks_english(sample: str) -> bool:
    words = sample.lower().split()
    if len(words) < _MIN_WORDS:
        return False
    english = len(list(filter(_ENGLISH.__contains__, words)))
    if english < _ENGLISH_SHARE * len(words):
        return False
    return english > 3 * len(list(filter(_OTHERS.__contains__, words)))


def _by_script(sample: str) -> str | None:
    foreign = len(sample) - len(sample.encode("ascii", "ignore"))
    if foreign < _FOREIGN_SHARE * len(sample):
        return None
    for language, script in _SCRIPTS:
        share = _SCRIPT_SHARE.get(language, _DEFAULT_SCRIPT_SHARE)
        if len(script.findall(sample)) > share * foreign:
            return language
    return None


def _by_model(sample: str, letters: int) -> str | None:
    """Return the model's choice; None for a table that it calls foreign by a hair."""
    words = _in_words(sample)
    if sum(map(str.isdigit, sample)) < _TABLE_SHARE * letters:
        return str(_model().classify(words)[0])
    (first, best), (_, second) = _model().rank(words)[:2]
    sure = first == "en" or best - second >= _TABLE_MARGIN
    return str(first) if sure else None


def _in_words(sample: str) -> str:
    """Return what names and numbers leave over: addresses and handles mislead the model."""
    return re.sub(r"https?://\S+|[@#]\w+", " ", sample)
