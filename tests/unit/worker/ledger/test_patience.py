import pytest
import redis

from worker.errors import LedgerAwayError
from worker.ledger.patience import connect, patient


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


def test_a_socket_has_no_tcp_options(redis_url: str) -> None:
    """The private server is reached as the others are."""
    assert connect(redis_url).ping()
