"""NITF: what its head states."""

import pytest

from tasks.clean.formats.nitf import urgency
from tests.unit.tasks.clean.formats.reading import FIRST, SECOND, opened


def nitf(head: str) -> bytes:
    """Return a document with this in the body's head."""
    return (
        f"<?xml version='1.0'?><nitf><head/><body><body.head>{head}</body.head>"
        f"<body.content><p>{FIRST}</p><p>{SECOND}</p></body.content></body></nitf>"
    ).encode()


def test_the_second_headline_is_the_teaser() -> None:
    """The line below the headline leads to the story, with the abstract or without one."""
    two = "<hedline><hl1>Ferry returns</hl1><hl2>Nobody hurt</hl2></hedline>"
    assert opened(nitf(two)).stated.teaser == "Nobody hurt"
    assert opened(nitf(f"{two}<abstract>In short.</abstract>")).stated.teaser == (
        "Nobody hurt\nIn short."
    )


def test_a_title_in_the_byline_is_no_author() -> None:
    """Persons are the authors; what they are stays out."""
    head = "<byline>By <person>Ada Quill</person>, <byttl>Staff Reporter</byttl></byline>"
    assert opened(nitf(head)).stated.authors == ("Ada Quill",)


def test_a_second_byline_goes_on_from_the_first() -> None:
    """The word that joins two bylines is no part of a name."""
    head = "<byline>By Ada Quill</byline><byline>and Tom Pell</byline>"
    assert opened(nitf(head)).stated.authors == ("By Ada Quill", "Tom Pell")


def test_the_parts_of_a_dateline() -> None:
    """Place and day may stand in elements of their own, with nothing between."""
    head = "<dateline><location>Norvik</location><story.date>March 10</story.date></dateline>"
    assert opened(nitf(head)).stated.dateline == "Norvik March 10"
    apart = head.replace("</location>", "</location>, ")
    assert opened(nitf(apart)).stated.dateline == "Norvik, March 10"


@pytest.mark.parametrize(("text", "number"), [("4", 4), ("0", None), ("12", None), (None, None)])
def test_urgency(text: str | None, number: int | None) -> None:
    """Urgency is 1 to 9, or unknown."""
    assert urgency(text) == number


def test_genres() -> None:
    """What sort of text it is said to be is a genre, unless it is plain news."""
    sorts = "".join(
        f"<tobject><tobject.property tobject.property.type='{sort}'/></tobject>"
        for sort in ("current", "analysis")
    )
    raw = nitf("").replace(b"<head/>", f"<head>{sorts}</head>".encode())
    assert opened(raw).stated.genres == ("analysis",)
