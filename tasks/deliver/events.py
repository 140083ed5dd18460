"""What a sink's stream says of a delivered record."""

from datetime import UTC, datetime
from typing import Final

import orjson

from tasks.models import DocumentId

#: CloudEvents 1.0 type of the event.
TYPE: Final = "org.copydesk.record.delivered"


def delivered(document: DocumentId, now: datetime | None = None) -> bytes:
    """Return a CloudEvents 1.0 event as JSON; the same delivery repeated has the same id."""
    event = {
        "specversion": "1.0",
        "id": f"{document}:delivered",
        "source": "urn:copydesk:worker",
        "type": TYPE,
        "subject": f"urn:copydesk:sha256:{document}",
        "time": (now or datetime.now(UTC)).isoformat(),
    }
    return orjson.dumps(event)
