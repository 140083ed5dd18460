"""What one hint's documents have come to, until it is settled with the ledger."""

import secrets
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tasks.errors import EmptyDocumentError
from tasks.models import Split
from worker.ledger import Claim, Key, Stage, following
from worker.ledger.history import Entry
from worker.outcome import Worked


@dataclass(kw_only=True, slots=True)
class Batch:
    """The claims of one start of a stage, sorted by what became of them."""

    stage: Stage
    #: The owner of the leases: "<task id>:<random>@<worker>".
    token: str
    #: Where its documents came from, for people.
    feed: str = ""
    #: Output and seconds.
    done: list[tuple[Claim, bytes, float]] = field(default_factory=list)
    splits: list[tuple[Claim, Split]] = field(default_factory=list)
    failed: list[tuple[Claim, Exception, float]] = field(default_factory=list)
    #: Not begun; handed back.
    rest: list[Key] = field(default_factory=list)

    @property
    def worker(self) -> str:
        """The worker that holds the leases."""
        return self.token.partition("@")[2]

    def successor(self) -> "Batch":
        """Return an empty batch of the next stage, of the same task, with leases of its own."""
        task = self.token.partition(":")[0]
        return begin(following(self.stage), task, self.worker, self.feed)

    def add(self, claim: Claim, worked: Worked[bytes | Split]) -> None:
        """Sort one document in."""
        if worked.error is not None:
            self.failed.append((claim, worked.error, worked.seconds))
        elif isinstance(worked.output, Split) and not worked.output.items:
            empty = EmptyDocumentError("a container without documents in it")
            self.failed.append((claim, empty, worked.seconds))
        elif isinstance(worked.output, Split):
            self.splits.append((claim, worked.output))
        elif worked.output is not None:
            self.done.append((claim, worked.output, worked.seconds))

    def entry(self, claim: Claim, now: int, seconds: float | None, outcome: str) -> Entry:
        """Return the line that this start adds to a document's history."""
        return Entry(self.stage, now, self.worker, claim.attempt, seconds, outcome)

    def summary(self) -> Mapping[str, int]:
        """Return the counts that are not nought."""
        counts: Mapping[str, Sequence[object]] = {
            "done": self.done,
            "split": self.splits,
            "failed": self.failed,
            "handed_back": self.rest,
        }
        return {name: len(rows) for name, rows in counts.items() if rows}


def whole(summaries: Sequence[Mapping[str, int]]) -> Mapping[str, int]:
    """Add up what became of a batch in several stages, one after the other.

    Done is what was done in the last of them; what fell out before is counted where it did.
    """
    if not summaries:
        return {}
    total = sum((Counter(summary) for summary in summaries), Counter[str]())
    total["done"] = summaries[-1].get("done", 0)
    return {name: count for name, count in total.items() if count}


def begin(stage: Stage, task_id: str, worker: str, feed: str = "") -> Batch:
    """Return an empty batch whose token nobody has had."""
    return Batch(stage=stage, token=f"{task_id}:{secrets.token_hex(4)}@{worker}", feed=feed)
