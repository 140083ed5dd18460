import base64
import time
from collections.abc import Sequence
from pathlib import Path

import orjson
import pytest
import redis

from tasks.deliver import Delivery, FileSink
from tasks.deliver.events import MARKED
from tasks.errors import SinkError
from tasks.models import Mark, Source
from tasks.work import packed
from tests.support.newsroom import Newsroom, articles, newsroom
from tests.support.wires import PARAGRAPHS, item, other
from worker.batch import Batch, Walked
from worker.delivery import Deliverer
from worker.ledger import Claim, Key, document_of, key_of
from worker.producer import Input, Producer
from worker.sinks import open_for

TOKEN = "t1:ab12@w1"
HEADLINE = "Ferry runs aground off Kestrel Bay, nobody hurt"
BEFORE = ("clean", "parse", "extract")


def ready(room: Newsroom, keys: Sequence[Key]) -> list[Claim]:
    """Bring documents before the last stage and claim them."""
    room.finish(BEFORE)
    return room.ledger.claim("deliver", TOKEN, 30, 0, keys)


def deliver(room: Newsroom, claims: Sequence[Claim]) -> Batch:
    batch = Batch(stage="deliver", token=TOKEN)
    ready = [Walked("deliver", claim) for claim in claims]
    Deliverer(room.ledger, room.settings).deliver(batch, ready)
    return batch


def test_a_record_tells_its_way_through_all_stages(room: Newsroom) -> None:
    """The history names each stage once, in order, with its version, worker and attempt."""
    claims = ready(room, room.take(*articles(1)))
    deliver(room, claims)
    document = document_of(claims[0].key)
    record = orjson.loads(room.sink.read(document) or b"null")
    assert record["id"] == document
    assert [past["stage"] for past in record["history"]] == [*BEFORE, "deliver"]
    assert all(past["version"] and past["worker"] for past in record["history"])
    assert [source["path"] for source in record["sources"]] == ["0.txt"]


def test_a_second_delivery_of_the_same_claims_changes_nothing(room: Newsroom) -> None:
    """At-least-once attempts have exactly-once effect: one record, one event, one count."""
    claims = ready(room, room.take(*articles(2)))
    deliver(room, claims)
    deliver(room, claims)
    assert room.ledger.totals().delivered == 2
    assert room.client.xlen(f"{room.settings.prefix}records") == 2


def test_an_event_leads_to_its_record(room: Newsroom) -> None:
    """By the key that it names, of the schema that it names."""
    (claim,) = ready(room, room.take(*articles(1)))
    deliver(room, [claim])
    ((_, fields),) = room.client.xrange(f"{room.settings.prefix}records")
    event = orjson.loads(fields[b"event"])
    record = orjson.loads(room.client.get(event["dataref"].removeprefix("redis:")))
    assert event["subject"].endswith(record["id"])
    assert event["dataschema"].endswith(f":{record['schema_version']}")


def test_records_are_related_and_earlier_ones_marked_once(room: Newsroom) -> None:
    """An update supersedes, a copy is a near-duplicate; delivered again, all is as it was."""
    story, update = item(HEADLINE), item(f"UPDATE 1-{HEADLINE}", (PARAGRAPHS[4], *PARAGRAPHS[1:]))
    copy = item("Grounded ferry floats again", PARAGRAPHS[:3], agency="AP")
    claims = ready(room, room.take(story, copy, update, other()))
    first, second, third, last = (document_of(claim.key) for claim in claims)
    for _ in range(2):
        deliver(room, claims)
        records = [orjson.loads(room.sink.read(document_of(c.key)) or b"") for c in claims]
        assert [one["near_duplicate_of"] for one in records] == [
            None, {"id": first, "similarity": 1.0}, None, None,
        ]  # fmt: skip
        assert [one["supersedes"] for one in records] == [None, None, first, None]
        assert room.sink.marks(first) == [Mark(document=first, by=third, kind="update")]
        assert not any(map(room.sink.marks, (second, third, last)))
    events = [orjson.loads(row[b"event"]) for _, row in room.client.xrange("copydesk:records")]
    assert [one["data"] for one in events if one["type"] == MARKED] == [
        {"by": third, "kind": "update"}
    ]


