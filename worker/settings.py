"""All settings, read from the environment (`COPYDESK_*`) here and nowhere else."""

import difflib
import hashlib
import os
import tempfile
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final, Literal
from urllib.parse import quote

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from worker.connection import Watched, check, is_watched
from worker.errors import faults

#: sun_path holds 108 bytes, the last of which is NUL (unix(7)).
LONGEST_SOCKET: Final = 107
#: Of the names of all settings.
PREFIX: Final = "COPYDESK_"
#: How alike a name and that of a setting are where one is meant for the other.
ALIKE: Final = 0.74


class Settings(BaseSettings):
    """How this process works; each field is `COPYDESK_` + its name in capitals."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        # `COPYDESK_REDIS_URL=` is how a shell takes a setting back.
        env_ignore_empty=True,
        frozen=True,
        allow_inf_nan=False,
        # URLs hold passwords.
        hide_input_in_errors=True,
    )

    #: Broker and ledger; none: `copydesk run` starts a private server.
    redis_url: SecretStr | None = None
    #: Broker alone, where it is not the ledger's Redis (RabbitMQ: amqp://...).
    broker_url: SecretStr | None = None
    #: Where the private server and its data live.
    state_dir: Path = Path(".copydesk")
    #: Where records go unless the producer says otherwise: `file:DIR` or `redis:`.
    sink: str = "file:results"
    #: Prefix of every Redis key of the ledger.
    prefix: str = "copydesk:"
    #: Feed profiles (TOML).
    feeds: Path | None = None

    #: Documents in one message, at most.
    batch_documents: int = Field(default=256, ge=1, le=1024)
    #: Seconds of work that one message should hold, by the time that documents have taken.
    batch_seconds: float = Field(default=0.5, gt=0)
    #: Raw bytes in one message, at most.
    batch_bytes: int = Field(default=512 * 1024, ge=1)
    #: A larger document is refused before it is read.
    max_document_bytes: int = Field(default=10 * 1024 * 1024, ge=1)

    #: Seconds that one document may take in one stage.
    document_timeout: float = Field(default=5.0, gt=0)
    #: Bytes of private memory that a worker's child may hold; 0: no limit.
    child_memory_bytes: int = Field(default=2 * 1024**3, ge=0)
    #: Starts in one stage before a document becomes a dead letter.
    max_attempts: int = Field(default=3, ge=1)
    #: Seconds: first and longest wait of the back-off.
    backoff_base: float = Field(default=1.0, gt=0)
    backoff_cap: float = Field(default=10.0, gt=0)
    #: Seconds between two looks of the reconciler.
    reconcile_interval: float = Field(default=2.0, gt=0)
    #: Seconds after which an overtaken hint counts as lost.
    hint_slack: float = Field(default=5.0, gt=0)
    #: Seconds that a worker has to finish or hand back what it holds.
    grace: float = Field(default=4.0, gt=0)
    #: How often a dead letter may be replayed.
    max_replays: int = Field(default=5, ge=0)

    #: The producer waits above these.
    max_in_flight: int = Field(default=20_000, ge=1)
    max_in_flight_bytes: int = Field(default=256 * 1024 * 1024, ge=1)
    #: Share of Redis' `maxmemory`.
    memory_mark: float = Field(default=0.7, gt=0, le=1)

    #: Seconds that one answer of a feed's or page's server may take.
    feed_timeout: float = Field(default=30.0, gt=0)
    #: Seconds between two requests for pages to one host.
    feed_pause: float = Field(default=1.0, ge=0)
    #: Whether feeds may lead to private addresses, which those named by one may anyway.
    feed_private: bool = False

    #: Days for which a delivered document's id is remembered; 0: for ever.
    remember_days: float = Field(default=90.0, ge=0)
    #: Days for which dead letters are kept; 0: until they are dropped by hand.
    keep_dead_days: float = Field(default=0.0, ge=0)
    #: Articles among which repeats and earlier versions are looked for; 0: none.
    related_documents: int = Field(default=50_000, ge=0)
    #: Days for which an article is looked for.
    related_days: float = Field(default=3.0, gt=0)
    #: Seconds for which records of the `redis:` sink are kept; 0: for ever.
    record_ttl: int = Field(default=0, ge=0)
    #: Events kept in the stream of the `redis:` sink, about; 0: all.
    stream_length: int = Field(default=100_000, ge=0)

    #: Process id of `copydesk run`, set by it for its workers, which end with it.
    supervised: int = Field(default=0, ge=0)

    #: "default", "none", or "spacy:MODEL".
    entities: str = Field(default="default", pattern=r"^(default|none|spacy:.+)$")
    #: Spans to OpenTelemetry; where to is for its own settings (OTEL_*).
    tracing: bool = False
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    log_format: Literal["auto", "json", "console"] = "auto"

    @field_validator("redis_url")
    @classmethod
    def _of_redis(cls, url: SecretStr | None) -> SecretStr | None:
        if url is not None:
            check(url.get_secret_value())
        return url

    @field_validator("broker_url")
    @classmethod
    def _whole(cls, url: SecretStr | None) -> SecretStr | None:
        if url is not None and is_watched(url.get_secret_value()):
            Watched.read(url.get_secret_value())
        return url

    @property
    def hard_limit(self) -> float:
        """Seconds after which a child that ignores the document timeout is killed."""
        return 2 * self.document_timeout + 2

    @property
    def lease(self) -> float:
        """Seconds that a claim holds: longer than the hard limit and the kill."""
        return self.hard_limit + 3

    @property
    def batch_budget(self) -> float:
        """Seconds after which a worker hands back the rest of a batch."""
        return self.document_timeout

    @property
    def ledger_url(self) -> str:
        """The ledger's Redis with its password: never log this."""
        if self.redis_url is not None:
            return self.redis_url.get_secret_value()
        return socket_url(self.state_dir)

    @property
    def message_url(self) -> str:
        """The broker as kombu spells it, with its password: never log this."""
        url = self.broker_url.get_secret_value() if self.broker_url else self.ledger_url
        if url.startswith("rediss://") and "ssl_cert_reqs=" not in url:
            # kombu would take any certificate
            url += ("&" if "?" in url else "?") + "ssl_cert_reqs=required"
        if is_watched(url):
            return Watched.read(url).broker_url
        return url.replace("unix://", "redis+socket://", 1)

    @property
    def message_options(self) -> dict[str, str]:
        """What kombu has to be told of the broker beside its URL."""
        url = self.broker_url.get_secret_value() if self.broker_url else self.ledger_url
        return {"master_name": Watched.read(url).name} if is_watched(url) else {}


