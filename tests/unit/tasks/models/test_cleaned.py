"""What cleaning hands to parsing."""

from hypothesis import given
from hypothesis import strategies as st

from tasks.clean import clean
from tasks.models import Cleaned, Document
from tests.support.articles import article


@given(st.integers(0, 200))
def test_cleaned_texts_travel_as_json(number: int) -> None:
    """A clean text comes back from JSON as it was, defaults written or not."""
    made = clean(Document(raw=article(number)))
    assert isinstance(made, Cleaned)
    assert Cleaned.model_validate_json(made.model_dump_json()) == made
    assert Cleaned.model_validate_json(made.model_dump_json(exclude_defaults=True)) == made
