import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from tasks.deliver.formats import FORMATS
from tasks.deliver.formats.ninjs import ninjs
from tasks.models import Record
from tests.support.records import EXAMPLES, records, seed_records, simple, stored

SCHEMA = Path(__file__).parent / "data" / "ninjs-schema_3.1.json"
GEOJSON = "https://geojson.org/schema/GeoJSON.json"


@lru_cache(maxsize=1)
def validator() -> Draft202012Validator:
    """Return a validator by IPTC's schema, formats included; of GeoJSON nothing is valid."""
    geojson: Resource[Any] = Resource.from_contents(False, default_specification=DRAFT202012)
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    formats = FormatChecker()
    assert {"date-time", "uri"} <= formats.checkers.keys()
    return Draft202012Validator(
        schema,
        registry=Registry().with_resources([(GEOJSON, geojson), (f"{GEOJSON}#", geojson)]),
        format_checker=formats,
    )


def faults(record: Record) -> list[str]:
    """Return what the published schema finds wrong with a record's ninjs."""
    assert FORMATS["ninjs"].convert
    item = json.loads(FORMATS["ninjs"].convert(stored(record)))
    return [error.message for error in validator().iter_errors(item)]


def test_every_record_of_the_sample_feed_is_valid_ninjs() -> None:
    """By the published schema of ninjs 3.1, with its formats checked."""
    assert len(seed_records()) > 20
    assert {record.id: faults(record) for record in seed_records() if faults(record)} == {}


@settings(max_examples=EXAMPLES, deadline=None)
@given(records())
def test_any_record_is_valid_ninjs(record: Record) -> None:
    """Whatever the fields hold."""
    assert faults(record) == []


def test_the_check_finds_what_is_wrong() -> None:
    """A schema that let everything through would prove nothing."""
    item = ninjs(simple())
    for wrong in ({"quotes": []}, {"uri": "no uri"}, {"firstCreated": "2026-03-13"}):
        assert list(validator().iter_errors({**item, **wrong}))


def test_a_stamp_without_zone_or_time_is_left_out() -> None:
    """The standard wants an instant, and none is invented."""
    for record in seed_records():
        exact = bool(record.published and record.published.value.endswith("Z"))
        assert ("firstCreated" in ninjs(record)) == exact


def test_texts_that_are_not_all_there_say_so() -> None:
    """A stub must not pass for the whole story."""
    assert ninjs(simple(flags=("truncated",)))["representationType"] == "partial"
    assert ninjs(simple())["representationType"] == "full"
