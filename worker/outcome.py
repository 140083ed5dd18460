"""One document in one stage, so that whatever it does ends with it alone."""

import errno
import signal
import threading
import time

# signal.signal looks both handlers up in an enumeration: 10 µs each time.
from _signal import signal as set_handler  # type: ignore[import-not-found]  # no stub
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Final, Generic, NamedTuple, Self, TypeVar

from tasks.errors import CopydeskError
from worker.errors import (
    DocumentTimeoutError,
    NoRoomError,
    OutOfMemoryError,
    SystemFailureError,
)

T = TypeVar("T")

#: Seconds after which a timeout is raised again, should a library have swallowed it.
AGAIN: Final = 0.5
#: The shortest time that is set: a timer of nought seconds would be none.
MOMENT: Final = 0.001


class Worked(NamedTuple, Generic[T]):
    """What a document's work came to: an output or an error."""

    output: T | None
    error: Exception | None
    seconds: float


class Alarm:
    """Raises DocumentTimeoutError in the main thread when the time that was set is over.

    Celery's children run tasks in their main thread; in another there is no limit but the hard
    one. The handler is put in place once for many documents: that takes longer than a timer.
    """

    def __init__(self) -> None:
        self._seconds = 0.0
        self._works = threading.current_thread() is threading.main_thread()

    def __enter__(self) -> Self:
        if self._works:
            self._before = set_handler(signal.SIGALRM, self._stop)
        return self

    def __exit__(self, *_error: object) -> None:
        if self._works:
            self.off()
            set_handler(signal.SIGALRM, self._before)

    def attempt(self, work: Callable[[], T], timeout: float, used: float = 0.0) -> Worked[T]:
        """Do one document's work within `timeout` seconds and keep whatever it raises.

        Args:
            work: What is to be done.
            timeout: Seconds for all of the document's work.
            used: How many of them are gone.
        """
        started = time.perf_counter()
        output: T | None = None
        caught: Exception | None = None
        try:
            self.on(timeout, used)
            try:
                output = work()
            finally:
                self.off()
        except Exception as error:  # noqa: BLE001  # a bug in a rule must cost one document
            caught = known(error)
        return Worked(output, caught, time.perf_counter() - started)

    def on(self, seconds: float, used: float = 0.0) -> None:
        """Let it ring after so many seconds, of which some are gone."""
        self._seconds = seconds
        if self._works:
            signal.setitimer(signal.ITIMER_REAL, max(seconds - used, MOMENT), AGAIN)

    def off(self) -> None:
        """Let it not ring."""
        if self._works:
            signal.setitimer(signal.ITIMER_REAL, 0)

    def _stop(self, _number: int, _frame: FrameType | None) -> None:
        raise DocumentTimeoutError(f"took longer than {self._seconds:g} s")


def attempt(work: Callable[[], T], timeout: float) -> Worked[T]:
    """Do one document's work within `timeout` seconds and keep whatever it raises."""
    with Alarm() as alarm:
        return alarm.attempt(work, timeout)


def known(error: Exception) -> Exception:
    """Return an error as one of ours, where it is the system's."""
    if isinstance(error, MemoryError):
        return OutOfMemoryError("needs more memory than a worker's child may hold")
    return _system_failure(error) if isinstance(error, OSError) else error


def _system_failure(error: OSError) -> SystemFailureError:
    kind = NoRoomError if error.errno in {errno.ENOSPC, errno.EDQUOT} else SystemFailureError
    said = error.strerror or "no reason given"
    return kind(f"{type(error).__name__}: {said}").with_traceback(error.__traceback__)


@contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Raise DocumentTimeoutError inside the block after this many seconds; see `Alarm`."""
    with Alarm() as alarm:
        alarm.on(seconds)
        yield


def fingerprint(error: Exception) -> str:
    """Name an error by class and place, so that equal failures group."""
    place = "?"
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        place = f"{trace.tb_frame.f_globals.get('__name__', '?')}.{code.co_qualname}"
        trace = trace.tb_next
    return f"{type(error).__name__}:{place}"


def reason(error: Exception) -> str:
    """Return the word by which dead letters of this error are filtered."""
    return error.reason if isinstance(error, CopydeskError) else "unexpected"
