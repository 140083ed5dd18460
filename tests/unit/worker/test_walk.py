"""One document's way through the stages in one process."""

import time
from typing import Any

import pytest

from tasks.errors import TooShortError
from tasks.models import Article, Cleaned, Document, Draft, Split
from tasks.work import Job, Output, StageFunction, packed
from tests.support.articles import article
from tests.support.newsroom import functions
from worker.errors import DocumentTimeoutError
from worker.ledger import Claim, Stage
from worker.ledger.history import Entry
from worker.walk import Walker

_KEY = "a" * 64 + ".00000000"


def claim(raw: bytes, attempt: int = 2) -> Claim:
    """Return a claim on a document that was lost once before."""
    lost = Entry("clean", 1_700_000_000_000, "w0@host", 1, None, "lost")
    return Claim(_KEY, attempt, (lost,), b'[{"path":"a.txt"}]', "redis:", raw)


def walker(timeout: float = 30.0, **others: StageFunction) -> Walker:
    """Return a walker with the real stages but for some others."""
    return Walker({**functions(), **others}, {}, timeout)


def everywhere(_stage: Stage) -> bool:
    """Say that every stage but the last, which is no stage function's, may follow."""
    return _stage != "deliver"


def test_a_document_goes_to_the_end() -> None:
    """It stands before delivery with its draft, and its history tells each stage in order."""
    walked = walker().walk("clean", claim(article(1)), "w1@host", everywhere)
    assert (walked.stage, walked.error, walked.split) == ("deliver", None, None)
    assert isinstance(walked.claim.input, Draft)
    assert [(entry.stage, entry.attempt, entry.outcome) for entry in walked.past] == [
        ("clean", 2, "done"),
        ("parse", 1, "done"),
        ("extract", 1, "done"),
    ]
    assert walked.claim.history == (*claim(b"").history, *walked.past)
    assert {entry.worker for entry in walked.past} == {"w1@host"}
    assert walked.claim.attempt == 1


@pytest.mark.parametrize(("stop", "model"), [("parse", Cleaned), ("extract", Article)])
def test_where_the_walk_ends_it_is_put_into_bytes(
    stop: Stage, model: type[Cleaned] | type[Article]
) -> None:
    """Stopped before a stage, it stands there with that stage's input as it travels."""
    walked = walker().walk("clean", claim(article(1)), "w", lambda stage: stage != stop)
    assert walked.stage == stop
    assert isinstance(walked.claim.input, bytes)
    assert model.model_validate_json(walked.claim.input)


def test_going_on_elsewhere_changes_nothing() -> None:
    """A walk in two parts ends with what a walk in one part ends with."""
    first = walker().walk("clean", claim(article(2)), "w", lambda _: False)
    second = walker().walk("parse", first.claim, "w", everywhere)
    whole = walker().walk("clean", claim(article(2)), "w", everywhere)
    assert second.claim.input == whole.claim.input


def test_a_stage_that_fails_is_where_it_stands() -> None:
    """What was done before a failure is kept: the next try begins with the stage that failed."""

    def fail(_job: Job, _profiles: object) -> Output:
        raise TooShortError("for the test")

    walked = walker(extract=fail).walk("clean", claim(article(1)), "w", everywhere)
    assert walked.stage == "extract"
    assert isinstance(walked.error, TooShortError)
    assert isinstance(walked.claim.input, bytes)
    assert [entry.stage for entry in walked.past] == ["clean", "parse"]


def test_the_first_stage_fails_with_its_input() -> None:
    """A document that fails at once keeps its raw bytes, its attempt and an unchanged history."""
    walked = walker().walk("clean", claim(b"  "), "w", everywhere)
    assert (walked.stage, walked.past) == ("clean", ())
    assert walked.error is not None
    assert walked.claim == claim(b"  ")


def test_a_stage_that_takes_too_long_fails() -> None:
    """The document then stands before that stage, with the input that it came with."""

    def sleep(_job: Job, _profiles: object) -> Output:
        time.sleep(10)
        return b""

    walked = walker(0.05, parse=sleep).walk("parse", claim(b"{}"), "w", everywhere)
    assert isinstance(walked.error, DocumentTimeoutError)
    assert (walked.stage, walked.claim) == ("parse", claim(b"{}"))


def test_several_items_end_the_walk() -> None:
    """A document that holds several goes no further itself."""
    items = Split(items=(Document(raw=b"one"), Document(raw=b"two")))
    walked = walker(clean=lambda _job, _profiles: items).walk("clean", claim(b"x"), "w", everywhere)
    assert (walked.stage, walked.split, walked.past) == ("clean", items, ())


def test_an_output_that_can_not_travel() -> None:
    """A stage whose output can not be put into bytes has failed, and is where it stands."""

    def broken(_job: Job, _profiles: object) -> Output:
        fields: dict[str, Any] = {"text": object()}
        return Article.model_construct(**fields)

    walked = walker(parse=broken).walk(
        "clean", claim(article(1)), "w", lambda stage: stage != "extract"
    )
    assert walked.stage == "parse"
    assert walked.error is not None
    assert isinstance(walked.claim.input, bytes)
    assert packed(Cleaned.model_validate_json(walked.claim.input)) == walked.claim.input
