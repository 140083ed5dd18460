"""Places that an article has without naming them: those of its dateline and of its states.

"The Hungarian Prime Minister" is about Hungary, and what is filed from Moscow has to do with it,
though no word of the text is their name. How they come to be there is said of each.
"""

import re
from collections.abc import Iterable, Iterator

from tasks.extract.entities.nations import COUNTRIES
from tasks.extract.wording import Lookup, words
from tasks.models import Dateline, Entity, Span

#: The last words of adjectives: where none of them stands, no more is read.
_ADJECTIVES = Lookup(adjective.rpartition(" ")[2] for adjective in COUNTRIES)
#: An adjective before an office or body of a state.
_OF_STATE = re.compile(
    r"(?<![\w-])[A-Z][a-z]++"
    r"(?=\s(?i:(?=[acdefgijmnoptv])"
    r"(?:(?:prime|vice|deputy|foreign|defen[cs]e|interior|finance|justice|air)[\s-]){0,2}"
    r"(?:president|premier|chancellor|minist(?:er|ry)|government|parliament|embassy|ambassador"
    r"|army|navy|military|police|troops|forces|authorities|officials?|capital)\b))"
)
#: What may belong to an adjective that stands behind it.
_BEFORE = re.compile(r"(?<![\w-])([A-Z][a-z]++) \Z")
#: The longest that does, with its blank.
_REACH = max(len(adjective.rpartition(" ")[0]) + 1 for adjective in COUNTRIES)
#: Before an adjective, of another country than the adjective alone ("West German").
_PARTS = frozenset(("North", "South", "East", "West"))
#: Other names of countries, by that which they are given here.
_ALSO = {
    "Britain": {"United Kingdom", "Great Britain", "UK", "U.K."},
    "United States": {"U.S.", "US", "USA", "America", "United States of America"},
    "Myanmar": {"Burma"},
    "Turkey": {"Türkiye"},
}


def implied(text: str, dateline: Dateline | None, named: Iterable[Entity]) -> tuple[Entity, ...]:
    """Return the places that an article implies and does not name.

    Args:
        text: That of the article.
        dateline: Where it was filed, if it says so.
        named: What its text names.

    Returns:
        The places of the dateline, without mentions; then the countries of adjectives that stand
        before an office or body of a state, with these adjectives for mentions.
    """
    known = {entity.name for entity in named if entity.type == "place"}
    filed = [*_filed(dateline, known)]
    return (*filed, *_of_state(text, known | {entity.name for entity in filed}))


def _filed(dateline: Dateline | None, known: set[str]) -> Iterator[Entity]:
    if dateline and dateline.kind == "city":
        for place in dict.fromkeys(dateline.places):
            if place not in known:
                yield Entity(name=place, type="place", mentions=(), basis="dateline")


def _of_state(text: str, known: set[str]) -> Iterator[Entity]:
    found: dict[str, list[Span]] = {}
    matches = (_OF_STATE.match(text, place) for place in _ADJECTIVES.find(words(text)))
    for match in filter(None, matches):
        adjective = _whole(text, match.start(), match[0])
        country = COUNTRIES.get(adjective)
        if country and known.isdisjoint({country, *_ALSO.get(country, ())}):
            span = Span(start=match.end() - len(adjective), end=match.end())
            found.setdefault(country, []).append(span)
    for country, spans in found.items():
        yield Entity(name=country, type="place", mentions=tuple(spans), basis="demonym")


def _whole(text: str, start: int, last: str) -> str:
    """Return an adjective by its last word, with the one before if that belongs to it."""
    match = _BEFORE.search(text, max(0, start - _REACH), start)
    whole = f"{match[1]} {last}" if match else last
    return whole if match and (match[1] in _PARTS or whole in COUNTRIES) else last
