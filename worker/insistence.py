"""A Redis client whose small writes get through when Redis is full.

A queue that fills Redis (`maxmemory`, `noeviction`) would otherwise be there for ever: who works it
off has to note what it does, and each note is a write that a full Redis refuses. Redis looks at
its memory only at the first write of a script (server.c and script.c, `CMD_DENYOOM`), and deleting
is allowed at any time: so a script that begins with a deletion may go on to write. What takes
documents in does not do so, and waits.
"""

from typing import Any, Final

import redis
from redis import exceptions

#: Small notes of workers and of the broker: hints, bindings, beats, counts.
NOTES: Final = frozenset(
    {"LPUSH", "RPUSH", "SADD", "ZADD", "SET", "HSET", "HINCRBY", "HINCRBYFLOAT", "XADD"}
)
#: KEYS[1] is the command's own key, so that it stays within what an ACL allows; nothing has the
#: name that is deleted.
INSIST: Final = "redis.call('DEL', KEYS[1] .. ':nothing')"
REPEAT: Final = f"{INSIST} return redis.call(unpack(ARGV))"


class InsistentPipeline(redis.client.Pipeline):
    """A pipeline that is done again, command by command, where Redis is full."""

    def execute(self, raise_on_error: bool = True) -> list[Any]:  # noqa: FBT001, FBT002  # redis-py's signature
        """Execute the commands."""
        commands = list(self.command_stack)
        try:
            done: list[Any] = super().execute(raise_on_error)
        except exceptions.OutOfMemoryError:
            client = InsistentClient(connection_pool=self.connection_pool)
            return [client.execute_command(*args, **options) for args, options in commands]
        return done


class InsistentClient(redis.Redis):
    """A client for notes; whatever else is refused by a full Redis stays refused."""

    def execute_command(self, *args: Any, **options: Any) -> Any:
        """Execute one command."""
        try:
            return self._execute_command(*args, **options)  # type: ignore[no-untyped-call]  # redis-py
        except exceptions.OutOfMemoryError:
            if args[0] not in NOTES:
                raise
            return self._execute_command("EVAL", REPEAT, 1, args[1], *args)  # type: ignore[no-untyped-call]  # redis-py

    def pipeline(
        self,
        transaction: bool = True,  # noqa: FBT001, FBT002  # redis-py's signature
        shard_hint: str | None = None,
    ) -> InsistentPipeline:
        """Return a pipeline."""
        return InsistentPipeline(
            self.connection_pool, self.response_callbacks, transaction, shard_hint
        )
