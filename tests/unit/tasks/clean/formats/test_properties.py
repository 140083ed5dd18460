"""What holds for every format: offsets, determinism, self-contained items."""

import pytest

from tasks.clean.formats import read
from tasks.clean.reading import Reading
from tasks.clean.sniff import media_type
from tasks.models import Document, Profile, Source, Split

from . import samples

ONE_ITEM = {
    name: getattr(samples, name)
    for name in (
        "NITF",
        "NEWSML_G2",
        "NEWSML",
        "NINJS",
        "NINJS_2",
        "ATOM",
        "IPTC7901",
        "ANPA",
        "MAIL",
        "SCRAPED",
        "HTML",
    )
}
SEVERAL = {
    name: getattr(samples, name)
    for name in ("NEWSML_G2_MESSAGE", "JSON_FEED", "RSS", "SCRAPED_LINES")
}


def opened(raw: bytes) -> tuple[str, Reading | Split]:
    decoded = raw.decode("latin-1" if raw is samples.MAIL else "utf-8")
    source = Source(path="in/a.xml", feed="nna")
    return decoded, read(media_type(raw), decoded, Document(raw=raw, source=source), Profile())


@pytest.mark.parametrize("name", ONE_ITEM)
def test_mapped_characters_are_the_same(name: str) -> None:
    """Every mapped character stands in the raw text where its run says."""
    decoded, found = opened(ONE_ITEM[name])
    assert isinstance(found, Reading)
    end = 0
    for start, origin, length in found.runs:
        assert start >= end
        end = start + length
        assert found.text[start:end] == decoded[origin : origin + length]


@pytest.mark.parametrize("name", ONE_ITEM)
def test_most_is_mapped_and_the_rest_is_accounted_for(name: str) -> None:
    """Nearly all text is mapped, and each other character but line feeds is in a change."""
    decoded, found = opened(ONE_ITEM[name])
    assert isinstance(found, Reading)
    mapped = sum(length for _, _, length in found.runs)
    assert mapped > 0.9 * len(found.text)
    told = "".join(change.text or "" for change in found.changes)
    assert len(found.text) - mapped <= len(told) + found.text.count("\n")
    for change in found.changes:
        assert 0 <= change.start <= change.end <= len(decoded)


@pytest.mark.parametrize("name", SEVERAL)
def test_items_name_their_parent(name: str) -> None:
    """Items keep path and feed, name their parent and count from 0."""
    raw = SEVERAL[name]
    _, found = opened(raw)
    assert isinstance(found, Split)
    for index, item in enumerate(found.items):
        assert item.source.parent == Document(raw=raw).id
        assert item.source.index == index
        assert (item.source.path, item.source.feed) == ("in/a.xml", "nna")


@pytest.mark.parametrize("name", [name for name in SEVERAL if name != "SCRAPED_LINES"])
def test_items_are_read_alone(name: str) -> None:
    """An item's bytes are of a format that gives one reading."""
    _, found = opened(SEVERAL[name])
    assert isinstance(found, Split)
    for item in found.items:
        assert isinstance(opened(item.raw)[1], Reading)


def test_an_item_is_the_same_in_the_next_poll() -> None:
    """What a feed changes at each poll does not make an old item a new document."""
    later = samples.RSS.replace(b"12:00:00 GMT", b"12:05:00 GMT").replace(b">17<", b">18<")
    new = b"<item><title>Rain ends</title><description>It ended.</description></item><item>"
    later = later.replace(b"<item>", new, 1)
    before, after = opened(samples.RSS)[1], opened(later)[1]
    assert isinstance(before, Split)
    assert isinstance(after, Split)
    assert [item.id for item in after.items[1:]] == [item.id for item in before.items]


def test_reading_is_deterministic() -> None:
    """The same bytes give the same reading."""
    for raw in ONE_ITEM.values():
        assert opened(raw) == opened(raw)
