"""The whole way of a document in one process."""

from datetime import UTC, datetime

import pytest

from tasks.errors import EmptyDocumentError, SeveralItemsError
from tasks.families import MemoryIndex
from tasks.models import Document, Profile, Source
from tasks.pipeline import VERSIONS, process, process_all, process_many
from tests.support.articles import article

_FEED = (
    "<rss version='2.0'><channel><title>Norvik</title>"
    + "".join(
        f"<item><title>Ferry {number}</title><description>{text}</description></item>"
        for number, text in enumerate(
            (
                "The ferry left the port of Norvik on Friday with forty people on board.",
                "The mayor of Sund opened the new bridge over the river in the evening.",
            )
        )
    )
    + "</channel></rss>"
).encode()


def test_a_record_tells_its_way() -> None:
    """A record has the id of its bytes, its source, and each stage's version in order."""
    raw, seen = article(1), datetime(2024, 11, 8, 12, tzinfo=UTC)
    made = process(raw, name="one.txt", received=seen)
    assert made.id == Document(raw=raw).id
    assert made.sources == (Source(path="one.txt", seen=seen),)
    assert {each.stage: each.version for each in made.history} == VERSIONS
    assert [each.stage for each in made.history] == ["clean", "parse", "extract"]


def test_the_same_bytes_make_the_same_record() -> None:
    """The moment at which it is processed never shows in a record."""
    assert process(article(2)) == process(article(2))


def test_spans_count_in_the_text() -> None:
    """Every paragraph and quotation is a slice of the record's text."""
    made = process(article(3))
    assert made.paragraphs
    assert made.quotes
    for part in made.paragraphs:
        assert made.text[part.start : part.end] == part.text
    for quote in made.quotes:
        assert made.text[quote.start : quote.end] == quote.text


def test_several_items() -> None:
    """A feed is as many records, each told where it was; asked for one, it is an error."""
    made = process_all(_FEED, name="feed.xml")
    assert [each.headline for each in made] == ["Ferry 0", "Ferry 1"]
    parent = Document(raw=_FEED).id
    assert [(each.sources[0].parent, each.sources[0].index) for each in made] == [
        (parent, 0),
        (parent, 1),
    ]
    with pytest.raises(SeveralItemsError, match=r"feed\.xml holds 2 items"):
        process(_FEED, name="feed.xml")


_BAD = _FEED.replace(
    b"The ferry left the port of Norvik on Friday with forty people on board.", b""
)


def test_a_bad_item_does_not_stop_its_siblings(caplog: pytest.LogCaptureFixture) -> None:
    """The siblings of an item that cannot be read are records; a warning names it."""
    assert [each.headline for each in process_all(_BAD, name="feed.xml")] == ["Ferry 1"]
    assert "item 0 of feed.xml left out" in caplog.text
    with pytest.raises(SeveralItemsError, match="2 items"):
        process(_BAD)


def test_a_feed_of_bad_items_only_is_an_error() -> None:
    """Where no item can be read, the error of the first is raised."""
    with pytest.raises(EmptyDocumentError):
        process_all(
            _BAD.replace(
                b"The mayor of Sund opened the new bridge over the river in the evening.", b""
            )
        )


def test_the_caller_may_be_told_of_what_is_refused() -> None:
    """Given somebody to tell, neither items nor documents that cannot be read stop the others."""
    told: list[tuple[int | None, str]] = []
    documents = [Document(raw=raw) for raw in (b"  ", _BAD, article(4))]
    made = process_many(
        documents, refused=lambda each, error: told.append((each.source.index, error.reason))
    )
    assert len(list(made)) == 2
    assert told == [(None, "empty"), (0, "empty")]


def test_many_documents_come_one_by_one() -> None:
    """Records before a bad document are given before its error is raised."""
    documents = [Document(raw=article(4)), Document(raw=b"  ")]
    made = process_many(documents)
    assert next(made).id == documents[0].id
    with pytest.raises(EmptyDocumentError):
        next(made)


def test_the_profile_reaches_all_stages() -> None:
    """What a feed is known to do is used where its documents do not say it."""
    text = b"The ferry left the port of Norvik on Friday with forty people on board, it was said."
    assert process(text).agency is None
    assert process(text, profile=Profile(agency="NTB")).agency == "NTB"


def test_relations_need_an_index() -> None:
    """Given an index, a repeated article names the first one; without, none is related."""
    first, again = article(5), article(5) + b"\nIt was said again in the evening."
    index = MemoryIndex()
    one, two = process_many([Document(raw=first), Document(raw=again)], index=index)
    assert one.near_duplicate_of is None
    told = two.near_duplicate_of.id if two.near_duplicate_of else two.supersedes
    assert told == one.id
    alone = list(process_many([Document(raw=first), Document(raw=again)]))
    assert all(each.near_duplicate_of is None and each.supersedes is None for each in alone)
