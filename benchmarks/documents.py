"""Documents to measure with: those of a folder, or invented ones, each with bytes of its own."""

from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path
from typing import Final

from benchmarks.stages import SOURCES
from tasks import work
from tasks.errors import CopydeskError
from tasks.models import Split, document_id
from tasks.work import Job
from tests.support.articles import article

#: Bytes of a text that is as long as a wire's stories are.
LONG: Final = range(3_500, 4_600)
#: Paragraphs of an invented one.
PARAGRAPHS: Final = 18


def write(folder: Path, source: Path | None, many: int, *, long: bool = False) -> list[Path]:
    """Write so many different documents into a folder, one file each.

    Args:
        folder: Where they go.
        source: A folder of news texts; a file that clean or parse refuses is passed over, since
            the other contenders have no dead letters. None: invented articles.
        many: How many. Where the source has fewer, they come again with a line that tells
            them apart.
        long: Only such of some 4 kB.
    """
    folder.mkdir(parents=True, exist_ok=True)
    texts = _invented(long=long) if source is None else _varied(source, long=long)
    return [_write(folder / f"{n:06d}.txt", raw) for n, raw in enumerate(islice(texts, many))]


def _write(path: Path, raw: bytes) -> Path:
    path.write_bytes(raw)
    return path


def _invented(*, long: bool) -> Iterator[bytes]:
    return (article(number, PARAGRAPHS if long else 0) for number in count())


def _varied(source: Path, *, long: bool) -> Iterator[bytes]:
    texts = list(islice(_different(source, long=long), 2000))
    for turn in count():
        mark = b"\n\nThis text stands here for the time number %d." % turn if turn else b""
        for raw in texts:
            yield raw + mark


def _different(source: Path, *, long: bool) -> Iterator[bytes]:
    seen: set[str] = set()
    # By the digits of their ids, so that every kind in the folder has its share.
    for path in sorted(source.rglob("*.txt"), key=lambda path: document_id(path.name.encode())):
        raw = path.read_bytes()
        fits = not long or len(raw) in LONG
        if fits and document_id(raw) not in seen and _passes(raw):
            seen.add(document_id(raw))
            yield raw


def _passes(raw: bytes) -> bool:
    try:
        cleaned = work.clean(Job(document_id(raw), SOURCES, raw), {})
        if isinstance(cleaned, Split):
            return False
        work.parse(Job(document_id(raw), SOURCES, cleaned), {})
    except CopydeskError:
        return False
    return True
