"""Politeness: one request at a time for each host, and a pause between two."""

import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager


class Hosts:
    """Gives out turns."""

    def __init__(self, pause: float, stop: threading.Event) -> None:
        self._pause = pause
        self._stop = stop
        self._lock = threading.Lock()
        self._turns: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)
        self._free: dict[str, float] = {}

    @contextmanager
    def turn(self, host: str, pause: float = 0.0) -> Iterator[None]:
        """Hold a host's turn; it is given when the pause after the last one is over.

        Args:
            host: With its port.
            pause: Seconds that this host asks for, if more than ours.
        """
        with self._lock:
            turn = self._turns[host]
        with turn:
            self._stop.wait(max(0.0, self._free.get(host, 0.0) - time.monotonic()))
            try:
                yield
            finally:
                self._free[host] = time.monotonic() + max(pause, self._pause)
