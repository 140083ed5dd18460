"""Clean and parse of real texts of some 4 kB, in one process on one core.

usage: DATASETS=DIR python -m benchmarks.quality.speed
"""

import os
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Final

from tasks.clean import clean
from tasks.errors import CopydeskError
from tasks.models import Cleaned, Document
from tasks.parse import parse

_SIZES: Final = range(3_500, 4_600)
_TEXTS: Final = 400
_ROUNDS: Final = 7
#: Every so many files one is taken, so that all sources have their share.
_STEP: Final = 3


def texts(folder: Path) -> Iterator[Document]:
    """Yield documents of the size from all over the folder."""
    for path in sorted(folder.rglob("*.txt"))[::_STEP]:
        if path.stat().st_size in _SIZES:
            yield Document(raw=path.read_bytes())


def main() -> None:
    """Print the rate by CPU time: the sum of each document's fastest round."""
    documents = [*islice(texts(Path(os.environ["DATASETS"]) / "load"), _TEXTS)]
    spent = [min(times) for times in zip(*(_round(documents) for _ in range(_ROUNDS)), strict=True)]
    cleaning, parsing = (1000 * sum(each) / len(documents) for each in zip(*spent, strict=True))
    print(
        f"speed n={len(documents)} clean {cleaning:.3f} ms, parse {parsing:.3f} ms: "
        f"{1000 / (cleaning + parsing):.0f} documents/s on one core"
    )


def _round(documents: list[Document]) -> list[tuple[float, float]]:
    return [_once(document) for document in documents]


def _once(document: Document) -> tuple[float, float]:
    begun = time.process_time()
    try:
        cleaned = clean(document)
    except CopydeskError:
        return time.process_time() - begun, 0.0
    middle = time.process_time()
    if isinstance(cleaned, Cleaned):
        parse(cleaned)
    return middle - begun, time.process_time() - middle


if __name__ == "__main__":
    main()
