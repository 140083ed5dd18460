import os
import signal
from types import SimpleNamespace

import pytest
from billiard.exceptions import TimeLimitExceeded, WorkerLostError

from tasks import language
from tasks.stages import TASKS
from tests.support.newsroom import Newsroom, articles, functions
from worker.hints import queue_of
from worker.ledger import Stage
from worker.lifecycle import Lifecycle, WorkerDesk, end_with


@pytest.fixture
def life(room: Newsroom) -> Lifecycle:
    room.app.desk = WorkerDesk(room.app, room.settings, functions(), {})
    room.app.desk.name = "w1@here"
    return Lifecycle(room.app, room.settings)


def lose(room: Newsroom, life: Lifecycle, error: BaseException, count: int = 4) -> list[str]:
    """Claim a batch as a child would, then report that the child was lost."""
    keys = room.take(*articles(count))
    (hint,) = room.messages("clean")
    room.client.delete("copydesk.clean")
    room.ledger.claim("clean", "task1:ab12@w1@here", 60, 0, keys)
    life.failed(TASKS["clean"], "task1", error, [hint])
    return keys


@pytest.mark.parametrize("error", [WorkerLostError("gone"), TimeLimitExceeded(1)])
def test_the_batch_of_a_lost_child_is_sent_again_in_halves(
    room: Newsroom, life: Lifecycle, error: BaseException
) -> None:
    """At once, without waiting for the lease, and each document exactly once."""
    keys = lose(room, life, error)
    sent = room.waiting("clean")
    assert sorted(len(hint) for hint in sent) == [2, 2]
    assert sorted(key for hint in sent for key in hint) == sorted(keys)


def test_a_document_that_kills_each_child_becomes_a_dead_letter(
    room: Newsroom, life: Lifecycle
) -> None:
    """Its starts are counted, and after the last one nothing more is sent."""
    (key,) = lose(room, life, WorkerLostError("gone"), count=1)
    for number in range(room.settings.max_attempts):
        for hint in room.messages("clean"):
            room.client.delete("copydesk.clean")
            room.ledger.claim("clean", f"again{number}:x@w1@here", 60, 0, [key])
            life.failed(TASKS["clean"], f"again{number}", WorkerLostError("gone"), [hint])
    assert room.ledger.where([key])[0][:2] == ("dead", "lost_process")
    assert room.waiting("clean") == []


@pytest.mark.parametrize(
    ("queues", "children", "loaded"),
    [(["parse", "extract"], 2, 1), (["parse", "extract"], 1, 0), (["deliver"], 2, 0)],
)
def test_the_model_of_languages_is_there_before_children_are(
    room: Newsroom, life: Lifecycle, queues: list[Stage], children: int, loaded: int
) -> None:
    """Once for all of them, where there are several and they parse articles."""
    language._model.cache_clear()
    room.app.amqp.queues.select([queue_of(stage) for stage in queues])
    life.opening(SimpleNamespace(app=room.app, concurrency=children))
    assert language._model.cache_info().currsize == loaded


def test_a_worker_whose_parent_was_gone_before_it_was_ready_ends(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The parent's id comes from itself: an orphan's would be that of whoever adopted it."""
    told: list[tuple[int, int]] = []
    monkeypatch.setattr(os, "kill", lambda *which: told.append(which))
    end_with(os.getpid(), 60)
    assert told == [(os.getpid(), signal.SIGTERM)]


def test_an_ordinary_error_sends_nothing_again(room: Newsroom, life: Lifecycle) -> None:
    """Only a lost process leaves a batch that nobody settles."""
    lose(room, life, ValueError("no"))
    assert room.waiting("clean") == []


@pytest.mark.parametrize("arguments", [[], [{"version": 99}], [{}]])
def test_a_lost_child_with_a_message_that_is_no_hint_breaks_nothing(
    room: Newsroom, life: Lifecycle, arguments: list[object]
) -> None:
    """The main process lives on, whatever the message held."""
    life.failed(TASKS["clean"], "task1", WorkerLostError("gone"), arguments)
    assert room.waiting("clean") == []


def test_a_lost_child_of_another_task_is_none_of_ours(room: Newsroom, life: Lifecycle) -> None:
    """The reconcile task has no documents to send again."""
    life.failed(SimpleNamespace(name="copydesk.reconcile"), "t", WorkerLostError("x"), [{}])
    assert room.waiting("clean") == []


def test_a_stopped_worker_hands_back_its_own_leases_and_no_others(
    room: Newsroom, life: Lifecycle
) -> None:
    """What it held is hinted again and costs no attempt; its neighbours keep theirs."""
    mine, other = room.take(*articles(2))
    room.client.delete("copydesk.clean")
    room.ledger.claim("clean", "t1:ab@w1@here", 60, 0, [mine])
    room.ledger.claim("clean", "t2:cd@w2@here", 60, 0, [other])
    life.stopped()
    assert room.waiting("clean") == [[mine]]
    (claim,) = room.ledger.claim("clean", "t3:ef@w3@here", 60, 0, [mine, other])
    assert (claim.key, claim.attempt) == (mine, 1)


def test_a_message_for_an_unknown_task_is_parked(room: Newsroom, life: Lifecycle) -> None:
    """Nothing is discarded silently: it lies where all can see it, with its name."""
    life.unknown(name="no.such", id="x", message=SimpleNamespace(body=b"bytes"))
    (parked,) = room.client.lrange("copydesk.parked", 0, -1)
    assert b"no.such" in parked


def test_two_workers_of_one_name_hand_back_only_what_is_their_own(
    room: Newsroom, life: Lifecycle
) -> None:
    """Started alike on one machine, they are told apart by more than their name."""
    names = []
    for _ in range(2):
        life.started(sender="w7@there")
        names.append(room.app.desk.name)
    assert names[0] != names[1]
    assert all(name.startswith("w7~") and name.endswith("@there") for name in names)
    (key,) = room.take(*articles(1))
    room.ledger.claim("clean", f"t1:ab@{names[0]}", 60, 0, [key])
    life.stopped()
    assert room.ledger.where([key])[0].state == "leased"


def test_children_see_the_stop_of_their_worker(room: Newsroom) -> None:
    """The flag is not set before, and set for good after."""
    desk = WorkerDesk(room.app, room.settings, functions(), {})
    assert not desk.stopping()
    desk.stop()
    assert desk.stopping()


def test_a_forked_child_opens_connections_of_its_own(room: Newsroom) -> None:
    """A connection that belongs to the parent is never used by a child."""
    desk = WorkerDesk(room.app, room.settings, functions(), {})
    before = desk._open()
    assert desk._open() is before
    desk.forked()
    assert desk._open() is not before


def test_the_worker_s_desk_does_a_hint(room: Newsroom, life: Lifecycle) -> None:
    """From the task's shell to the ledger and back."""
    assert isinstance(life, Lifecycle)
    room.take(*articles(1))
    (hint,) = room.messages("clean")
    assert room.app.desk.run("clean", hint, "t1") == {"done": 1}
    assert room.app.desk.reconcile()["expired"] == 0
