"""Stamps as the standards want them; what a stamp does not say is not filled in."""

import re
from datetime import datetime
from typing import Final

from tasks.models import Instant

#: A date-time of RFC 3339; records write UTC as "Z".
_EXACT: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T.+)?")


def exact(instant: Instant | None) -> str | None:
    """Return a stamp as an RFC 3339 date-time, if it has a time and a zone."""
    if instant is None or moment(instant) is None:
        return None
    return instant.value


def moment(instant: Instant | None) -> datetime | None:
    """Return a stamp as a point in time, if it has a time and a zone."""
    if instant is None or not _EXACT.fullmatch(instant.value):
        return None
    try:
        return datetime.fromisoformat(instant.value)
    except ValueError:
        return None


def day_at_least(instant: Instant | None) -> str | None:
    """Return a stamp as written, if it names a day or is finer (ISO 8601)."""
    if instant is None or not _DAY.fullmatch(instant.value):
        return None
    return instant.value
