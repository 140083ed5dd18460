"""Items that go their own way."""

from datetime import UTC, datetime

from tasks.clean.formats.parcel import split
from tasks.models import Document, Source


def test_items_know_where_they_come_from() -> None:
    """Each item keeps path, feed and time, names its parent and counts from 0."""
    source = Source(path="a.xml", feed="wire", seen=datetime(2024, 11, 8, tzinfo=UTC))
    whole = Document(raw=b"<f><i/><i/></f>", source=source)
    items = split(whole, (raw for raw in (b"one", b"two"))).items
    assert [item.raw for item in items] == [b"one", b"two"]
    assert [(item.source.parent, item.source.index) for item in items] == [
        (whole.id, 0),
        (whole.id, 1),
    ]
    assert all(
        item.source.model_copy(update={"parent": None, "index": None}) == source for item in items
    )
    assert split(whole, ()).items == ()
