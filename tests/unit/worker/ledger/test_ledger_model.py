"""The ledger under any interleaving of several actors, against a model of what must hold."""

import hashlib
import os

import pytest
import redis
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule

from worker.ledger import STAGES, Arrival, Burial, Claim, Ledger, following, key_of
from worker.ledger.history import Entry

EXAMPLES = int(os.environ.get("LEDGER_EXAMPLES", "40"))
SINK = "memory:"


def arrival(number: int) -> Arrival:
    raw = f"document {number}".encode()
    return Arrival(key_of(hashlib.sha256(raw).hexdigest(), SINK), raw, b"{}", SINK)


def done(stage: str) -> str:
    return Entry(stage, 1, "w", 1, 0.0, "done").line()


class LedgerMachine(RuleBasedStateMachine):
    """Producers, workers that crash, late hints and reconcilers, in any order."""

    url = ""
    hints = Bundle("hints")
    claims = Bundle("claims")

    @initialize()
    def empty(self) -> None:
        """Begin with an empty Redis."""
        self.client = redis.Redis.from_url(self.url, protocol=2)
        self.client.flushall()
        self.ledger = Ledger(self.client, "m:", limit=5)
        self.known: set[str] = set()
        self.delivered: dict[str, int] = {}
        self.tokens = 0

    def teardown(self) -> None:
        """Close the connection."""
        self.client.close()

    @rule(target=hints, numbers=st.lists(st.integers(0, 11), min_size=1, max_size=4, unique=True))
    def register(self, numbers: list[int]) -> tuple[str, ...]:
        """Take documents in, some of them again."""
        arrivals = [arrival(number) for number in numbers]
        self.ledger.register(arrivals)
        self.known |= {one.key for one in arrivals}
        return tuple(one.key for one in arrivals)

    @rule(target=claims, hint=hints, stage=st.sampled_from(STAGES), crash=st.booleans())
    def claim(
        self, hint: tuple[str, ...], stage: str, *, crash: bool
    ) -> tuple[str, str, list[str]]:
        """Claim by a hint that may be late, repeated, or for another stage; perhaps crash."""
        self.tokens += 1
        token = f"t{self.tokens}@w"
        lease = 0.0 if crash else 100.0
        rows = self.ledger.claim(stage, token, lease, 0, hint)
        return token, stage, [row.key for row in rows]

    @rule(claim=claims)
    def commit(self, claim: tuple[str, str, list[str]]) -> None:
        """Commit, perhaps too late, perhaps for the second time."""
        token, stage, keys = claim
        if not keys:
            return
        if stage == "deliver":
            self.deliver(token, keys)
        else:
            line = done(stage)
            self.ledger.commit(stage, following(stage), token, [(key, b"x", line) for key in keys])

    def deliver(self, token: str, keys: list[str]) -> None:
        """Deliver, and count what the ledger takes for delivered."""
        rows = [(key, key.partition(".")[0], b"", b"") for key in keys]
        for key in self.ledger.deliver(token, 0, rows)[1]:
            self.delivered[key] = self.delivered.get(key, 0) + 1

    @rule(
        target=claims, claim=claims, far=st.integers(1, 3), twice=st.booleans(), crash=st.booleans()
    )
    def advance(
        self, claim: tuple[str, str, list[str]], far: int, *, twice: bool, crash: bool
    ) -> tuple[str, str, list[str]]:
        """Commit and claim a later stage in one step; its answer may be lost, or its worker."""
        token, stage, keys = claim
        if stage == "deliver" or not keys:
            return token, stage, []
        self.tokens += 1
        fresh, onward = f"t{self.tokens}@w", STAGES[min(3, STAGES.index(stage) + far)]
        rows = [(Claim(key, 1, (), b"[]", SINK, b"x"), b"x", done(stage)) for key in keys]
        lease = 0.0 if crash else 100.0
        got = self.ledger.advance(stage, onward, token, fresh, lease, rows)
        if twice:
            assert self.ledger.advance(stage, onward, token, fresh, lease, rows) == got
        for one in got:
            held = self.client.hmget(f"m:doc:{one.key}", "owner", "stage", "state")
            assert held == [fresh.encode(), onward.encode(), b"leased"]
        return fresh, onward, [one.key for one in got]

    @rule(claim=claims)
    def finish_at_once(self, claim: tuple[str, str, list[str]]) -> None:
        """Deliver from an earlier stage, as a worker does that took it through all of them."""
        token, _, keys = claim
        if keys:
            self.deliver(token, keys)

    @rule(claim=claims)
    def hand_back(self, claim: tuple[str, str, list[str]]) -> None:
        """Hand back what may not be ours any more."""
        token, _, keys = claim
        if keys:
            self.ledger.release(token, keys)

    @rule(claim=claims, wait=st.sampled_from([0, 100_000]))
    def delay(self, claim: tuple[str, str, list[str]], wait: int) -> None:
        """Put off."""
        token, stage, keys = claim
        entry = Entry(stage, 1, "w", 1, 0.0, "sink").line()
        if keys:
            self.ledger.delay(token, [(key, wait, entry) for key in keys])

    @rule(claim=claims)
    def bury(self, claim: tuple[str, str, list[str]]) -> None:
        """Fail for good."""
        token, stage, keys = claim
        entry = Entry(stage, 1, "w", 1, 0.0, "empty")
        if keys:
            self.ledger.bury(token, "1", [Burial(k, "empty", "E", "m", "f", entry) for k in keys])

    @rule(claim=claims)
    def lose(self, claim: tuple[str, str, list[str]]) -> None:
        """Report the loss of a process."""
        token, _, keys = claim
        if keys:
            self.ledger.lost(token.partition("@")[0], 3, "1", keys)

    @rule(target=hints)
    def reconcile(self) -> tuple[str, ...]:
        """Look for what ran out, whether or not somebody else just did."""
        found = self.ledger.reconcile(
            slack=0.0, most=3, longest=200, batch=4, remember=0, version="1", empty=[True] * 4
        )
        return tuple(key for hint in found.hints for key in hint.keys) or ("0" * 64 + ".00000000",)

    @invariant()
    def every_document_is_accounted_for(self) -> None:
        """Received = delivered + dead + duplicate + in flight, and nothing is unknown."""
        if not hasattr(self, "ledger"):
            return
        totals = self.ledger.totals()
        assert totals.balanced, totals
        if self.known:
            states = [place.state for place in self.ledger.where(sorted(self.known))]
            assert "unknown" not in states

    @invariant()
    def nothing_is_delivered_twice(self) -> None:
        """However often it is claimed, a document is delivered once."""
        assert all(times == 1 for times in getattr(self, "delivered", {}).values())

    @invariant()
    def the_sums_per_stage_are_right(self) -> None:
        """What each stage is said to hold is what stands before it, and so are the bytes."""
        if not hasattr(self, "ledger"):
            return
        held = [
            self.client.hmget(name, "stage", "size") for name in self.client.scan_iter("m:doc:*")
        ]
        totals = self.ledger.totals()
        for stage in STAGES:
            count = sum(at == stage.encode() for at, _ in held)
            assert count == totals.stages[stage].in_flight
        assert sum(int(size) for _, size in held) == totals.in_flight_bytes

    @invariant()
    def a_document_waits_in_one_place_only(self) -> None:
        """Waiting, leased and delayed exclude each other, and add up to what is in flight."""
        if not hasattr(self, "ledger"):
            return
        sets = [f"m:waiting:{stage}" for stage in STAGES] + ["m:leased", "m:delayed"]
        places = [key for name in sets for key in self.client.zrange(name, 0, -1)]
        assert len(places) == len(set(places)) == self.ledger.totals().in_flight


@pytest.mark.usefixtures("client")
def test_no_interleaving_breaks_the_ledger(redis_url: str) -> None:
    """Claims, crashes, late commits and reconcilers in any order lose and double nothing."""
    LedgerMachine.url = redis_url
    machine = LedgerMachine.TestCase
    machine.settings = settings(
        max_examples=EXAMPLES,
        stateful_step_count=40,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    machine("runTest").runTest()
