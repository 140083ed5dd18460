"""The extractors that come with Copydesk, in the order in which they run."""

from heapq import nlargest

from tasks.errors import CopydeskError
from tasks.extract.amounts import find_amounts
from tasks.extract.dates import find_dates
from tasks.extract.duplicates import signature
from tasks.extract.entities import find_entities
from tasks.extract.entities.certain import certain
from tasks.extract.entities.implied import implied
from tasks.extract.entities.spacy_backend import spacy_tagger
from tasks.extract.keyphrases import MOST as KEYPHRASES
from tasks.extract.keyphrases import find_keyphrases
from tasks.extract.quotes import find_quotes
from tasks.extract.registry import Extractor, Registry, plugged_in
from tasks.models import Article, Entity, Findings

#: Before the name of a spaCy model.
_SPACY = "spacy:"


def registry(entities_by: str = "default") -> Registry:
    """Return our extractors with those of installed packages added or in their place.

    Args:
        entities_by: What finds the entities: "default", "none", or "spacy:MODEL".

    Raises:
        CopydeskError: It is neither, or spaCy can not load the model.
    """
    return BUILTIN.extended({"entities": _entities_by(entities_by)}).extended(plugged_in())


def _entities_by(backend: str) -> Extractor:
    if backend == "default":
        return entities
    if backend == "none":
        return lambda _article, _found: Findings()
    if not backend.startswith(_SPACY):
        raise CopydeskError(f"entities are found by default, none or spacy:MODEL, not {backend}")
    tagger = spacy_tagger(backend.removeprefix(_SPACY))
    return lambda article, _: _with_implied(article, find_entities(article.text, tagger))


def entities(article: Article, _: Findings) -> Findings:
    """Find the people, organisations and places; in other languages only the well-known ones."""
    found = find_entities(article.text)
    return _with_implied(article, found if _is_english(article) else certain(found))


def _is_english(article: Article) -> bool:
    """Tell whether the language is English, or unknown."""
    return article.language in (None, "en")


def _with_implied(article: Article, named: tuple[Entity, ...]) -> Findings:
    return Findings(entities=(*named, *implied(article.text, article.dateline, named)))


def dates(article: Article, _: Findings) -> Findings:
    """Find the time expressions, read against the publication instant."""
    published = article.published.value if article.published else None
    return Findings(dates=find_dates(article.text, published))


def quotes(article: Article, found: Findings) -> Findings:
    """Find the quotations; speakers are looked up among the people found before."""
    people = [entity.name for entity in found.entities if entity.type == "person"]
    others = {
        article.text[mention.start : mention.end]
        for entity in found.entities
        if entity.type != "person"
        for mention in entity.mentions
    }
    return Findings(quotes=find_quotes(article.text, people, article.language, others))


def amounts(article: Article, _: Findings) -> Findings:
    """Find the sums of money, percentages and counts; other languages write figures otherwise."""
    return Findings(amounts=find_amounts(article.text) if _is_english(article) else ())


def keyphrases(article: Article, found: Findings) -> Findings:
    """Choose the phrases that tell what the article is about; entities were found before.

    In other languages than English only names are chosen: which words join phrases is not known.
    """
    named = [entity for entity in found.entities if entity.basis == "name"]
    if _is_english(article):
        return Findings(keyphrases=find_keyphrases(article.text, article.headline, named))
    weightiest = nlargest(KEYPHRASES, named, key=lambda entity: len(entity.mentions))
    return Findings(keyphrases=tuple(dict.fromkeys(entity.name for entity in weightiest)))


def sketch(article: Article, _: Findings) -> Findings:
    """Sketch the text, so that near-duplicates of it are found."""
    return Findings(signature=signature(article.text))


BUILTIN = Registry(
    {
        "entities": entities,
        "dates": dates,
        "amounts": amounts,
        "quotes": quotes,
        "keyphrases": keyphrases,
        "signature": sketch,
    }
)
