import threading
import time

import pytest

from worker.feeds.hosts import Hosts


def test_a_host_has_one_turn_at_a_time() -> None:
    """Whoever wants it meanwhile waits; another host is free."""
    hosts = Hosts(0, threading.Event())
    inside: list[str] = []
    most = 0

    def visit() -> None:
        nonlocal most
        with hosts.turn("one.example:80"):
            inside.append("x")
            most = max(most, len(inside))
            time.sleep(0.01)
            inside.pop()

    with hosts.turn("two.example:80"):
        threads = [threading.Thread(target=visit) for _ in range(5)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(10)
    assert most == 1


def test_the_longer_of_two_pauses_lies_between_two_turns() -> None:
    """Ours, or the one that the site asks for."""
    hosts = Hosts(0.05, threading.Event())
    ends = []
    for pause in (0.2, 0.0, 0.0):
        with hosts.turn("one.example", pause):
            ends.append(time.monotonic())
    assert ends[1] - ends[0] >= 0.2
    assert ends[2] - ends[1] >= 0.05


def test_who_is_told_to_stop_does_not_wait() -> None:
    """A minute's pause must not hold up the end."""
    stop = threading.Event()
    hosts = Hosts(60, stop)
    with hosts.turn("one.example"):
        stop.set()
    with hosts.turn("one.example"):
        pass


def test_a_turn_that_fails_is_given_back() -> None:
    """With its pause, for a failing host needs it most."""
    hosts = Hosts(0, threading.Event())
    with pytest.raises(OSError, match="gone"), hosts.turn("one.example"):
        raise OSError("gone")
    with hosts.turn("one.example"):
        pass
