"""A real HTTP server on 127.0.0.1 whose pages behave as a test tells them, or misbehave."""

import gzip
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Serve = Callable[["Visit"], None]


class Visit(BaseHTTPRequestHandler):
    """One request; what answers it is looked up by path."""

    protocol_version = "HTTP/1.1"
    site: "Website"

    def do_GET(self) -> None:
        """Answer."""
        self.site.note(self)
        serve = self.site.pages.get(self.path, not_found)
        try:
            serve(self)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True
        finally:
            self.site.left(self)

    def answer(
        self, body: bytes = b"", status: int = 200, kind: str = "application/xml", **headers: str
    ) -> None:
        """Send a whole, true answer."""
        self.head(status, kind, {"content-length": str(len(body)), **headers})
        self.wfile.write(body)

    def head(self, status: int, kind: str, headers: Mapping[str, str]) -> None:
        """Send a head alone."""
        self.send_response(status)
        self.send_header("content-type", kind)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # the base class' name
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_request: Any) -> None:
        """Say nothing: clients that hang up are what these tests are about."""


class Website:
    """Pages by path, and who asked for what."""

    def __init__(self) -> None:
        self.pages: dict[str, Serve] = {}
        self.visits: Counter[str] = Counter()
        self.headers: list[tuple[str, dict[str, str]]] = []
        self.times: list[float] = []
        self.most_at_once = 0
        self._now = 0
        self._lock = threading.Lock()
        handler = type("Handler", (Visit,), {"site": self})
        self.server = _Server(("127.0.0.1", 0), handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"

    def note(self, visit: Visit) -> None:
        """Count a request that came."""
        with self._lock:
            self.visits[visit.path] += 1
            self.headers.append((visit.path, {k.lower(): v for k, v in visit.headers.items()}))
            self.times.append(time.monotonic())
            self._now += 1
            self.most_at_once = max(self.most_at_once, self._now)

    def left(self, _visit: Visit) -> None:
        """Count a request that is over."""
        with self._lock:
            self._now -= 1


@contextmanager
def website() -> Iterator[Website]:
    """Give a running server."""
    site = Website()
    threading.Thread(target=site.server.serve_forever, args=(0.05,), daemon=True).start()
    try:
        yield site
    finally:
        site.server.shutdown()
        site.server.server_close()


def not_found(visit: Visit) -> None:
    """Say that there is no such page."""
    visit.answer(b"nothing", 404, "text/plain")


def plain(body: bytes, kind: str = "application/xml", **headers: str) -> Serve:
    """Return a page that is always there."""
    return lambda visit: visit.answer(body, kind=kind, **headers)


def packed(body: bytes) -> Serve:
    """Return a page that comes as gzip."""
    return plain(gzip.compress(body), content_encoding="gzip")


def redirect(target: str) -> Serve:
    """Return a page that sends elsewhere."""
    return lambda visit: visit.answer(b"", 302, location=target)


def cut_off(body: bytes) -> Serve:
    """Return a page of which half comes."""

    def serve(visit: Visit) -> None:
        visit.head(200, "application/xml", {"content-length": str(len(body))})
        visit.wfile.write(body[: len(body) // 2])
        visit.wfile.flush()
        visit.connection.close()

    return serve


def endless(_piece: bytes = b"x" * 65_536) -> Serve:
    """Return a page that never ends, and does not say how long it is."""

    def serve(visit: Visit) -> None:
        visit.head(200, "application/xml", {"connection": "close"})
        while True:
            visit.wfile.write(_piece)

    return serve


def drip(seconds: float = 60) -> Serve:
    """Return a page that comes byte by byte."""

    def serve(visit: Visit) -> None:
        visit.head(200, "application/xml", {"connection": "close"})
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            visit.wfile.write(b" ")
            visit.wfile.flush()
            time.sleep(0.1)

    return serve


def in_turn(*serves: Serve) -> Serve:
    """Return a page that behaves so the first time, so the second, and as the last from then on."""
    waiting = list(serves)

    def serve(visit: Visit) -> None:
        (waiting.pop(0) if len(waiting) > 1 else waiting[0])(visit)

    return serve
