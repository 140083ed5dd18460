import hashlib
import threading
import time

import pytest
import redis

from worker import connection
from worker.ledger import Arrival, Burial, Claim, Ledger, Reconciled, Refusal, key_of
from worker.ledger.history import Entry

PREFIX = "test:"
SINK = "memory:"


@pytest.fixture
def ledger(client: redis.Redis) -> Ledger:
    return Ledger(client, PREFIX, limit=5)


def arrival(text: str, sink: str = SINK) -> Arrival:
    raw = text.encode()
    return Arrival(key_of(hashlib.sha256(raw).hexdigest(), sink), raw, b'{"path":"a.txt"}', sink)


def line(stage: str = "clean", outcome: str = "done") -> str:
    return Entry(stage, 1, "w", 1, 0.5, outcome).line()


def reconcile(
    ledger: Ledger, *, slack: float = 0.0, most: int = 3, empty: bool = True
) -> Reconciled:
    return ledger.reconcile(
        slack=slack,
        most=most,
        longest=15,
        batch=8,
        remember=0,
        version="1",
        empty=[empty] * 4,
    )


def claim(
    ledger: Ledger, *keys: str, stage: str = "clean", token: str = "t@w", lease: float = 15
) -> list[Claim]:
    return ledger.claim(stage, token, lease, 0, keys)


def test_the_same_content_is_taken_in_once_and_its_second_source_is_kept(ledger: Ledger) -> None:
    """A document's id is its content: what comes again is a duplicate of the first."""
    first = arrival("one")
    assert ledger.register([first])[1] == ["queued"]
    again = first._replace(source=b'{"path":"b.txt"}')
    assert ledger.register([again])[1] == ["duplicate"]
    (claimed,) = claim(ledger, first.key)
    assert claimed.sources == b'[{"path":"a.txt"},{"path":"b.txt"}]'


def test_one_document_goes_its_own_way_to_each_sink(ledger: Ledger) -> None:
    """Seen for one sink is not seen for another."""
    states = ledger.register([arrival("one"), arrival("one", "file:/elsewhere")])[1]
    assert states == ["queued", "queued"]


def test_a_claim_counts_the_attempt_and_shuts_others_out(ledger: Ledger) -> None:
    """A leased document is nobody else's, and its start was counted before any work."""
    one = arrival("one")
    ledger.register([one])
    (claimed,) = claim(ledger, one.key)
    assert (claimed.attempt, claimed.input) == (1, b"one")
    assert claim(ledger, one.key, token="other@w") == []


def test_a_claim_takes_only_documents_that_stand_before_its_stage(ledger: Ledger) -> None:
    """A hint for a stage that is not the document's changes nothing."""
    one = arrival("one")
    ledger.register([one])
    assert claim(ledger, one.key, stage="parse") == []


def test_a_commit_moves_a_document_on_and_only_once(ledger: Ledger) -> None:
    """The second of two equal commits finds the document gone on."""
    one = arrival("one")
    ledger.register([one])
    claim(ledger, one.key)
    rows = [(one.key, b"cleaned", line())]
    assert ledger.commit("clean", "parse", "t@w", rows)[1] == [one.key]
    assert ledger.commit("clean", "parse", "t@w", rows)[1] == []
    (claimed,) = claim(ledger, one.key, stage="parse")
    assert claimed.input == b"cleaned"
    assert [entry.outcome for entry in claimed.history] == ["done"]


def test_a_commit_without_the_lease_is_refused(ledger: Ledger) -> None:
    """Who lost the lease can't overwrite the work of who got it."""
    one = arrival("one")
    ledger.register([one])
    claim(ledger, one.key)
    assert ledger.commit("clean", "parse", "thief@w", [(one.key, b"x", line())])[1] == []


def test_delivery_to_redis_writes_the_record_in_the_same_step(
    ledger: Ledger, client: redis.Redis
) -> None:
    """A record and the state "delivered" can't come apart."""
    one = arrival("one")
    through_to_delivery(ledger, one)
    document = one.key.partition(".")[0]
    ledger.deliver("t@w", 0, [(one.key, document, b"{}", b"event")])
    assert client.get(f"{PREFIX}record:{document}") == b"{}"
    assert client.xlen(f"{PREFIX}records") == 1
    assert ledger.where([one.key])[0].state == "delivered"
    totals = ledger.totals()
    assert (totals.delivered, totals.in_flight, totals.in_flight_bytes) == (1, 0, 0)


def test_the_stream_of_results_has_a_bound(ledger: Ledger, client: redis.Redis) -> None:
    """About as many events as are asked for stay, the youngest; every record does."""
    many = [arrival(f"number {number}") for number in range(300)]
    for one in many:
        through_to_delivery(ledger, one)
        ledger.deliver("t@w", 0, [(one.key, one.key[:64], b"{}", b"event")], 100)
    kept = [fields[b"id"].decode() for _, fields in client.xrange(f"{PREFIX}records")]
    assert 100 <= len(kept) < 300
    assert kept == [one.key[:64] for one in many][-len(kept) :]
    assert len(list(client.scan_iter(f"{PREFIX}record:*"))) == 300


