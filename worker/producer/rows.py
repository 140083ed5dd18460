"""JSON lines, read as a stream: a document a line."""

import re
from collections.abc import Iterator
from typing import Any, Final

from tasks.errors import TooLargeError

_NAME: Final = re.compile(r"\.(?:jsonl|ndjson|jsonlines)(?:\.(?:gz|bz2|xz|zst))?", re.IGNORECASE)
#: Read at a time.
_PIECE: Final = 1 << 16
#: What stands around a row and is none of it, as for the cleaning stage: a row is the same
#: document however its file was read.
_AROUND: Final = b"\r\t "
_MARK: Final = b"\xef\xbb\xbf"


def is_rows(name: str) -> bool:
    """Tell by a file's name whether its lines are documents."""
    return any(found.end() == len(name) for found in _NAME.finditer(name))


def rows(file: Any, limit: int) -> Iterator[tuple[int, bytes]]:
    """Yield each row that is not empty, with its number, from 1.

    Args:
        file: Read from where it stands.
        limit: Bytes that a row may have, and about as much memory as is needed.

    Raises:
        TooLargeError: At the end, if rows were larger; they were passed over.
    """
    refused: list[int] = []
    for number, line in enumerate(_lines(file, limit), 1):
        if line is None:
            refused.append(number)
        elif row := line.removeprefix(_MARK).strip(_AROUND):
            yield number, row
    if refused:
        raise TooLargeError(
            f"{len(refused)} of its lines have more than {limit:,} bytes, first line {refused[0]}"
        )


def _lines(file: Any, limit: int) -> Iterator[bytes | None]:
    """Yield lines without their ends; None for one that is too long."""
    held = bytearray()
    over = False
    while piece := file.read(_PIECE):
        *ended, rest = piece.split(b"\n")
        for part in ended:
            yield None if over or len(held) + len(part) > limit else bytes(held + part)
            held.clear()
            over = False
        over = over or len(held) + len(rest) > limit
        held = bytearray() if over else held + rest
    if held or over:
        yield None if over else bytes(held)
