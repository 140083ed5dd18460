from itertools import pairwise

import pytest
from prometheus_client import generate_latest
from prometheus_client.parser import text_string_to_metric_families

from tests.support.newsroom import Newsroom, articles
from worker.metrics import registry

Samples = dict[tuple[str, frozenset[tuple[str, str]]], float]


def scrape(room: Newsroom) -> Samples:
    text = generate_latest(registry(room.ledger, room.settings)).decode()
    return {
        (sample.name, frozenset(sample.labels.items())): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def value(samples: Samples, name: str, **labels: str) -> float:
    return samples[name, frozenset(labels.items())]


@pytest.fixture
def worked(room: Newsroom) -> Newsroom:
    room.take(*articles(3), b"", feed="quay")
    room.finish()
    room.take(articles(1)[0], feed="quay")
    room.take(articles(4)[3], feed="quay")
    return room


def test_an_empty_ledger_shows_noughts_and_is_balanced(room: Newsroom) -> None:
    """Counters exist before the first document: a rate over them has a start."""
    samples = scrape(room)
    assert value(samples, "copydesk_documents_received_total") == 0
    assert value(samples, "copydesk_ledger_balanced") == 1
    assert value(samples, "copydesk_backpressure") == 0


def test_the_counters_are_those_of_the_ledger(worked: Newsroom) -> None:
    """Received = delivered + dead + duplicate + in flight, in the metrics too."""
    samples = scrape(worked)
    assert value(samples, "copydesk_documents_received_total") == 6
    assert value(samples, "copydesk_documents_delivered_total") == 3
    assert value(samples, "copydesk_documents_duplicate_total") == 1
    assert value(samples, "copydesk_dead_letters", reason="empty") == 1
    assert value(samples, "copydesk_documents_in_flight", stage="clean") == 1
    assert value(samples, "copydesk_feed_documents_total", feed="quay", state="received") == 6


def test_histograms_never_fall_and_end_with_their_count(worked: Newsroom) -> None:
    """Buckets are cumulative, as Prometheus wants them."""
    samples = scrape(worked)
    name = "copydesk_stage_duration_seconds"
    buckets = sorted(
        (float(dict(labels)["le"]), number)
        for (kind, labels), number in samples.items()
        if kind == f"{name}_bucket" and ("stage", "parse") in labels
    )
    assert all(low <= high for (_, low), (_, high) in pairwise(buckets))
    assert buckets[-1][1] == value(samples, f"{name}_count", stage="parse") == 3


def test_parked_messages_are_counted(room: Newsroom) -> None:
    """What nobody could read is seen by whoever watches."""
    room.client.rpush("copydesk.parked", b"x", b"y")
    assert value(scrape(room), "copydesk_parked_messages") == 2


def test_back_pressure_is_shown(room: Newsroom) -> None:
    """It is 1 as soon as the producer would have to wait."""
    room.take(*articles(1))
    full = room._replace(settings=room.settings.model_copy(update={"max_in_flight": 1}))
    assert value(scrape(full), "copydesk_backpressure") == 1
