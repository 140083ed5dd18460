# ruff: noqa: RUF001 - typographic apostrophes belong to words.
"""Keyphrases: the names and subjects that an editor would file an article under.

Two kinds of candidates are counted: names (the entities found before; or else runs of
capitalised words inside sentences, the short form counted with the full one) and subjects
(one or two plain words between function words). A candidate weighs more the more often it
occurs, if it stands in the headline, if it comes early, and if it is a name or has several
words: the features of YAKE (Campos et al., 2020) that a single article offers, without its
windows of context. That entities come before everything else scored best on publishers' lists.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import compress, filterfalse, islice

from tasks.extract.commonplace import COMMON, FUNCTION
from tasks.extract.quotes.names import bare
from tasks.models import Entity

#: Keyphrases of an article.
MOST = 8
#: Keyphrases come early: what is read, in characters.
_READ = 3600
_EARLY = 600
_SHORTEST = 3
_LIMIT_NAMES = 25
#: Candidates that are compared with each other.
_RANKED = 24
_AFTER_CAPITAL = r"(?:[\w’'\-]+|\.(?:[A-Z]\.)*)"
_PART_OF_NAME = rf"[A-Z]{_AFTER_CAPITAL}"
#: The space first, then what stands before it: the engine finds a plain character fastest.
_NAME = re.compile(
    rf" ([A-Z](?<=[a-z0-9,;:’'”\"(] [A-Z]){_AFTER_CAPITAL}"
    rf"(?: (?:(?:of|de|al|bin|van|von|for|of the) )?{_PART_OF_NAME}){{0,7}})"
)
_MARKS = ".,;:!?…()[]{}\"“”«»—–|/*<>=+$£€%'’‘-"
_POSSESSIVE = re.compile(r"['’]s?$")
_POSSESSIVE_ENDS = ("s", "'", "’")

_HEADLINE = 2.5
_FIRST = 1.5
_IN_NAME = 1.6
_ENTITY = 4.0
_PER_WORD = 0.6
_NOT_NOUNS = ("ly", "ed", "ing", "ous", "ful", "est", "able", "ive")


def find_keyphrases(
    text: str, headline: str | None = None, entities: Sequence[Entity] = ()
) -> tuple[str, ...]:
    """Return at most eight keyphrases of an article, the weightiest first.

    Args:
        text: The body, in English.
        headline: Its headline; what stands there weighs more.
        entities: What `find_entities` found in the body, if it was asked: better names than
            capital letters alone tell.
    """
    body = text[:_READ]
    title = (headline or body.partition("\n")[0][:160]).lower()
    lead = body[:_EARLY]
    weights = _entities(entities, lead, title)
    taken = _words(weights)
    names = _names(body, lead, title, taken)
    taken |= _words(names)
    weights |= names
    weights |= _subjects(body, lead, title, taken)
    ranked = sorted(zip(weights.values(), weights, strict=True), reverse=True)
    return tuple(_distinct(phrase for _, phrase in islice(ranked, _RANKED)))


def _words(phrases: Iterable[str]) -> set[str]:
    return set(" ".join(phrases).lower().split())


def _entities(entities: Sequence[Entity], lead: str, title: str) -> dict[str, float]:
    return {
        (name := entity.name): len(entity.mentions)
        * _ENTITY
        * _name_place(name, lead, title)
        * (1 + _PER_WORD * min(3, name.count(" ")) / 2)
        for entity in entities
        if entity.name.lower() not in COMMON
    }


def _names(body: str, lead: str, title: str, known: set[str]) -> dict[str, float]:
    runs = Counter(_NAME.findall(body))
    counts: Counter[str] = Counter()
    for run in sorted(runs, key=runs.__getitem__, reverse=True)[:_LIMIT_NAMES]:
        name = _POSSESSIVE.sub("", run) if run.endswith(_POSSESSIVE_ENDS) else run
        last = name.rpartition(" ")[2]
        # What ends in a known word is known, and so is whatever is counted with it.
        if last.lower() in known and last.isalpha():
            continue
        name = bare(name) if last != name else name
        if name.lower() not in COMMON:
            counts[name] += runs[run]
    return {
        name: n * _IN_NAME * _name_place(name, lead, title) * (1 + _PER_WORD * name.count(" ") / 2)
        for name, n in _merged(counts).items()
        if known.isdisjoint(name.lower().split())
    }


def _merged(names: Mapping[str, int]) -> dict[str, int]:
    """Count "Venn" with "Orla Venn" where only one longer name ends in it."""
    full: dict[str, list[str]] = {}
    for name in names:
        if " " in name:
            full.setdefault(name.rpartition(" ")[2], []).append(name)
    merged = dict(names)
    for name, n in names.items():
        longer = full.get(name)
        if longer is not None:
            merged[max(longer, key=names.__getitem__)] += n
            del merged[name]
    return merged


def _subjects(body: str, lead: str, title: str, taken: set[str]) -> dict[str, float]:
    # The apostrophe first: without it most texts are ASCII, of which small letters come cheap.
    written = body.replace("’", "'").lower().replace("'s ", " ").split()
    words = [word if word.isalpha() else word.strip(_MARKS) for word in written]
    counts = Counter(filterfalse(COMMON.__contains__, words))
    once = {w: n for w, n in counts.items() if (n > 1 or w in title) and _is_subject(w, taken)}
    repeated = {w for w, n in once.items() if n > 1}
    following = words[1:]
    trios = zip(words, written, following, strict=False)
    ended = compress(trios, map(repeated.__contains__, following))
    # A mark behind the first word ends its phrase.
    pairs = Counter([(first, second) for first, raw, second in ended if raw[-1] == first[-1:]])
    weights = {w: n * _place(w, w, lead, title) for w, n in once.items()}
    for (first, second), n in pairs.items():
        if n > 1 and first not in taken and _may_lead(first):
            phrase = f"{first} {second}"
            weights[phrase] = n * (1 + _PER_WORD) * _place(phrase, second, lead, title)
            weights[second] -= n
    return weights


def _is_subject(word: str, taken: set[str]) -> bool:
    if len(word) < _SHORTEST or word in taken or word.endswith(_NOT_NOUNS):
        return False
    return word[0].isalpha() and word[-1].isalpha()


def _may_lead(word: str) -> bool:
    return len(word) >= _SHORTEST and word not in FUNCTION and word[0].isalpha()


def _name_place(name: str, lead: str, title: str) -> float:
    return _place(name, name.rpartition(" ")[2].lower(), lead, title)


def _place(phrase: str, last: str, lead: str, title: str) -> float:
    # Where the whole phrase stands, its last word does.
    weight = _HEADLINE if last in title else 1.0
    return weight * _FIRST if phrase in lead else weight


def _distinct(ranked: Iterable[str]) -> list[str]:
    """Leave out phrases whose words a weightier one has already."""
    found: list[str] = []
    seen: list[set[str]] = []
    known: set[str] = set()
    for phrase in ranked:
        words = {word.removesuffix("s") for word in phrase.lower().split()}
        if len(found) == MOST:
            break
        if not known.isdisjoint(words) and any(words <= one or one <= words for one in seen):
            continue
        found.append(phrase)
        seen.append(words)
        known |= words
    return found