def test_relations_can_be_left_out(room: Newsroom) -> None:
    """With nought articles to be looked for, nothing is kept of any."""
    quiet = room._replace(settings=room.settings.model_copy(update={"related_documents": 0}))
    claims = ready(quiet, quiet.take(item(HEADLINE), item(f"UPDATE 1-{HEADLINE}")))
    deliver(quiet, claims)
    record = orjson.loads(quiet.sink.read(document_of(claims[1].key)) or b"")
    assert record["supersedes"] is None
    assert not quiet.client.keys("copydesk:related:*")


def test_a_sink_that_fails_costs_only_its_own_documents(room: Newsroom, tmp_path: Path) -> None:
    """The documents of the other sink are delivered, those of the broken one failed."""
    blocked = tmp_path / "results"
    blocked.write_text("a file where the folder should be")
    good = room.take(*articles(1))
    (lost,) = (
        taken.key
        for taken in Producer(
            room.app, room.ledger, room.settings, FileSink(tmp_path / "elsewhere")
        ).take_files(_file(tmp_path))
    )
    claims = ready(room, [*good, lost])
    broken = [
        claim._replace(sink=f"file:{blocked}") if claim.key == lost else claim for claim in claims
    ]
    batch = deliver(room, broken)
    assert [walked.claim.key for walked in batch.delivered] == good
    assert [(walked.claim.key, walked.stage) for walked in batch.failed] == [(lost, "deliver")]
    assert isinstance(batch.failed[0].error, SinkError)


def test_why_a_sink_takes_nothing_can_be_asked_for_until_it_does(
    room: Newsroom, tmp_path: Path
) -> None:
    """Its documents wait without end, and somebody has to make room for them."""
    blocked = tmp_path / "results"
    blocked.write_text("a file where the folder should be")
    producer = Producer(room.app, room.ledger, room.settings, FileSink(blocked))
    (key,) = (taken.key for taken in producer.take_files(_file(tmp_path)))
    claims = ready(room, [key])
    deliverer = Deliverer(room.ledger, room.settings)
    walked = [Walked("deliver", claim) for claim in claims]
    deliverer.deliver(Batch(stage="deliver", token=TOKEN), walked)
    assert room.ledger.refusing() == [f"{blocked}: Not a directory"]
    blocked.unlink()
    deliverer.deliver(Batch(stage="deliver", token=TOKEN), walked)
    assert room.ledger.refusing() == []


def test_a_record_that_a_format_can_not_take_costs_no_other(room: Newsroom, tmp_path: Path) -> None:
    """It fails alone, for good; its neighbours are delivered, and no file is left half written."""
    sink = open_for(f"file:{tmp_path / 'out'}?format=ninjs", room.ledger)
    producer = Producer(room.app, room.ledger, room.settings, sink)
    keys = [
        taken.key
        for taken in producer.take(
            [Input(f"{n}.txt", raw, Source()) for n, raw in enumerate(articles(3))]
        )
    ]
    first, *others = ready(room, keys)
    spoilt = packed(first.input).replace(b'"word_count"', b'"word_kount"', 1)
    batch = deliver(room, [first._replace(input=spoilt), *others])
    (failed,) = batch.failed
    assert (failed.claim.key, getattr(failed.error, "reason", "")) == (
        first.key,
        "unreadable_record",
    )
    assert {document_of(walked.claim.key) for walked in batch.delivered} == set(sink.ids())
    assert list((tmp_path / "out").glob("*/.*")) == []


def test_an_error_that_nobody_foresaw_costs_its_document_alone(room: Newsroom) -> None:
    """A card of another version, say: a dead letter of the last stage, not a lost process."""
    first, *others = ready(room, room.take(*articles(3)))
    body = packed(first.input).rpartition(b',"card":"')[0]
    spoilt = body + b',"card":"' + base64.b64encode(b"no card") + b'"}'
    batch = deliver(room, [others[0], first._replace(input=spoilt), others[1]])
    assert [walked.claim.key for walked in batch.failed] == [first.key]
    assert [walked.claim.key for walked in batch.delivered] == [claim.key for claim in others]


