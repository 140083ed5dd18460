"""The way of some documents through the stages, as far as one process takes them."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Final

from tasks.models import Article, Cleaned, Profile, Split, Value
from tasks.work import Job, Output, StageFunction, packed, steps
from worker.batch import Walked
from worker.ledger import Claim, Stage, document_of, following
from worker.ledger.history import Entry
from worker.outcome import Alarm, Worked

#: How many documents, and bytes of their inputs, go abreast: enough for a step's code to be met
#: warm, and little to have half done when the time is over.
ABREAST: Final = 16
ABREAST_BYTES: Final = 128 * 1024
#: Seconds for which they do so in one stage, and share of a document's time that it is at most.
PATIENCE: Final = 1.0
SHARE: Final = 0.1


def companies(claims: Sequence[Claim]) -> Iterator[list[Claim]]:
    """Yield claims in groups that go abreast, in their order."""
    group: list[Claim] = []
    size = 0
    for claim in claims:
        more = len(claim.input) if isinstance(claim.input, bytes) else 0
        if group and (len(group) == ABREAST or size + more > ABREAST_BYTES):
            yield group
            group, size = [], 0
        group.append(claim)
        size += more
    if group:
        yield group


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
        self,
        stage: Stage,
        claims: Sequence[Claim],
        worker: str,
        may_go_on: Callable[[Stage], bool],
        in_time: Callable[[], bool] = lambda: True,
    ) -> list[Walked]:
        """Take documents through this stage and on as far as they may, at most to `deliver`.

        Args:
            stage: Before which they stand.
            claims: They go abreast, step by step; none has to wait for the others to fail or end.
            worker: Its name, for their history.
            may_go_on: Whether this process may do a further stage.
            in_time: Whether a document may still be begun in a stage.

        Returns:
            In the order of the claims. What there was no time for stands before the stage that
            it did not get through.
        """
        company = [_Walk(stage, claim) for claim in claims]
        going: Sequence[_Walk] = company
        with Alarm() as alarm:
            while going:
                through = self._stage(going, alarm, in_time)
                for walk in through:
                    walk.onward(worker)
                going = through if through and may_go_on(through[0].here.stage) else ()
            return [self._end(walk, alarm) for walk in company]

    def _stage(
        self, company: Sequence["_Walk"], alarm: Alarm, in_time: Callable[[], bool]
    ) -> list["_Walk"]:
        """Take documents through one stage, abreast as long as that is quick.

        Gives those that stand at its end and are still one document each.
        """
        until = time.monotonic() + min(PATIENCE, SHARE * self._timeout)
        functions = steps(self._functions[company[0].here.stage])
        last = company[0]
        for number, function in enumerate(functions):
            for walk in company:
                if walk.stands_before(number) and in_time() and time.monotonic() < until:
                    self._step(walk, function, alarm)
                    last = walk
        # One after the other, so that some get through, however slow they are: the one that
        # took the time to the last, or else all would be handed back again and again.
        for walk in sorted(company, key=lambda walk: walk is not last):
            if in_time() or (walk is last and walk.taken):
                self._finish(walk, functions, alarm)
        return [walk for walk in company if walk.stands_before(len(functions))]

    def _finish(self, walk: "_Walk", functions: Sequence[StageFunction], alarm: Alarm) -> None:
        for number in range(walk.taken, len(functions)):
            if walk.stands_before(number):
                self._step(walk, functions[number], alarm)

    def _step(self, walk: "_Walk", function: StageFunction, alarm: Alarm) -> None:
        job = Job(document_of(walk.here.claim.key), walk.here.claim.sources, walk.value)
        work = partial(function, job, self._profiles)
        walk.take(alarm.attempt(work, self._timeout, walk.seconds))

    def _end(self, walk: "_Walk", alarm: Alarm) -> Walked:
        here = walk.here
        if isinstance(here.claim.input, Cleaned | Article):
            worked = alarm.attempt(partial(packed, here.claim.input), self._timeout)
            if worked.output is None:
                return self._end(walk.back(worked), alarm)
            here = here._replace(claim=here.claim._replace(input=worked.output))
        return here._replace(error=walk.error, seconds=walk.seconds, split=walk.split)


class _Walk:
    """Where one document is."""

    def __init__(self, stage: Stage, claim: Claim) -> None:
        #: It before each stage that it came to.
        self._stages = [Walked(stage, claim)]
        self.split: Split | None = None
        self.error: Exception | None = None
        self._begin()

    def _begin(self) -> None:
        self.value: Value = self.here.claim.input
        #: How many steps of the stage it has taken, how long they took, and when the last one was
        #: done (ms since 1970).
        self.taken = 0
        self.seconds = 0.0
        self.at = 0

    @property
    def here(self) -> Walked:
        """It before the stage at which it is."""
        return self._stages[-1]

    def stands_before(self, step: int) -> bool:
        """Tell whether this step is its next one."""
        return self.taken == step and self.error is None and self.split is None

    def take(self, worked: Worked[Output]) -> None:
        """Note what a step came to."""
        self.taken += 1
        self.seconds += worked.seconds
        self.at = time.time_ns() // 1_000_000
        self.error = worked.error
        if isinstance(worked.output, Split):
            self.split = worked.output
        elif worked.output is not None:
            self.value = worked.output
        elif worked.error is None:
            self.error = TypeError(f"a step of {self.here.stage} gave nothing")

    def onward(self, worker: str) -> None:
        """Stand before the next stage."""
        here = self.here
        entry = Entry(here.stage, self.at, worker, here.claim.attempt, self.seconds, "done")
        history = (*here.claim.history, entry)
        claim = here.claim._replace(attempt=1, history=history, input=self.value)
        self._stages.append(Walked(following(here.stage), claim, (*here.past, entry)))
        self._begin()

    def back(self, worked: Worked[bytes]) -> "_Walk":
        """Return to the stage before, whose output is none."""
        self._stages.pop()
        self.error, self.seconds = worked.error, worked.seconds
        return self
