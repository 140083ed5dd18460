import pytest

from tasks.errors import EmptyDocumentError
from tasks.models import Document, Split
from worker.batch import Batch, Walked, whole
from worker.ledger import Claim
from worker.ledger.history import Entry


@pytest.fixture
def batch() -> Batch:
    return Batch(stage="clean", token="t1:ab12@w1@host")


def claim(name: str = "a", attempt: int = 2) -> Claim:
    return Claim(name * 64 + ".00000000", attempt, (), b"[]", "redis:", b"raw")


def test_the_worker_is_what_stands_behind_the_first_at_of_the_token(batch: Batch) -> None:
    """A worker's own name holds an at sign, and all of it is kept."""
    assert batch.worker == "w1@host"


def test_each_document_falls_under_exactly_one_outcome(batch: Batch) -> None:
    """An error, a split and an output are told apart."""
    batch.add(Walked("parse", claim("a")))
    batch.add(Walked("clean", claim("c"), split=Split(items=(Document(raw=b"x"),))))
    batch.add(Walked("clean", claim("d"), error=EmptyDocumentError("no text")))
    assert [walked.claim.key[0] for walked in batch.done] == ["a"]
    assert [walked.claim.key[0] for walked in batch.splits] == ["c"]
    assert [walked.claim.key[0] for walked in batch.failed] == ["d"]


def test_a_container_without_documents_is_empty(batch: Batch) -> None:
    """It has a fate with a reason, and is not taken for delivered."""
    batch.add(Walked("clean", claim(), split=Split(items=())))
    assert batch.splits == []
    assert [getattr(walked.error, "reason", "") for walked in batch.failed] == ["empty"]


def test_history_lines_are_those_that_were_added() -> None:
    """What the ledger appends says of each stage who did it for the how manieth time."""
    past = (
        Entry("clean", 1_700_000_000_000, "w1@host", 2, 0.25, "done"),
        Entry("parse", 1_700_000_000_001, "w1@host", 1, 0.5, "done"),
    )
    assert Walked("extract", claim(), past).lines() == (
        "clean\t1700000000000\tw1@host\t2\t0.250000\tdone\n"
        "parse\t1700000000001\tw1@host\t1\t0.500000\tdone"
    )


def test_a_summary_leaves_out_what_did_not_happen(batch: Batch) -> None:
    """Flower shows only counts that are not nought."""
    assert batch.summary() == {}
    batch.add(Walked("parse", claim("a")))
    batch.rest.append(claim("b").key)
    assert batch.summary() == {"done": 1, "handed_back": 1}


def test_several_stages_add_up_to_what_became_of_the_batch() -> None:
    """What fell out anywhere, and what was done in the end."""
    assert whole([]) == {}
    assert whole([{"done": 3, "failed": 1}, {"done": 2, "failed": 1}]) == {"done": 2, "failed": 2}
    assert whole([{"done": 1}, {"failed": 1}]) == {"failed": 1}
