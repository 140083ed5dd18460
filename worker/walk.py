"""One document's way through the stages, as far as one process takes it."""

import time
from collections.abc import Callable, Mapping
from functools import partial

from tasks.models import Article, Cleaned, Profile, Split, Value
from tasks.work import Job, Output, StageFunction, packed
from worker.batch import Walked
from worker.ledger import Claim, Stage, document_of, following
from worker.ledger.history import Entry
from worker.outcome import Worked, attempt


class Walker:
    """Takes documents through stages, each of which has its own limit of time.

    What one stage gives, the next takes as it is. Only where the walk ends it is put into bytes;
    a stage whose output can not be has failed.
    """

    def __init__(
        self,
        functions: Mapping[str, StageFunction],
        profiles: Mapping[str, Profile],
        timeout: float,
    ) -> None:
        self._functions = functions
        self._profiles = profiles
        self._timeout = timeout

    def walk(
        self, stage: Stage, claim: Claim, worker: str, may_go_on: Callable[[Stage], bool]
    ) -> Walked:
        """Take a document through this stage and on as far as it may, at most to `deliver`."""
        steps = [Walked(stage, claim)]
        while True:
            here = steps[-1]
            worked = self._start(here)
            if worked.error is not None or worked.output is None:
                return self._end(steps, worked.error, worked.seconds)
            if isinstance(worked.output, Split):
                return here._replace(split=worked.output)
            steps.append(_onward(here, worked.output, worker, worked.seconds))
            if not may_go_on(steps[-1].stage):
                return self._end(steps)

    def _start(self, here: Walked) -> Worked[Output]:
        job = Job(document_of(here.claim.key), here.claim.sources, here.claim.input)
        work = partial(self._functions[here.stage], job, self._profiles)
        return attempt(work, self._timeout)

    def _end(
        self, steps: list[Walked], error: Exception | None = None, seconds: float = 0.0
    ) -> Walked:
        here = steps.pop()
        if isinstance(here.claim.input, Cleaned | Article):
            worked = attempt(partial(packed, here.claim.input), self._timeout)
            if worked.output is None:
                return self._end(steps, worked.error, worked.seconds)
            here = here._replace(claim=here.claim._replace(input=worked.output))
        return here._replace(error=error, seconds=seconds)


def _onward(here: Walked, output: Value, worker: str, seconds: float) -> Walked:
    entry = Entry(
        here.stage, time.time_ns() // 1_000_000, worker, here.claim.attempt, seconds, "done"
    )
    claim = here.claim._replace(attempt=1, history=(*here.claim.history, entry), input=output)
    return Walked(following(here.stage), claim, (*here.past, entry))
