"""What a format is."""

import pytest

from tasks.deliver.formats.shape import UnreadableRecordError, read_record, urn
from tests.support.records import simple, stored


def test_records_are_read_as_they_were_stored() -> None:
    """A record comes back from a sink's bytes as it was."""
    record = simple(headline="Ferry")
    assert read_record(stored(record)) == record


@pytest.mark.parametrize(
    ("raw", "place"),
    [
        (b"", "record"),
        (b"{", "record"),
        (b"[]", "record"),
        (b"{}", "media_type"),
        (stored(simple()).replace(b'"word_count":2', b'"word_count":"two"'), "word_count"),
        (stored(simple()).replace(b"{", b'{"colour":"red",', 1), "colour"),
    ],
)
def test_errors_say_where(raw: bytes, place: str) -> None:
    """What is no record of this version is refused, with the field that is wrong."""
    with pytest.raises(UnreadableRecordError, match=f"^{place}: "):
        read_record(raw)


def test_urn() -> None:
    """Outside of Copydesk a document is named by its hash."""
    assert urn("ab" * 32) == "urn:copydesk:sha256:" + "ab" * 32
