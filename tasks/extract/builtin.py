"""The extractors that come with Copydesk, in the order in which they run."""

from tasks.extract.entities import find_entities
from tasks.extract.registry import Registry, plugged_in
from tasks.models import Article, Findings


def registry() -> Registry:
    """Return our extractors with those of installed packages added or in their place."""
    return BUILTIN.extended(plugged_in())


def entities(article: Article, _: Findings) -> Findings:
    """Find the people, organisations and places."""
    return Findings(entities=find_entities(article.text))


#: Speakers are looked up among the people, so the entities come first.
BUILTIN = Registry({"entities": entities})
