"""Each stage as a function of one value: what travels through the ledger, or stays in a process."""

import base64
from collections.abc import Callable, Iterable, Mapping, Sequence
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
    Findings,
    Passage,
    Profile,
    Reading,
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


def open_article(job: Job, _profiles: Mapping[str, Profile]) -> Output:
    """`Article`, as it is or as JSON, to a reading of it that has found nothing yet."""
    given = job.input
    article = given if isinstance(given, Article) else Article.model_validate_json(packed(given))
    return Reading(article, Findings())


def draw_up(job: Job, _profiles: Mapping[str, Profile]) -> Output:
    """What the extractors found in an article to the draft of a record with its index card."""
    article, findings = _reading(job)
    made = record(job.id, article, findings)
    body = made.__pydantic_serializer__.to_json(made, exclude=LATER)
    return Draft(body, card(job.id, article, findings.signature).packed())


def _further(
    using: extraction.Registry, name: str, job: Job, _profiles: Mapping[str, Profile]
) -> Output:
    article, found = _reading(job)
    return Reading(article, using.further(name, article, found))


def _reading(job: Job) -> Reading:
    if not isinstance(job.input, Reading):
        raise TypeError("extractors are steps behind the opening of an article")
    return job.input


class Steps:
    """A stage in steps, each of which takes what the one before gave.

    Whoever has several documents takes them abreast, step by step: the code and the tables of
    one step fit a processor's cache, those of a whole stage do not.
    """

    def __init__(self, *steps: StageFunction) -> None:
        self.steps: Final = steps

    def __call__(self, job: Job, profiles: Mapping[str, Profile]) -> Output:
        """Take one document through all steps."""
        output: Output = job.input
        for step in self.steps:
            output = step(job, profiles)
            if isinstance(output, Split):
                break
            job = job._replace(input=output)
        return output


def extract(using: extraction.Registry) -> Steps:
    """Return the stage from `Article` to the draft of a record: a step for each extractor."""
    return Steps(open_article, *(partial(_further, using, name) for name in using), draw_up)


def steps(function: StageFunction) -> Sequence[StageFunction]:
    """Return the steps of a stage, of which most have but one."""
    return function.steps if isinstance(function, Steps) else (function,)


def stage_functions(entities_by: str = "default") -> Mapping[str, StageFunction]:
    """Return what is done at each stage.

    Args:
        entities_by: What finds the entities: "default", "none", or "spacy:MODEL".

    Raises:
        CopydeskError: It is none of these, or the model can not be loaded.
    """
    return {"clean": clean, "parse": parse, "extract": extract(extraction.registry(entities_by))}


def packed(value: Value) -> bytes:
    """Return a value as it travels through the ledger; what a reading found is found again."""
    if isinstance(value, bytes):
        return value
    if isinstance(value, Reading):
        return packed(value.article)
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
