import pytest

from tasks.deliver import Delivery, SinkUrlError
from tasks.deliver.remote import RemoteSink
from tasks.errors import SinkError

A, B = "a" * 64, "b" * 64


@pytest.fixture(params=["memory://records-{}", "local://{}/records"])
def sink(request: pytest.FixtureRequest, tmp_path: object) -> RemoteSink:
    return RemoteSink(request.param.format(tmp_path))


def test_a_record_is_there_once_however_often_it_is_written(sink: RemoteSink) -> None:
    """By its id, put in one step or moved into place."""
    for _ in range(2):
        sink.write([Delivery(A, b'{"id": 1}')])
    assert sink.read(A) == b'{"id": 1}'
    assert sink.read(B) is None
    assert sink.held([A, B]) == {A}
    assert list(sink.ids()) == [A]


def test_an_empty_folder_holds_nothing(sink: RemoteSink) -> None:
    """Also where it does not exist yet."""
    assert list(sink.ids()) == []
    assert sink.held([A]) == set()


def test_a_system_that_is_away_is_a_passing_error() -> None:
    """Documents wait for it, and it is asked anew."""
    sink = RemoteSink("sftp://127.0.0.1:1/records")
    for _ in range(2):
        with pytest.raises(SinkError):
            sink.write([Delivery(A, b"{}")])


def test_urls_with_passwords_and_unknown_schemes_are_refused() -> None:
    """The ledger and the logs would show the one; nothing knows the other."""
    for url in ("sftp://ann:secret@wire.example/x", "nosuch://wire.example"):
        with pytest.raises(SinkUrlError) as refused:
            RemoteSink(url)
        assert "secret" not in str(refused.value)
