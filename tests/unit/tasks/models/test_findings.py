"""What extraction finds."""

from hypothesis import given
from hypothesis import strategies as st

from tasks.models import Entity, Findings, Span


@given(st.binary(max_size=40))
def test_signatures_travel_as_json(signature: bytes) -> None:
    """A signature of any bytes comes back from JSON as it was."""
    found = Findings(
        entities=(Entity(name="Ada Quill", type="person", mentions=(Span(start=0, end=9),)),),
        signature=signature,
    )
    assert Findings.model_validate_json(found.model_dump_json()) == found
