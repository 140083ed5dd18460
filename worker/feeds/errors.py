"""What can go wrong between a feed's server and us."""

from tasks.errors import PermanentError, TransientError


class UnreachableError(TransientError):
    """No whole answer came: no connection, a time-out, a body cut off or broken."""

    reason = "unreachable"


class BusyError(TransientError):
    """The server failed or asked for patience (408, 425, 429, 5xx)."""

    reason = "server_error"

    def __init__(self, message: str, retry_after: float = 0.0) -> None:
        super().__init__(message)
        #: Seconds that the server wants to be left alone.
        self.retry_after = retry_after


class StatusError(PermanentError):
    """The server says that there is nothing for us (404, 403, 410, ...)."""

    reason = "http_status"


class RedirectsError(PermanentError):
    """A chain of redirects is too long, or goes in a circle."""

    reason = "redirects"


class SchemeError(PermanentError):
    """The address is not http: or https:."""

    reason = "scheme"


class AddressError(PermanentError):
    """The address is one of this machine or its own network."""

    reason = "private_address"


class RobotsError(PermanentError):
    """The site's robots.txt asks us not to fetch the page."""

    reason = "robots"


class NotAFeedError(PermanentError):
    """The answer is no feed but a page or something else."""

    reason = "not_a_feed"


class LeftError(PermanentError):
    """The feed dropped the page before it could be had."""

    reason = "left_feed"
