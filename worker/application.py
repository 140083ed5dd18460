"""The Celery application as producers need it: configured, without the stages' code."""

from typing import Any

from celery import Celery
from kombu import Exchange, Queue

from tasks import stages
from worker import connection, tracing, transport
from worker.ledger import Ledger
from worker.settings import Settings, settings

transport.install()


def configuration(limits: Settings) -> dict[str, Any]:
    """Return Celery's settings; each that departs from its default says why."""
    over_redis = not limits.message_url.startswith(("amqp:", "amqps:", "pyamqp:"))
    return {
        **_broker(limits, over_redis=over_redis),
        **_routes(over_redis=over_redis),
        **_tasks(limits),
        **_worker(),
        "enable_utc": True,
        "timezone": "UTC",
    }


def _broker(limits: Settings, *, over_redis: bool) -> dict[str, Any]:
    return {
        "broker_url": limits.message_url,
        # RabbitMQ: a publish counts when the queue has it, not when the socket took it.
        "broker_transport_options": _redis(limits) if over_redis else {"confirm_publish": True},
        # Redis may come later than we do, and may stay away for longer than 100 tries.
        "broker_connection_retry_on_startup": True,
        "broker_connection_max_retries": None,
    }


def _redis(limits: Settings) -> dict[str, Any]:
    return {
        # A message may be held for one batch while another runs, each within the hard limit.
        "visibility_timeout": 2 * limits.hard_limit + limits.grace + 30,
        # The stock 10 x 10 s sweep would leave a dead worker's messages for 100 s more.
        "unacked_restore_interval": 5,
        "unacked_restore_throttle": 1,
        # Without them a half-open connection hangs a publish for ever.
        "socket_timeout": 30,
        "socket_connect_timeout": 5,
        "socket_keepalive": True,
        # kombu's own default would wait for two hours before it asks a silent peer.
        "socket_keepalive_options": connection.KEEPALIVE,
        "health_check_interval": 25,
        **limits.message_options,
    }


def _routes(*, over_redis: bool) -> dict[str, Any]:
    # A quorum queue outlives the loss of a RabbitMQ node; a classic one dies with its own.
    arguments = {} if over_redis else {"x-queue-type": "quorum"}
    return {
        # One plain queue per stage on the default exchange: one LPUSH, no bindings to lose.
        "task_queues": [_queue(task.name, arguments) for task in stages.TASKS.values()],
        "task_routes": {task.name: {"queue": task.name} for task in stages.TASKS.values()},
        "task_default_queue": stages.clean.name,
        # A typing error must fail at the sender, not fill a queue that nobody reads.
        "task_create_missing_queues": False,
    }


def _tasks(limits: Settings) -> dict[str, Any]:
    return {
        # The message outlives a worker that is stopped in the middle.
        "task_acks_late": True,
        # A dead child's batch is sent again by the ledger, in halves; the whole message would
        # put the culprit among its neighbours again.
        "task_reject_on_worker_lost": False,
        # The ledger is the result store.
        "task_ignore_result": True,
        "task_time_limit": limits.hard_limit,
        "task_serializer": "json",
        "accept_content": ["json"],
        "result_accept_content": ["json"],
        # One message per batch: Flower costs next to nothing.
        "task_send_sent_event": True,
    }


def _worker() -> dict[str, Any]:
    return {
        # A task of a lost connection is delivered again: finish it once, not twice.
        "worker_cancel_long_running_tasks_on_connection_loss": True,
        # Take a message when a child is free for it; waiting ones stay where all can see them.
        "worker_prefetch_multiplier": 1,
        "worker_send_task_events": True,
        # Structlog owns the root logger.
        "worker_hijack_root_logger": False,
        "worker_redirect_stdouts": False,
        # Celery's own pool overlooks most deaths of children for seconds.
        "worker_pool": "worker.pool:TaskPool",
        # Children that have grown are replaced; C libraries never give all memory back.
        "worker_max_tasks_per_child": 1000,
        "worker_state_db": None,
    }


def _queue(name: str, arguments: dict[str, str]) -> Queue:
    return Queue(name, Exchange(""), routing_key=name, queue_arguments=arguments)


app = Celery("copydesk", set_as_current=True)
app.config_from_object(configuration(settings()))
app.tracing = tracing.start(settings())


def open_ledger(settings: Settings, limit: float | None = None) -> Ledger:
    """Connect to the ledger; `limit` is how many seconds it may be away."""
    return Ledger(connection.client(settings.ledger_url), settings.prefix, limit)
