"""NITF: what its head states."""

import pytest

from tasks.clean.formats import read
from tasks.clean.formats.nitf import urgency
from tasks.clean.sniff import media_type
from tasks.models import Document, Profile, Split
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


def body(content: str) -> bytes:
    """Return a document with this as its body."""
    return f"<?xml version='1.0'?><nitf><head/><body>{content}</body></nitf>".encode()


@pytest.mark.parametrize(
    "content",
    [
        f"<body.content><p>{FIRST}</p><p>{SECOND}</p></body.content>",
        f"<body.head><note><body.content>No.</body.content></note></body.head><p>{FIRST}</p><p>{SECOND}</p>",
        f"<body.content>{FIRST}\n{SECOND}</body.content>",
        f"<body.content><![CDATA[<p>{FIRST}</p><p>{SECOND}</p>]]></body.content>",
        f"<body.content><p>{FIRST}</p></body.content><body.end><tagline>{SECOND}</tagline></body.end>",
        f"<body.content><pre>{FIRST}\n{SECOND}</pre></body.content>",
    ],
)
def test_where_the_text_stands(content: str) -> None:
    """With or without its parts, as markup or as text, and to the line that ends it."""
    assert opened(body(content)).text == f"{FIRST}\n{SECOND}"


def test_captions_of_pictures_and_tables() -> None:
    """Each caption comes once, those of tables behind those of pictures."""
    table = "<table><caption>Levels</caption><tr><td>6.4</td></tr></table>"
    media = "<media><media-caption><p>The ferry.</p></media-caption></media>"
    found = opened(body(f"<body.content><p>{FIRST}</p>{table}{media}</body.content>"))
    assert found.stated.captions == ("The ferry.", "Levels")


def test_a_byline_that_is_all_title() -> None:
    """A name that stands in the title's place is the author."""
    assert opened(nitf("<byline><byttl>Von Uwe Roe, nvk</byttl></byline>")).stated.authors == (
        "Von Uwe Roe, nvk",
    )


def test_subjects_and_limits() -> None:
    """The finest name of a subject is a keyword; notes and limits of use are kept, a line each."""
    head = (
        "<head><tobject><tobject.subject tobject.subject.type='disaster'"
        " tobject.subject.matter='flood'/></tobject><docdata><ed-msg info='Adds mayor'/>"
        "<doc.copyright year='2026' holder='NVK'/><key-list><keyword key='ferry'/></key-list>"
        "</docdata></head>"
    )
    raw = nitf("<note>With picture</note><rights>Not for <b>Sund</b></rights>")
    stated = opened(raw.replace(b"<head/>", head.encode())).stated
    assert stated.keywords == ("ferry", "flood")
    assert stated.rights == "© 2026 NVK\nNot for Sund"
    assert stated.editors_note == "Adds mayor\nWith picture"


def test_several_documents_in_an_envelope() -> None:
    """Each goes its own way, whatever the house calls what it puts around them."""
    inner = body(f"<body.content><p>{FIRST}</p></body.content>").partition(b"?>")[2]
    raw = b"<?xml version='1.0'?><stories>" + inner * 2 + b"</stories>"
    found = read(media_type(raw), raw.decode(), Document(raw=raw), Profile())
    assert isinstance(found, Split)
    assert [opened(item.raw).text for item in found.items] == [FIRST, FIRST]


def test_a_second_headline_that_says_nothing_more() -> None:
    """Where it repeats the first, or the key words, it is no teaser."""
    keys = b"<head><docdata><key-list><keyword key='NORLAND FERRY'/></key-list></docdata></head>"
    for second in ("Ferry returns", "NORLAND FERRY"):
        raw = nitf(f"<hedline><hl1>Ferry returns</hl1><hl2>{second}</hl2></hedline>")
        assert opened(raw.replace(b"<head/>", keys)).stated.teaser is None
