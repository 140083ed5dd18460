import pytest

from tasks.errors import EmptyDocumentError
from tasks.models import Document, Split
from worker.batch import Batch, whole
from worker.ledger import Claim
from worker.outcome import Worked


@pytest.fixture
def batch() -> Batch:
    return Batch(stage="clean", token="t1:ab12@w1@host")


def claim(name: str = "a", attempt: int = 2) -> Claim:
    return Claim(name * 64 + ".00000000", attempt, (), b"[]", "redis:", b"raw")


def test_the_worker_is_what_stands_behind_the_first_at_of_the_token(batch: Batch) -> None:
    """A worker's own name holds an at sign, and all of it is kept."""
    assert batch.worker == "w1@host"


def test_each_document_falls_under_exactly_one_outcome(batch: Batch) -> None:
    """An error, a split and an output are told apart, and an empty output is an output."""
    batch.add(claim("a"), Worked(b"out", None, 0.1))
    batch.add(claim("b"), Worked(b"", None, 0.1))
    batch.add(claim("c"), Worked(Split(items=(Document(raw=b"x"),)), None, 0.1))
    batch.add(claim("d"), Worked(None, EmptyDocumentError("no text"), 0.1))
    assert [one.key[0] for one, _, _ in batch.done] == ["a", "b"]
    assert [one.key[0] for one, _ in batch.splits] == ["c"]
    assert [one.key[0] for one, _, _ in batch.failed] == ["d"]


def test_a_container_without_documents_is_empty(batch: Batch) -> None:
    """It has a fate with a reason, and is not taken for delivered."""
    batch.add(claim(), Worked(Split(items=()), None, 0.1))
    assert batch.splits == []
    assert [error.reason for _, error, _ in batch.failed] == ["empty"]


def test_an_error_wins_over_an_output(batch: Batch) -> None:
    """Work that failed after it gave something has failed."""
    batch.add(claim(), Worked(b"half", EmptyDocumentError("no text"), 0.1))
    assert batch.done == []
    assert len(batch.failed) == 1


def test_a_history_line_names_stage_worker_and_attempt(batch: Batch) -> None:
    """What the ledger appends says who did what for the how manieth time."""
    entry = batch.entry(claim(attempt=2), 1_700_000_000_000, 0.25, "done")
    assert entry.line() == "clean\t1700000000000\tw1@host\t2\t0.250000\tdone"


def test_a_summary_leaves_out_what_did_not_happen(batch: Batch) -> None:
    """Flower shows only counts that are not nought."""
    assert batch.summary() == {}
    batch.add(claim("a"), Worked(b"out", None, 0.1))
    batch.rest.append(claim("b").key)
    assert batch.summary() == {"done": 1, "handed_back": 1}


def test_several_stages_add_up_to_what_became_of_the_batch() -> None:
    """What fell out anywhere, and what was done in the end."""
    assert whole([]) == {}
    assert whole([{"done": 3, "failed": 1}, {"done": 2, "failed": 1}]) == {"done": 2, "failed": 2}
    assert whole([{"done": 1}, {"failed": 1}]) == {"failed": 1}
