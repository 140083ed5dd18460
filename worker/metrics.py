"""Prometheus metrics out of the ledger: true with any number of workers, and after restarts."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from prometheus_client import CollectorRegistry
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector

from worker.ledger import Ledger, Totals
from worker.ledger.durations import cumulative
from worker.ledger.reading import Reader
from worker.producer.pressure import Pressure
from worker.settings import Settings

#: Counters of the ledger and what they count.
COUNTERS = {
    "received": "Documents that came in, duplicates included",
    "delivered": "Documents whose record is safe in its sink",
    "duplicate": "Documents that had been seen before",
    "split": "Documents that were replaced by their items",
    "resent": "Documents whose hint was sent again because it was overtaken",
    "expired": "Documents whose lease ran out",
    "dropped": "Dead letters that were dropped on request",
}


class LedgerCollector(Collector):
    """Reads the ledger at each scrape."""

    def __init__(self, ledger: Ledger, settings: Settings) -> None:
        self._ledger = ledger
        self._settings = settings

    def collect(self) -> Iterator[Metric]:
        """Yield all metrics."""
        totals = self._ledger.totals()
        yield from _counters(totals)
        yield from _stages(totals)
        yield from _gauges(totals)
        yield self._feeds()
        yield self._durations()
        yield from self._surroundings(totals)

    def _feeds(self) -> Metric:
        family = CounterMetricFamily(
            "copydesk_feed_documents", "Documents by feed and state", labels=("feed", "state")
        )
        for name, value in self._hash("feeds").items():
            state, _, feed = name.partition("|")
            family.add_metric((feed, state), value)
        return family

    def _durations(self) -> Metric:
        family = HistogramMetricFamily(
            "copydesk_stage_duration_seconds",
            "Work of a stage on one document",
            labels=("stage",),
        )
        stages: dict[str, dict[str, float]] = defaultdict(dict)
        for name, value in self._hash("durations").items():
            stage, _, bucket = name.partition("|")
            stages[stage][bucket] = value
        for stage, buckets in stages.items():
            family.add_metric((stage,), cumulative(buckets), buckets.get("sum", 0.0))
        return family

    def _surroundings(self, totals: Totals) -> Iterator[Metric]:
        within = 5 * self._settings.reconcile_interval
        workers = Reader(self._ledger.client, self._ledger.prefix).workers(within, totals.now)
        waits = Pressure(self._ledger, self._settings).reason() is not None
        parked: Any = self._ledger.client.llen("copydesk.parked")
        yield _gauge("copydesk_workers", "Workers that have a heartbeat", len(workers))
        yield _gauge("copydesk_backpressure", "1 while the producer has to wait", int(waits))
        yield _gauge("copydesk_parked_messages", "Messages that nobody could read", parked)

    def _hash(self, name: str) -> Mapping[str, float]:
        reply: Any = self._ledger.client.hgetall(f"{self._ledger.prefix}{name}")
        return {key.decode(): float(value) for key, value in sorted(reply.items())}


def registry(ledger: Ledger, settings: Settings) -> CollectorRegistry:
    """Return a registry that holds the ledger's metrics and nothing else."""
    metrics = CollectorRegistry()
    metrics.register(LedgerCollector(ledger, settings))
    return metrics


def _counters(totals: Totals) -> Iterator[Metric]:
    for name, text in COUNTERS.items():
        yield CounterMetricFamily(f"copydesk_documents_{name}", text, value=getattr(totals, name))


def _stages(totals: Totals) -> Iterator[Metric]:
    names = {
        "in_flight": ("copydesk_documents_in_flight", "Documents before a stage"),
        "waiting": ("copydesk_documents_waiting", "Documents that wait for a worker"),
        "oldest": ("copydesk_oldest_waiting_seconds", "Age of the document that waits longest"),
    }
    for field, (name, text) in names.items():
        family = GaugeMetricFamily(name, text, labels=("stage",))
        for stage, figures in totals.stages.items():
            family.add_metric((stage,), getattr(figures, field))
        yield family


def _gauges(totals: Totals) -> Iterator[Metric]:
    yield _gauge("copydesk_in_flight_bytes", "Raw bytes in flight", totals.in_flight_bytes)
    yield _gauge("copydesk_documents_leased", "Documents being worked on", totals.leased)
    yield _gauge("copydesk_documents_delayed", "Documents backing off", totals.delayed)
    letters = GaugeMetricFamily(
        "copydesk_dead_letters", "Documents that died, replays taken off", labels=("reason",)
    )
    for reason, number in sorted(totals.reasons.items()):
        letters.add_metric((reason,), number)
    yield letters
    yield _gauge("copydesk_ledger_balanced", "1 if all sums add up", int(totals.balanced))


def _gauge(name: str, text: str, value: float) -> Metric:
    return GaugeMetricFamily(name, text, value=value)
