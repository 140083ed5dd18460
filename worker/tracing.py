"""Tracing as the other modules see it: spans that cost nothing unless it is switched on."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from importlib import import_module
from typing import Any, Final, Literal, Protocol, cast

from celery import Celery

from worker.batch import Batch
from worker.errors import ConfigurationError
from worker.ledger.history import Entry
from worker.outcome import reason
from worker.settings import Settings

Kind = Literal["internal", "producer"]
#: What OpenTelemetry takes as an attribute, as far as we need it.
Attribute = str | int | float | list[str]

#: Documents that a span names; a batch may hold a thousand.
NAMED: Final = 64


class Span(Protocol):
    """A stretch of work in a trace."""

    def set(self, **attributes: Attribute) -> None:
        """Add attributes; each is called `copydesk.` + its name."""

    def event(self, name: str, /, **attributes: Attribute) -> None:
        """Add something that happened at a moment."""

    def child(self, name: str, began: float, ended: float, /, **attributes: Attribute) -> None:
        """Add a span within this one that is over; times in seconds since 1970."""


class Tracing(Protocol):
    """Makes spans; those begun within one another belong together."""

    def span(
        self, name: str, kind: Kind = "internal", /, **attributes: Attribute
    ) -> AbstractContextManager[Span]:
        """Give a span that lasts as long as the block."""


class _Nothing:
    """Neither spans nor their cost."""

    def span(
        self, _name: str, _kind: Kind = "internal", /, **_attributes: Attribute
    ) -> AbstractContextManager[Span]:
        return _NO_SPAN

    def set(self, **_attributes: Attribute) -> None:
        pass

    def event(self, _name: str, /, **_attributes: Attribute) -> None:
        pass

    def child(self, _name: str, _began: float, _ended: float, /, **_attributes: Attribute) -> None:
        pass


OFF: Final = _Nothing()
_NO_SPAN: Final[AbstractContextManager[Span]] = nullcontext(OFF)


def start(settings: Settings) -> Tracing:
    """Return the tracing that the settings ask for.

    Raises:
        ConfigurationError: It is on, and its packages are not installed.
    """
    if not settings.tracing:
        return OFF
    try:
        started: Tracing = import_module("worker.otel").start()
    except ImportError as error:
        raise ConfigurationError(
            f"tracing needs: pip install 'copydesk[otel]' ({error})"
        ) from error
    return started


def of(app: Celery) -> Tracing:
    """Return the tracing of an application; one that was given none has none."""
    return cast("Tracing", getattr(app, "tracing", OFF))


@contextmanager
def work(tracing: Tracing, batch: Batch, keys: list[str]) -> Iterator[None]:
    """Trace what a process does with a batch: what it holds, and what became of it."""
    with tracing.span(
        "work",
        stage=batch.stage,
        feed=batch.feed,
        documents=len(keys),
        keys=keys[:NAMED],
        worker=batch.worker,
    ) as span:
        yield
        span.set(**{f"documents_{name}": count for name, count in batch.summary().items()})
        for name, entries in _stages(batch).items():
            _child(span, name, entries)
        for walked in batch.failed:
            if walked.error is not None:
                why = reason(walked.error)
                where = {"stage": walked.stage, "document": walked.claim.key}
                span.event("document_failed", **where, reason=why)


def _stages(batch: Batch) -> Mapping[str, list[Entry]]:
    stages: dict[str, list[Entry]] = defaultdict(list)
    for walked in (*batch.done, *batch.delivered, *batch.failed):
        for entry in walked.past:
            stages[entry.stage].append(entry)
    return stages


def _child(span: Span, stage: str, entries: Sequence[Entry]) -> None:
    """Add a stage's span, from the first document's start to the last one's end.

    Some documents go through the stages before others, so the spans of stages overlap; how long a
    stage was at work is in its attribute.
    """
    seconds = sum(entry.seconds or 0.0 for entry in entries)
    ended = max(entry.at for entry in entries) / 1000
    began = min(entry.at / 1000 - (entry.seconds or 0.0) for entry in entries)
    # Documents that are delivered together have a share of the time each.
    began = min(began, ended - seconds)
    span.child(stage, began, ended, documents=len(entries), seconds=seconds)


def describe(**attributes: Any) -> dict[str, Any]:
    """Return attributes under our names."""
    return {f"copydesk.{name}": value for name, value in attributes.items()}