def socket_path(state_dir: Path) -> Path:
    """Return where the private server of a state folder listens.

    In the folder itself, unless the path is longer than the 107 bytes that a unix socket's name
    may have: then in a folder of this user's under the system's temporary one.
    """
    path = state_dir.resolve() / "redis.sock"
    if len(os.fsencode(path)) <= LONGEST_SOCKET:
        return path
    name = hashlib.sha256(os.fsencode(path)).hexdigest()[:16]
    return Path(tempfile.gettempdir()) / f"copydesk-{os.getuid()}-{name}" / "redis.sock"


def socket_url(state_dir: Path) -> str:
    """Return the URL of the private server that lives in a state folder."""
    return f"unix://{quote(str(socket_path(state_dir)))}"


@lru_cache(maxsize=1)
def settings() -> Settings:
    """Return the settings of this process, read once.

    Raises:
        SystemExit: One of them can't be used, so that nothing can be done: it says which and why.
    """
    try:
        return Settings()
    except ValidationError as error:
        told = (f"copydesk: {PREFIX}{name.upper()}: {why}" for name, why in faults(error))
        raise SystemExit("\n".join(told)) from None


def misspelt(environment: Mapping[str, str] = os.environ) -> Iterator[tuple[str, str]]:
    """Give variables that are no settings, each with the setting that it resembles.

    Those that resemble none are left alone: Compose and Kubernetes have variables of this prefix.
    """
    known = [name.upper() for name in Settings.model_fields]
    for name in environment:
        rest = name.removeprefix(PREFIX)
        if name.startswith(PREFIX) and rest not in known:
            for meant in difflib.get_close_matches(rest, known, n=1, cutoff=ALIKE):
                yield name, f"{PREFIX}{meant}"
