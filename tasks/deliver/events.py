"""What the stream of results says of a delivered record: CloudEvents 1.0 in JSON."""

from datetime import UTC, datetime
from typing import Final
from urllib.parse import quote

import orjson

from tasks.deliver.schema import SCHEMA_URI
from tasks.models import DocumentId

#: Of the event.
TYPE: Final = "org.copydesk.record.delivered"
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
    event = {
        "specversion": "1.0",
        "id": f"{document}:delivered:{revision}",
        "source": SOURCE,
        "type": TYPE,
        "subject": f"urn:copydesk:sha256:{document}",
        "time": (now or datetime.now(UTC)).isoformat(),
        "datacontenttype": "application/json",
        "dataschema": SCHEMA_URI,
        "dataref": f"redis:{quote(key, safe=':')}",
    }
    return orjson.dumps(event)
