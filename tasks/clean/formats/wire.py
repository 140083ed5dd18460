"""What IPTC 7901 and ANPA 1312 have in common: messages between marks of transmission."""

import re
from collections.abc import Iterator

from tasks.clean.formats.lines import Line
from tasks.clean.page.lines import closed

_MESSAGE = re.compile(r"\x01[^\x01]*")
#: What stands between the text of one message and that of the next: a trailer, a header.
_BETWEEN = re.compile(r"[\x03\x04]([^\x02-\x04]*)(?=\x02)")
#: Day, hour and minute, zone, month, year: "242200 GMT Jun 17".
TRAILER = re.compile(r"\b\d{6}\s{1,3}(?:[A-Z]{1,5}\s{1,3})?[^\W\d_]{3,9}\s{1,3}\d{2,4}\b")


def messages(decoded: str) -> list[str]:
    """Return the messages of a file, also where a transfer lost the marks before headers."""
    chunks = _MESSAGE.findall(decoded) or [decoded]
    return [message.lstrip("\0\r\n") for chunk in chunks for message in _apart(chunk)]


def _apart(chunk: str) -> Iterator[str]:
    start = 0
    for between in _BETWEEN.finditer(chunk):
        trailer = TRAILER.search(between[1])
        end = between.start(1) + (trailer.end() if trailer else 0)
        yield chunk[start:end]
        start = end
    yield chunk[start:]


def cut_off(trailer: str | None, found: list[Line]) -> tuple[str, ...]:
    """Return the flag of a message that ends without its mark, in the middle of a sentence."""
    return ("truncated",) if trailer is None and found and not closed(found[-1].text) else ()
