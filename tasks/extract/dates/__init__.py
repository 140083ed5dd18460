"""Time expressions in news text, with their values against the day of publication.

Values are TIMEX3 values as TimeML defines them (ISO 8601 with X for what is unknown): days
("2024-11-08"), parts of days ("2024-11-08TMO"), weeks, months, quarters, seasons, durations
("P3Y"), sets and the references to past, present and future at large ("PAST_REF").
"""

from datetime import date, datetime
from itertools import islice
from typing import Final

from pydantic import TypeAdapter

from tasks.extract.bounds import MOST_FINDINGS
from tasks.extract.dates.context import Context
from tasks.extract.dates.finder import findings
from tasks.models.findings import DateMention

__all__ = ["find_dates"]

#: Makes all mentions of a text at once, which costs less than one by one.
_MENTIONS: Final = TypeAdapter(tuple[DateMention, ...])


def find_dates(
    text: str, published: str | date | datetime | None = None
) -> tuple[DateMention, ...]:
    """Find every time expression in a text.

    Args:
        text: The text; spans count in it exactly as it is given.
        published: When it was published: the day against which "Friday" or "last year" is read.
            Without it such values keep X where the figures would stand ("XXXX-WXX-5").

    Returns:
        The mentions in order, without overlap; at most `MOST_FINDINGS` of them.
    """
    context = Context(text, _instant(published))
    return _MENTIONS.validate_python(
        [
            {"text": text[start:end], "start": start, "end": end, "value": value, "type": kind}
            for start, end, value, kind in islice(findings(text, context), MOST_FINDINGS)
        ]
    )


def _instant(published: str | date | datetime | None) -> date | datetime | None:
    if not isinstance(published, str):
        return published
    try:
        return (
            datetime.fromisoformat(published)
            if len(published) > len("2024-11-08")
            else date.fromisoformat(published)
        )
    except ValueError:
        return None
