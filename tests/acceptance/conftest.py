"""Real systems: fixtures that never skip, for these are the faults that count."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.cluster import Cluster, cluster


@pytest.fixture
def system(tmp_path: Path) -> Iterator[Cluster]:
    """Give a redis-server with an append-only file, and no workers yet."""
    with cluster(tmp_path) as running:
        yield running
