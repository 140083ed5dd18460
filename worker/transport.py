"""A Redis transport for kombu that survives what others put on the broker.

kombu 5.7 decodes a message outside of any `except` (transport/redis.py `_brpop_read`,
virtual/base.py `Message.__init__`, celery/worker/request.py `Request.__init__`), so that one
malformed message ends the worker, some shapes after each restart again. And its
`QoS.restore_unacked` asks a closed connection for its host name when Redis dies, which ends the
worker too. Here every message is checked as it is popped, and what is no message of ours is parked.
"""

import base64
import binascii
from typing import Any, Final

from kombu import transport as kombu_transport
from kombu.transport import redis as base
from kombu.utils.encoding import bytes_to_str
from kombu.utils.json import loads
from redis import exceptions

from worker import events, logs
from worker.errors import EnvelopeError

#: List of what was parked, beside the queues.
PARKED: Final = "copydesk.parked"
#: No more than this many are kept.
MOST_PARKED: Final = 10_000

_log = logs.get(__name__)


def check(raw: bytes | str) -> dict[str, Any]:
    """Read a message from the broker.

    Raises:
        EnvelopeError: It is not a Celery message (protocol 2, JSON, base64 body).
    """
    try:
        message = loads(bytes_to_str(raw))
        _check_shape(message)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise EnvelopeError(f"{type(error).__name__}: {error}") from error
    if not isinstance(message, dict):
        raise EnvelopeError("no object")
    return message


def _check_shape(message: Any) -> None:
    properties, headers = message["properties"], message["headers"]
    if not isinstance(properties["delivery_tag"], str):
        raise EnvelopeError("no delivery tag")
    if not isinstance(properties["delivery_info"], dict):
        raise EnvelopeError("no delivery info")
    if "task" in headers:
        _check_task(message, properties, headers)


def _check_task(message: Any, properties: Any, headers: Any) -> None:
    if message["content-type"] != "application/json" or not isinstance(headers["id"], str):
        raise EnvelopeError("no JSON task")
    if properties.get("body_encoding") != "base64":
        raise EnvelopeError("body is not in base64")
    try:
        body = loads(base64.b64decode(message["body"], validate=True).decode())
    except binascii.Error as error:
        raise EnvelopeError("body is not base64") from error
    args, kwargs, embed = body
    if not (isinstance(args, list) and isinstance(kwargs, dict) and isinstance(embed, dict | None)):
        raise EnvelopeError("body is not args, kwargs, embed")


class GuardedQoS(base.QoS):  # type: ignore[misc]  # kombu is untyped
    """Acknowledgement that outlives the connection."""

    def restore_unacked(self, client: Any = None) -> None:
        """Put back what was not acknowledged, if there is a connection left to do it.

        What can't be put back stays in Redis' `unacked` hash until its visibility timeout, and
        the ledger has sent its documents again long before.
        """
        try:
            super().restore_unacked(client)
        except (AttributeError, exceptions.RedisError, OSError) as error:
            self._delivered.clear()
            _log.warning(events.REDIS_AWAY, error=type(error).__name__)


class GuardedChannel(base.Channel):  # type: ignore[misc]  # kombu is untyped
    """A channel that parks what is no message."""

    QoS = GuardedQoS

    def _brpop_read(self, **options: Any) -> bool:
        """Take in the answer to the pending BRPOP."""
        try:
            reply = self._pop(options)
            if not reply:
                raise base.Empty
            queue = bytes_to_str(reply[0]).rsplit(self.sep, 1)[0]
            self._queue_cycle.rotate(queue)
            self._hand_over(reply[1], queue)
        finally:
            self._in_poll = None
            self._flush_brpop_reauth()
        return True

    def _pop(self, options: dict[str, Any]) -> Any:
        connection = self.client.connection
        try:
            return self.client.parse_response(connection, "BRPOP", **options)
        except self.connection_errors:
            connection.disconnect()
            raise

    def _hand_over(self, raw: bytes, queue: str) -> None:
        try:
            message = check(raw)
        except EnvelopeError as error:
            self._park(raw, queue, str(error))
        else:
            self.connection._deliver(message, queue)  # noqa: SLF001  # kombu's own way in

    def _park(self, raw: bytes, queue: str, reason: str) -> None:
        _log.error(events.MESSAGE_PARKED, queue=queue, reason=reason, size=len(raw))
        with self.conn_or_acquire() as client:
            client.lpush(PARKED, raw)
            client.ltrim(PARKED, 0, MOST_PARKED - 1)

    def _get(self, queue: str) -> dict[str, Any]:
        """Take one message at once, as `basic_get` does."""
        with self.conn_or_acquire() as client:
            for step in self.priority_steps:
                raw = client.rpop(self._q_for_pri(queue, step))
                if raw:
                    return check(raw)
        raise base.Empty


class GuardedTransport(base.Transport):  # type: ignore[misc]  # kombu is untyped
    """The transport that `redis://`, `rediss://` and `redis+socket://` stand for here."""

    Channel = GuardedChannel


def install() -> None:
    """Let kombu use the guarded transport wherever a URL says Redis."""
    guarded = f"{__name__}:{GuardedTransport.__name__}"
    kombu_transport.TRANSPORT_ALIASES.update(redis=guarded, rediss=guarded)
