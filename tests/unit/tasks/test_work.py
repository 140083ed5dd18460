"""Each stage as a function of one value."""

from datetime import UTC, datetime

import orjson
import pytest

from tasks import process
from tasks.errors import CopydeskError
from tasks.extract import registry
from tasks.models import (
    Article,
    Cleaned,
    Document,
    Draft,
    NearDuplicate,
    Passage,
    Profile,
    Reading,
    Record,
    Relations,
    Split,
    Value,
)
from tasks.work import (
    Job,
    Steps,
    clean,
    draft,
    finish,
    packed,
    parse,
    stage_functions,
    steps,
)
from tests.support.articles import article

_SOURCES = orjson.dumps([{"path": "one.txt", "feed": "wire"}])


def job(value: Value, sources: bytes = _SOURCES) -> Job:
    """Return a job with this input."""
    return Job("ab" * 32, sources, value)


def through(number: int, *, as_bytes: bool) -> Draft:
    """Return what the stages make of an article, values handed on as they are or as bytes."""
    value: Value = article(number)
    for stage in stage_functions().values():
        made = stage(job(value), {})
        assert not isinstance(made, Split)
        value = packed(made) if as_bytes else made
    return draft(value)


@pytest.mark.parametrize("number", [1, 2, 3])
def test_the_way_does_not_show(number: int) -> None:
    """A value that travels as bytes between stages becomes what it becomes in one process."""
    assert through(number, as_bytes=True) == through(number, as_bytes=False)


def test_a_finished_record_is_that_of_one_process() -> None:
    """What the stages give, completed, is the record that `process` makes of the same bytes."""
    raw = article(4)
    value = through(4, as_bytes=True)
    made = Record.model_validate_json(finish(value, _SOURCES, ()))
    alone = process(raw, name="one.txt")
    assert made.sources[0].path == "one.txt"
    assert made.model_copy(update={"id": alone.id, "sources": (), "history": ()}) == (
        alone.model_copy(update={"sources": (), "history": ()})
    )


def test_what_delivery_adds() -> None:
    """Sources with their defaults, history and relations are told; marks are not the record's."""
    relations = Relations(
        near_duplicate_of=NearDuplicate(id="cd" * 32, similarity=0.9), supersedes="ef" * 32
    )
    past = Passage(stage="clean", version="1", at=datetime(2024, 11, 8, tzinfo=UTC), seconds=0.5)
    raw = finish(through(1, as_bytes=False), b'[{"path":"a"},{"path":"b"}]', [past], relations)
    made = Record.model_validate_json(raw)
    assert [each.path for each in made.sources] == ["a", "b"]
    assert set(orjson.loads(raw)["sources"][0]) >= {"path", "feed", "seen", "charset"}
    assert made.history == (past,)
    assert (made.near_duplicate_of, made.supersedes) == (
        relations.near_duplicate_of,
        relations.supersedes,
    )
    assert "marks" not in orjson.loads(raw)


def test_drafts_keep_their_card_apart() -> None:
    """A text that looks like the card's place is not taken for it; an older value has no card."""
    body = orjson.dumps({"text": 'he wrote ,"card":"x"} here'})
    assert draft(packed(Draft(body, b"\x00\xff"))) == Draft(body, b"\x00\xff")
    assert draft(packed(Draft(body, b""))) == Draft(body, b"")
    assert draft(body) == Draft(body, b"")


def test_values_as_bytes() -> None:
    """Bytes travel as they are, models without what is at its default."""
    made = clean(job(article(1)), {})
    assert isinstance(made, Cleaned)
    assert packed(b"raw") == b"raw"
    assert Cleaned.model_validate_json(packed(made)) == made
    assert b'"stated"' not in packed(made) or orjson.loads(packed(made))["stated"]


def test_profiles_are_those_of_the_feed() -> None:
    """A feed's own profile is used at each stage, another feed's is not."""
    text = b"The ferry left the port of Norvik on Friday with forty people on board, it was said."
    profiles = {"wire": Profile(agency="NTB"), "other": Profile(agency="AP")}
    made = parse(job(packed(clean(job(text), profiles))), profiles)  # type: ignore[arg-type]  # one item
    assert isinstance(made, Article)
    assert made.agency == "NTB"


def test_the_first_source_counts() -> None:
    """Of several sources, the first one says where the document comes from."""
    made = clean(job(article(1), b'[{"path":"a"},{"path":"b"}]'), {})
    assert isinstance(made, Cleaned)
    assert made.source.path == "a"


def test_stage_functions() -> None:
    """Each stage but delivery has a function; what finds entities must exist."""
    functions = stage_functions("none")
    assert list(functions) == ["clean", "parse", "extract"]
    found = draft(packed(functions["extract"](job(parsed()), {})))  # type: ignore[arg-type]  # one item
    assert orjson.loads(found.body)["entities"] == []
    with pytest.raises(CopydeskError):
        stage_functions("nonsense")


def parsed() -> Value:
    """Return the article of a document."""
    made = parse(job(packed(clean(job(article(1)), {}))), {})  # type: ignore[arg-type]  # one item
    assert isinstance(made, Article)
    return made


def test_the_job_names_the_record() -> None:
    """The id of a record is the document's, whatever its text."""
    assert orjson.loads(through(1, as_bytes=False).body)["id"] == "ab" * 32
    assert Document(raw=article(1)).id != "ab" * 32


def test_extraction_is_a_step_for_each_extractor() -> None:
    """Between two steps is a reading, which would travel as the article that it reads."""
    opened, *extractors, drawn = steps(stage_functions()["extract"])
    value = opened(job(parsed()), {})
    assert len(extractors) == len(registry())
    for extractor in extractors:
        assert isinstance(value, Reading)
        value = extractor(job(value), {})  # type: ignore[assignment]  # one item
    assert isinstance(value, Reading)
    assert value.found.entities
    assert packed(value) == packed(parsed())
    assert isinstance(drawn(job(value), {}), Draft)


def test_an_extractor_needs_an_opened_article() -> None:
    """Steps are in order: what no step before has opened is a fault of the program's."""
    with pytest.raises(TypeError):
        steps(stage_functions("none")["extract"])[1](job(b"{}"), {})


def test_steps_end_with_several_items() -> None:
    """What has turned out to be several documents takes no further step."""
    items = Split(items=(Document(raw=b"one"), Document(raw=b"two")))
    assert Steps(lambda _job, _profiles: items, clean)(job(b"x"), {}) == items
    assert steps(clean) == (clean,)
