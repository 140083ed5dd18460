"""The history of a document as the ledger keeps it: one line per start of a stage."""

from datetime import UTC, datetime
from typing import NamedTuple


class Entry(NamedTuple):
    """One start of a stage and how it ended."""

    stage: str
    #: Milliseconds since 1970.
    at: int
    worker: str
    attempt: int
    #: Seconds of work; None where the process was lost.
    seconds: float | None
    #: "done", "lost", or the reason of an error.
    outcome: str

    @property
    def time(self) -> datetime:
        """When it ended."""
        return datetime.fromtimestamp(self.at / 1000, UTC)

    def line(self) -> str:
        """Return the entry as the ledger's scripts append it."""
        seconds = "" if self.seconds is None else f"{self.seconds:.6f}"
        fields = (self.stage, self.at, self.worker, self.attempt, seconds, self.outcome)
        return "\t".join(map(str, fields))


def parse(text: str) -> tuple[Entry, ...]:
    """Read a document's history, oldest first."""
    return tuple(_entry(line) for line in text.splitlines() if line)


def _entry(line: str) -> Entry:
    stage, at, worker, attempt, seconds, outcome = line.split("\t")
    took = float(seconds) if seconds else None
    return Entry(stage, int(at), worker, int(attempt), took, outcome)
