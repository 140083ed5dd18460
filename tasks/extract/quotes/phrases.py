"""Noun phrases that can speak: what they are made of, whichever way they are read."""

from dataclasses import dataclass
from typing import Literal

from tasks.extract.quotes.callings import LABELS, NO_LABELS, PEOPLE
from tasks.extract.quotes.tokens import Row
from tasks.extract.quotes.words import (
    ARTICLES,
    BODIES,
    DEMONYMS,
    NO_NAME,
    OF_BODIES,
    PARTICLES,
    PERSONAL,
    PERSONS,
    SOME,
    TITLES,
)

#: How far a phrase may reach, in words.
REACH = 14


#: Names that begin with the Arabic article in small letters: "al-Assad".
_ARTICLE_PREFIXES = ("al-", "el-")
_SPEAKERS = PERSONS | PEOPLE - {"people", "person"}
#: Before "'s", "'ve" and the like no name, although it may open a sentence.
_CONTRACTED = PERSONAL | {"that", "there", "what", "who", "let", "here", "this"}


@dataclass(slots=True, eq=False)
class Phrase:
    """Who speaks, as positions in a row of words."""

    start: int
    end: int
    kind: Literal["name", "pronoun", "noun"]
    #: The name inside the phrase; the whole phrase where there is none.
    name_start: int
    name_end: int


def is_name(row: Row, at: int) -> bool:
    """Tell whether a word is capitalised, and not so because it starts the sentence."""
    word, low = row.words[at], row.low[at]
    if not word[0].isupper():
        return word.startswith(_ARTICLE_PREFIXES) and word[3:4].isupper()
    return low not in NO_NAME and not ("'" in low and low.partition("'")[0] in _CONTRACTED)


def is_noun(row: Row, at: int) -> bool:
    """Tell whether a word may be part of a noun phrase, as a closed class does not forbid."""
    return row.words[at][0].isalnum() and row.low[at] not in NO_NAME


def can_speak(row: Row, phrase: Phrase) -> bool:
    """Tell whether a phrase is a name, a pronoun or holds a noun for somebody who speaks."""
    if phrase.kind != "noun":
        return True
    words = row.low[phrase.start : phrase.end]
    if words[-1] == "media" or (_labels(words[-1]) and row.words[phrase.end - 1][0].isupper()):
        return True
    return any(low.removesuffix("'s") in _SPEAKERS or low in SOME for low in words)


def label_start(row: Row, start: int, end: int) -> int | None:
    """Return where the noun begins whose last words look like a name ("the young Frenchman").

    Args:
        row: The sentence.
        start: Where the run of capitalised words begins.
        end: Where it ends.
    """
    if not _labels(row.low[end - 1]) or (end - start > 1 and row.low[end - 1] not in LABELS):
        return None
    at = start
    while at > 0 and row.words[at - 1].islower() and is_noun(row, at - 1):
        at -= 1
    return at - 1 if at > 0 and row.low[at - 1] in ARTICLES else None


def _labels(low: str) -> bool:
    return low in LABELS or (low.endswith(DEMONYMS) and low not in NO_LABELS)


def continues_name(row: Row, at: int) -> bool:
    """Tell whether a word belongs to the same name as the word behind it."""
    if row.low[at].endswith(("'s", "s'")):
        return False
    while at > 0 and row.low[at] in PARTICLES and row.words[at].islower():
        at -= 1  # there may be two of them: "Orla van der Venn"
    return is_name(row, at)


def after_titles(row: Row, start: int, end: int) -> int:
    """Return where a name begins behind the titles of its run of capitalised words."""
    if row.low[end - 1] in PERSONS:
        return start  # "State Department" is no department with a title
    body = row.low[end - 1] in BODIES
    for at in range(end - 2, start - 1, -1):
        if body and row.low[at] in OF_BODIES:
            continue  # nor is "US" one in "US Navy"
        if row.low[at] in TITLES or row.low[at].rstrip(".") in TITLES:
            return at + 1
    return start


def is_common(row: Row, phrase: Phrase) -> bool:
    """Tell whether a guess is no name: a sum, or a word that is large as it opens its sentence."""
    if phrase.kind != "name" or phrase.name_end - phrase.name_start > 1:
        return False
    word = row.words[phrase.name_start]
    if any(map(str.isdigit, word)):
        return True
    return phrase.name_start == 0 and f" {word.lower()} " in row.line.text
