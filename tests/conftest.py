"""Fixtures that all tests share."""

from collections.abc import Iterator

import pytest
import redis

from tests.support.servers import server


@pytest.fixture(scope="session")
def redis_url() -> Iterator[str]:
    """Give the URL of a real redis-server without persistence, one for the whole session."""
    with server("--appendonly", "no") as running:
        yield running.url


@pytest.fixture
def client(redis_url: str) -> Iterator[redis.Redis]:
    """Give a client of an emptied redis-server."""
    connected = redis.Redis.from_url(redis_url, protocol=2)
    connected.flushall()
    yield connected
    connected.close()
