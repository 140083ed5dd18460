"""The ledger's Lua scripts: each is one atomic step."""

from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Any

import redis

from worker.errors import LedgerFullError
from worker.ledger.patience import full


@lru_cache(maxsize=1)
def _common() -> str:
    return _read("common")


def _read(name: str) -> str:
    return files("worker.ledger").joinpath("lua", f"{name}.lua").read_text(encoding="utf-8")


def _source(name: str) -> str:
    """Return a script that writes what it counted at its end."""
    step = f"local function step()\n{_read(name)}\nend"
    return f"{_common()}\n{step}\nlocal out = step()\nflush()\nreturn out"


class Scripts:
    """Runs the scripts of this package by name on one Redis."""

    def __init__(self, client: redis.Redis, prefix: str) -> None:
        self._client = client
        self._prefix = prefix
        self._loaded: dict[str, Any] = {}

    def run(self, name: str, *args: str | bytes | float) -> Any:
        """Run a script; its first argument is always the key prefix."""
        script = self._loaded.get(name)
        if script is None:
            script = self._client.register_script(_source(name))
            self._loaded[name] = script
        return script(args=[self._prefix, *args])

    def run_if_room(self, name: str, *args: str | bytes | float) -> Any:
        """Run a script that takes room, or raise LedgerFullError at once where there is none."""
        try:
            return self.run(name, *args)
        except redis.ResponseError as error:
            if full(error):
                raise LedgerFullError("Redis is full: what is to stay in it waits") from error
            raise

    def send(self, commands: Sequence[Sequence[str | bytes | float]]) -> None:
        """Send plain commands in one go; may be repeated, unlike a pipeline that failed.

        redis-py empties a pipeline when it fails, so that a second try would send nothing.
        """
        pipe = self._client.pipeline()
        for command in commands:
            pipe.execute_command(*command)  # type: ignore[no-untyped-call]  # redis-py's own
        pipe.execute()


def flat(rows: Sequence[Sequence[str | bytes | float]]) -> list[str | bytes | float]:
    """Lay rows end to end, as the scripts read them."""
    return [field for row in rows for field in row]
