"""Index cards of invented wire items."""

from tasks import clean, parse
from tasks.extract.duplicates import signature
from tasks.families import Card, card
from tasks.models import Cleaned, Document, Source


def card_of(raw: bytes, feed: str = "wire") -> Card:
    cleaned = clean.clean(Document(raw=raw, source=Source(feed=feed)))
    assert isinstance(cleaned, Cleaned)
    article = parse.parse(cleaned)
    return card(Document(raw=raw).id, article, signature(article.text))
