"""Fixtures of the worker's tests."""

from collections.abc import Iterator

import pytest
import redis

from tests.support.newsroom import Newsroom, newsroom


@pytest.fixture
def room(redis_url: str, client: redis.Redis) -> Iterator[Newsroom]:
    """Give a newsroom on an emptied Redis."""
    opened = newsroom(redis_url, client)
    yield opened
    opened.app.close()
