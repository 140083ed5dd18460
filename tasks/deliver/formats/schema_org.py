"""Record → schema.org NewsArticle as JSON-LD (https://schema.org/NewsArticle)."""

from typing import Any, Final

from tasks.deliver.formats.instants import day_at_least
from tasks.deliver.formats.shape import urn
from tasks.models import Byline, Credit, Record

#: Our types of entities as schema.org names them.
TYPES: Final = {"person": "Person", "organisation": "Organization", "place": "Place"}


def news_article(record: Record) -> dict[str, Any]:
    """Return a record as a NewsArticle; absent is left out."""
    article = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": urn(record.id),
        "identifier": _identifiers(record),
        "url": record.url,
        "version": record.version,
        "inLanguage": record.language,
        **_texts(record),
        **_publication(record),
        **_people(record),
    }
    return {name: value for name, value in article.items() if value not in (None, [], "")}


def _texts(record: Record) -> dict[str, Any]:
    return {
        "headline": record.headline,
        "description": record.teaser,
        "articleBody": record.text,
        "wordCount": record.word_count,
        "articleSection": list(record.section),
        "keywords": list(dict.fromkeys((*record.keywords, *record.keyphrases))),
        "genre": list(record.genres),
        "correction": [{"@type": "CorrectionComment", "text": text} for text in record.corrections],
    }


def _publication(record: Record) -> dict[str, Any]:
    dateline = record.dateline
    return {
        "datePublished": day_at_least(record.published),
        "dateModified": day_at_least(record.updated),
        "dateline": dateline.raw if dateline else None,
        "locationCreated": [_thing("Place", name) for name in dateline.places] if dateline else [],
        "sourceOrganization": _thing("Organization", record.agency) if record.agency else None,
        "creativeWorkStatus": record.status,
        "copyrightNotice": "\n".join(record.rights),
        # What is not paywalled may be free or not: the file does not say.
        "isAccessibleForFree": False if "paywalled" in record.flags else None,
    }


def _people(record: Record) -> dict[str, Any]:
    return {
        "author": [_author(one) for one in record.bylines if one.name or one.organisation],
        "editor": _credited(record.credits, editors=True),
        "contributor": _credited(record.credits, editors=False),
        "mentions": [
            _thing(TYPES[entity.type], entity.name, jobTitle=entity.role)
            if entity.type == "person"
            else _thing(TYPES[entity.type], entity.name)
            for entity in record.entities
        ],
    }


def _author(byline: Byline) -> dict[str, Any]:
    if not byline.name:
        return _thing("Organization", byline.organisation or "")
    employer = _thing("Organization", byline.organisation) if byline.organisation else None
    return _thing("Person", byline.name, jobTitle=byline.role, affiliation=employer)


def _credited(credits_: tuple[Credit, ...], *, editors: bool) -> list[dict[str, Any]]:
    return [
        _thing("Person", name)
        for credit in credits_
        if (credit.role == "editing") == editors
        for name in credit.names
    ]


def _identifiers(record: Record) -> list[dict[str, str]]:
    ids = {"sha256": record.id, "guid": record.guid}
    return [
        {"@type": "PropertyValue", "propertyID": name, "value": value}
        for name, value in ids.items()
        if value
    ]


def _thing(kind: str, name: str, **more: object) -> dict[str, Any]:
    return {"@type": kind, "name": name, **{key: value for key, value in more.items() if value}}
