"""The `memory:` sink."""

from tasks.deliver.memory import MemorySink
from tasks.deliver.sink import Delivery, Sink
from tasks.models import Mark

_ONE, _TWO, _NONE = "a" * 64, "b" * 64, "c" * 64


def test_records_are_there_once() -> None:
    """A record written twice is there once, as it was written last."""
    sink: Sink = MemorySink()
    sink.write([Delivery(_ONE, b"1"), Delivery(_TWO, b"2")])
    sink.write([Delivery(_ONE, b"1")])
    assert sink.read(_ONE) == b"1"
    assert sink.read(_NONE) is None
    assert list(sink.ids()) == [_ONE, _TWO]
    assert sink.held([_NONE, _TWO]) == {_TWO}
    assert sink.held(iter([_ONE])) == {_ONE}


def test_records_are_read_in_the_order_asked_for() -> None:
    """Ids without a record are passed over."""
    sink = MemorySink()
    sink.write([Delivery(_ONE, b"1"), Delivery(_TWO, b"2")])
    assert list(sink.read_many([_TWO, _NONE, _ONE])) == [(_TWO, b"2"), (_ONE, b"1")]
    assert list(sink.read_many([])) == []


def test_marks_stand_beside_records() -> None:
    """Marks are kept once, by what says so, even of a record that is not there yet."""
    sink = MemorySink()
    marks = [Mark(document=_ONE, by=by, kind="update") for by in (_NONE, _TWO)]
    sink.mark([*marks, *marks, Mark(document=_TWO, by=_ONE, kind="kill")])
    assert [mark.by for mark in sink.marks(_ONE)] == [_TWO, _NONE]
    assert sink.marks(_NONE) == []
    assert sink.read(_ONE) is None


def test_sinks_share_nothing() -> None:
    """Two sinks in a process are two places."""
    one, other = MemorySink(), MemorySink()
    one.write([Delivery(_ONE, b"1")])
    assert list(other.ids()) == []
