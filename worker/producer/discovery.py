"""Finding files: in folders, by pattern, or as named."""

import fnmatch
import glob
import os
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Final

from worker.errors import ConfigurationError

#: What writers call a file that they have not finished, and what no feed means to send.
IGNORED: Final = (".*", "*~", "*.part", "*.tmp", "*.swp", "*.crdownload", "*.filepart")


def find(paths: Iterable[str], ignored: Sequence[str] = IGNORED) -> Iterator[Path]:
    """Give the files that the paths stand for, each once, folders in order of name.

    Args:
        paths: Files, folders (with all below them) and glob patterns. A file that is named is
            yielded whatever it is called, and whether or not it can be read. A folder that is
            not entered, being a link or closed to us, is given in place of its files: reading
            it says why.
        ignored: Patterns of file names that are passed over in folders.

    Raises:
        ConfigurationError: A path names nothing: said before the first file is given, so that
            nothing is queued by a command that fails.
    """
    named = list(paths)
    for path in named:
        if not (os.path.lexists(path) or _matches(path)):
            raise ConfigurationError(f"{path}: no such file or folder")
    return _each_once(chain.from_iterable(_expand(path, ignored) for path in named))


def _each_once(paths: Iterable[Path]) -> Iterator[Path]:
    seen: set[Path] = set()
    for found in paths:
        if found not in seen:
            seen.add(found)
            yield found


def _expand(name: str, ignored: Sequence[str]) -> Iterator[Path]:
    path = Path(name)
    if path.is_dir() and not path.is_symlink():
        yield from _below(path, ignored)
    elif path.is_symlink() or path.exists():
        yield path
    else:
        yield from _matching(name, ignored)


def _matching(pattern: str, ignored: Sequence[str]) -> Iterator[Path]:
    for name in _matches(pattern):
        if not Path(name).is_dir() and not passed_over(Path(name).name, ignored):
            yield Path(name)


def _matches(pattern: str) -> list[str]:
    return sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207  # also of absolute patterns


def _below(folder: Path, ignored: Sequence[str]) -> Iterator[Path]:
    closed: list[OSError] = []
    for parent, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not passed_over(name, ignored))
        links = [name for name in folders if Path(parent, name).is_symlink()]
        for name in sorted((*names, *links)):
            if not passed_over(name, ignored):
                yield Path(parent, name)
    yield from (Path(error.filename) for error in closed)


def passed_over(name: str, ignored: Sequence[str]) -> bool:
    """Tell whether a file or folder of this name is passed over."""
    return any(fnmatch.fnmatchcase(name, pattern) for pattern in ignored)
