"""Documents read by their format, for the tests of single readers."""

from tasks.clean.formats import read
from tasks.clean.reading import Reading
from tasks.clean.sniff import media_type
from tasks.models import Document, Profile

FIRST = "The ferry left the port of Norvik on Friday with forty people on board."
SECOND = "Nobody was hurt, according to the harbour office, and it came back in the evening."


def opened(raw: bytes) -> Reading:
    """Return what the reader of the document's own format makes of it."""
    found = read(media_type(raw), raw.decode(), Document(raw=raw), Profile())
    assert isinstance(found, Reading)
    return found
