"""What one hint's documents have come to, until it is settled with the ledger."""

import secrets
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from tasks.errors import EmptyDocumentError
from tasks.models import Split
from worker.ledger import Claim, Key, Stage
from worker.ledger.history import Entry


class Walked(NamedTuple):
    """How far a document came in this process since it was claimed."""

    #: The stage before which it stands now.
    stage: Stage
    #: As it stands there, with that stage's input and the history up to there.
    claim: Claim
    #: What was added to its history.
    past: tuple[Entry, ...] = ()
    #: Why that stage failed, if it was begun.
    error: Exception | None = None
    #: Of that failure.
    seconds: float = 0.0
    #: Its items, where that stage found several.
    split: Split | None = None

    def lines(self) -> str:
        """Return what was added to its history as the ledger's scripts append it."""
        return "\n".join(entry.line() for entry in self.past)


@dataclass(kw_only=True, slots=True)
class Batch:
    """The claims of one start of a stage, sorted by what became of them."""

    stage: Stage
    #: The owner of the leases: "<task id>:<random>@<worker>".
    token: str
    #: Where its documents came from, for people.
    feed: str = ""
    #: Done with this stage, and perhaps with further ones.
    done: list[Walked] = field(default_factory=list)
    delivered: list[Walked] = field(default_factory=list)
    splits: list[Walked] = field(default_factory=list)
    failed: list[Walked] = field(default_factory=list)
    #: Not begun; handed back.
    rest: list[Key] = field(default_factory=list)

    @property
    def worker(self) -> str:
        """The worker that holds the leases."""
        return self.token.partition("@")[2]

    def successor(self, stage: Stage) -> "Batch":
        """Return an empty batch of a later stage, of the same task, with leases of its own."""
        return begin(stage, self.token.partition(":")[0], self.worker, self.feed)

    def again(self) -> "Batch":
        """Return an empty batch of the same stage with the same leases."""
        return Batch(stage=self.stage, token=self.token, feed=self.feed)

    def add(self, walked: Walked) -> None:
        """Sort one document in."""
        if walked.error is not None:
            self.failed.append(walked)
        elif walked.split is not None and not walked.split.items:
            empty = EmptyDocumentError("a container without documents in it")
            self.failed.append(walked._replace(split=None, error=empty))
        elif walked.split is not None:
            self.splits.append(walked)
        elif walked.stage == self.stage:
            self.rest.append(walked.claim.key)
        else:
            self.done.append(walked)

    def summary(self) -> Mapping[str, int]:
        """Return the counts that are not nought."""
        counts: Mapping[str, Sequence[object]] = {
            "done": [*self.done, *self.delivered],
            "split": self.splits,
            "failed": self.failed,
            "handed_back": self.rest,
        }
        return {name: len(rows) for name, rows in counts.items() if rows}


def seconds(walks: Iterable[Walked]) -> Mapping[str, list[float]]:
    """Return how long documents took in each stage that went well, one by one."""
    took: dict[str, list[float]] = defaultdict(list)
    for walked in walks:
        for entry in walked.past:
            took[entry.stage].append(entry.seconds or 0.0)
    return took


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
