"""The way of documents through the stages in one process."""

import time
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import pytest

from tasks.errors import TooShortError
from tasks.models import Article, Cleaned, Document, Draft, Profile, Split
from tasks.work import Job, Output, StageFunction, Steps, packed
from tests.support.articles import article
from tests.support.newsroom import functions
from worker.batch import Walked
from worker.errors import DocumentTimeoutError
from worker.ledger import Claim, Stage
from worker.ledger.history import Entry
from worker.walk import ABREAST, ABREAST_BYTES, Walker, companies

_KEY = "a" * 64 + ".00000000"
MayGoOn = Callable[[Stage], bool]


def claim(raw: bytes, attempt: int = 2) -> Claim:
    """Return a claim on a document that was lost once before."""
    lost = Entry("clean", 1_700_000_000_000, "w0@host", 1, None, "lost")
    return Claim(_KEY, attempt, (lost,), b'[{"path":"a.txt"}]', "redis:", raw)


def walker(timeout: float = 30.0, **others: StageFunction) -> Walker:
    """Return a walker with the real stages but for some others."""
    return Walker({**functions(), **others}, {}, timeout)


def one(way: Walker, stage: Stage, given: Claim, worker: str, may_go_on: MayGoOn) -> Walked:
    """Walk with one document."""
    (walked,) = way.walk(stage, [given], worker, may_go_on)
    return walked


def everywhere(_stage: Stage) -> bool:
    """Say that every stage but the last, which is no stage function's, may follow."""
    return _stage != "deliver"


def test_a_document_goes_to_the_end() -> None:
    """It stands before delivery with its draft, and its history tells each stage in order."""
    walked = one(walker(), "clean", claim(article(1)), "w1@host", everywhere)
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
    walked = one(walker(), "clean", claim(article(1)), "w", lambda stage: stage != stop)
    assert walked.stage == stop
    assert isinstance(walked.claim.input, bytes)
    assert model.model_validate_json(walked.claim.input)


def test_going_on_elsewhere_changes_nothing() -> None:
    """A walk in two parts ends with what a walk in one part ends with."""
    first = one(walker(), "clean", claim(article(2)), "w", lambda _: False)
    second = one(walker(), "parse", first.claim, "w", everywhere)
    whole = one(walker(), "clean", claim(article(2)), "w", everywhere)
    assert second.claim.input == whole.claim.input


def test_a_stage_that_fails_is_where_it_stands() -> None:
    """What was done before a failure is kept: the next try begins with the stage that failed."""

    def fail(_job: Job, _profiles: object) -> Output:
        raise TooShortError("for the test")

    walked = one(walker(extract=fail), "clean", claim(article(1)), "w", everywhere)
    assert walked.stage == "extract"
    assert isinstance(walked.error, TooShortError)
    assert isinstance(walked.claim.input, bytes)
    assert [entry.stage for entry in walked.past] == ["clean", "parse"]


def test_the_first_stage_fails_with_its_input() -> None:
    """A document that fails at once keeps its raw bytes, its attempt and an unchanged history."""
    walked = one(walker(), "clean", claim(b"  "), "w", everywhere)
    assert (walked.stage, walked.past) == ("clean", ())
    assert walked.error is not None
    assert walked.claim == claim(b"  ")


def test_a_stage_that_takes_too_long_fails() -> None:
    """The document then stands before that stage, with the input that it came with."""

    def sleep(_job: Job, _profiles: object) -> Output:
        time.sleep(10)
        return b""

    walked = one(walker(0.05, parse=sleep), "parse", claim(b"{}"), "w", everywhere)
    assert isinstance(walked.error, DocumentTimeoutError)
    assert (walked.stage, walked.claim) == ("parse", claim(b"{}"))


def test_several_items_end_the_walk() -> None:
    """A document that holds several goes no further itself."""
    items = Split(items=(Document(raw=b"one"), Document(raw=b"two")))
    walked = one(walker(clean=lambda _job, _profiles: items), "clean", claim(b"x"), "w", everywhere)
    assert (walked.stage, walked.split, walked.past) == ("clean", items, ())


def test_an_output_that_can_not_travel() -> None:
    """A stage whose output can not be put into bytes has failed, and is where it stands."""

    def broken(_job: Job, _profiles: object) -> Output:
        fields: dict[str, Any] = {"text": object()}
        return Article.model_construct(**fields)

    walked = one(
        walker(parse=broken), "clean", claim(article(1)), "w", lambda stage: stage != "extract"
    )
    assert walked.stage == "parse"
    assert walked.error is not None
    assert isinstance(walked.claim.input, bytes)
    assert packed(Cleaned.model_validate_json(walked.claim.input)) == walked.claim.input


def named(letter: str, raw: bytes = b"") -> Claim:
    """Return a claim on a document of its own."""
    return claim(raw)._replace(key=letter * 64 + ".00000000")


def noting(seen: list[str], seconds: float = 0.0) -> Steps:
    """Return a stage of two steps that note who takes them."""

    def step(number: int, job: Job, _profiles: Mapping[str, Profile]) -> Output:
        time.sleep(seconds)
        seen.append(f"{job.id[0]}{number}")
        return packed(job.input) + b"."

    return Steps(partial(step, 1), partial(step, 2))


