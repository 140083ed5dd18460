"""The bytes of one document and where they came from."""

import hashlib
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from tasks.models import Document, Source, document_id


@given(st.binary(max_size=50))
def test_the_id_is_the_hash_of_the_bytes(raw: bytes) -> None:
    """Wherever the same bytes were seen, they are the same document."""
    one = Document(raw=raw, source=Source(path="a.txt"))
    assert one.id == document_id(raw) == hashlib.sha256(raw).hexdigest()
    assert one.id == Document(raw=raw, source=Source(path="b.txt", feed="wire")).id


def test_when_it_was_received() -> None:
    """The time of a document is that of its source, or unknown; never without a zone."""
    seen = datetime(2024, 11, 8, tzinfo=UTC)
    assert Document(raw=b"x", source=Source(seen=seen)).received == seen
    assert Document(raw=b"x").received is None
    with pytest.raises(ValidationError):
        Source(seen=datetime(2024, 11, 8))  # noqa: DTZ001 - that is the test