def test_what_is_sent_in_a_pipeline_is_sent_whole_when_redis_is_back(
    client: redis.Redis, redis_url: str
) -> None:
    """A pipeline that failed is empty: the second try must fill it again."""
    ledger = Ledger(connection.client(redis_url), PREFIX, limit=20)
    client.config_set("maxclients", 1)
    back = threading.Timer(0.3, lambda: client.config_set("maxclients", 10_000))
    back.start()
    ledger.park("parked", b"strange", 10)
    ledger.observe({"clean": [0.2]})
    back.join()
    assert client.lrange("parked", 0, -1) == [b"strange"]
    assert client.hget(f"{PREFIX}durations", "clean|sum") == b"0.2"


def through_to_delivery(ledger: Ledger, one: Arrival) -> None:
    ledger.register([one])
    for stage, following in (("clean", "parse"), ("parse", "extract"), ("extract", "deliver")):
        claim(ledger, one.key, stage=stage)
        ledger.commit(stage, following, "t@w", [(one.key, b"data", line(stage))])
    claim(ledger, one.key, stage="deliver")


def test_an_empty_document_can_be_buried(ledger: Ledger) -> None:
    """Nought bytes are a size like any other."""
    empty = arrival("")
    ledger.register([empty])
    claim(ledger, empty.key)
    burial = Burial(empty.key, "empty", "EmptyDocumentError", "no text", "x", Entry(*ENTRY))
    assert ledger.bury("t@w", "1", [burial]) == [empty.key]
    assert ledger.totals().balanced
    place = ledger.where([empty.key])[0]
    assert (place.state, place.detail) == ("dead", "empty")


ENTRY = ("clean", 1, "w", 1, 0.1, "empty")


def test_a_refused_file_is_a_dead_letter_once(ledger: Ledger) -> None:
    """A file that is never read still ends, and is counted, as a dead letter."""
    refusal = Refusal("a" * 64 + ".00000000", b"{}", SINK, 0, "too_large", "TooLargeError", "big")
    assert ledger.refuse("1", [refusal]) == [refusal.key]
    assert ledger.refuse("1", [refusal]) == []
    totals = ledger.totals()
    assert (totals.received, totals.dead, totals.duplicate) == (2, 1, 1)
    assert totals.balanced


def test_a_lost_batch_is_sent_again_in_halves_until_the_culprit_stands_alone(
    ledger: Ledger,
) -> None:
    """Eight documents go out as four and four; healthy ones carry no blame."""
    batch = [arrival(str(number)) for number in range(8)]
    ledger.register(batch)
    claim(ledger, *(one.key for one in batch), lease=0.001)
    time.sleep(0.02)
    found = reconcile(ledger)
    assert sorted(len(hint.keys) for hint in found.hints) == [4, 4]
    assert ledger.totals().dead == 0


def test_a_document_that_kills_its_process_alone_dies_after_so_many_starts(
    ledger: Ledger,
) -> None:
    """The attempt is counted at the claim, so even a lost container's starts count."""
    one = arrival("one")
    ledger.register([one])
    for _ in range(3):
        assert len(claim(ledger, one.key, lease=0.001)) == 1
        time.sleep(0.02)
        reconcile(ledger, slack=60)
    place = ledger.where([one.key])[0]
    assert (place.state, place.detail) == ("dead", "lost_process")


def test_a_document_from_a_lost_batch_is_not_claimed_in_a_large_one_again(ledger: Ledger) -> None:
    """The old hint of the whole batch, delivered again, does not undo the halving."""
    batch = [arrival(str(number)) for number in range(8)]
    ledger.register(batch)
    keys = [one.key for one in batch]
    claim(ledger, *keys, lease=0.001)
    time.sleep(0.02)
    reconcile(ledger, slack=60)
    assert claim(ledger, *keys) == []
    assert len(claim(ledger, *keys[:4])) == 4


def test_a_hint_that_was_overtaken_is_sent_again(ledger: Ledger) -> None:
    """A younger hint was seen, so the older one is lost."""
    one, two = arrival("one"), arrival("two")
    ledger.register([one])
    time.sleep(0.02)
    now, _ = ledger.register([two])
    ledger.claim("clean", "t@w", 15, now, [two.key])
    found = reconcile(ledger, slack=0.001, empty=False)
    assert [hint.keys for hint in found.hints] == [(one.key,)]


def test_a_hint_that_waits_behind_others_is_not_sent_again(ledger: Ledger) -> None:
    """However long the queue is, nothing is lost while nothing younger was seen."""
    ledger.register([arrival("one")])
    time.sleep(0.02)
    assert reconcile(ledger, slack=0.001, empty=False).lost == 0


