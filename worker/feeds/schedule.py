"""When feeds are polled: each in its own time, so that a dead one delays no other."""

import random
import threading
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from worker import events, logs
from worker.backoff import delay
from worker.feeds.errors import BusyError
from worker.feeds.poller import Poller
from worker.outcome import fingerprint, reason
from worker.producer import Taken

#: Part of the interval by which it varies, lest feeds march in step.
JITTER: Final = 0.1
#: Seconds between the first polls of two feeds.
STAGGER: Final = 0.05

_log = logs.get(__name__)

Tell = Callable[[Taken], None]


class Timing(NamedTuple):
    """How often a feed is polled."""

    #: Seconds between two polls.
    interval: float
    #: Seconds that the back-off adds at most.
    cap: float = 3600.0


class Schedule:
    """Polls feeds, each in a thread of its own: they wait for servers nearly all the time."""

    def __init__(
        self, pollers: Sequence[Poller], timing: Timing, stop: threading.Event, tell: Tell
    ) -> None:
        self._pollers = pollers
        self._timing = timing
        self._stop = stop
        self._tell = tell
        self._telling = threading.Lock()
        self._failures: dict[Poller, tuple[int, str]] = {}

    def run(self) -> None:
        """Poll until told to stop; then no feed is waited for, for each can be cut off."""
        for number, poller in enumerate(self._pollers):
            self._start(self._keep_polling, poller, number * STAGGER)
        self._stop.wait()

    def once(self) -> int:
        """Poll each feed once; gives how many failed."""
        threads = [self._start(self.poll, poller) for poller in self._pollers]
        for thread in threads:
            while thread.is_alive() and not self._stop.is_set():
                thread.join(0.1)
        return len(self._failures)

    def poll(self, poller: Poller) -> float:
        """Poll a feed, tell what came of it, and return the seconds to wait for the next time."""
        try:
            for taken in poller.poll():
                self._say(taken)
        except Exception as error:  # noqa: BLE001  # whatever a stranger's feed does to a reader, its poller lives on
            return self._failed(poller, error)
        if self._failures.pop(poller, None):
            _log.info(events.FEED_RECOVERED, feed=poller.feed.name, url=poller.feed.url)
        return self._timing.interval * random.uniform(1 - JITTER, 1 + JITTER)

    def _start(self, work: Callable[..., object], *args: object) -> threading.Thread:
        thread = threading.Thread(target=work, args=args, daemon=True)
        thread.start()
        return thread

    def _keep_polling(self, poller: Poller, wait: float) -> None:
        while not self._stop.wait(wait):
            wait = self.poll(poller)

    def _failed(self, poller: Poller, error: Exception) -> float:
        """Note a failure; it is logged when it begins and when its reason changes."""
        count, before = self._failures.get(poller, (0, ""))
        kind = reason(error)
        self._failures[poller] = (count + 1, kind)
        wait = self._rest(count + 1, error)
        why = logs.printable(str(error) or fingerprint(error))
        if kind != before:
            facts = {"feed": poller.feed.name, "url": poller.feed.url, "wait": round(wait, 1)}
            _log.warning(events.FEED_FAILED, reason=kind, error=why, **facts)
        self._say(Taken(logs.printable(poller.feed.url), "", "failed", why))
        return wait

    def _rest(self, failures: int, error: Exception) -> float:
        asked = error.retry_after if isinstance(error, BusyError) else 0.0
        interval = self._timing.interval
        more = delay(failures, interval, self._timing.cap, random.Random())
        return max(asked, interval + more)

    def _say(self, taken: Taken) -> None:
        with self._telling:
            self._tell(taken)
