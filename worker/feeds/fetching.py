"""Fetching over HTTP: bounded in size, time and redirects, without cookies."""

import ssl
from base64 import b64encode
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Final, NamedTuple
from urllib.parse import unquote_to_bytes

import httpx

from worker.feeds import bodies
from worker.feeds.errors import (
    BusyError,
    RedirectsError,
    SchemeError,
    StatusError,
    UnreachableError,
)
from worker.feeds.guard import Guard
from worker.version import VERSION

#: As sites see us, in their logs and robots.txt.
NAME: Final = "Copydesk"
AGENT: Final = f"{NAME}/{VERSION}"

MOST_REDIRECTS: Final = 5
#: Seconds; a server that asks for more is asked again after these.
LONGEST_REST: Final = 86_400.0
#: Seconds between two bytes, and for the connection.
_PATIENCE: Final = 10.0

_BUSY: Final = frozenset((408, 425, 429))

#: What is held while one address is fetched: a site's turn.
Admission = Callable[[httpx.URL], AbstractContextManager[None]]


class Reply(NamedTuple):
    """An answer to be used."""

    #: Where it came from in the end.
    url: str
    #: Of a conditional request: there is nothing new.
    unchanged: bool = False
    body: bytes = b""
    #: Character encoding that the server names.
    charset: str | None = None
    etag: str = ""
    modified: str = ""


def parsed(url: str) -> httpx.URL:
    """Return a URL as an object, without the user's name and password, which logs would show.

    Raises:
        SchemeError: It is none of http: or https:, or has no host.
    """
    try:
        target = httpx.URL(url)
    except httpx.InvalidURL as error:
        raise SchemeError(f"{url[:200]!r}: {error}") from error
    if target.scheme not in {"http", "https"} or not target.host:
        raise SchemeError(f"{url[:200]!r}: only http: and https: are fetched")
    return target.copy_with(userinfo=b"")


def login_of(url: str) -> Mapping[str, str]:
    """Return the header that says the name and password in a URL (RFC 7617)."""
    userinfo = httpx.URL(url).userinfo
    if not userinfo:
        return {}
    return {"authorization": f"Basic {b64encode(unquote_to_bytes(userinfo)).decode()}"}


def freely(_url: httpx.URL) -> AbstractContextManager[None]:
    """Admit every address at once."""
    return nullcontext()


class Fetcher:
    """Fetches addresses; safe to be used by several threads."""

    def __init__(self, limit: int, seconds: float) -> None:
        self._limit = limit
        self._seconds = seconds
        # A jar that takes nothing; the environment's proxies and password files stay unused.
        self._client = httpx.Client(
            headers={"user-agent": AGENT, "accept-encoding": bodies.ENCODINGS},
            cookies=CookieJar(policy=DefaultCookiePolicy(allowed_domains=[])),
            verify=ssl.create_default_context(),
            timeout=min(_PATIENCE, seconds),
            trust_env=False,
            # A guard must see each connection being made.
            limits=httpx.Limits(max_connections=None, max_keepalive_connections=0),
        )

    def get(
        self,
        url: str,
        *,
        private: bool,
        headers: Mapping[str, str] | None = None,
        admit: Admission = freely,
    ) -> Reply:
        """Fetch what an address leads to.

        Args:
            url: http: or https:.
            private: Whether private addresses may be reached.
            headers: Further headers, for this site and no other that it redirects to.
            admit: Entered around each request, also those after a redirect.

        Raises:
            CopydeskError: One of `worker.feeds.errors`, or TooLargeError.
        """
        target = first = parsed(url)
        for _ in range(MOST_REDIRECTS + 1):
            with admit(target):
                theirs = headers if _site(target) == _site(first) else None
                found = self._request(target, theirs or {}, private=private)
            if isinstance(found, Reply):
                return found
            target = parsed(str(found))
        raise RedirectsError(f"{url}: more than {MOST_REDIRECTS} redirects")

    def _request(
        self, target: httpx.URL, headers: Mapping[str, str], *, private: bool
    ) -> Reply | httpx.URL:
        guard = Guard(private=private, seconds=self._seconds)
        extensions = {"trace": guard}
        try:
            with (
                guard,
                self._client.stream(
                    "GET", target, headers=headers, extensions=extensions
                ) as response,
            ):
                found = self._read(response)
        except (httpx.HTTPError, httpx.StreamError) as error:
            why = self._late if guard.expired else str(error) or type(error).__name__
            raise UnreachableError(f"{target}: {why}") from error
        if guard.expired:  # a body without a length just ends when it is shut
            raise UnreachableError(f"{target}: {self._late}")
        return found

    @property
    def _late(self) -> str:
        return f"no whole answer within {self._seconds:g} s"

    def _read(self, response: httpx.Response) -> Reply | httpx.URL:
        if response.has_redirect_location:
            return _joined(response)
        _check(response)
        return Reply(
            str(response.url),
            unchanged=response.status_code == httpx.codes.NOT_MODIFIED,
            body=bodies.read(response, self._limit),
            charset=response.charset_encoding,
            etag=response.headers.get("etag", ""),
            modified=response.headers.get("last-modified", ""),
        )


def _site(url: httpx.URL) -> tuple[str, bytes]:
    return url.scheme, url.netloc


def _joined(response: httpx.Response) -> httpx.URL:
    try:
        return response.url.join(response.headers["location"])
    except httpx.InvalidURL as error:
        raise SchemeError(f"{response.url}: redirects to no address: {error}") from error


def _check(response: httpx.Response) -> None:
    code = response.status_code
    if code in _BUSY or code >= httpx.codes.INTERNAL_SERVER_ERROR:
        rest = rest_of(response.headers.get("retry-after", ""), datetime.now(UTC))
        raise BusyError(f"{response.url}: status {code}", rest)
    if code not in {httpx.codes.OK, httpx.codes.NOT_MODIFIED}:
        raise StatusError(f"{response.url}: status {code}")


def rest_of(value: str, now: datetime) -> float:
    """Return the seconds that a Retry-After header asks for (RFC 9110, 10.2.3); else 0."""
    if value.strip().isdecimal():
        return min(float(value), LONGEST_REST)
    try:
        until = parsedate_to_datetime(value)
    except ValueError:
        return 0.0
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return min(max((until - now).total_seconds(), 0.0), LONGEST_REST)
