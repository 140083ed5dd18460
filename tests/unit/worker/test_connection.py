"""URLs of Redis, and of the Sentinels that watch one."""

import pytest
from pydantic import ValidationError

from worker.connection import Watched, client
from worker.settings import Settings

URL = "sentinel://desk:p%40ss@one.example:26380,two.example/ledger/3"


def test_a_socket_has_no_tcp_options(redis_url: str) -> None:
    """The private server is reached as the others are."""
    assert client(redis_url).ping()


def test_a_url_names_sentinels_primary_and_database() -> None:
    """A port that is not said is a Sentinel's usual one."""
    watched = Watched.read(URL)
    assert watched.nodes == (("one.example", 26380), ("two.example", 26379))
    assert (watched.name, watched.database) == ("ledger", 3)
    assert Watched.read("sentinel://one.example/ledger").database == 0


def test_kombu_gets_the_same_in_its_own_spelling() -> None:
    """Every node with a scheme of its own, the primary's name beside the URL."""
    settings = Settings(redis_url=URL)
    assert settings.message_url == (
        "sentinel://desk:p%40ss@one.example:26380/3;sentinel://two.example:26379"
    )
    assert settings.message_options == {"master_name": "ledger"}


def test_the_password_is_for_redis_not_for_the_sentinels() -> None:
    """Sentinels without one refuse to be given one."""
    pool = client(URL).connection_pool
    assert pool.connection_kwargs["password"] == "p@ss"
    sentinel = pool.sentinel_manager.sentinels[0]
    assert sentinel.connection_pool.connection_kwargs.get("password") is None


@pytest.mark.parametrize(
    "url", ["sentinel://", "sentinel://host", "sentinel:///name", "sentinel://host:x/name"]
)
def test_half_a_url_is_refused(url: str) -> None:
    """At the start, with what is missing, and not when Redis is first asked."""
    with pytest.raises(ValidationError):
        Settings(redis_url=url)
