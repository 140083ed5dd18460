"""What can go wrong in the running of the work, under the one root of `tasks.errors`."""

from pydantic import ValidationError

from tasks.errors import CopydeskError, SinkError, TransientError


def faults(error: ValidationError) -> list[tuple[str, str]]:
    """Return what is wrong with which field, and not the values, which may be secret."""
    return [
        (".".join(map(str, one["loc"])), one["msg"].removeprefix("Value error, "))
        for one in error.errors(include_input=False, include_url=False, include_context=False)
    ]


class ConfigurationError(CopydeskError):
    """A setting or an argument can not be used."""

    reason = "configuration"


class RedisMissingError(CopydeskError):
    """No redis-server could be found or started, and no URL of one was given."""

    reason = "redis_missing"


class WorkerStartError(CopydeskError):
    """Worker processes end again and again as soon as they are started."""

    reason = "worker_start"


class LedgerAwayError(TransientError):
    """Redis did not answer for longer than we may wait."""

    reason = "ledger_away"


class LedgerFullError(SinkError):
    """Redis has no room for records, which are to stay in it."""


class SystemFailureError(TransientError):
    """The system refused a stage something that it needs: a file, a process, a socket."""

    reason = "system"


class NoRoomError(SystemFailureError):
    """A disk that a stage needs is full, for which no document is to blame."""


class EnvelopeError(CopydeskError):
    """A message on the broker is not what Celery can take."""

    reason = "envelope"


class HintError(CopydeskError):
    """A message is not a hint of ours: wrong shape, unknown version or stage."""

    reason = "hint"


class DocumentTimeoutError(TransientError):
    """The document took longer in one stage than it may."""

    reason = "timeout"


class OutOfMemoryError(TransientError):
    """The document needed more memory than a child may hold."""

    reason = "memory"
