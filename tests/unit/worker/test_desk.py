import time
from collections.abc import Mapping

import orjson
import redis
from pydantic import TypeAdapter

from tasks.models import Cleaned, Profile
from tasks.work import Job, Output
from tests.support.newsroom import WORKER, Newsroom, articles, functions, newsroom
from worker import hints
from worker.desk import StageDesk
from worker.ledger import STAGES, Hint, document_of
from worker.ledger.reading import Reader


def test_hints_lead_a_document_through_all_stages_to_its_record(room: Newsroom) -> None:
    """Nothing but the hints that each stage publishes is needed for the next one."""
    keys = room.take(*articles(4))
    room.finish()
    assert {place.state for place in room.ledger.where(keys)} == {"delivered"}
    assert len(list(room.sink.ids())) == 4
    assert room.ledger.totals().balanced


def test_a_repeated_hint_changes_nothing(room: Newsroom) -> None:
    """A message is a hint: seen again, it finds nothing to do."""
    room.take(*articles(2))
    hint = room.messages("clean")[0]
    desk = room.desk()
    assert desk.run("clean", hint, "t1", WORKER) == {"done": 2}
    assert desk.run("clean", hint, "t2", WORKER) == {}


def test_what_is_no_hint_is_parked_and_counted(room: Newsroom) -> None:
    """A message of an unknown version is kept where all can see it, and nothing is done."""
    keys = room.take(*articles(1))
    hint = {**room.messages("clean")[0], "version": 99}
    assert room.desk().run("clean", hint, "t1", WORKER) == {"refused": 1}
    assert room.client.llen("copydesk.parked") == 1
    assert room.ledger.where(keys)[0].state == "waiting"


def test_one_bad_document_does_not_cost_its_neighbours(room: Newsroom) -> None:
    """The bad one becomes a dead letter, the others go on."""
    good, bad = articles(1)[0], b"%PDF-1.7\n" + bytes(range(256)) * 8
    keys = room.take(good, bad)
    assert room.work("clean") == [{"done": 1, "failed": 1}]
    assert [place.state for place in room.ledger.where(keys)] == ["waiting", "dead"]


def test_a_desk_that_is_told_to_stop_hands_everything_back(room: Newsroom) -> None:
    """No document is begun after the stop, and each of them is hinted again."""
    keys = room.take(*articles(3))
    desk = StageDesk(room.app, room.ledger, room.settings, {}, functions(), lambda: True)
    assert room.work("clean", desk) == [{"handed_back": 3}]
    assert [sorted(hint) for hint in room.waiting("clean")] == [sorted(keys)]


def test_a_large_rest_is_handed_back_in_pieces(room: Newsroom) -> None:
    """For others to take, who would have to wait for one process otherwise."""
    keys = room.take(*articles(40))
    room.client.delete("copydesk.clean")
    hints.publish(room.app, [Hint("clean", tuple(keys))], 1)
    desk = StageDesk(room.app, room.ledger, room.settings, {}, functions(), lambda: True)
    assert room.work("clean", desk) == [{"handed_back": 40}]
    assert [len(hint) for hint in room.waiting("clean")] == [32, 8]


def test_the_rest_of_a_batch_is_handed_back_when_its_time_is_over(
    redis_url: str, client: redis.Redis
) -> None:
    """Slow documents end before the lease does: what was not begun goes to another."""
    room = newsroom(redis_url, client, document_timeout=0.2)

    def slow(job: Job, _profiles: Mapping[str, Profile]) -> bytes:
        time.sleep(0.15)
        return job.input

    room.take(*articles(4))
    (summary,) = room.work("clean", room.desk({"clean": slow}))
    assert summary["done"] + summary["handed_back"] == 4
    assert summary["handed_back"] >= 1
    room.app.close()


def test_a_document_that_takes_too_long_is_put_off(redis_url: str, client: redis.Redis) -> None:
    """The limit of time is each document's own."""
    room = newsroom(redis_url, client, document_timeout=0.1)

    def endless(_job: Job, _profiles: Mapping[str, Profile]) -> bytes:
        while True:
            time.sleep(0.01)

    (key,) = room.take(*articles(1))
    assert room.work("clean", room.desk({"clean": endless})) == [{"failed": 1}]
    assert room.ledger.where([key])[0].state == "delayed"
    room.app.close()


def test_a_feed_s_profile_reaches_the_stage(room: Newsroom) -> None:
    """The stage is given the job and the profiles, by the name of the feed."""
    profiles = {"quay": Profile(name="quay", agency="Quay News")}
    seen: list[object] = []

    def look(job: Job, given: Mapping[str, Profile]) -> bytes:
        (source,) = TypeAdapter(list[dict[str, object]]).validate_json(job.sources)
        seen.append(given[str(source["feed"])].agency)
        return job.input

    room.take(b"raw", feed="quay")
    desk = StageDesk(room.app, room.ledger, room.settings, profiles, {"clean": look})
    room.work("clean", desk)
    assert seen == ["Quay News"]


