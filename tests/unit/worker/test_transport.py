import pytest
import redis
from kombu import Connection

from tasks.stages import TASKS
from tests.support.faults import malformed
from worker import transport
from worker.application import app
from worker.errors import EnvelopeError

KEY = "a" * 64 + ".12345678"


@pytest.fixture
def connection(redis_url: str) -> Connection:
    transport.install()
    return Connection(redis_url.replace("unix://", "redis+socket://"))


def test_what_celery_publishes_passes_the_guard(
    client: redis.Redis, connection: Connection
) -> None:
    """A hint of ours is a message."""
    with app.connection_for_write(connection.as_uri()) as link, app.amqp.Producer(link) as producer:
        TASKS["clean"].apply_async(args=[{"ids": [KEY]}], producer=producer, retry=False)
    raw = client.lindex("copydesk.clean", 0)
    assert transport.check(raw)["headers"]["task"] == "copydesk.clean"


def test_six_shapes_that_would_end_a_worker_are_no_messages(client: redis.Redis) -> None:
    """Not JSON, scalars, bad base64, a wrong body, another serialisation: each is named."""
    shapes = malformed(client, "copydesk.clean")[:7]
    for raw in shapes:
        with pytest.raises(EnvelopeError):
            transport.check(raw)


def test_a_message_that_is_none_is_parked_and_the_next_is_taken(
    client: redis.Redis, connection: Connection
) -> None:
    """Nothing is thrown away, and nothing behind it is delayed."""
    channel = connection.default_channel
    assert isinstance(channel, transport.GuardedChannel)
    client.lpush("q", b"not json")
    with pytest.raises(EnvelopeError):
        channel._get("q")
    channel._park(b"not json", "q", "why")
    assert client.lrange(transport.PARKED, 0, -1) == [b"not json"]
    connection.release()


@pytest.mark.parametrize("step", ["ack", "reject", "requeue"])
def test_a_connection_cut_at_the_acknowledgement_costs_no_slot(
    client: redis.Redis, connection: Connection, step: str
) -> None:
    """With one slot for one child, a slot that is never freed ends the work of the worker."""
    channel = connection.default_channel
    channel.basic_qos(prefetch_count=1)
    with app.connection_for_write(connection.as_uri()) as link, app.amqp.Producer(link) as producer:
        TASKS["clean"].apply_async(args=[{"ids": [KEY]}], producer=producer, retry=False)
    message = channel.basic_get("copydesk.clean")
    channel.qos.append(message, message.delivery_tag)
    assert not channel.qos.can_consume()
    client.client_kill_filter(_type="normal", skipme=True)
    if step == "ack":
        channel.qos.ack(message.delivery_tag)
    else:
        channel.qos.reject(message.delivery_tag, requeue=step == "requeue")
    assert channel.qos.can_consume()
    connection.release()
