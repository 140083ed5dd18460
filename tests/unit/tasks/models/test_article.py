"""The article and its wire metadata."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from tasks.models import Article, Instant, Paragraph
from tests.support.articles import article as invented
from tests.unit.tasks.parse.helpers import BODY, article


@given(st.integers(0, 200))
def test_articles_travel_as_json(number: int) -> None:
    """An article comes back from JSON as it was, and so does one without its defaults."""
    made = article(*invented(number).decode().split("\n"))
    assert Article.model_validate_json(made.model_dump_json()) == made
    assert Article.model_validate_json(made.model_dump_json(exclude_defaults=True)) == made


@pytest.mark.parametrize(
    "field",
    [{"status": "deleted"}, {"word_count": "many"}, {"published": "2024-11-08"}, {"headline": 7}],
)
def test_fields_have_their_types(field: dict[str, Any]) -> None:
    """What is none of a field's values is refused."""
    fields = article(BODY).model_dump()
    with pytest.raises(ValidationError):
        Article.model_validate({**fields, **field})


def test_words_of_a_closed_list() -> None:
    """Precisions and kinds of paragraphs are those that the record names."""
    with pytest.raises(ValidationError):
        Instant.model_validate({"value": "2024", "precision": "century", "raw": "2024"})
    with pytest.raises(ValidationError):
        Paragraph.model_validate({"text": "", "start": 0, "end": 0, "kind": "verse"})
