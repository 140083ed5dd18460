from pathlib import Path

from tasks.deliver import FileSink
from tests.support.newsroom import Newsroom, articles
from worker.audit import audit
from worker.ledger import document_of


def test_a_system_that_did_its_work_is_sound(room: Newsroom) -> None:
    """Delivered, dead, duplicate and waiting documents are all accounted for."""
    done = articles(3)
    room.take(*done, b"")
    room.finish()
    room.take(done[0])
    room.take(articles(4)[3])
    found = audit(room.ledger, [room.sink])
    assert found.sound
    assert (found.missing, found.adrift, found.unknown) == ((), (), 0)
    assert (found.totals.delivered, found.totals.dead, found.totals.duplicate) == (3, 1, 1)


def test_a_record_that_the_sink_lost_is_named(room: Newsroom) -> None:
    """The ledger says delivered, the sink says no: that is not sound."""
    keys = room.take(*articles(2))
    room.finish()
    room.client.delete(f"{room.settings.prefix}record:{document_of(keys[1])}")
    found = audit(room.ledger, [room.sink])
    assert found.missing == (keys[1],)
    assert not found.sound


def test_a_document_that_waits_nowhere_is_adrift(room: Newsroom) -> None:
    """It is in flight, but no list of the ledger would ever bring it back."""
    (key,) = room.take(*articles(1))
    room.client.zrem(f"{room.settings.prefix}waiting:clean", key)
    found = audit(room.ledger, [room.sink])
    assert found.adrift == (key,)
    assert not found.sound


def test_sums_that_do_not_add_up_are_not_sound(room: Newsroom) -> None:
    """One document too many received is one that nobody knows the fate of."""
    room.take(*articles(1))
    room.client.hincrby(f"{room.settings.prefix}counters", "received", 1)
    assert not audit(room.ledger, [room.sink]).totals.balanced


def test_a_record_of_somebody_else_is_counted_and_harms_nothing(room: Newsroom) -> None:
    """A sink may hold what this ledger has forgotten."""
    room.client.set(f"{room.settings.prefix}record:{'0' * 64}", b"{}")
    found = audit(room.ledger, [room.sink])
    assert found.unknown == 1
    assert found.sound


def test_sinks_that_were_not_looked_into_are_named(room: Newsroom, tmp_path: Path) -> None:
    """Or an audit of the wrong folder would find everything sound."""
    room.take(*articles(2))
    room.finish()
    found = audit(room.ledger, [FileSink(tmp_path)])
    assert found.elsewhere == {room.sink.url: 2}
    assert audit(room.ledger, [room.sink]).elsewhere == {}
