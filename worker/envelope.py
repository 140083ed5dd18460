"""What a message on the broker must look like before Celery is let near it.

Celery 5.7 reads headers and properties with no check of their types, outside of any `except`
(worker/consumer/consumer.py `on_task_received`, worker/request.py `Request.__init__` and
`time_limits`, worker/strategy.py): a task name that is a list, a time limit that is a number, an
encoding that is a truth value each end the worker, which puts the message back as it goes.
"""

import base64
import codecs
from typing import Annotated, Any, Final, Literal

from kombu.utils.encoding import bytes_to_str
from kombu.utils.json import loads
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from worker.errors import EnvelopeError

#: Queues whose name begins so hold tasks and nothing else.
OURS: Final = "copydesk."


def _known(encoding: str) -> str:
    codecs.lookup(encoding)
    return encoding


Seconds = Annotated[float, Field(gt=0, allow_inf_nan=False)]
Encoding = Literal["binary"] | Annotated[str, AfterValidator(_known)]


class _Loose(BaseModel):
    model_config = ConfigDict(extra="allow", strict=True)


class _DeliveryInfo(_Loose):
    exchange: str | None
    routing_key: str | None


class _Properties(_Loose):
    delivery_tag: str
    delivery_info: _DeliveryInfo
    body_encoding: Literal["base64"] | None = None
    correlation_id: str | None = None
    reply_to: str | None = None
    priority: Annotated[int, Field(ge=0, le=255)] | None = None


class _Message(_Loose):
    body: Any = None
    content_encoding: Encoding | None = Field(alias="content-encoding")
    content_type: str | None = Field(alias="content-type")
    headers: dict[str, Any]
    properties: _Properties


class _Headers(_Loose):
    task: str
    id: str
    eta: str | None = None
    expires: str | None = None
    retries: Annotated[int, Field(ge=0)] | None = None
    timelimit: tuple[Seconds | None, Seconds | None] | None = Field(None, strict=False)
    group: str | None = None
    group_index: int | None = None
    root_id: str | None = None
    parent_id: str | None = None
    argsrepr: str | None = None
    kwargsrepr: str | None = None
    origin: str | None = None
    shadow: str | None = None
    stamped_headers: list[str] | None = None
    stamps: dict[str, Any] | None = None
    compression: None = None
    traceparent: str | None = None
    tracestate: str | None = None


#: What a stranger's JSON may raise: kombu reads typed values (numbers, dates, ids) with it.
_BROKEN: Final = (
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    ArithmeticError,
    RecursionError,
)
_BODY: Final[TypeAdapter[Any]] = TypeAdapter(
    tuple[list[Any], dict[str, Any], dict[str, Any] | None]
)


def check(raw: bytes | str, queue: str = OURS) -> dict[str, Any]:
    """Read a message that came out of a queue.

    Raises:
        EnvelopeError: It is not a Celery message (protocol 2, JSON, base64 body).
    """
    try:
        message = loads(bytes_to_str(raw))
        check_shape(message, queue)
    except _BROKEN as error:
        raise EnvelopeError(_said(error)) from error
    shape: dict[str, Any] = message
    return shape


def check_shape(message: Any, queue: str) -> None:
    """Check a message that is read already.

    Raises:
        EnvelopeError: Its shape is wrong; the message names the place, never the value.
    """
    try:
        shape = _Message.model_validate(message)
        if shape.properties.body_encoding == "base64":
            base64.b64decode(shape.body, validate=True)
        if queue.startswith(OURS) or "task" in shape.headers:
            _check_task(shape)
    except _BROKEN as error:
        raise EnvelopeError(_said(error)) from error


def _said(error: Exception) -> str:
    if isinstance(error, ValidationError):
        first = error.errors(include_input=False, include_url=False)[0]
        return f"{'.'.join(map(str, first['loc'])) or 'message'}: {first['type']}"
    return type(error).__name__


def _check_task(shape: _Message) -> None:
    if shape.content_type != "application/json":
        raise EnvelopeError("no JSON task")
    if shape.properties.body_encoding != "base64":
        raise EnvelopeError("body is not in base64")
    _Headers.model_validate(shape.headers)
    body = tuple(loads(base64.b64decode(shape.body).decode()))
    embed = _BODY.validate_python(body, strict=True)[2] or {}
    if any(embed.values()):
        raise EnvelopeError("callbacks: a hint is followed by the ledger's hints alone")
