"""Structured logs: one processor chain for our own records and everybody else's."""

import logging
import sys
from typing import Final

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

from worker import events

#: A longer value is cut: a hostile file name must not become a two-megabyte line.
LONGEST_VALUE: Final = 2048

#: Of a traceback the end is kept, where the error stands.
LONGEST_TRACE: Final = 2000

#: Their info lines repeat ours once per message, at a millisecond each; httpx's hold whole URLs.
CHATTY: Final = (
    "celery.worker.strategy", "celery.app.trace", "celery.redirected", "amqp", "httpx", "httpcore",
    "watchfiles",
)  # fmt: skip

_ESCAPES: Final = {c: f"\\x{c:02x}" for c in (*range(32), *range(0x7F, 0xA0))} | {
    c: f"\\u{c:04x}" for c in (0x2028, 0x2029, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
}


def configure(level: str = "info", style: str = "auto") -> None:
    """Send all log records of this process to standard error.

    Args:
        level: Least severe level that is shown.
        style: "json", "console", or "auto": colours on a terminal, JSON elsewhere.
    """
    pretty = style == "console" or (style == "auto" and sys.stderr.isatty())
    shared = _shared()
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *shared,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    _handle(_formatter(shared, pretty=pretty), level)
    logging.captureWarnings(capture=True)


def _shared() -> list[Processor]:
    return [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        structlog.stdlib.PositionalArgumentsFormatter(),
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        structlog.processors.UnicodeDecoder(),
        escape,
    ]


def _formatter(shared: list[Processor], *, pretty: bool) -> logging.Formatter:
    last: Processor = (
        structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
        if pretty
        else structlog.processors.JSONRenderer(ensure_ascii=True)
    )
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=[*shared[:-1], _foreign, escape],
        processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, last],
    )


class _ToStandardError(logging.Handler):
    """To what standard error is by then: a progress bar takes it over, and stays below."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line; one that can't be written must not stop the work."""
        try:
            sys.stderr.write(f"{self.format(record)}\n")
            sys.stderr.flush()
        except (OSError, ValueError):
            self.handleError(record)


def _handle(formatter: logging.Formatter, level: str) -> None:
    handler = _ToStandardError()
    handler.setFormatter(formatter)
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    # Billiard's passes nothing on to the root logger: its word on a dead child would come out raw.
    processes = logging.getLogger("multiprocessing")
    processes.handlers[:] = [handler]
    processes.setLevel(max(logging.WARNING, root.level))
    for name in CHATTY:
        logging.getLogger(name).setLevel(max(logging.WARNING, root.level))


def _foreign(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Give a library's record one name, for its own is a sentence that differs each time."""
    return {**event, "event": events.LIBRARY_SAYS, "message": event["event"]}


def escape(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Make every string value safe to print on one line, and short."""
    for key, value in event.items():
        if isinstance(value, str):
            event[key] = printable(value[-LONGEST_TRACE:] if key == "exception" else value)
    return event


def printable(value: str, limit: int = LONGEST_VALUE) -> str:
    """Return a string without control and bidi characters or lone surrogates, cut to `limit`."""
    cut = value if len(value) <= limit else f"{value[:limit]}… ({len(value)} characters)"
    return cut.translate(_ESCAPES).encode("utf-8", "backslashreplace").decode()


def get(name: str) -> structlog.stdlib.BoundLogger:
    """Return the logger of a module."""
    logger: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(name)
    return logger
