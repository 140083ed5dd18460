"""The delivered record."""

from hypothesis import given
from hypothesis import strategies as st

from tasks import process
from tasks.models import Article, Extracted, Record, Story
from tests.support.articles import article


@given(st.integers(0, 100))
def test_records_travel_as_json(number: int) -> None:
    """A record comes back from JSON as it was."""
    made = process(article(number), name="a.txt")
    assert Record.model_validate_json(made.model_dump_json()) == made


def test_a_record_is_story_and_findings() -> None:
    """It has every field of both, its sources for the article's one, and no sketch."""
    fields = set(Record.model_fields)
    assert fields >= set(Story.model_fields) | set(Extracted.model_fields)
    assert set(Article.model_fields) - fields == {"source"}
    assert "signature" not in fields
    assert process(article(1)).schema_version == "1"
