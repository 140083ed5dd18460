import pytest
import redis
from redis import exceptions

from worker.connection import client
from worker.errors import LedgerAwayError
from worker.ledger.patience import kind, passes, patient


def test_a_call_is_repeated_until_redis_is_back() -> None:
    """Two failures, then an answer."""
    answers = iter([redis.ConnectionError("redis://:canary@host"), redis.TimeoutError(), 7])

    def call() -> int:
        answer = next(answers)
        if isinstance(answer, Exception):
            raise answer
        return answer

    assert patient(call, None) == 7


def test_patience_ends_with_an_error_that_names_no_secret() -> None:
    """redis-py's messages may hold the URL; ours hold the class of the error."""

    def call() -> int:
        raise redis.ConnectionError("Error connecting to redis://:canary@host")

    with pytest.raises(LedgerAwayError, match="ConnectionError") as caught:
        patient(call, 0)
    assert "canary" not in str(caught.value)


def test_other_errors_are_not_waited_for() -> None:
    """A bug does not become better by waiting."""

    def call() -> int:
        raise redis.ResponseError("WRONGTYPE")

    with pytest.raises(redis.ResponseError):
        patient(call, None)


@pytest.mark.parametrize(
    "answer",
    [
        "Error running script (call to f_1): @user_script:11: @user_script: 11: -OOM command ...",
        "command not allowed when used memory > 'maxmemory'.",
        "MISCONF Errors writing to the AOF file: No space left on device",
        "READONLY You can't write against a read only replica.",
        "BUSY Redis is busy running a script.",
    ],
)
def test_a_redis_that_can_not_write_now_is_waited_for(answer: str) -> None:
    """Full, disk full, replica, busy: all of these pass."""
    assert passes(exceptions.ResponseError(answer))


def test_a_wrong_command_is_not_waited_for() -> None:
    """An error that would come again is told at once."""
    assert not passes(exceptions.ResponseError("WRONGTYPE Operation against a key"))


def test_an_error_is_told_with_the_reason_that_the_system_or_the_server_gives() -> None:
    """An administrator learns more from it than that Redis is away; a password nobody."""
    with pytest.raises(redis.ConnectionError) as caught:
        client("redis://:canary@127.0.0.1:1/0", 2).ping()
    assert kind(caught.value) == "ConnectionError: Connection refused"
    told = kind(redis.ResponseError("unknown command 'X', with args beginning with: 'canary'"))
    assert told == "ResponseError: unknown command 'X'"
