"""Redis by its URL: one server, or the primary of the moment that Sentinels name.

A URL for Sentinels is `sentinel://[user:password@]host[:port][,host[:port]...]/NAME[/database]`:
user and password are Redis' own, NAME is the primary's as the Sentinels know it.
"""

import re
import socket
from typing import Any, Final, NamedTuple, Self
from urllib.parse import unquote, urlsplit

import redis
from redis.sentinel import Sentinel

from worker.insistence import InsistentClient

#: What such a URL begins with.
SCHEME: Final = "sentinel"
#: What the others begin with.
SCHEMES: Final = ("redis", "rediss", "unix")
_DATABASE: Final = re.compile(r"/?\d*/?", re.ASCII)
#: Of a Sentinel, unless the URL says another.
PORT: Final = 26379

#: What finds a peer that vanished without a word, as behind a cut network: 10 s of silence and
#: three questions 5 s apart, or 25 s for what was sent (tcp(7)). Linux by itself takes two hours.
_SILENCE: Final = {"KEEPIDLE": 10, "KEEPINTVL": 5, "KEEPCNT": 3, "USER_TIMEOUT": 25_000}
KEEPALIVE: Final = {
    getattr(socket, f"TCP_{name}"): value
    for name, value in _SILENCE.items()
    if hasattr(socket, f"TCP_{name}")
}


class Watched(NamedTuple):
    """A primary and the Sentinels that watch it."""

    nodes: tuple[tuple[str, int], ...]
    name: str
    database: int
    #: `user:password@` as the URL has it, or empty.
    credentials: str

    @classmethod
    def read(cls, url: str) -> Self:
        """Read a URL.

        Raises:
            ValueError: It has no host, no name, or a port or database that is no number.
        """
        address = urlsplit(url)
        credentials, at, hosts = address.netloc.rpartition("@")
        name, _, database = address.path.strip("/").partition("/")
        nodes = tuple(_node(host) for host in hosts.split(",") if host)
        if not nodes or not name:
            raise ValueError(f"{SCHEME}://HOST:PORT,HOST:PORT/NAME names a Sentinel and a primary")
        return cls(nodes, unquote(name), int(database or 0), credentials + at)

    @property
    def broker_url(self) -> str:
        """The same as kombu spells it, without the primary's name."""
        first, *others = (f"{host}:{port}" for host, port in self.nodes)
        urls = [f"{SCHEME}://{self.credentials}{first}/{self.database}"]
        return ";".join(urls + [f"{SCHEME}://{node}" for node in others])

    def primary(self, options: dict[str, Any]) -> redis.Redis:
        """Return a client that asks the Sentinels again whenever it connects."""
        user, _, password = self.credentials.removesuffix("@").partition(":")
        limits = {key: options[key] for key in options if key.startswith("socket_")}
        watchers = Sentinel(self.nodes, sentinel_kwargs=limits)  # type: ignore[no-untyped-call]
        found: redis.Redis = watchers.master_for(  # type: ignore[no-untyped-call]
            self.name,
            InsistentClient,
            db=self.database,
            username=unquote(user) or None,
            password=unquote(password) or None,
            **options,
        )
        return found


def _node(address: str) -> tuple[str, int]:
    host, colon, port = address.rpartition(":")
    return (host, int(port)) if colon else (address, PORT)


def is_watched(url: str) -> bool:
    """Tell whether a URL leads to Sentinels."""
    return url.startswith(f"{SCHEME}://")


def check(url: str) -> None:
    """Refuse what is no URL of Redis, without a word of it: it may hold a password.

    Raises:
        ValueError: It is none.
    """
    if is_watched(url):
        Watched.read(url)
        return
    try:
        address = urlsplit(url)
        whole = address.scheme in SCHEMES and address.port != 0
    except ValueError:
        whole = False
    if not whole or not (address.scheme == "unix" or _DATABASE.fullmatch(address.path)):
        raise ValueError(
            "not a URL of Redis: redis://[user:password@]host[:port][/database], rediss://…, "
            "unix://PATH or sentinel://…; signs such as / in a password are written as %2F"
        )


def client(url: str, patience: float = 30.0) -> redis.Redis:
    """Return a client with the time limits that a half-open connection needs.

    Args:
        url: `redis://`, `rediss://`, `unix://` or `sentinel://`.
        patience: Seconds for an answer.
    """
    options: dict[str, Any] = {
        "socket_timeout": patience,
        "health_check_interval": 25,
        "protocol": 2,
    }
    if not url.startswith("unix:"):
        options |= {
            "socket_keepalive": True,
            "socket_keepalive_options": KEEPALIVE,
            "socket_connect_timeout": min(patience, 5.0),
        }
    if is_watched(url):
        return Watched.read(url).primary(options)
    found: redis.Redis = InsistentClient.from_url(url, **options)
    return found
