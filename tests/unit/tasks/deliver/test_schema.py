import json
from functools import lru_cache

from hypothesis import given, settings
from jsonschema import Draft202012Validator, FormatChecker

from tasks.deliver.schema import SCHEMA_URI, record_schema
from tasks.models import SCHEMA_VERSION, Passage, Record
from tasks.work import Job, draft, finish
from tests.support.records import EXAMPLES, SEEN, records, seed_records, simple, stored


@lru_cache(maxsize=1)
def validator() -> Draft202012Validator:
    """Return a validator by our schema, formats included."""
    Draft202012Validator.check_schema(record_schema())
    return Draft202012Validator(record_schema(), format_checker=FormatChecker())


@settings(max_examples=EXAMPLES, deadline=None)
@given(records())
def test_any_record_is_valid(record: Record) -> None:
    """As a sink holds it."""
    assert list(validator().iter_errors(json.loads(stored(record)))) == []


def test_records_of_the_sample_feed_are_valid_as_they_are_delivered() -> None:
    """With their sources and history put in at the end."""
    checker = validator()
    passage = Passage(stage="deliver", version="1", at=SEEN, seconds=0.1, worker="w@h")
    for record in seed_records():
        sources = json.dumps([source.model_dump(mode="json") for source in record.sources])
        job = Job(record.id, sources.encode(), stored(record))
        done = finish(draft(job.input), job.sources, [passage])
        assert list(checker.iter_errors(json.loads(done))) == []


def test_the_schema_carries_the_record_s_version() -> None:
    """In its name, which events give as `dataschema`."""
    assert record_schema()["$id"] == SCHEMA_URI
    assert SCHEMA_URI.endswith(f":{SCHEMA_VERSION}")
    assert simple().schema_version == SCHEMA_VERSION


def test_fields_may_be_added_and_none_may_be_missing() -> None:
    """Whoever validates by today's schema can read what tomorrow's version adds to it."""
    record = json.loads(stored(simple()))
    checker = validator()
    assert list(checker.iter_errors({**record, "mood": "fine"})) == []
    del record["text"]
    assert list(checker.iter_errors(record))
