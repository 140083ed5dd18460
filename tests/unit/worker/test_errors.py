"""What can go wrong in the running of the work."""

import pytest

from tasks import errors as of_documents
from tasks.errors import CopydeskError, PermanentError, TransientError
from worker import errors as of_workers
from worker.feeds import errors as of_feeds

_ALL = {
    kind
    for module in (of_documents, of_workers, of_feeds)
    for kind in vars(module).values()
    if isinstance(kind, type) and issubclass(kind, CopydeskError)
}


def test_reasons_are_words() -> None:
    """Dead letters are grouped by reasons, which are one word or two in small letters."""
    assert all(kind.reason.replace("_", "").islower() for kind in _ALL)


def test_errors_with_one_reason_are_kin() -> None:
    """Only an error and its own kinds may share a reason."""
    for kind in _ALL:
        for other in _ALL - {kind}:
            if kind.reason == other.reason:
                assert issubclass(kind, other) or issubclass(other, kind)


@pytest.mark.parametrize(
    ("kind", "passes"),
    [
        (of_workers.SystemFailureError, True),
        (of_workers.NoRoomError, True),
        (of_workers.LedgerFullError, True),
        (of_workers.DocumentTimeoutError, True),
        (of_workers.OutOfMemoryError, True),
        (of_feeds.UnreachableError, True),
        (of_feeds.BusyError, True),
        (of_feeds.StatusError, False),
        (of_feeds.AddressError, False),
        (of_feeds.RobotsError, False),
    ],
)
def test_fates(kind: type[CopydeskError], passes: bool) -> None:  # noqa: FBT001 - a column of the table
    """What lies in the surroundings passes; what a server means for good does not."""
    assert issubclass(kind, TransientError) is passes
    assert issubclass(kind, PermanentError) is not passes


def test_how_long_a_server_wants_to_rest() -> None:
    """A busy server says how long, or nothing."""
    assert of_feeds.BusyError("503", 30.0).retry_after == 30.0
    assert of_feeds.BusyError("503").retry_after == 0.0
    assert str(of_feeds.BusyError("503", 30.0)) == "503"
