"""Record → W3C Web Annotation (https://www.w3.org/TR/annotation-model/), as JSON-LD.

What was found, and where: one AnnotationCollection a record, its page inside. Spans count in the
record's `text`, in code points with the end excluded, which is what a TextPositionSelector wants;
a TextQuoteSelector beside it finds the place again in a text that has moved.
"""

from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

from tasks.deliver.formats.shape import urn
from tasks.models import Record, Span

CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
#: Characters before and after a span that help to find it again.
AROUND: Final = 32
GENERATOR: Final = {"id": "urn:copydesk:worker", "type": "Software", "name": "Copydesk"}

#: A value with its purpose, or the IRI of something else.
Body = dict[str, str] | str


class Note(NamedTuple):
    """One finding at one place."""

    #: Unique in the record, in the order of the record's fields.
    name: str
    motivation: str
    start: int
    end: int
    bodies: Sequence[Body]


def annotations(record: Record) -> dict[str, Any]:
    """Return what was found in a record as an AnnotationCollection with one page."""
    items = [_annotation(record, note) for note in _notes(record)]
    name = urn(record.id)
    return {
        "@context": CONTEXT,
        "id": f"{name}#annotations",
        "type": "AnnotationCollection",
        "label": record.headline or name,
        "generator": GENERATOR,
        "total": len(items),
        "first": {
            "id": f"{name}#annotations-1",
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        },
    }


def _annotation(record: Record, note: Note) -> dict[str, Any]:
    name = urn(record.id)
    source = {"id": f"{name}#text", "type": "Text", "format": "text/plain"}
    if record.language:
        source["language"] = record.language
    return {
        "id": f"{name}#{note.name}",
        "type": "Annotation",
        "motivation": note.motivation,
        "body": note.bodies,
        "target": {"source": source, "selector": _selectors(record.text, note.start, note.end)},
    }


def _selectors(text: str, start: int, end: int) -> list[dict[str, Any]]:
    return [
        {"type": "TextPositionSelector", "start": start, "end": end},
        {
            "type": "TextQuoteSelector",
            "exact": text[start:end],
            "prefix": text[max(0, start - AROUND) : start],
            "suffix": text[end : end + AROUND],
        },
    ]


def _notes(record: Record) -> Iterator[Note]:
    yield from _entities(record)
    yield from _quotes(record)
    for number, date in enumerate(record.dates):
        bodies = [_body("identifying", date.value), _body("classifying", date.type)]
        yield Note(f"date-{number}", "identifying", date.start, date.end, bodies)
    for number, amount in enumerate(record.amounts):
        ends = "/".join(f"{end:.15g}" for end in (amount.value, amount.high) if end is not None)
        bodies = [
            _body("identifying", f"{ends} {amount.unit}"),
            _body("classifying", amount.type),
        ]
        if amount.modifier:
            bodies.append(_body("describing", amount.modifier))
        yield Note(f"amount-{number}", "identifying", amount.start, amount.end, bodies)


def _entities(record: Record) -> Iterator[Note]:
    for number, entity in enumerate(record.entities):
        bodies = [_body("identifying", entity.name), _body("classifying", entity.type)]
        if entity.role:
            bodies.append(_body("describing", entity.role))
        for place, span in enumerate(entity.mentions):
            yield _at(f"entity-{number}-{place}", "identifying", span, bodies)


def _quotes(record: Record) -> Iterator[Note]:
    for number, quote in enumerate(record.quotes):
        bodies = [_body("classifying", f"{quote.kind} quotation")]
        if quote.speaker:
            bodies.append(_body("identifying", quote.speaker))
        if quote.role:
            bodies.append(_body("describing", quote.role))
        yield Note(f"quote-{number}", "describing", quote.start, quote.end, bodies)
        if quote.speaker_span:
            said = [f"{urn(record.id)}#quote-{number}"]
            yield _at(f"quote-{number}-speaker", "linking", quote.speaker_span, said)


def _at(name: str, motivation: str, span: Span, bodies: Sequence[Body]) -> Note:
    return Note(name, motivation, span.start, span.end, bodies)


def _body(purpose: str, value: str) -> Body:
    return {"type": "TextualBody", "purpose": purpose, "value": value}
