"""The extractors by name: ours, and those that other packages plug in.

A package adds an extractor, or replaces one of ours by taking its name, with an entry point:

    [project.entry-points."copydesk.extractors"]
    ships = "example.ships:find_ships"
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from types import MappingProxyType
from typing import Protocol

from tasks.errors import CopydeskError, PermanentError
from tasks.extract.bounds import MOST_FINDINGS
from tasks.models import Article, Findings

#: Entry-point group in which other packages announce extractors.
GROUP = "copydesk.extractors"


#: Characters of an article that are read for findings: beyond the longest reportage, and short
#: enough for every extractor to end within seconds.
LONGEST = 100_000


class Extractor(Protocol):
    """One way to find something in an article.

    It is given the article and what the extractors before it found (the people, for who
    looks for speakers), and returns only its own findings: the fields it does not fill
    stay empty. It neither changes nor keeps what it is given, and does no I/O.
    """

    def __call__(self, article: Article, found: Findings, /) -> Findings:
        """Return what this extractor finds in the article."""
        ...


class Registry(Mapping[str, Extractor]):
    """Extractors by name, in the order in which they run; immutable."""

    def __init__(self, extractors: Mapping[str, Extractor]) -> None:
        self._extractors = MappingProxyType(dict(extractors))

    def __getitem__(self, name: str) -> Extractor:
        return self._extractors[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._extractors)

    def __len__(self) -> int:
        return len(self._extractors)

    def extended(self, extractors: Mapping[str, Extractor]) -> "Registry":
        """Return a registry with these in the place of their namesakes, new ones last."""
        return Registry({**self._extractors, **extractors})

    def run(self, article: Article, names: Sequence[str] | None = None) -> Findings:
        """Return what the named extractors find together.

        Args:
            article: What is read; spans count in its `text`.
            names: The extractors to run, in the registry's order whatever the order here;
                all of them if None.

        Raises:
            PermanentError: An extractor is unknown, failed on this article, or returned
                something else than findings.
        """
        found = Findings()
        for name in self._chosen(names):
            found = self.further(name, article, found)
        return found

    def further(self, name: str, article: Article, found: Findings) -> Findings:
        """Return what was found before and what the named extractor finds, together.

        Raises:
            PermanentError: The extractor failed on this article, or returned something else
                than findings.
        """
        return merged(found, _run(name, self[name], bounded(article), found))

    def _chosen(self, names: Sequence[str] | None) -> list[str]:
        if names is None:
            return list(self)
        unknown = sorted(set(names) - set(self))
        if unknown:
            raise PermanentError(f"no extractor is named {', '.join(unknown)}")
        return [name for name in self if name in names]


def bounded(article: Article) -> Article:
    """Return the article with no more text than extractors are given; spans stay true."""
    if len(article.text) <= LONGEST:
        return article
    return article.model_copy(update={"text": article.text[:LONGEST]})


def in_part(article: Article, found: Findings) -> bool:
    """Tell whether there may be more in the article than was read or counted."""
    counts = len(found.quotes), len(found.dates), len(found.amounts)
    return len(article.text) > LONGEST or max(counts) >= MOST_FINDINGS


def merged(first: Findings, second: Findings) -> Findings:
    """Return the findings of both, field by field, those of `first` first."""
    more = {name: getattr(first, name) + getattr(second, name) for name in second.model_fields_set}
    return first.model_copy(update=more)


@cache
def plugged_in() -> Mapping[str, Extractor]:
    """Return the extractors that installed packages announce, by name; looked up once."""
    found = entry_points(group=GROUP)
    return MappingProxyType({point.name: _load(point) for point in _sorted(found)})


def _sorted(points: Iterable[EntryPoint]) -> list[EntryPoint]:
    return sorted(points, key=lambda point: (point.name, point.value))


def _load(point: EntryPoint) -> Extractor:
    try:
        extractor: Extractor = point.load()
    except Exception as error:
        raise PermanentError(f"extractor {point.name} can not be loaded: {error!r}") from error
    return extractor


def _run(name: str, extractor: Extractor, article: Article, found: Findings) -> Findings:
    try:
        own: object = extractor(article, found)
    except (CopydeskError, MemoryError):
        raise
    except Exception as error:
        raise PermanentError(f"extractor {name} failed: {error!r}") from error
    if not isinstance(own, Findings):  # others write extractors too, and not all check types
        raise PermanentError(f"extractor {name} returned {type(own).__name__}, not Findings")
    return own
