"""The ledger's model test, with what people and containers do to documents added to it."""

import hashlib

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from tests.unit.worker.ledger.test_ledger_model import EXAMPLES, SINK, LedgerMachine, arrival
from worker.ledger import STAGES, Ledger, Refusal, key_of
from worker.ledger.history import Entry

NUMBERS = st.lists(st.integers(0, 11), min_size=1, max_size=4, unique=True)


class LettersMachine(LedgerMachine):
    """Replays, drops, doing it again, refusals, adoption and splits between all the rest."""

    hints = LedgerMachine.hints
    claims = LedgerMachine.claims

    def __init__(self) -> None:
        """Begin without anything that was asked for twice."""
        super().__init__()
        self.asked: dict[str, int] = {}

    @rule(target=hints, numbers=NUMBERS)
    def again(self, numbers: list[int]) -> tuple[str, ...]:
        """Take documents in anew, wherever they stand."""
        arrivals = [arrival(number) for number in numbers]
        states = self.ledger.register(arrivals, again=True)[1]
        self.known |= {one.key for one in arrivals}
        for one, state in zip(arrivals, states, strict=True):
            self.asked[one.key] = self.asked.get(one.key, 0) + (state == "queued")
        return tuple(one.key for one in arrivals)

    @rule(target=hints, numbers=NUMBERS)
    def replay(self, numbers: list[int]) -> tuple[str, ...]:
        """Replay what may be dead, on its way, or done."""
        keys = [arrival(number).key for number in numbers]
        entry = Entry("clean", 1, "w", 1, None, "replayed").line()
        found = self.ledger.replay(3, [(key, entry) for key in keys])[1]
        return tuple(key for hint in found for key in hint.keys) or tuple(keys)

    @rule(numbers=NUMBERS)
    def drop(self, numbers: list[int]) -> None:
        """Forget dead letters."""
        self.known -= set(self.ledger.drop([arrival(number).key for number in numbers]))

    @rule(number=st.integers(100, 103))
    def refuse(self, number: int) -> None:
        """Refuse a file, perhaps for the second time."""
        stand_in = key_of(hashlib.sha256(f"refused {number}".encode()).hexdigest(), SINK)
        self.ledger.refuse("1", [Refusal(stand_in, b"{}", SINK, 0, "link", "E", "m")])
        self.known.add(stand_in)

    @rule(numbers=NUMBERS)
    def adopt(self, numbers: list[int]) -> None:
        """Find results in a sink of documents in any state."""
        keys = [arrival(number).key for number in numbers]
        self.ledger.adopt(keys)
        self.known |= set(keys)

    @rule(claim=LedgerMachine.claims, numbers=st.lists(st.integers(0, 11), max_size=4))
    def split(self, claim: tuple[str, str, list[str]], numbers: list[int]) -> None:
        """Split, into documents that may be new, known, dead, repeated, or the container itself."""
        token, stage, keys = claim
        if keys and stage == "clean":
            items = [arrival(number) for number in numbers]
            if self.ledger.where(keys[:1])[0].state == "leased":
                for key in self.ledger.split(token, keys[0], items)[1]:
                    self.asked[key] = self.asked.get(key, 0) + 1
                    self.known.add(key)

    @invariant()
    def nothing_is_delivered_twice(self) -> None:
        """A document is delivered once, and once more each time it was asked for again."""
        for key, times in getattr(self, "delivered", {}).items():
            assert times <= 1 + self.asked.get(key, 0)

    @invariant()
    def sums_match_what_is_there(self) -> None:
        """Reasons and letters are as many as the dead; what is in flight weighs what it weighs."""
        if not hasattr(self, "ledger"):
            return
        totals = self.ledger.totals()
        assert sum(totals.reasons.values()) == totals.dead
        assert min(totals.reasons.values(), default=0) >= 0
        assert totals.letters == totals.dead - totals.dropped
        assert totals.in_flight_bytes == self._weight(self.ledger)
        assert min(stage.in_flight for stage in totals.stages.values()) >= 0
        assert len(totals.stages) == len(STAGES)

    def _weight(self, ledger: Ledger) -> int:
        names = self.client.keys(f"{ledger.prefix}doc:*")
        return sum(int(self.client.hget(name, "size") or 0) for name in names)


@pytest.mark.usefixtures("client")
def test_no_interleaving_with_people_in_it_breaks_the_ledger(redis_url: str) -> None:
    """Replay, drop, again, refuse, adopt and split in any order keep all sums right."""
    LettersMachine.url = redis_url
    machine = LettersMachine.TestCase
    machine.settings = settings(
        max_examples=EXAMPLES,
        stateful_step_count=40,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    machine("runTest").runTest()
