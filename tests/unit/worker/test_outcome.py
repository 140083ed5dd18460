import contextlib
import errno
import time

import pytest

from tasks.errors import EmptyDocumentError
from worker.errors import (
    DocumentTimeoutError,
    NoRoomError,
    OutOfMemoryError,
    SystemFailureError,
)
from worker.outcome import attempt, fingerprint, limited, reason


def spin() -> None:
    while True:
        pass


def swallow() -> None:
    """Work that catches whatever it meets, as some libraries do."""
    for _ in range(2):
        with contextlib.suppress(Exception):
            spin()
    spin()


def fail() -> None:
    raise ZeroDivisionError("a bug in a rule")


def swell() -> None:
    raise MemoryError


def test_what_the_work_returns_is_kept_with_its_time() -> None:
    """The seconds are those of the work."""
    worked = attempt(lambda: 7, 1)
    assert (worked.output, worked.error) == (7, None)
    assert 0 <= worked.seconds < 1


@pytest.mark.parametrize("work", [spin, swallow])
def test_work_that_does_not_end_is_stopped(work: object) -> None:
    """Also where a library swallows the first exceptions."""
    started = time.monotonic()
    worked = attempt(work, 0.1)  # type: ignore[arg-type]
    assert isinstance(worked.error, DocumentTimeoutError)
    assert time.monotonic() - started < 5


def test_no_alarm_is_left_behind() -> None:
    """The limit of one document does not hit the next."""
    with limited(0.05):
        pass
    time.sleep(0.1)


def test_a_bug_costs_one_document_and_names_its_place() -> None:
    """The fingerprint is class and place, so equal failures group."""
    first, second = attempt(fail, 1).error, attempt(fail, 1).error
    assert first is not None
    assert second is not None
    assert fingerprint(first) == fingerprint(second) == f"ZeroDivisionError:{__name__}.fail"
    assert reason(first) == "unexpected"
    assert reason(EmptyDocumentError("nothing")) == "empty"


def no_space() -> None:
    raise OSError(errno.ENOSPC, "No space left on device", "/srv/secret")


def gone() -> None:
    raise ConnectionResetError(errno.ECONNRESET, "Connection reset by peer")


def test_a_refusal_of_the_system_passes_and_names_no_path() -> None:
    """A full disk or a lost connection is not the document's fault: it is tried again."""
    full, lost = attempt(no_space, 1).error, attempt(gone, 1).error
    assert isinstance(full, NoRoomError)
    assert "secret" not in str(full)
    assert isinstance(lost, SystemFailureError)
    assert reason(lost) == "system"
    assert fingerprint(lost).endswith(f"{__name__}.gone")


def test_too_much_memory_has_a_name_of_its_own() -> None:
    """MemoryError becomes ours, so that it is retried and counted."""
    assert isinstance(attempt(swell, 1).error, OutOfMemoryError)
