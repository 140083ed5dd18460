import hashlib
from collections.abc import Sequence

import pytest
import redis

from worker.ledger import Arrival, Claim, Hint, Ledger, key_of
from worker.ledger.history import Entry

SINK = "memory:"


@pytest.fixture
def ledger(client: redis.Redis) -> Ledger:
    return Ledger(client, "test:", limit=5)


def arrival(text: str) -> Arrival:
    raw = text.encode()
    return Arrival(key_of(hashlib.sha256(raw).hexdigest(), SINK), raw, b'{"path":"a.txt"}', SINK)


def begun(ledger: Ledger, *texts: str) -> list[Claim]:
    arrivals = [arrival(text) for text in texts]
    ledger.register(arrivals)
    return ledger.claim("clean", "t:1@w", 15, 0, [each.key for each in arrivals])


def advanced(ledger: Ledger, claims: Sequence[Claim], token: str = "t:1@w") -> list[Claim]:
    entry = Entry("clean", 1, "w", 1, 0.5, "done")
    rows = [(claim._replace(history=(entry,)), b"clean", entry.line()) for claim in claims]
    return ledger.advance("clean", "parse", token, "t:2@w", 15, rows)


def test_an_advance_commits_and_leases_in_one_step(ledger: Ledger) -> None:
    """The worker goes on with its output, and nobody else can claim the document meanwhile."""
    (onward,) = advanced(ledger, begun(ledger, "one"))
    assert (onward.attempt, onward.input, len(onward.history)) == (1, b"clean", 1)
    assert ledger.claim("parse", "other@w", 15, 0, [onward.key]) == []
    totals = ledger.totals()
    assert (totals.in_flight, totals.balanced) == (1, True)
    assert ledger.commit("parse", "extract", "t:2@w", [(onward.key, b"parsed", "x")])[1]


def test_an_advance_whose_answer_was_lost_may_be_asked_again(ledger: Ledger) -> None:
    """Asked twice it gives the same claims and counts no second start."""
    claims = begun(ledger, "one", "two")
    assert advanced(ledger, claims) == advanced(ledger, claims)


def test_an_advance_passes_over_what_is_held_by_others(ledger: Ledger) -> None:
    """Who lost its lease commits nothing and goes on with nothing."""
    assert advanced(ledger, begun(ledger, "one"), token="late@w") == []


def test_a_source_that_came_meanwhile_is_not_forgotten(ledger: Ledger) -> None:
    """The claim of the next stage has all sources that the ledger has."""
    claims = begun(ledger, "one")
    ledger.register([arrival("one")._replace(source=b'{"path":"b.txt"}')])
    (onward,) = advanced(ledger, claims)
    assert onward.sources == b'[{"path":"a.txt"},{"path":"b.txt"}]'


def test_a_lost_process_gives_back_each_document_to_its_own_stage(ledger: Ledger) -> None:
    """A process may die while it holds some documents before one stage, some before the next."""
    first, second = begun(ledger, "one", "two")
    advanced(ledger, [first])
    groups = ledger.lost("t", 3, "1", [first.key, second.key])[1]
    assert sorted(groups) == [Hint("clean", (second.key,)), Hint("parse", (first.key,))]
    (again,) = ledger.claim("parse", "u@w", 15, 0, [first.key])
    assert (again.input, again.history[-1].outcome) == (b"clean", "lost")
