import time
from collections.abc import Mapping

import redis
from pydantic import TypeAdapter

from tasks.models import Profile
from tasks.work import Job
from tests.support.newsroom import WORKER, Newsroom, articles, functions, newsroom
from worker.desk import StageDesk


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
