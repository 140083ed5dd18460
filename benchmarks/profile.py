"""Stage profile: microseconds of processor time per document and step."""

import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from benchmarks import documents
from benchmarks.stages import SOURCES
from tasks import clean as cleaning
from tasks import extract as extraction
from tasks import parse as parsing
from tasks.extract.registry import merged
from tasks.models import Cleaned, Document, Findings, Source, Split
from tasks.pipeline import record
from tasks.work import LATER, draft, finish
from worker.ledger.pack import pack, unpack

MANY: Final = 400
#: What is added up, by the names of the steps.
SUMS: Final[Mapping[str, Callable[[str], bool]]] = {
    "clean and parse": lambda step: "extract" not in step,
    "with the extractors by rule": lambda step: "entities" not in step,
    "everything": lambda _step: True,
}
WARM: Final = 40


def report(folder: Path, source: Path | None) -> list[str]:
    """Measure and return the lines of the report: texts as they come, and such of some 4 kB."""
    return [
        line
        for name, long in (("all", False), ("long", True))
        for line in _report(documents.write(folder / name, source, MANY + WARM, long=long))
    ]


def _report(paths: Sequence[Path]) -> list[str]:
    for path in paths[:WARM]:
        _document(path, Counter())
    spent: Counter[str] = Counter()
    for path in paths[WARM:]:
        _document(path, spent)
    size = sum(path.stat().st_size for path in paths[WARM:]) / MANY
    lines = [
        f"### Stage profile, one core, documents of {size:,.0f} bytes on average",
        "",
        "| step | µs/document | documents/s alone |",
        "|---|---|---|",
    ]
    for step, seconds in spent.items():
        lines.append(f"| {step} | {seconds / MANY * 1e6:,.0f} | {MANY / seconds:,.0f} |")
    stages = {step: seconds for step, seconds in spent.items() if not step.startswith("(")}
    for name, steps in SUMS.items():
        seconds = sum(spent for step, spent in stages.items() if steps(step))
        lines.append(f"| **{name}** | {seconds / MANY * 1e6:,.0f} | {MANY / seconds:,.0f} |")
    return [*lines, ""]


def _document(path: Path, spent: Counter[str]) -> None:
    def timed(name: str, call: Callable[..., Any], *args: Any, **named: Any) -> Any:
        started = time.process_time()
        result = call(*args, **named)
        spent[name] += time.process_time() - started  # type: ignore[assignment]
        return result

    raw = path.read_bytes()
    cleaned: Cleaned | Split = timed(
        "clean", cleaning.clean, Document(raw=raw, source=Source(path=path.name))
    )
    assert isinstance(cleaned, Cleaned)
    article = timed("parse", parsing.parse, cleaned)
    found = Findings()
    for name, extractor in extraction.registry().items():
        more = timed(f"extract: {name}", extractor, article, found)
        found = merged(found, more)
    packed = timed(
        "(JSON out)",
        lambda: record("0" * 64, article, found).model_dump_json(exclude=LATER).encode(),
    )
    timed("(finish)", finish, draft(packed), SOURCES, ())
    data = timed("(pack)", pack, packed)
    timed("(unpack)", unpack, data)
