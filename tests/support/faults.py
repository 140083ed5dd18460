"""The faults: each does its harm to a run and returns when the harm is over."""

import math
import os
import shutil
import signal
import time
from collections.abc import Mapping
from typing import Final

import redis

from tests.support.chaos import Chaos, Fault, broker_keys

QUEUES = ("copydesk.clean", "copydesk.parse", "copydesk.extract", "copydesk.deliver")


def kill_child(chaos: Chaos) -> None:
    """SIGKILL of a pool child."""
    os.kill(chaos.rng.choice(chaos.pool_children()), signal.SIGKILL)


def kill_main(chaos: Chaos) -> None:
    """SIGKILL of a worker's main process alone; its child is an orphan."""
    os.kill(chaos.rng.choice(chaos.main_processes()), signal.SIGKILL)


def kill_all(chaos: Chaos) -> None:
    """SIGKILL of all workers with all their children at once."""
    for main in chaos.main_processes():
        os.killpg(main, signal.SIGKILL)


def terminate(chaos: Chaos) -> None:
    """SIGTERM to a worker; it must be gone within 5 s."""
    main = chaos.rng.choice(chaos.main_processes())
    os.kill(main, signal.SIGTERM)
    started = time.monotonic()
    while main in chaos.main_processes():
        assert time.monotonic() - started < 6.5, f"SIGTERM took longer: {chaos.log()[-6000:]}"
        time.sleep(0.05)


def kill_redis(chaos: Chaos) -> None:
    """SIGKILL of redis-server, then a restart on what its append-only file holds."""
    chaos.redis.stop(signal.SIGKILL)
    chaos.redis.start()


def stop_redis(chaos: Chaos) -> None:
    """Redis away for a while."""
    chaos.redis.stop()
    time.sleep(30)
    chaos.redis.start()


def freeze_redis(chaos: Chaos) -> None:
    """SIGSTOP of redis-server for a while."""
    chaos.redis.send(signal.SIGSTOP)
    time.sleep(15)
    chaos.redis.send(signal.SIGCONT)


def empty_redis(chaos: Chaos) -> None:
    """Redis killed, and back with nothing in it."""
    chaos.redis.stop(signal.SIGKILL)
    shutil.rmtree(chaos.redis.folder / "appendonlydir", ignore_errors=True)
    (chaos.redis.folder / "appendonly.aof").unlink(missing_ok=True)
    chaos.redis.start()


def cut_power(chaos: Chaos) -> None:
    """Redis killed, and the last second of what it wrote lost, as after a power cut."""
    files = chaos.redis.folder.glob("**/appendonly.aof*")
    before = {path: path.stat().st_size for path in files if "manifest" not in path.name}
    time.sleep(1)
    chaos.redis.stop(signal.SIGKILL)
    for path, size in before.items():
        if path.exists():
            os.truncate(path, size)
    chaos.redis.start()


def flush_all(chaos: Chaos) -> None:
    """FLUSHALL in the middle of it."""
    chaos.redis.client().flushall()


def flush_broker(chaos: Chaos) -> None:
    """All messages gone, the ledger left."""
    client = chaos.redis.client()
    for name in broker_keys(client):
        client.delete(name)


def cut_connections(chaos: Chaos) -> None:
    """All client connections killed, again and again."""
    client = chaos.redis.client()
    for _ in range(10):
        client.client_kill_filter(_type="normal", skipme=True)
        time.sleep(0.3)


def repeat_hints(chaos: Chaos) -> None:
    """Every waiting message delivered once more."""
    client = chaos.redis.client()
    for queue in QUEUES:
        for message in client.lrange(queue, 0, -1):
            client.lpush(queue, message)


def reorder_hints(chaos: Chaos) -> None:
    """Waiting messages shuffled."""
    client = chaos.redis.client()
    for queue in QUEUES:
        messages = client.lrange(queue, 0, -1)
        chaos.rng.shuffle(messages)
        for message in messages:
            if client.lrem(queue, 1, message):
                client.lpush(queue, message)


def drop_hints(chaos: Chaos) -> None:
    """5 % of the waiting messages lost."""
    client = chaos.redis.client()
    for queue in QUEUES:
        messages = client.lrange(queue, 0, -1)
        for message in chaos.rng.sample(messages, math.ceil(len(messages) / 20)):
            client.lrem(queue, 1, message)


def break_messages(chaos: Chaos) -> None:
    """Nine shapes of what is no message of ours, on each queue."""
    client = chaos.redis.client()
    for queue in QUEUES:
        for message in malformed(client, queue):
            client.rpush(queue, message)


def malformed(client: redis.Redis, queue: str) -> list[bytes]:
    """Return messages that Celery can't take."""
    good = (
        b'{"body": "%s", "content-encoding": "utf-8", "content-type": "%s", "headers": '
        b'{"lang": "py", "task": "%s", "id": "x1", "argsrepr": "", "kwargsrepr": ""}, '
        b'"properties": {"correlation_id": "x1", "delivery_mode": 2, "delivery_info": '
        b'{"exchange": "", "routing_key": "q"}, "priority": 0, "body_encoding": "base64", '
        b'"delivery_tag": "t-%s"}}'
    )
    tag = f"{queue}{client.incr('tests:tag')}".encode()
    ours = queue.encode()
    return [
        b"not json at all",
        b"42",
        b'"a string"',
        b"{}",
        good % (b"***", b"application/json", ours, tag + b"1"),
        good % (b"WzEsMl0=", b"application/json", ours, tag + b"2"),  # [1,2]
        good % (b"gASVBQAAAA==", b"application/x-python-serialize", ours, tag + b"3"),
        good % (b"W1tdLCB7fSwge31d", b"application/json", b"no.such.task", tag + b"4"),
        good % (b"W1t7InZlcnNpb24iOiA5OX1dLCB7fSwge31d", b"application/json", ours, tag + b"5"),
    ]


#: By name, as the table shows them.
FAULTS: Mapping[str, Fault] = {
    "SIGKILL of a pool child": kill_child,
    "SIGKILL of a worker's main process": kill_main,
    "SIGKILL of all workers": kill_all,
    "SIGTERM to a worker": terminate,
    "SIGKILL of Redis, restarted": kill_redis,
    "Redis stopped for 30 s": stop_redis,
    "Redis frozen for 15 s": freeze_redis,
    "power cut: Redis' last second lost": cut_power,
    "Redis back empty": empty_redis,
    "FLUSHALL": flush_all,
    "broker's keys deleted": flush_broker,
    "all connections cut, 10 times": cut_connections,
    "every hint delivered twice": repeat_hints,
    "hints reordered": reorder_hints,
    "5 % of the hints dropped": drop_hints,
    "nine malformed messages a queue": break_messages,
}

#: Faults of Redis, under which no worker may exit.
OUTLIVED: Final = frozenset(
    {
        "SIGKILL of Redis, restarted", "Redis stopped for 30 s", "Redis frozen for 15 s",
        "Redis back empty", "FLUSHALL", "broker's keys deleted", "all connections cut, 10 times",
        "nine malformed messages a queue",
    }
)  # fmt: skip
#: How often each happens in the full form of its case, if not three times.
TIMES: Final = {
    "SIGKILL of Redis, restarted": 10,
    "Redis stopped for 30 s": 1,
    "Redis frozen for 15 s": 1,
}
