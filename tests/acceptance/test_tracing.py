"""Traces of a real producer and a real worker, as a collector receives them."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest

from tests.support.articles import write
from tests.support.cluster import cluster


class Collector:
    """What an OTLP endpoint was sent."""

    def __init__(self) -> None:
        self.bodies: list[bytes] = []

    def traces(self) -> dict[bytes, set[str]]:
        """Return the names of the spans, by trace."""
        found: dict[bytes, set[str]] = {}
        for body in self.bodies:
            for resource in ExportTraceServiceRequest.FromString(body).resource_spans:
                for scope in resource.scope_spans:
                    for span in scope.spans:
                        found.setdefault(span.trace_id, set()).add(span.name)
        return found


@contextmanager
def collector() -> Iterator[tuple[Collector, str]]:
    """Give a collector and its URL."""
    received = Collector()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            received.bodies.append(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_arguments: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield received, f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_a_collector_receives_one_trace_from_the_command_to_the_delivery(tmp_path: Path) -> None:
    """Over the processes: the producer's spans at its end, the worker's children's at theirs."""
    write(tmp_path / "in", 3)
    with collector() as (received, url):
        settings = {
            "COPYDESK_TRACING": "true",
            "COPYDESK_ENTITIES": "none",
            "OTEL_EXPORTER_OTLP_ENDPOINT": url,
            "OTEL_EXPORTER_OTLP_COMPRESSION": "none",
        }
        with cluster(tmp_path, settings=settings) as system:
            worker = system.start_worker()
            system.copydesk("enqueue", tmp_path / "in")
            system.wait(3)
            worker.terminate()
            worker.wait(20)
        ((_, names),) = received.traces().items()
    stages = {"clean", "parse", "extract", "deliver"}
    assert names == {"produce", "process copydesk.clean", "work", *stages}
