import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.newsroom import Newsroom, articles
from worker import hints
from worker.errors import HintError
from worker.ledger import Hint, Stage

KEY = "a" * 64 + ".12345678"
GOOD = {"version": hints.VERSION, "stage": "clean", "ids": [KEY], "published": 5}


def test_a_hint_is_read_as_it_was_written() -> None:
    """Keys and time come out."""
    assert hints.read("clean", GOOD) == ((KEY,), 5)


def test_a_document_that_a_hint_names_twice_is_claimed_once() -> None:
    """Nothing of ours does so, and what does must not count its attempts double."""
    assert hints.read("clean", {**GOOD, "ids": [KEY, KEY]}).keys == (KEY,)


@pytest.mark.parametrize(
    "change",
    [
        {"version": 2},
        {"stage": "parse"},
        {"ids": []},
        {"ids": "x"},
        {"ids": ["../../etc/passwd"]},
        {"ids": [KEY] * (hints.MOST + 1)},
        {"published": "now"},
        {"published": True},
    ],
)
def test_what_is_no_hint_of_ours_is_refused(change: dict[str, object]) -> None:
    """Version, stage, ids and time are checked before anything is done."""
    with pytest.raises(HintError):
        hints.read("clean", {**GOOD, **change})


@given(st.lists(st.integers(0, 100), max_size=50), st.integers(1, 10), st.integers(1, 300))
def test_batches_hold_every_document_once_in_order_and_within_bounds(
    sizes: list[int], most: int, most_bytes: int
) -> None:
    """A batch is cut by count and bytes; one large document still goes, alone."""
    sized = [(str(number), size) for number, size in enumerate(sizes)]
    cut = list(hints.batches("clean", sized, most, most_bytes))
    assert [key for hint in cut for key in hint.keys] == [key for key, _ in sized]
    weight = dict(sized)
    for hint in cut:
        assert 1 <= len(hint.keys) <= most
        assert len(hint.keys) == 1 or sum(weight[key] for key in hint.keys) <= most_bytes


def test_what_flower_shows_names_batch_documents_and_feed() -> None:
    """The start of the first id, for `copydesk show`; no text of a document."""
    assert hints.shown(Hint("clean", (KEY,) * 3, "wire")) == (
        f"('batch {KEY[:12]}: 3 documents of wire',)"
    )
    assert hints.shown(Hint("parse", (KEY,))) == f"('batch {KEY[:12]}: 1 document',)"


def test_feeds_are_named_in_few_words() -> None:
    """Each once; what a stranger named them can't break a line or a terminal."""
    assert hints.origin(["wire", "", "gazette", "wire"]) == "gazette, wire"
    assert hints.origin(f"f{number}" for number in range(9)) == "f0, f1, f2 and 6 more"
    assert hints.origin([]) == ""
    assert "\x1b" not in hints.origin(["\x1b[31m"])


def test_every_message_says_the_feed(room: Newsroom) -> None:
    """Of the producer, of a stage, and of what is sent again."""
    room.take(*articles(2), feed="wire")
    room.finish(("clean",))
    assert all(shown.endswith("2 documents of wire',)") for shown in shown_in(room, "parse"))
    room.client.delete(hints.queue_of("parse"))
    (waiting,) = room.client.zrange("copydesk:waiting:parse", 0, 0)
    named = hints.with_feeds(room.ledger, [Hint("parse", (waiting.decode(),))])
    assert [hint.feed for hint in named] == ["wire"]


def shown_in(room: Newsroom, stage: Stage) -> list[str]:
    """Return the arguments of a queue's messages as Celery's events show them."""
    bodies = room.client.lrange(hints.queue_of(stage), 0, -1)
    return [json.loads(body)["headers"]["argsrepr"] for body in bodies]
