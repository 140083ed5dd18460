from typing import Any

from hypothesis import given, settings

from tasks.deliver.formats.annotations import annotations
from tasks.models import Record
from tests.support.records import EXAMPLES, records, seed_records

#: https://www.w3.org/TR/annotation-model/#motivation-and-purpose
MOTIVATIONS = {"identifying", "describing", "linking"}
PURPOSES = {"identifying", "classifying", "describing"}


def items(record: Record) -> list[dict[str, Any]]:
    """Return a record's annotations, once the collection around them has been checked."""
    collection = annotations(record)
    assert collection["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert (collection["type"], collection["first"]["type"]) == (
        "AnnotationCollection",
        "AnnotationPage",
    )
    found: list[dict[str, Any]] = collection["first"]["items"]
    assert collection["total"] == len(found)
    return found


@settings(max_examples=EXAMPLES, deadline=None)
@given(records())
def test_every_selector_finds_the_span_in_the_record_s_text(record: Record) -> None:
    """Position and quotation mean the same code points, end excluded."""
    for annotation in items(record):
        position, quote = annotation["target"]["selector"]
        assert position["type"] == "TextPositionSelector"
        assert record.text[position["start"] : position["end"]] == quote["exact"]
        around = quote["prefix"] + quote["exact"] + quote["suffix"]
        assert record.text[max(0, position["start"] - 32) :].startswith(around)


@settings(max_examples=EXAMPLES, deadline=None)
@given(records())
def test_every_annotation_has_what_the_model_asks_for(record: Record) -> None:
    """An id of its own, the type, a motivation and purposes that W3C defines."""
    found = items(record)
    assert len({annotation["id"] for annotation in found}) == len(found)
    for annotation in found:
        assert annotation["type"] == "Annotation"
        assert annotation["motivation"] in MOTIVATIONS
        bodies = [body for body in annotation["body"] if isinstance(body, dict)]
        assert {body["purpose"] for body in bodies} <= PURPOSES


def test_all_findings_of_the_sample_feed_are_annotated() -> None:
    """Each mention, quotation, date and amount once; a named speaker once more."""
    for record in seed_records():
        wanted = sum(len(entity.mentions) for entity in record.entities)
        wanted += len(record.quotes) + len(record.dates) + len(record.amounts)
        wanted += sum(quote.speaker_span is not None for quote in record.quotes)
        assert len(items(record)) == wanted


def test_a_speaker_is_linked_to_the_quotation() -> None:
    """The body of the link is the id of an annotation in the same page."""
    record = next(record for record in seed_records() if record.quotes)
    found = items(record)
    links = [body for one in found if one["motivation"] == "linking" for body in one["body"]]
    assert links
    assert set(links) <= {one["id"] for one in found}
