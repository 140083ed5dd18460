"""Tracing by OpenTelemetry (extra `otel`); imported only if COPYDESK_TRACING is on.

Where spans go, and how many, is for the SDK's own settings: OTEL_EXPORTER_OTLP_ENDPOINT,
OTEL_SERVICE_NAME, OTEL_TRACES_SAMPLER and the others of its specification.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from typing import Any, Final

from celery import signals
from opentelemetry import context, trace
from opentelemetry.sdk.resources import OTELResourceDetector, Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

from worker.tracing import Attribute, Kind, Span, Tracing, describe
from worker.version import VERSION

#: W3C Trace Context: the headers `traceparent` and `tracestate` of our messages, and no others.
CONTEXT: Final = TraceContextTextMapPropagator()
HEADERS: Final = ("traceparent", "tracestate")
KINDS: Final[Mapping[Kind, trace.SpanKind]] = {
    "internal": trace.SpanKind.INTERNAL,
    "producer": trace.SpanKind.PRODUCER,
}
#: Milliseconds that a child which stops may take to send its last spans.
LAST: Final = 2000


class OtelSpan:
    """One span of OpenTelemetry's."""

    def __init__(self, tracer: trace.Tracer, span: Any) -> None:
        self._tracer = tracer
        self._span = span

    def set(self, **attributes: Attribute) -> None:
        """Add attributes."""
        self._span.set_attributes(describe(**attributes))

    def event(self, name: str, /, **attributes: Attribute) -> None:
        """Add something that happened at a moment."""
        self._span.add_event(name, describe(**attributes))

    def child(self, name: str, began: float, ended: float, /, **attributes: Attribute) -> None:
        """Add a span within this one that is over."""
        # The ledger's times are in milliseconds: none before its parent began.
        first = getattr(self._span, "start_time", None) or 0
        start = max(int(began * 1e9), first)
        self._tracer.start_span(
            name,
            context=trace.set_span_in_context(self._span),
            attributes=describe(**attributes),
            start_time=start,
        ).end(max(int(ended * 1e9), start))


class OtelTracing:
    """Spans of this process, and the way of their context through Celery's messages."""

    def __init__(self, provider: TracerProvider) -> None:
        self._provider = provider
        self._tracer = provider.get_tracer("copydesk", VERSION)

    @contextmanager
    def span(
        self, name: str, kind: Kind = "internal", /, **attributes: Attribute
    ) -> Iterator[Span]:
        """Give a span that lasts as long as the block."""
        with self._tracer.start_as_current_span(
            name, kind=KINDS[kind], attributes=describe(**attributes)
        ) as span:
            yield OtelSpan(self._tracer, span)

    def connect(self) -> None:
        """Subscribe to the signals of Celery that concern messages."""
        for name, receiver in (
            ("before_task_publish", self.published),
            ("task_prerun", self.received),
            ("task_postrun", self.done),
            ("worker_process_shutdown", self.stopped),
        ):
            getattr(signals, name).connect(receiver, weak=False)

    def published(self, headers: dict[str, Any], **_arguments: Any) -> None:
        """Write the current context into a message's headers."""
        CONTEXT.inject(headers)

    def received(self, task: Any, task_id: str, **_arguments: Any) -> None:
        """Begin the span of a message, in the trace that its headers name."""
        carrier = {name: value for name in HEADERS if (value := task.request.get(name))}
        span = self._tracer.start_span(
            f"process {task.name}",
            context=CONTEXT.extract(carrier),
            kind=trace.SpanKind.CONSUMER,
            attributes={
                "messaging.system": "celery",
                "messaging.operation.type": "process",
                "messaging.destination.name": task.name,
                "messaging.message.id": task_id,
            },
        )
        task.request.span = span, context.attach(trace.set_span_in_context(span))

    def done(self, task: Any, **_arguments: Any) -> None:
        """End the span of a message."""
        started = task.request.get("span")
        if started:
            span, token = started
            context.detach(token)
            span.end()

    def stopped(self, **_arguments: Any) -> None:
        """Send the last spans of a child, which ends without Python's exit handlers."""
        self._provider.force_flush(LAST)


def start() -> Tracing:
    """Trace to where the environment says (OTLP over HTTP)."""
    exporter: Any = import_module("opentelemetry.exporter.otlp.proto.http.trace_exporter")
    ours = Resource({"service.name": "copydesk", "service.version": VERSION})
    provider = TracerProvider(resource=ours.merge(OTELResourceDetector().detect()))
    provider.add_span_processor(BatchSpanProcessor(exporter.OTLPSpanExporter()))
    tracing = OtelTracing(provider)
    tracing.connect()
    return tracing
