"""One request, kept from private addresses and within its time."""

import contextlib
import ipaddress
import socket
import threading
from collections.abc import Mapping
from types import TracebackType
from typing import Any, Final, Self

from worker.feeds.errors import AddressError

#: Steps of a connection after which httpx's trace extension hands over its stream.
_CONNECTED: Final = ("connection.connect_tcp.complete", "connection.start_tls.complete")

#: IPv4 within IPv6 (RFC 6052): what is reached is the last four bytes.
_NAT64: Final = ipaddress.ip_network("64:ff9b::/96")


def is_public(address: str) -> bool:
    """Tell whether an IP address is one of the open internet."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    return ip.is_global and not ip.is_multicast


def names_private(host: str) -> bool:
    """Tell whether a URL's host is by itself a private address, or `localhost`.

    A name that merely resolves to one does not count: its owner could have changed that.
    """
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return not is_public(host.strip("[]"))
    except ValueError:
        return False


class Guard:
    """Follows a request as httpx's `trace` extension.

    The address is checked when the connection stands and before anything is sent, so that no
    answer of a name server can lead around it. At the deadline the connection is shut: the
    library's own time limits count from byte to byte, which a slow drip never exceeds.
    """

    def __init__(self, *, private: bool, seconds: float) -> None:
        self.expired = False
        self._private = private
        self._stream: Any = None
        self._timer = threading.Timer(seconds, self._expire)
        self._timer.daemon = True

    def __call__(self, step: str, facts: Mapping[str, Any]) -> None:
        """Take notice of a step; ours are those that give a stream.

        Raises:
            AddressError: It leads to a private address.
        """
        if step not in _CONNECTED:
            return
        self._stream = facts["return_value"]
        peer = self._stream.get_extra_info("server_addr")[0]
        if not self._private and not is_public(peer):
            self._stream.close()
            raise AddressError(f"{peer} is a private address; COPYDESK_FEED_PRIVATE allows them")

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _value: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:  # fmt: skip
        self._timer.cancel()

    def _expire(self) -> None:
        self.expired = True
        if self._stream is not None:
            with contextlib.suppress(OSError):
                self._stream.get_extra_info("socket").shutdown(socket.SHUT_RDWR)
