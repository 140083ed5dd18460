"""Traces of real tasks, through real messages, into OpenTelemetry's in-memory exporter."""

import base64
import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

import pytest
from celery import signals
from celery.app.trace import trace_task
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from tests.support.newsroom import WORKER, Newsroom, articles
from worker import hints
from worker.desk import StageDesk
from worker.envelope import check
from worker.errors import EnvelopeError
from worker.ledger import STAGES, Stage
from worker.otel import OtelTracing

SIGNALS = ("before_task_publish", "task_prerun", "task_postrun", "worker_process_shutdown")


class Desk(NamedTuple):
    """The desk as tasks see it."""

    desk: StageDesk

    def run(self, stage: Stage, hint: Mapping[str, Any], task_id: str) -> Mapping[str, int]:
        """Do a stage."""
        return self.desk.run(stage, hint, task_id, WORKER)


class Traced(NamedTuple):
    """A newsroom that traces, and the spans that have ended."""

    room: Newsroom
    exporter: InMemorySpanExporter

    def spans(self) -> Sequence[ReadableSpan]:
        """Return all spans, in the order in which they began."""
        ended = self.exporter.get_finished_spans()
        return sorted(ended, key=lambda span: (span.start_time or 0, -(span.end_time or 0)))

    def names(self) -> list[str]:
        """Return the names of all spans."""
        return [span.name for span in self.spans()]

    def traces(self) -> int:
        """Return how many traces there are."""
        return len({span.context.trace_id for span in self.spans() if span.context})

    def work(self, stage: Stage) -> None:
        """Let Celery do all messages of a stage's queue, as a worker's child does."""
        self.room.app.desk = Desk(self.room.desk())
        for headers, body in self.messages(stage):
            task = self.room.app.tasks[headers["task"]]
            done = trace_task(
                task, headers["id"], body[0], body[1], request=headers, app=self.room.app
            )
            assert done.info is None, done

    def messages(self, stage: Stage) -> Iterator[tuple[dict[str, Any], Any]]:
        """Take the messages of a queue through the guard: headers and body of each."""
        queue = hints.queue_of(stage)
        while raw := self.room.client.rpop(queue):
            message = check(raw, queue)
            yield message["headers"], json.loads(base64.b64decode(message["body"]))


@pytest.fixture
def traced(room: Newsroom) -> Iterator[Traced]:
    exporter = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    room.app.tracing = OtelTracing(provider)
    before = {name: list(getattr(signals, name).receivers or ()) for name in SIGNALS}
    room.app.tracing.connect()
    yield Traced(room, exporter)
    for name, receivers in before.items():
        getattr(signals, name).receivers = receivers
        getattr(signals, name).sender_receivers_cache.clear()


def test_one_trace_leads_from_the_producer_through_all_stages(traced: Traced) -> None:
    """Over four messages: each is sent within the work that the one before it led to."""
    traced.room.take(*articles(3), feed="wire")
    for stage in STAGES:
        traced.work(stage)
    assert traced.names() == [
        "produce",
        *(name for stage in STAGES for name in (f"process copydesk.{stage}", "work", stage)),
    ]
    assert traced.traces() == 1
    path = [span for span in traced.spans() if span.name not in STAGES]
    for parent, child in pairwise(path):
        assert child.parent is not None
        assert parent.context is not None
        assert child.parent.span_id == parent.context.span_id


def test_stages_that_one_worker_does_have_their_spans_within_its_work(traced: Traced) -> None:
    """Where documents go through all stages at once; none begins before its parent."""
    traced.room.app.amqp.queues.select([hints.queue_of(stage) for stage in STAGES])
    traced.room.take(*articles(2))
    traced.work("clean")
    spans = {span.name: span for span in traced.spans()}
    assert set(spans) == {"produce", "process copydesk.clean", "work", *STAGES}
    work = spans["work"]
    assert work.context is not None
    for stage in STAGES:
        span = spans[stage]
        assert span.parent is not None
        assert span.parent.span_id == work.context.span_id
        assert (span.attributes or {})["copydesk.documents"] == 2
        assert (span.end_time or 0) >= (span.start_time or 0) >= (work.start_time or 0)


def test_spans_say_what_and_how_many_and_hold_no_text(traced: Traced) -> None:
    """Feed, documents, keys, what became of them; an event for each that failed."""
    keys = traced.room.take(*articles(2), b"%PDF-1.7\n" + bytes(range(256)) * 8, feed="wire")
    traced.work("clean")
    produce, task, work, clean = traced.spans()
    assert (clean.name, (clean.attributes or {})["copydesk.documents"]) == ("clean", 2)
    for span in (produce, work):
        attributes = span.attributes or {}
        assert attributes["copydesk.feed"] == "wire"
        assert attributes["copydesk.documents"] == 3
        assert sorted(attributes["copydesk.keys"]) == sorted(keys)  # type: ignore[arg-type]
    assert (produce.attributes or {})["copydesk.documents_queued"] == 3
    assert (work.attributes or {})["copydesk.documents_done"] == 2
    (failed,) = (event for event in work.events if event.name == "document_failed")
    assert (failed.name, (failed.attributes or {})["copydesk.reason"]) == (
        "document_failed",
        "unsupported",
    )
    assert (task.attributes or {})["messaging.message.id"]
    shown = " ".join(span.to_json() for span in traced.spans())
    assert "reasons to wait" not in shown


def test_what_was_sent_outside_of_a_trace_begins_one(traced: Traced) -> None:
    """What the reconciler sends again, for one."""
    traced.room.take(*articles(1))
    ((headers, body),) = traced.messages("clean")
    assert headers["traceparent"]
    hints.publish(traced.room.app, hints.batches("clean", [(body[0][0]["ids"][0], 1)], 1, 1), 1)
    traced.work("clean")
    assert traced.traces() == 2
    assert [span.parent for span in traced.spans() if span.name.startswith("process")] == [None]


@pytest.mark.parametrize("parent", ["", "00-zz-1-01", "x" * 9999, "00-" + "0" * 32 + "-1-01"])
def test_a_foreign_context_that_is_none_begins_a_trace(traced: Traced, parent: str) -> None:
    """A stranger's header is read as the standard says: what is malformed is passed over."""
    request = {"id": "t1", "task": "copydesk.reconcile", "traceparent": parent}
    task = traced.room.app.tasks["copydesk.reconcile"]
    traced.room.app.desk = traced.room.desk()
    assert trace_task(task, "t1", (), {}, request=request, app=traced.room.app).info is None
    (span,) = traced.spans()
    assert span.parent is None


def test_a_context_that_is_no_string_is_no_message(traced: Traced) -> None:
    """The guard parks it, with tracing on or off."""
    traced.room.take(*articles(1))
    raw = json.loads(traced.room.client.rpop(hints.queue_of("clean")))
    raw["headers"]["traceparent"] = ["00"]
    with pytest.raises(EnvelopeError, match="traceparent"):
        check(json.dumps(raw))
