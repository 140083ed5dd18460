"""A Redis transport for kombu that survives what others put on the broker.

kombu 5.7 decodes a message outside of any `except` (transport/redis.py `_brpop_read`,
virtual/base.py `Message.__init__`, celery/worker/request.py `Request.__init__`), so that one
malformed message ends the worker, some shapes after each restart again. And its
`QoS.restore_unacked` asks a closed connection for its host name when Redis dies, which ends the
worker too. Here every message is checked as it is popped, and what is no message of ours is parked.
"""

from functools import cached_property
from typing import Any, Final

from kombu import transport as kombu_transport
from kombu.transport import redis as base
from kombu.utils.encoding import bytes_to_str
from redis import exceptions

from tasks.errors import TransientError
from worker import events, logs
from worker.envelope import check, check_shape
from worker.errors import EnvelopeError
from worker.insistence import INSIST, InsistentClient
from worker.ledger.patience import AWAY, kind, passes

#: List of what was parked, beside the queues.
PARKED: Final = "copydesk.parked"
#: No more than this many are kept.
MOST_PARKED: Final = 10_000

_log = logs.get(__name__)


class BrokerRefusesError(TransientError, exceptions.ConnectionError):
    """Redis can't do it now and said so in an answer: worth another try later, like silence."""


def _refusing(connection: type[Any]) -> type[Any]:
    """Return a class of connections that tells a refusal which passes from a mistake.

    To kombu an answer is no reason to connect again, whatever it says, and the worker would exit.
    """

    class Connection(connection):  # type: ignore[misc]  # whichever kombu chose
        def read_response(self, *args: Any, **options: Any) -> Any:
            try:
                return super().read_response(*args, **options)
            except exceptions.ResponseError as error:
                if isinstance(error, AWAY) or not passes(error):
                    raise
                raise BrokerRefusesError(kind(error)) from error

    return Connection


class GuardedQoS(base.QoS):  # type: ignore[misc]  # kombu is untyped
    """Acknowledgement that outlives the connection."""

    def ack(self, delivery_tag: str) -> None:
        """Acknowledge, and free the slot even where Redis can't be told.

        kombu frees it after Redis' answer only, and Celery goes on when there is none: with one
        slot for one child, a connection that was cut at this moment ended all work of the worker.
        The message comes back at its visibility timeout, and finds its documents done.
        """
        try:
            super().ack(delivery_tag)
        except (exceptions.RedisError, OSError) as error:
            self._free(delivery_tag, error)

    def reject(self, delivery_tag: str, requeue: bool = False) -> None:  # noqa: FBT001, FBT002  # kombu's signature
        """Reject, likewise."""
        try:
            super().reject(delivery_tag, requeue)
        except (exceptions.RedisError, OSError) as error:
            self._free(delivery_tag, error)

    def _free(self, delivery_tag: str, error: Exception) -> None:
        _log.warning(events.REDIS_AWAY, error=kind(error))
        super(base.QoS, self).ack(delivery_tag)

    def restore_unacked(self, client: Any = None) -> None:
        """Put back what was not acknowledged, if there is a connection left to do it.

        What can't be put back stays in Redis' `unacked` hash until its visibility timeout, and
        the ledger has sent its documents again long before.
        """
        try:
            super().restore_unacked(client)
        except (AttributeError, exceptions.RedisError, OSError) as error:
            self._delivered.clear()
            _log.warning(events.REDIS_AWAY, error=kind(error))


class GuardedChannel(base.Channel):  # type: ignore[misc]  # kombu is untyped
    """A channel that parks what is no message."""

    QoS = GuardedQoS

    def _get_client(self) -> Any:
        """Let the broker's notes through when Redis is full: they are how it becomes empty."""
        return super()._get_client() if self.global_keyprefix else InsistentClient

    @cached_property
    def _refresh_binding(self) -> Any:
        """Note where remote control reaches this worker, also when Redis is full."""
        return self._create_client().register_script(f"{INSIST}\n{base.REFRESH_BINDING}")

    def _connparams(self, asynchronous: bool = False) -> dict[str, Any]:  # noqa: FBT001, FBT002  # kombu's signature
        options: dict[str, Any] = super()._connparams(asynchronous)
        return {**options, "connection_class": _refusing(options["connection_class"])}

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
            message = check(raw, queue)
        except EnvelopeError as error:
            self._park(raw, queue, str(error))
        else:
            self.connection._deliver(message, queue)  # noqa: SLF001  # kombu's own way in

    def _deliver_fanout_message(self, message: Any, exchange: str) -> bool:
        """Take in what was told to all workers: Celery's remote control, and its events."""
        try:
            check_shape(message, exchange)
        except EnvelopeError as error:
            _log.error(events.MESSAGE_PARKED, queue=exchange, reason=str(error))
            raise base.Empty from error
        told: bool = super()._deliver_fanout_message(message, exchange)
        return told

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
                    return check(raw, queue)
        raise base.Empty


class GuardedTransport(base.Transport):  # type: ignore[misc]  # kombu is untyped
    """The transport that `redis://`, `rediss://` and `redis+socket://` stand for here."""

    Channel = GuardedChannel
    # A Redis that is full or read-only says so in an answer, and that passes; any other answer
    # is a mistake, which would come again for ever.
    connection_errors = (*base.Transport.connection_errors, *AWAY)


class WatchedChannel(GuardedChannel, base.SentinelChannel):  # type: ignore[misc]  # kombu is untyped
    """The same on the primary that Sentinels name."""


class WatchedTransport(GuardedTransport, base.SentinelTransport):  # type: ignore[misc]  # kombu is untyped
    """The transport that `sentinel://` stands for here."""

    Channel = WatchedChannel


def install() -> None:
    """Let kombu use the guarded transport wherever a URL says Redis or Sentinel."""
    guarded = f"{__name__}:{GuardedTransport.__name__}"
    watched = f"{__name__}:{WatchedTransport.__name__}"
    kombu_transport.TRANSPORT_ALIASES.update(redis=guarded, rediss=guarded, sentinel=watched)
