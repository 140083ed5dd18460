"""Each stage as a function of one value: what travels through the ledger, or stays in a process."""

import base64
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache, partial
from typing import Final, NamedTuple

import orjson
from pydantic import TypeAdapter

from tasks import clean as cleaning
from tasks import extract as extraction
from tasks import parse as parsing
from tasks.families import card
from tasks.models import (
    Article,
    Cleaned,
    Document,
    DocumentId,
    Draft,
    Passage,
    Profile,
    Relations,
    Source,
    Split,
    Value,
)
from tasks.pipeline import record

#: Behind which an article's index card travels with its record to the last stage.
_CARD: Final = b',"card":"'


class Job(NamedTuple):
    """One document before a stage."""

    id: DocumentId
    #: JSON array of its sources, the first one first.
    sources: bytes
    #: Raw bytes for `clean`, else the output of the stage before.
    input: Value


#: The items of a document that turned out to be several, or the stage's output.
Output = Value | Split
StageFunction = Callable[[Job, Mapping[str, Profile]], Output]

#: What delivery adds to a record; with these left out, the record is what extraction gives.
LATER: Final = {"sources", "history", "near_duplicate_of", "supersedes"}

_SOURCE: Final = Source().model_dump(mode="json")
_HISTORY: Final[TypeAdapter[tuple[Passage, ...]]] = TypeAdapter(tuple[Passage, ...])


def clean(job: Job, profiles: Mapping[str, Profile]) -> Output:
    """Raw bytes to `Cleaned`, or the items."""
    source = Source.model_validate(orjson.loads(job.sources)[0])
    document = Document(raw=packed(job.input), source=source)
    return cleaning.clean(document, profiles.get(source.feed))


def parse(job: Job, profiles: Mapping[str, Profile]) -> Output:
    """`Cleaned`, as it is or as JSON, to `Article`."""
    given = job.input
    cleaned = given if isinstance(given, Cleaned) else Cleaned.model_validate_json(packed(given))
    return parsing.parse(cleaned, profiles.get(cleaned.source.feed))


def extract(
    job: Job, _profiles: Mapping[str, Profile], using: extraction.Registry | None = None
) -> Output:
    """`Article`, as it is or as JSON, to the draft of a record with its index card."""
    given = job.input
    article = given if isinstance(given, Article) else Article.model_validate_json(packed(given))
    findings = extraction.extract(article, using=using)
    made = record(job.id, article, findings)
    body = made.__pydantic_serializer__.to_json(made, exclude=LATER)
    return Draft(body, card(job.id, article, findings.signature).packed())


def stage_functions(entities_by: str = "default") -> Mapping[str, StageFunction]:
    """Return what is done at each stage.

    Args:
        entities_by: What finds the entities: "default", "none", or "spacy:MODEL".

    Raises:
        CopydeskError: It is none of these, or the model can not be loaded.
    """
    using = extraction.registry(entities_by)
    return {"clean": clean, "parse": parse, "extract": partial(extract, using=using)}


def packed(value: Value) -> bytes:
    """Return a value as it travels through the ledger."""
    if isinstance(value, bytes):
        return value
    if isinstance(value, Draft):
        return b'%b%b%b"}' % (value.body[:-1], _CARD, base64.b64encode(value.card))
    return value.__pydantic_serializer__.to_json(value, exclude_defaults=True)


def draft(value: Value) -> Draft:
    """Return what `extract` gave, as it was or as it travelled."""
    if isinstance(value, Draft):
        return value
    # Within a string of JSON the quotation marks would be escaped.
    body, found, rest = packed(value).rpartition(_CARD)
    return Draft(body + b"}", base64.b64decode(rest[:-2])) if found else Draft(rest, b"")


def _related(relations: Relations) -> bytes:
    return relations.model_dump_json(exclude={"marks"}).encode()


@lru_cache(maxsize=1)
def _unrelated() -> bytes:
    return _related(Relations())


def finish(
    drawn: Draft,
    sources: bytes,
    history: Iterable[Passage],
    relations: Relations | None = None,
) -> bytes:
    """Complete a record with all that is known last, as it is delivered.

    Args:
        drawn: What `extract` gave.
        sources: JSON array of sources; fields at their defaults may be left out.
        history: The stages that it went through.
        relations: What joins it to earlier ones.
    """
    shown = [{**_SOURCE, **source} for source in orjson.loads(sources)]
    past = _HISTORY.dump_json(tuple(history))
    found = _unrelated() if relations is None else _related(relations)
    parts = (drawn.body[:-1], orjson.dumps(shown), found[1:-1], past)
    return b'%b,"sources":%b,%b,"history":%b}' % parts
