import pytest

from tasks.errors import EmptyDocumentError, SinkError
from tasks.models import Document, Source, Split
from tests.support.newsroom import Newsroom, articles
from worker.batch import Batch
from worker.errors import DocumentTimeoutError
from worker.ledger import Claim, Key
from worker.ledger.reading import Reader
from worker.outcome import Worked
from worker.settle import Settler

TOKEN = "t1:ab12@w1"


def claimed(room: Newsroom, keys: list[Key]) -> list[Claim]:
    return room.ledger.claim("clean", TOKEN, 30, 0, keys)


@pytest.fixture
def settler(room: Newsroom) -> Settler:
    return Settler(room.app, room.ledger, room.settings)


def test_what_is_done_goes_on_and_the_next_stage_is_told(room: Newsroom, settler: Settler) -> None:
    """The commit moves the documents, and one hint for the next stage names them all."""
    keys = room.take(*articles(3))
    batch = Batch(stage="clean", token=TOKEN)
    for claim in claimed(room, keys):
        batch.add(claim, Worked(b"cleaned", None, 0.01))
    settler.settle(batch)
    assert [sorted(hint) for hint in room.waiting("parse")] == [sorted(keys)]
    assert {place.detail for place in room.ledger.where(keys)} == {"parse"}


def test_a_permanent_error_is_a_dead_letter_with_its_place_and_input(
    room: Newsroom, settler: Settler
) -> None:
    """The letter says at which stage, why and where, and keeps the bytes."""
    (key,) = room.take(b"some bytes")
    batch = Batch(stage="clean", token=TOKEN)
    batch.add(claimed(room, [key])[0], Worked(None, EmptyDocumentError("no text"), 0.01))
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
    batch.add(claimed(room, [key])[0], Worked(None, ZeroDivisionError("oops"), 0.01))
    settler.settle(batch)
    assert room.ledger.where([key])[0][:2] == ("dead", "unexpected")


def test_a_transient_error_is_put_off_and_the_neighbours_go_on(
    room: Newsroom, settler: Settler
) -> None:
    """A batch never fails because one of its documents does."""
    keys = room.take(*articles(2))
    batch = Batch(stage="clean", token=TOKEN)
    first, second = claimed(room, keys)
    batch.add(first, Worked(None, SinkError("away"), 0.01))
    batch.add(second, Worked(b"cleaned", None, 0.01))
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
    batch.add(last, Worked(None, error, 0.01))
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
        for n, raw in enumerate(articles(room.settings.batch_documents + 1))
    )
    batch = Batch(stage="clean", token=TOKEN)
    batch.add(claimed(room, [feed])[0], Worked(Split(items=items), None, 0.01))
    settler.settle(batch)
    hints = room.waiting("clean")
    assert [len(hint) for hint in hints] == [room.settings.batch_documents, 1]
    assert len({key for hint in hints for key in hint}) == len(items)
    assert room.ledger.totals().balanced
