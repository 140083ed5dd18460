"""What all boundary models share."""

import pytest
from pydantic import ValidationError

from tasks.models import Byline, Span


def test_records_are_frozen() -> None:
    """A record never changes, and is the same as another with the same fields."""
    span = Span(start=1, end=2)
    with pytest.raises(ValidationError):
        span.start = 3  # type: ignore[misc]  # that is the test
    assert span == Span(start=1, end=2)
    assert len({span, Span(start=1, end=2)}) == 1


def test_unknown_fields_are_refused() -> None:
    """A field that a model does not have is an error, not lost."""
    with pytest.raises(ValidationError):
        Span.model_validate({"start": 1, "end": 2, "length": 1})
    with pytest.raises(ValidationError):
        Byline.model_validate_json('{"name": "Ada Quill", "nom": "Ada Quill"}')
