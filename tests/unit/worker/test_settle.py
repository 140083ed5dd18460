import pytest

from tasks.errors import EmptyDocumentError, SinkError
from tasks.models import Document, Source, Split
from tests.support.newsroom import Newsroom, articles
from worker.batch import Batch, Walked
from worker.errors import DocumentTimeoutError
from worker.ledger import Claim, Key
from worker.ledger.history import Entry
from worker.ledger.reading import Reader
from worker.pace import FIRST
from worker.settle import Settler

TOKEN = "t1:ab12@w1"


def claimed(room: Newsroom, keys: list[Key]) -> list[Claim]:
    return room.ledger.claim("clean", TOKEN, 30, 0, keys)


def done(claim: Claim) -> Walked:
    entry = Entry("clean", 1, "w1", claim.attempt, 0.01, "done")
    return Walked("parse", claim._replace(attempt=1, input=b"cleaned"), (entry,))


def failed(claim: Claim, error: Exception) -> Walked:
    return Walked("clean", claim, error=error, seconds=0.01)


@pytest.fixture
def settler(room: Newsroom) -> Settler:
    return Settler(room.app, room.ledger, room.settings)


def test_what_is_done_goes_on_and_the_next_stage_is_told(room: Newsroom, settler: Settler) -> None:
    """The commit moves the documents, and one hint for the next stage names them all."""
    keys = room.take(*articles(3))
    batch = Batch(stage="clean", token=TOKEN)
    for claim in claimed(room, keys):
        batch.add(done(claim))
    settler.settle(batch)
    assert [sorted(hint) for hint in room.waiting("parse")] == [sorted(keys)]
    assert {place.detail for place in room.ledger.where(keys)} == {"parse"}


def test_a_permanent_error_is_a_dead_letter_with_its_place_and_input(
    room: Newsroom, settler: Settler
) -> None:
    """The letter says at which stage, why and where, and keeps the bytes."""
    (key,) = room.take(b"some bytes")
    batch = Batch(stage="clean", token=TOKEN)
    batch.add(failed(claimed(room, [key])[0], EmptyDocumentError("no text")))
    settler.settle(batch)
    reader = Reader(room.client, room.settings.prefix)
    letter = reader.letter(key)
    assert letter is not None
    assert (letter.stage, letter.reason, letter.message) == ("clean", "empty", "no text")
    assert [entry.outcome for entry in letter.history] == ["empty"]
    assert reader.raw(key) == b"some bytes"
    assert room.ledger.totals().balanced


def test_a_bug_is_a_dead_letter_at_once(room: Newsroom, settler: Settler) -> None:
    """An error that is none of ours will come again however often it is tried."""
    (key,) = room.take(b"some bytes")
    batch = Batch(stage="clean", token=TOKEN)
    batch.add(failed(claimed(room, [key])[0], ZeroDivisionError("oops")))
    settler.settle(batch)
    assert room.ledger.where([key])[0][:2] == ("dead", "unexpected")


def test_a_transient_error_is_put_off_and_the_neighbours_go_on(
    room: Newsroom, settler: Settler
) -> None:
    """A batch never fails because one of its documents does."""
    keys = room.take(*articles(2))
    batch = Batch(stage="clean", token=TOKEN)
    first, second = claimed(room, keys)
    batch.add(failed(first, SinkError("away")))
    batch.add(done(second))
    settler.settle(batch)
    places = [place.state for place in room.ledger.where([first.key, second.key])]
    assert places == ["delayed", "waiting"]
    assert room.waiting("parse") == [[second.key]]


@pytest.mark.parametrize(
    ("error", "fate"),
    [
        (DocumentTimeoutError("too slow"), ("dead", "timeout")),
        (SinkError("disk full"), ("delayed", "clean")),
    ],
)
def test_after_the_last_attempt_only_a_sink_without_room_is_waited_for(
    room: Newsroom, settler: Settler, error: Exception, fate: tuple[str, str]
) -> None:
    """The back-off ends in a dead letter unless the sink, not the document, is the cause."""
    (key,) = room.take(b"some bytes")
    (claim,) = claimed(room, [key])
    last = claim._replace(attempt=room.settings.max_attempts)
    batch = Batch(stage="clean", token=TOKEN)
    batch.add(failed(last, error))
    settler.settle(batch)
    assert room.ledger.where([key])[0][:2] == fate


def test_what_was_not_begun_is_handed_back_and_hinted_again(
    room: Newsroom, settler: Settler
) -> None:
    """A document that no time was left for costs no attempt and waits for no lease."""
    keys = room.take(*articles(2))
    room.client.delete("copydesk.clean")
    batch = Batch(stage="clean", token=TOKEN)
    batch.rest += [claim.key for claim in claimed(room, keys)]
    settler.settle(batch)
    assert [sorted(hint) for hint in room.waiting("clean")] == [sorted(keys)]
    assert [claim.attempt for claim in claimed(room, keys)] == [1, 1]


def test_the_items_of_a_split_are_hinted_in_batches(room: Newsroom, settler: Settler) -> None:
    """Each new item is told to the first stage once, and the sums hold."""
    (feed,) = room.take(b"a feed")
    room.client.delete("copydesk.clean")
    items = tuple(
        Document(raw=raw, source=Source(path=f"feed!{n}", index=n))
        for n, raw in enumerate(articles(FIRST + 1))
    )
    batch = Batch(stage="clean", token=TOKEN)
    (claim,) = claimed(room, [feed])
    batch.add(Walked("clean", claim, split=Split(items=items)))
    settler.settle(batch)
    hints = room.waiting("clean")
    assert [len(hint) for hint in hints] == [FIRST, 1]
    assert len({key for hint in hints for key in hint}) == len(items)
    assert room.ledger.totals().balanced


def test_a_failure_further_on_is_told_at_the_stage_that_failed(
    room: Newsroom, settler: Settler
) -> None:
    """A dead letter of a later stage has that stage's input, so that a replay resumes there."""
    (key,) = room.take(b"some bytes")
    (claim,) = claimed(room, [key])
    batch = Batch(stage="clean", token=TOKEN)
    batch.add(done(claim)._replace(error=ZeroDivisionError("oops"), seconds=0.02))
    settler.settle(batch)
    letter = Reader(room.client, room.settings.prefix).letter(key)
    assert letter is not None
    assert (letter.stage, letter.reason) == ("parse", "unexpected")
    assert [(entry.stage, entry.outcome) for entry in letter.history] == [
        ("clean", "done"),
        ("parse", "unexpected"),
    ]
    now, (hint,) = room.ledger.replay(5, [(key, "clean\t1\tw\t0\t\treplayed")])
    (again,) = room.ledger.claim("parse", "t2@w", 30, now, hint.keys)
    assert (hint.stage, again.input) == ("parse", b"cleaned")
    assert room.ledger.totals().balanced


def test_durations_of_all_stages_are_counted(room: Newsroom, settler: Settler) -> None:
    """The histogram of a stage has one entry for each document that went well through it."""
    batch = Batch(stage="clean", token=TOKEN)
    for claim in claimed(room, room.take(*articles(2))):
        batch.add(done(claim))
    settler.settle(batch)
    durations = room.client.hgetall(f"{room.settings.prefix}durations")
    assert durations[b"clean|0.01"] == b"2"
