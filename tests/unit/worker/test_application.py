import pytest

from tests.support.newsroom import Newsroom
from worker.application import app, configuration, open_ledger
from worker.hints import queue_of
from worker.ledger import STAGES
from worker.settings import Settings

LIMITS = Settings(redis_url="redis://broker:1/0")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("task_acks_late", True),
        ("task_ignore_result", True),
        ("task_create_missing_queues", False),
        ("task_serializer", "json"),
        ("accept_content", ["json"]),
        ("result_accept_content", ["json"]),
        ("broker_connection_max_retries", None),
        ("broker_connection_retry_on_startup", True),
        ("worker_prefetch_multiplier", 1),
        ("worker_send_task_events", True),
        ("worker_hijack_root_logger", False),
        ("worker_cancel_long_running_tasks_on_connection_loss", True),
        ("enable_utc", True),
    ],
)
def test_celery_is_set_as_the_design_says(name: str, value: object) -> None:
    """Both the configuration and the application that it made hold it."""
    assert configuration(LIMITS)[name] == value
    assert app.conf[name] == value


def test_a_message_is_held_for_longer_than_any_work_lasts() -> None:
    """The visibility timeout outlives (prefetch + 1) hard limits and the soft shutdown."""
    for seconds in (0.5, 5.0, 600.0):
        limits = Settings(redis_url="redis://broker:1/0", document_timeout=seconds)
        options = configuration(limits)["broker_transport_options"]
        assert options["visibility_timeout"] > 2 * limits.hard_limit + limits.grace


def test_a_half_open_connection_hangs_nothing() -> None:
    """Sockets have limits of time, keep-alive and health checks, and the sweep is quick."""
    options = configuration(LIMITS)["broker_transport_options"]
    assert 0 < options["socket_timeout"] <= 60
    assert 0 < options["socket_connect_timeout"] <= 10
    assert options["socket_keepalive"] is True
    assert 0 < options["health_check_interval"] < options["socket_timeout"]
    assert options["unacked_restore_interval"] * options["unacked_restore_throttle"] <= 10


def test_another_broker_gets_none_of_redis_options() -> None:
    """RabbitMQ's transport would refuse them."""
    limits = Settings(redis_url="redis://ledger:1/0", broker_url="amqp://broker//")
    options = configuration(limits)["broker_transport_options"]
    assert not options.keys() & configuration(LIMITS)["broker_transport_options"].keys()
    assert configuration(limits)["broker_url"] == "amqp://broker//"


def test_each_stage_has_one_plain_queue_and_its_task_goes_there() -> None:
    """No binding can be lost: the default exchange routes by the queue's name."""
    made = configuration(LIMITS)
    queues = {queue.name: queue for queue in made["task_queues"]}
    assert set(queues) == {queue_of(stage) for stage in STAGES}
    for name, queue in queues.items():
        assert queue.exchange.name == ""
        assert queue.routing_key == name
        assert made["task_routes"][name] == {"queue": name}
    assert made["task_default_queue"] == "copydesk.clean"


def test_the_child_is_killed_before_its_lease_ends() -> None:
    """The hard limit is Celery's time limit."""
    assert configuration(LIMITS)["task_time_limit"] == LIMITS.hard_limit < LIMITS.lease


def test_the_ledger_is_opened_where_the_settings_say(room: Newsroom) -> None:
    """With their prefix, on their Redis."""
    ledger = open_ledger(room.settings, limit=1)
    assert ledger.prefix == room.settings.prefix
    assert ledger.client.ping()
    assert ledger.totals().received == 0
