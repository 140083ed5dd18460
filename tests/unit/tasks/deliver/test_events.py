import json
import re
from datetime import UTC, datetime
from typing import Any
from urllib.parse import unquote, urlsplit

from jsonschema import Draft202012Validator, FormatChecker

from tasks.deliver.events import delivered, marked
from tasks.deliver.schema import SCHEMA_URI
from tasks.models import Mark

ID = "ab" * 32
#: The context attributes of CloudEvents 1.0.2, sections "Required" and "Optional Attributes", and
#: of its extension "Dataref".
CLOUD_EVENT = {
    "type": "object",
    "required": ["id", "source", "specversion", "type"],
    "additionalProperties": False,
    "properties": {
        "id": {"type": "string", "minLength": 1},
        "source": {"type": "string", "format": "uri", "minLength": 1},
        "specversion": {"const": "1.0"},
        "type": {"type": "string", "minLength": 1},
        "datacontenttype": {"type": "string", "pattern": "^[a-z]+/[a-z.+-]+$"},
        "dataschema": {"type": "string", "format": "uri", "minLength": 1},
        "subject": {"type": "string", "minLength": 1},
        "time": {"type": "string", "format": "date-time", "minLength": 1},
        "dataref": {"type": "string", "format": "uri", "minLength": 1},
        "data": {"type": "object"},
    },
}


def event(key: str = f"copydesk:record:{ID}", revision: str = "1-1-1") -> dict[str, Any]:
    """Return an event as a consumer reads it."""
    read: dict[str, Any] = json.loads(delivered(ID, revision, key))
    return read


def test_an_event_is_a_cloud_event() -> None:
    """All attributes are of 1.0 and of its types; names are lower case letters."""
    validator = Draft202012Validator(CLOUD_EVENT, format_checker=FormatChecker())
    assert list(validator.iter_errors(event())) == []
    assert all(re.fullmatch("[a-z]+", name) for name in event())


def test_it_says_what_the_record_is_and_where() -> None:
    """The schema's name, and the Redis key after the scheme, whatever the prefix is."""
    for key in (f"copydesk:record:{ID}", f"Ärger & Co/1:record:{ID}"):
        found = event(key)
        assert found["dataschema"] == SCHEMA_URI
        scheme, _, place = found["dataref"].partition(":")
        assert (scheme, unquote(place)) == ("redis", key)
        assert not urlsplit(found["dataref"]).query


def test_the_same_delivery_is_the_same_event_and_one_by_other_rules_another() -> None:
    """Consumers may take events of equal source and id for one."""
    assert event()["id"] == event()["id"]
    assert event(revision="1-2-1")["id"] != event()["id"]


def test_the_time_is_that_of_the_delivery() -> None:
    """As RFC 3339 with its zone."""
    at = datetime(2026, 3, 13, 9, 56, 2, tzinfo=UTC)
    assert json.loads(delivered(ID, "1", "", at))["time"] == "2026-03-13T09:56:02+00:00"


def test_a_mark_is_an_event_of_the_record_that_is_marked() -> None:
    """Its data say by what and how; said again, it is the same event."""
    mark = Mark(document=ID, by="cd" * 32, kind="kill")
    found = json.loads(marked(mark))
    assert list(Draft202012Validator(CLOUD_EVENT).iter_errors(found)) == []
    assert found["subject"] == event()["subject"]
    assert found["data"] == {"by": "cd" * 32, "kind": "kill"}
    assert found["id"] == json.loads(marked(mark))["id"] != event()["id"]
