import pytest
import redis

from worker.ledger.upkeep import Upkeep

PREFIX = "test:"


@pytest.fixture
def upkeep(client: redis.Redis) -> Upkeep:
    return Upkeep(client, PREFIX, limit=5)


def test_durations_add_up_by_stage(upkeep: Upkeep) -> None:
    """What several workers observe falls into one histogram a stage."""
    upkeep.observe({"clean": [0.001, 0.2], "parse": [0.004]})
    upkeep.observe({"clean": [0.002]})
    found = upkeep.durations()
    assert found["clean"]["sum"] == pytest.approx(0.203)
    assert found["clean"]["0.0025"] == 1
    assert found["parse"]["0.005"] == 1


def test_nothing_observed_says_nothing(upkeep: Upkeep, client: redis.Redis) -> None:
    """Stages without documents leave no key behind."""
    upkeep.observe({})
    assert not client.keys(f"{PREFIX}*")
    assert upkeep.durations() == {}


def test_parked_messages_are_bounded(upkeep: Upkeep, client: redis.Redis) -> None:
    """Only the latest of what nobody can read are kept."""
    for number in range(5):
        upkeep.park("parked", b"%d" % number, 3)
    assert client.lrange("parked", 0, -1) == [b"4", b"3", b"2"]


def test_actions_leave_a_line(upkeep: Upkeep, client: redis.Redis) -> None:
    """What an operator did can be read afterwards."""
    upkeep.record_action({"action": "drop", "count": 2})
    ((_, line),) = client.xrange(f"{PREFIX}actions")
    assert line == {b"action": b"drop", b"count": b"2"}


def test_an_empty_ledger_counts_nothing(upkeep: Upkeep) -> None:
    """Totals of a new ledger are zeros that add up."""
    totals = upkeep.totals()
    assert totals.received == totals.delivered == totals.dead == 0
    assert upkeep.drop(["0" * 64]) == []
    assert upkeep.lost("nobody", 3, "1", [])[1] == []


def test_redis_is_asked_about_itself(upkeep: Upkeep) -> None:
    """The memory that it uses comes from the server."""
    assert upkeep.server("memory")["used_memory"] > 0
