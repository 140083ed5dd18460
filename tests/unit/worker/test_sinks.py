import threading
import time
from pathlib import Path

import pytest
import redis

from tests.support.servers import server
from worker import connection
from worker.errors import LedgerAwayError
from worker.ledger import Ledger
from worker.sinks import open_for

ID = "ab" * 32


def test_a_redis_sink_waits_for_its_redis(client: redis.Redis, redis_url: str) -> None:
    """A server that does not answer for a moment is asked again, and the answer is right."""
    client.set(f"p:record:{ID}", b"{}")
    sink = open_for("redis:", Ledger(connection.client(redis_url), "p:", limit=20))
    client.config_set("maxclients", 1)
    away = threading.Timer(0.3, lambda: client.config_set("maxclients", 10_000))
    away.start()
    started = time.monotonic()
    assert sink.held([ID]) == {ID}
    assert time.monotonic() - started > 0.1
    away.join()


def test_its_patience_has_the_ledger_s_end() -> None:
    """A command that a person waits for gives up, with an error of ours."""
    with server("--appendonly", "no") as running:
        ledger = Ledger(connection.client(running.url), "p:", limit=0.2)
    with pytest.raises(LedgerAwayError):
        open_for("redis:", ledger).held([ID])


def test_other_sinks_are_opened_as_they_are(client: redis.Redis, tmp_path: Path) -> None:
    """They know no Redis."""
    sink = open_for(f"file:{tmp_path}", Ledger(client, "p:"))
    assert sink.url == f"file:{tmp_path}"