def test_documents_go_abreast() -> None:
    """Each step is done for all of them before the next begins; they end in their order."""
    seen: list[str] = []
    walked = walker(parse=noting(seen)).walk(
        "parse", [named("a"), named("b"), named("c")], "w", lambda _: False
    )
    assert seen == ["a1", "b1", "c1", "a2", "b2", "c2"]
    assert [(each.stage, each.claim.key[0]) for each in walked] == [
        ("extract", "a"),
        ("extract", "b"),
        ("extract", "c"),
    ]
    assert {each.claim.input for each in walked} == {b".."}


def test_slow_documents_go_one_after_the_other() -> None:
    """Where a step takes its time, some documents get through before the time is over."""
    seen: list[str] = []
    began = time.monotonic()
    walked = walker(1.0, parse=noting(seen, 0.15)).walk(
        "parse",
        [named("a"), named("b"), named("c")],
        "w",
        lambda _: False,
        lambda: time.monotonic() - began < 0.4,
    )
    assert seen[:4] == ["a1", "a2", "b1", "b2"]
    assert [each.stage for each in walked] == ["extract", "extract", "parse"]
    assert (walked[2].claim, walked[2].error) == (named("c"), None)


def test_a_step_left_undone_leaves_the_stage_s_own_input() -> None:
    """What was begun abreast and not ended stands where it stood, as if it had not been begun."""
    seen: list[str] = []
    walked = walker(parse=noting(seen)).walk(
        "parse", [named("a", b"x"), named("b", b"y")], "w", everywhere, lambda: len(seen) < 2
    )
    assert seen == ["a1", "b1", "b2"]
    assert (walked[0].stage, walked[0].claim.input, walked[0].past) == ("parse", b"x", ())
    assert (walked[1].stage, walked[1].claim.input) == ("extract", b"y..")


def test_the_one_that_took_the_time_gets_through() -> None:
    """Handed back with the others it would take the time of the next batch as well, for ever."""
    seen: list[str] = []

    def slow(job: Job, profiles: Mapping[str, Profile]) -> Output:
        if job.id.startswith("b"):
            time.sleep(0.3)
        return noting(seen).steps[0](job, profiles)

    began = time.monotonic()
    walked = walker(parse=Steps(slow, *noting(seen).steps)).walk(
        "parse",
        [named("a"), named("b"), named("c")],
        "w",
        lambda _: False,
        lambda: time.monotonic() - began < 0.2,
    )
    assert [each.stage for each in walked] == ["parse", "extract", "parse"]


def test_what_a_document_has_used_counts_and_the_limit_is_named_whole() -> None:
    """The error tells the limit of the stage, not what was left of it for a step."""
    walked = one(walker(0.2, parse=noting([], 0.15)), "parse", named("a"), "w", everywhere)
    assert str(walked.error) == "took longer than 0.2 s"


def test_steps_end_where_several_items_were_found() -> None:
    """A container is split, whatever steps the stage has left."""
    items = Split(items=(Document(raw=b"one"), Document(raw=b"two")))
    stage = Steps(lambda _job, _profiles: items, *noting([]).steps)
    walked = one(walker(parse=stage), "parse", named("a"), "w", everywhere)
    assert (walked.stage, walked.split, walked.error) == ("parse", items, None)


def test_a_step_that_gives_nothing_has_failed() -> None:
    """What it was given is not taken for what it gave."""
    broken: Any = lambda _job, _profiles: None  # noqa: E731  # no stage may have this type
    walked = one(walker(parse=broken), "parse", named("a", b"x"), "w", everywhere)
    assert isinstance(walked.error, TypeError)
    assert walked.claim.input == b"x"


def test_one_that_fails_takes_no_further_step_and_holds_up_nobody() -> None:
    """Its neighbours go on abreast."""
    seen: list[str] = []

    def fails(job: Job, profiles: Mapping[str, Profile]) -> Output:
        if job.id.startswith("a"):
            raise TooShortError("for the test")
        return noting(seen)(job, profiles)

    stage = Steps(fails, *noting(seen).steps)
    walked = walker(parse=stage).walk("parse", [named("a"), named("b")], "w", lambda _: False)
    assert [each.stage for each in walked] == ["parse", "extract"]
    assert isinstance(walked[0].error, TooShortError)
    assert "a1" not in seen


def test_the_limit_of_time_is_for_all_steps_of_a_stage() -> None:
    """Steps that are short each can not take longer together than one may."""
    walked = one(walker(0.2, parse=noting([], 0.15)), "parse", named("a"), "w", everywhere)
    assert isinstance(walked.error, DocumentTimeoutError)
    assert walked.seconds >= 0.2


def test_companies_are_bounded() -> None:
    """By documents and by bytes; one that is too large goes by itself."""
    many = [named("a", b"x")] * (ABREAST + 1)
    assert [len(company) for company in companies(many)] == [ABREAST, 1]
    large = named("b", b"x" * (ABREAST_BYTES + 1))
    assert [len(company) for company in companies([many[0], large, many[0]])] == [1, 1, 1]
    assert list(companies([])) == []