def test_an_empty_queue_with_a_waiting_document_has_lost_its_hint(ledger: Ledger) -> None:
    """Nobody will ever take the document, so it is sent again."""
    one = arrival("one")
    ledger.register([one])
    time.sleep(0.02)
    assert reconcile(ledger, slack=0.001).lost == 1


def test_a_delayed_document_comes_back_when_its_time_has_come(ledger: Ledger) -> None:
    """Back-off lives in the ledger, not in messages."""
    one = arrival("one")
    ledger.register([one])
    claim(ledger, one.key)
    ledger.delay("t@w", [(one.key, 1, line(outcome="sink"))])
    assert claim(ledger, one.key) == []
    time.sleep(0.02)
    assert reconcile(ledger, slack=60).due == 1
    assert claim(ledger, one.key)[0].attempt == 2


def test_a_long_wait_does_not_make_a_long_history(ledger: Ledger) -> None:
    """The first tries are kept, and the last one, however many there were."""
    one = arrival("one")
    ledger.register([one])
    for number in range(600):
        (held,) = claim(ledger, one.key)
        ledger.delay("t@w", [(one.key, 0, line(outcome=f"sink {number}"))])
        reconcile(ledger, slack=60)
    assert sum(len(entry.line()) for entry in held.history) < 10_000
    outcomes = [entry.outcome for entry in held.history]
    assert (outcomes[0], outcomes[-1]) == ("sink 0", "sink 598")


def test_what_is_handed_back_was_not_started(ledger: Ledger) -> None:
    """An orderly stop costs no attempt and no wait."""
    one = arrival("one")
    ledger.register([one])
    claim(ledger, one.key)
    assert ledger.leases_of("w") == [("t@w", "clean", [one.key])]
    ledger.release("t@w", [one.key])
    assert claim(ledger, one.key)[0].attempt == 1


def test_a_container_is_replaced_by_its_items(ledger: Ledger) -> None:
    """The sums hold when one document becomes three, one of which was seen before."""
    feed, seen = arrival("feed"), arrival("seen")
    ledger.register([feed, seen])
    claim(ledger, feed.key)
    items = [arrival("a"), arrival("b"), seen]
    assert ledger.split("t@w", feed.key, items)[1] == [items[0].key, items[1].key]
    totals = ledger.totals()
    assert (totals.split, totals.in_flight, totals.duplicate) == (1, 3, 1)
    assert totals.balanced
    place = ledger.where([feed.key])[0]
    assert place.state == "split"
    assert set(place.items) == {item.key for item in items}


def test_again_takes_a_finished_document_in_anew(ledger: Ledger) -> None:
    """Asked to do it again, the ledger forgets that it was done."""
    one = arrival("one")
    through_to_delivery(ledger, one)
    ledger.deliver("t@w", 0, [(one.key, "0" * 64, b"", b"")])
    assert ledger.register([one])[1] == ["duplicate"]
    assert ledger.register([one], again=True)[1] == ["queued"]
    assert ledger.totals().balanced


def test_adopted_results_count_as_delivered(ledger: Ledger) -> None:
    """What a sink holds though Redis came back empty is not done twice."""
    one = arrival("one")
    ledger.adopt([one.key])
    assert ledger.register([one])[1] == ["duplicate"]
    totals = ledger.totals()
    assert (totals.received, totals.delivered, totals.duplicate) == (2, 1, 1)


def test_a_lease_longer_than_the_looker_s_own_is_left_alone(ledger: Ledger) -> None:
    """Workers may have different limits of time, as in a rolling change of settings."""
    one, two = arrival("one"), arrival("two")
    ledger.register([one, two])
    claim(ledger, one.key, token="t1@w", lease=120)
    claim(ledger, two.key, token="t2@w", lease=15)
    assert reconcile(ledger).expired == 0


def test_a_lease_that_no_worker_can_have_taken_is_over(ledger: Ledger, client: redis.Redis) -> None:
    """The clock was set back: its end is in a future that will not come."""
    one = arrival("one")
    ledger.register([one])
    claim(ledger, one.key)
    client.zincrby("test:leased", 3_600_000, one.key)
    assert reconcile(ledger).expired == 1


def test_a_loss_in_company_costs_no_attempt_of_the_innocent(ledger: Ledger) -> None:
    """Halving finds the culprit; its neighbours have their attempts left for errors that pass."""
    pair = [arrival("one"), arrival("two")]
    ledger.register(pair)
    keys = [one.key for one in pair]
    claim(ledger, *keys, token="t1:x@w")
    ledger.lost("t1", 3, "1", keys)
    (alone,) = claim(ledger, keys[0], token="t2:x@w")
    assert alone.attempt == 1
    ledger.lost("t2", 3, "1", keys)
    (alone,) = claim(ledger, keys[0], token="t3:x@w")
    assert alone.attempt == 2