def everywhere(room: Newsroom) -> Newsroom:
    """Let the room's workers consume all queues."""
    room.app.amqp.queues.select([hints.queue_of(stage) for stage in STAGES])
    return room


def test_a_worker_of_all_queues_delivers_with_one_hint(room: Newsroom) -> None:
    """No message and no step of the ledger lies between the stages; the record tells them all."""
    keys = everywhere(room).take(*articles(3))
    assert room.work("clean") == [{"done": 3}]
    assert {place.state for place in room.ledger.where(keys)} == {"delivered"}
    record = orjson.loads(room.sink.read(document_of(keys[0])) or b"null")
    assert [past["stage"] for past in record["history"]] == list(STAGES)
    durations = room.client.hgetall(f"{room.settings.prefix}durations")
    assert {name.partition(b"|")[0].decode() for name in durations} == set(STAGES)
    assert room.ledger.totals().balanced


def test_step_by_step_and_at_once_the_record_is_the_same(room: Newsroom) -> None:
    """What goes through JSON between the stages says what goes through as objects."""
    (one,) = articles(1)
    by_steps = room.take(one)
    room.finish()
    first = orjson.loads(room.sink.read(document_of(by_steps[0])) or b"null")
    everywhere(room).client.flushall()
    room.take(one)
    room.work("clean")
    second = orjson.loads(room.sink.read(document_of(by_steps[0])) or b"null")
    for record in (first, second):
        del record["history"], record["sources"]
    assert first == second


def test_a_document_whose_process_was_lost_goes_step_by_step(room: Newsroom) -> None:
    """Its stage is committed before the next begins, so that the next loss has a name."""
    (key,) = everywhere(room).take(*articles(1))
    room.ledger.claim("clean", "t0:1@w", 30, 0, [key])
    now, groups = room.ledger.lost("t0", 3, "1", [key])
    stands: list[str] = []

    def look(job: Job, profiles: Mapping[str, Profile]) -> Output:
        stands.append(room.ledger.where([key])[0].detail)
        return functions()["parse"](job, profiles)

    hints.publish(room.app, groups, now)
    room.client.ltrim("copydesk.clean", 0, 0)
    assert room.work("clean", room.desk({**functions(), "parse": look})) == [{"done": 1}]
    assert stands == ["parse"]
    done = Reader(room.client, room.settings.prefix).done()
    assert done == dict.fromkeys(STAGES, 1.0)
    assert room.ledger.where([key])[0].state == "delivered"


def test_an_error_further_on_leaves_the_document_at_that_stage(room: Newsroom) -> None:
    """One that fails in `extract` is a dead letter of `extract`; its neighbours are delivered."""
    keys = everywhere(room).take(*articles(3))

    def fails(job: Job, profiles: Mapping[str, Profile]) -> Output:
        if job.id == document_of(keys[1]):
            raise ZeroDivisionError
        return functions()["extract"](job, profiles)

    desk = room.desk({**functions(), "extract": fails})
    assert room.work("clean", desk) == [{"done": 2, "failed": 1}]
    letter = Reader(room.client, room.settings.prefix).letter(keys[1])
    assert letter is not None
    assert (letter.stage, len(letter.history)) == ("extract", 3)


def test_an_output_that_can_not_travel_is_an_error_of_its_stage(room: Newsroom) -> None:
    """Half a character has no bytes: the stage that let it through is to blame."""

    def halves(job: Job, profiles: Mapping[str, Profile]) -> Output:
        cleaned = functions()["clean"](job, profiles)
        assert isinstance(cleaned, Cleaned)
        return cleaned.model_copy(update={"text": "\ud800"})

    (key,) = room.take(*articles(1))
    assert room.work("clean", room.desk({**functions(), "clean": halves})) == [{"failed": 1}]
    letter = Reader(room.client, room.settings.prefix).letter(key)
    assert letter is not None
    assert letter.stage == "clean"


def test_the_desk_reconciles(room: Newsroom) -> None:
    """A hint that was lost with its queue is sent again."""
    keys = room.take(*articles(1))
    room.client.delete("copydesk.clean")
    desk = StageDesk(
        room.app, room.ledger, room.settings.model_copy(update={"hint_slack": 0.001}), {}, {}
    )
    time.sleep(0.02)
    assert desk.reconcile()["hints"] == 1
    assert room.waiting("clean") == [keys]