class SlowSink(FileSink):
    """A folder at the end of a long line: each record takes its time."""

    def __init__(self, folder: Path, seconds: float) -> None:
        super().__init__(folder)
        self.seconds = seconds

    def write(self, deliveries: Sequence[Delivery]) -> None:
        """Put records into the folder, one after the other."""
        time.sleep(self.seconds * len(deliveries))
        super().write(deliveries)


def slow(redis_url: str, client: redis.Redis, sink: SlowSink, documents: int) -> Newsroom:
    """Bring documents before the last stage whose sink is slow, with a short limit of time."""
    before = newsroom(redis_url, client)
    Producer(before.app, before.ledger, before.settings, sink).take(
        [Input(f"{n}.txt", raw, Source()) for n, raw in enumerate(articles(documents))]
    )
    before.finish(BEFORE)
    before.app.close()
    return newsroom(redis_url, client, document_timeout=0.5)


def test_a_slow_sink_takes_what_it_can_and_the_rest_goes_on_waiting(
    redis_url: str, client: redis.Redis, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """More records than it takes in the time of a batch: none has failed, none is lost."""
    sink = SlowSink(tmp_path / "far", 0.06)
    monkeypatch.setattr("worker.delivery.open_for", lambda *_: sink)
    room = slow(redis_url, client, sink, 24)
    desk, rounds = room.desk(), []
    while room.messages("deliver"):
        rounds += room.work("deliver", desk)
    assert len(rounds) > 1
    assert not any("failed" in one for one in rounds)
    assert (room.ledger.totals().delivered, len(list(sink.ids()))) == (24, 24)
    room.app.close()


def test_a_sink_that_hangs_makes_documents_wait_and_is_to_blame(
    redis_url: str, client: redis.Redis, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It fails within the time of one document, long before the process would be killed."""
    sink = SlowSink(tmp_path / "far", 3600)
    monkeypatch.setattr("worker.delivery.open_for", lambda *_: sink)
    room = slow(redis_url, client, sink, 3)
    began = time.monotonic()
    assert room.work("deliver") == [{"failed": 3}]
    assert time.monotonic() - began < 2
    totals = room.ledger.totals()
    assert (totals.delayed, totals.dead, totals.leased) == (3, 0, 0)
    room.app.close()


def _file(folder: Path) -> list[Path]:
    path = folder / "one.txt"
    path.write_bytes(articles(9)[8])
    return [path]


def test_a_sink_that_nobody_knows_is_a_failure_and_no_crash(room: Newsroom) -> None:
    """A claim with a sink of another version ends as a failed document with its reason."""
    (claim,) = ready(room, room.take(*articles(1)))
    batch = deliver(room, [claim._replace(sink="nothing:")])
    (walked,) = batch.failed
    assert getattr(walked.error, "reason", "") == "sink_url"


def test_a_file_sink_is_swept_of_what_a_killed_writer_left(room: Newsroom, tmp_path: Path) -> None:
    """Records of a file sink are on disk, and the ledger keeps none of them."""
    sink = FileSink(tmp_path / "results")
    producer = Producer(room.app, room.ledger, room.settings, sink)
    (taken,) = producer.take_files(_file(tmp_path))
    claims = ready(room, [taken.key])
    deliver(room, claims)
    document = document_of(taken.key)
    assert sink.held([document]) == {document}
    assert room.sink.read(document) is None
    assert taken.key == key_of(document, sink.url)


def test_a_source_that_came_while_the_record_was_made_is_in_it(room: Newsroom) -> None:
    """The ledger keeps a document whose record does not name all its sources; it is told anew."""
    (raw,) = articles(1)
    (claim,) = ready(room, room.take(raw))
    later = Source(path="later.txt")
    room.producer().take([Input("later.txt", raw, later)])
    batch = deliver(room, [claim])
    record = orjson.loads(room.sink.read(document_of(claim.key)) or b"null")
    assert [source["path"] for source in record["sources"]] == ["0.txt", "later.txt"]
    assert record["sources"][1] == later.model_dump(mode="json")
    assert len(batch.delivered) == room.ledger.totals().delivered == 1
    assert room.client.xlen(f"{room.settings.prefix}records") == 1
