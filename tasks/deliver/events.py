"""What the stream of results says of a delivered record: CloudEvents 1.0 in JSON."""

from datetime import UTC, datetime
from typing import Final
from urllib.parse import quote

import orjson

from tasks.deliver.schema import SCHEMA_URI
from tasks.models import DocumentId, Mark

#: Of the events.
TYPE: Final = "org.copydesk.record.delivered"
MARKED: Final = "org.copydesk.record.marked"
SOURCE: Final = "urn:copydesk:worker"


def delivered(
    document: DocumentId, revision: str, key: str = "", now: datetime | None = None
) -> bytes:
    """Return the event of a delivery.

    The event holds no data: `dataref` (CloudEvents' extension for the claim check pattern) says
    where the record is, `dataschema` and `datacontenttype` what it is.

    Args:
        document: Whose record it is.
        revision: Of the rules that made it: the same document by the same rules is the same
            event, which is what its id says; by other rules it is another one.
        key: The record's Redis key.
        now: When it was delivered; None: now.
    """
    return _event(
        f"{document}:delivered:{revision}",
        TYPE,
        document,
        now,
        dataschema=SCHEMA_URI,
        dataref=f"redis:{quote(key, safe=':')}",
    )


def marked(mark: Mark, now: datetime | None = None) -> bytes:
    """Return the event that says what became of the record that is its subject.

    Its data names the record that says so, and what it does: `by`, `kind`.

    Args:
        mark: The same mark is the same event.
        now: When it was said; None: now.
    """
    identity = f"{mark.document}:{mark.kind}:{mark.by}"
    data = {"by": mark.by, "kind": mark.kind}
    return _event(identity, MARKED, mark.document, now, data=data)


def _event(
    identity: str, kind: str, document: DocumentId, now: datetime | None, **more: object
) -> bytes:
    event = {
        "specversion": "1.0",
        "id": identity,
        "source": SOURCE,
        "type": kind,
        "subject": f"urn:copydesk:sha256:{document}",
        "time": (now or datetime.now(UTC)).isoformat(),
        "datacontenttype": "application/json",
        **more,
    }
    return orjson.dumps(event)
