"""Each stage as bytes in, bytes out: what travels through the ledger."""

import base64
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any, Final, NamedTuple

import orjson

from tasks import clean as cleaning
from tasks import extract as extraction
from tasks import parse as parsing
from tasks.families import Card, card, read
from tasks.models import (
    Article,
    Cleaned,
    Document,
    DocumentId,
    Passage,
    Profile,
    Relations,
    Source,
    Split,
)
from tasks.pipeline import record

#: Under which an article's index card travels with its record to the last stage.
_CARD: Final = "card"


class Job(NamedTuple):
    """One document before a stage."""

    id: DocumentId
    #: JSON array of its sources, the first one first.
    sources: bytes
    #: Raw bytes for `clean`, else the output of the stage before.
    input: bytes


#: The items of a document that turned out to be several, or the stage's output.
Output = bytes | Split
StageFunction = Callable[[Job, Mapping[str, Profile]], Output]


def clean(job: Job, profiles: Mapping[str, Profile]) -> Output:
    """Raw bytes to `Cleaned` as JSON, or the items."""
    source = _source(job)
    cleaned = cleaning.clean(Document(raw=job.input, source=source), profiles.get(source.feed))
    return cleaned if isinstance(cleaned, Split) else _dump(cleaned)


def parse(job: Job, profiles: Mapping[str, Profile]) -> Output:
    """`Cleaned` to `Article`, both as JSON."""
    cleaned = Cleaned.model_validate_json(job.input)
    return _dump(parsing.parse(cleaned, profiles.get(cleaned.source.feed)))


def extract(
    job: Job, _profiles: Mapping[str, Profile], using: extraction.Registry | None = None
) -> Output:
    """`Article` to `Record`, both as JSON; the record has its index card with it."""
    article = Article.model_validate_json(job.input)
    findings = extraction.extract(article, using=using)
    made = record(job.id, article, findings).model_dump_json().encode()
    packed = base64.b64encode(card(job.id, article, findings.signature).packed())
    return b'%s,"%s":"%s"}' % (made[:-1], _CARD.encode(), packed)


def stage_functions(entities_by: str = "default") -> Mapping[str, StageFunction]:
    """Return what is done at each stage.

    Args:
        entities_by: What finds the entities: "default", "none", or "spacy:MODEL".

    Raises:
        CopydeskError: It is none of these, or the model can not be loaded.
    """
    using = extraction.registry(entities_by)
    return {"clean": clean, "parse": parse, "extract": partial(extract, using=using)}


class Draft(NamedTuple):
    """A record on its way through the last stage."""

    id: DocumentId
    fields: dict[str, Any]
    #: None where an older version of Copydesk made the record.
    card: Card | None


def draft(job: Job) -> Draft:
    """Read what `extract` gave."""
    fields = orjson.loads(job.input)
    packed = fields.pop(_CARD, None)
    return Draft(job.id, fields, read(base64.b64decode(packed)) if packed else None)


def finish(
    drawn: Draft, sources: bytes, history: Iterable[Passage], relations: Relations | None = None
) -> bytes:
    """Complete a record with its sources, history and relations, as it is delivered.

    Args:
        drawn: What `extract` gave.
        sources: JSON array of all of them.
        history: The stages that it went through.
        relations: What joins it to earlier ones.
    """
    found = relations.model_dump(exclude={"marks"}) if relations else {}
    drawn.fields.update(found)
    drawn.fields["sources"] = [_shown(source) for source in orjson.loads(sources)]
    drawn.fields["history"] = [passage.model_dump(mode="json") for passage in history]
    return orjson.dumps(drawn.fields)


def _shown(source: dict[str, object]) -> dict[str, object]:
    return Source.model_validate(source).model_dump(mode="json")


def _source(job: Job) -> Source:
    return Source.model_validate(orjson.loads(job.sources)[0])


def _dump(model: Cleaned | Article) -> bytes:
    return model.__pydantic_serializer__.to_json(model, exclude_defaults=True)
