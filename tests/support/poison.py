"""Documents that do their worst to the process that reads them.

The worst is done by an extractor that this module plugs in through an entry point, as any other
package could; the product has no such switch.
"""

import ctypes
import os
import re
from pathlib import Path
from typing import Final

from tasks.models import Article, Findings
from tests.support.articles import article

KINDS: Final = ("segfault", "exit", "hang", "stuck", "memory", "raise")


def poisoned(number: int, kind: str) -> bytes:
    """Return an article that does this to its reader."""
    return article(number) + f"\nThe word of the day in the town was poison-{kind}.".encode()


def write_poisoned(folder: Path, count: int, kind: str) -> None:
    """Write so many poisoned articles into a folder."""
    for number in range(count):
        (folder / f"poison-{kind}-{number}.txt").write_bytes(poisoned(10**6 + number, kind))


def plug_in(folder: Path) -> str:
    """Announce the extractor in a folder, which is to be put on PYTHONPATH."""
    info = folder / "poison-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: poison\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(
        f"[copydesk.extractors]\npoison = {__name__}:find_poison\n"
    )
    return str(folder)


def find_poison(article: Article, _found: Findings) -> Findings:
    """Do what the text says."""
    marker = re.search(r"poison-(\w+)", article.text)
    if marker:
        _do(marker.group(1))
    return Findings()


def _do(kind: str) -> None:
    if kind == "segfault":
        ctypes.string_at(0)
    elif kind == "exit":
        os._exit(7)
    elif kind == "hang":
        while True:
            pass
    elif kind == "stuck":  # in C, where no signal is looked at
        re.match(r"(a+)+$", "a" * 60 + "b")
    elif kind == "memory":
        bytearray(4 * 1024**3)
    else:
        raise RuntimeError("poison")
