"""What a sink of files makes of a record: the record itself, or a format of one file each."""

from collections.abc import Callable
from typing import Final, NamedTuple

from tasks.deliver.formats import FORMATS, FormatError, format_of

#: In a sink's URL, before the name of a format.
MARK: Final = "?format="


class Rendition(NamedTuple):
    """How a record is written into a file of its own."""

    suffix: str
    convert: Callable[[bytes], bytes]
    #: What stands for it in the sink's URL: nothing for plain records.
    query: str = ""


def _same(record: bytes) -> bytes:
    return record


#: Records as they are.
PLAIN: Final = Rendition("json", _same)


def split(url: str) -> tuple[str, Rendition]:
    """Take a sink's URL apart: where, and in which format.

    Raises:
        FormatError: There is no such format, or its files hold many records.
    """
    place, mark, name = url.rpartition(MARK)
    return (place, rendition_of(name)) if mark else (url, PLAIN)


def rendition_of(name: str) -> Rendition:
    """Return how a format writes one record.

    Raises:
        FormatError: There is no such format, or its files hold many records.
    """
    found = format_of(name)
    if found.suffix is None or found.convert is None:
        single = ", ".join(one.name for one in FORMATS.values() if one.suffix)
        raise FormatError(
            f"{name} has no files of one record: use `copydesk export`, or one of {single}"
        )
    plain = found.suffix == PLAIN.suffix
    return PLAIN if plain else Rendition(found.suffix, found.convert, f"{MARK}{name}")
