"""NewsML-G2."""

import pytest

from tasks.clean.formats.newsml_g2 import read
from tasks.clean.reading import Reading
from tasks.errors import NotAnArticleError
from tasks.models import Document, Profile, Split
from tests.unit.tasks.clean.formats.reading import FIRST, SECOND

_NAMESPACE = "xmlns='http://iptc.org/std/nar/2006-10-01/'"


def parsed(source: str) -> Reading | Split:
    """Return what is read of a source."""
    return read(source, Document(raw=source.encode()), Profile())


def one(item: str = "", content: str = "", body: str = f"<p>{FIRST}</p>") -> Reading:
    """Return what is read of one item with this in its parts."""
    found = parsed(
        f"<newsItem {_NAMESPACE} guid='urn:nvk:7' version='2'><itemMeta>{item}</itemMeta>"
        f"<contentMeta>{content}</contentMeta><contentSet><inlineXML>{body}</inlineXML>"
        "</contentSet></newsItem>"
    )
    assert isinstance(found, Reading)
    return found


@pytest.mark.parametrize(
    "body",
    [
        f"<html><head><title>x</title></head><body><p>{FIRST}</p><p>{SECOND}</p></body></html>",
        f"<nitf><body><body.content><p>{FIRST}</p><p>{SECOND}</p></body.content></body></nitf>",
        f"<p>{FIRST}</p><p>{SECOND}</p>",
    ],
)
def test_content(body: str) -> None:
    """XHTML, NITF and loose paragraphs are read alike, in whatever namespace."""
    assert one(body=body).text == f"{FIRST}\n{SECOND}"


def test_plain_content() -> None:
    """Inline data is plain text."""
    found = parsed(
        f"<newsItem {_NAMESPACE}><contentSet><inlineData>{FIRST}\n{SECOND}</inlineData>"
        "</contentSet></newsItem>"
    )
    assert isinstance(found, Reading)
    assert found.text == f"{FIRST}\n{SECOND}"


@pytest.mark.parametrize(
    ("code", "status"),
    [
        ("stat:usable", "usable"),
        ("http://cv.iptc.org/newscodes/pubstatusg2/canceled", "canceled"),
        ("WITHHELD", "withheld"),
    ],
)
def test_codes(code: str, status: str) -> None:
    """A code counts without its scheme or its address."""
    assert one(f"<pubStatus qcode='{code}'/>").stated.status == status


@pytest.mark.parametrize(
    ("content", "authors"),
    [
        ("<by>By Ada Quill</by><by>Von Tom Farrow</by>", ("Ada Quill", "Tom Farrow")),
        ("<by/><creator><name>Ada Quill</name></creator>", ("Ada Quill",)),
        ("<creator literal='Ada Quill'/>", ("Ada Quill",)),
        ("<by>Byron Quill</by>", ("Byron Quill",)),
        ("<by>By Ada Quill</by><by>By Ada Quill</by>", ("Ada Quill",)),
        ("", ()),
    ],
)
def test_authors(content: str, authors: tuple[str, ...]) -> None:
    """Bylines name the authors without "By", else creators do."""
    assert one(content=content).stated.authors == authors


def test_captions_are_no_teaser() -> None:
    """A description with the role of a caption is passed over."""
    content = (
        "<description role='drol:caption'>In port</description>"
        "<description role='drol:summary'>In short.</description>"
    )
    assert one(content=content).stated.teaser == "In short."
    assert (
        one(content="<description role='drol:caption'>In port</description>").stated.teaser is None
    )


def test_times_and_identity() -> None:
    """An item was published when it was first made, and is known by id and version."""
    stated = one(
        "<versionCreated>2024-11-08T10:31:00Z</versionCreated>"
        "<firstCreated>2024-11-08T09:00:00Z</firstCreated>"
    ).stated
    assert (stated.published, stated.updated) == ("2024-11-08T09:00:00Z", "2024-11-08T10:31:00Z")
    assert (stated.guid, stated.version) == ("urn:nvk:7", "2")
    alone = one("<versionCreated>2024-11-08T10:31:00Z</versionCreated>").stated
    assert alone.published == "2024-11-08T10:31:00Z"


def test_a_message_of_one_item() -> None:
    """An item inside a message is read as it is alone."""
    found = parsed(
        f"<newsMessage {_NAMESPACE}><header/><itemSet><newsItem guid='x'><contentSet><inlineXML>"
        f"<p>{FIRST}</p></inlineXML></contentSet></newsItem></itemSet></newsMessage>"
    )
    assert isinstance(found, Reading)
    assert (found.text, found.stated.guid) == (FIRST, "x")


def test_what_holds_no_text() -> None:
    """A package and an item without content are no articles."""
    for source in (
        f"<packageItem {_NAMESPACE}><itemMeta/></packageItem>",
        f"<newsItem {_NAMESPACE}><itemMeta/></newsItem>",
    ):
        with pytest.raises(NotAnArticleError):
            parsed(source)


def test_what_kind_of_item_it_is() -> None:
    """Genres, signals and subjects are stated by their first name, or their code."""
    found = one(
        "<signal qcode='sig:correction'/>",
        "<genre qcode='g:1'><name>Analysis</name><name>Analyse</name></genre>"
        "<keyword>ferry</keyword><subject qcode='s:1'><name>Transport</name></subject>"
        "<located qcode='l:1'><name>Norvik</name></located>",
    ).stated
    assert (found.genres, found.signals) == (("Analysis",), ("correction",))
    assert (found.keywords, found.dateline) == (("ferry", "Transport"), "Norvik")


@pytest.mark.parametrize(
    ("headlines", "headline", "teaser"),
    [
        ("<headline>Ferry returns</headline>", "Ferry returns", None),
        (
            "<headline role='x:short'>x</headline><headline role='y:main'>Ferry returns</headline>",
            "Ferry returns",
            None,
        ),
        (
            "<headline role='hl:sub'>Nobody hurt</headline><headline>Ferry returns</headline>",
            "Ferry returns",
            "Nobody hurt",
        ),
        ("<headline role='x:short'>Ferry</headline>", "Ferry", None),
    ],
)
def test_headlines_by_their_roles(headlines: str, headline: str, teaser: str | None) -> None:
    """The main headline counts wherever it stands; a second one is the teaser."""
    stated = one(content=headlines).stated
    assert (stated.headline, stated.teaser) == (headline, teaser)


def test_the_fullest_form_of_the_content() -> None:
    """Of several forms markup goes first, unless it is empty or a summary of another."""
    markup, data = "<inlineXML><p>{}</p></inlineXML>", "<inlineData>{}</inlineData>"
    both = f"{FIRST}\n{SECOND}"

    def read_of(*parts: str) -> str:
        content = f"<contentSet>{''.join(parts)}</contentSet>"
        found = parsed(f"<newsItem {_NAMESPACE}>{content}</newsItem>")
        assert isinstance(found, Reading)
        return found.text

    assert read_of(data.format(FIRST), markup.format(SECOND)) == SECOND
    assert read_of(markup.format(""), markup.format(SECOND)) == SECOND
    assert read_of(markup.format("In short."), data.format(both)) == both


def test_html_that_is_carried_as_text() -> None:
    """Escaped HTML inside inline XML is HTML."""
    assert one(body=f"<![CDATA[<html><body><p>{FIRST}</p></body></html>]]>").text == FIRST


def test_codes_as_addresses() -> None:
    """A status, a signal and a provider may be named by an address, a code or a literal."""
    item = (
        "<provider qcode='nprov:REUTERS'/><signal uri='http://cv.iptc.org/newscodes/signal/update'/>"
        "<pubStatus uri='http://cv.iptc.org/newscodes/pubstatusg2/canceled'/>"
    )
    stated = one(item).stated
    assert (stated.agency, stated.status, stated.signals) == ("REUTERS", "canceled", ("update",))


def test_all_notes_and_terms() -> None:
    """Several notes, and notice and terms of use, are kept, a line each."""
    found = parsed(
        f"<newsItem {_NAMESPACE}><rightsInfo><copyrightNotice>(c) NVK</copyrightNotice>"
        "<usageTerms>Not for Sund</usageTerms></rightsInfo>"
        "<itemMeta><edNote>Adds mayor</edNote><edNote>With picture</edNote></itemMeta>"
        f"<contentSet><inlineXML><p>{FIRST}</p></inlineXML></contentSet></newsItem>"
    )
    assert isinstance(found, Reading)
    assert found.stated.rights == "(c) NVK\nNot for Sund"
    assert found.stated.editors_note == "Adds mayor\nWith picture"


def test_a_head_inside_the_content() -> None:
    """A header with the headline says once more what the item states; another is text."""
    head = "<header><ul><li>Ferries</li></ul><h1>Ferry returns</h1></header>"
    assert one(body=f"<html><body>{head}<p>{FIRST}</p></body></html>").text == FIRST
    body = f"<html><body><header><p>{SECOND}</p></header><p>{FIRST}</p></body></html>"
    assert one(body=body).text == f"{SECOND}\n{FIRST}"


def test_notes_that_are_marked_up() -> None:
    """Each line of a notebook is a note; the login of who was at the desk is no author."""
    notes = "<edNote><ul><li>Bild folgt</li><li>Ende</li></ul></edNote><edNote>Ende</edNote>"
    stated = one(notes, "<creator><name>roe.ada</name></creator>").stated
    assert (stated.editors_note, stated.authors) == ("Bild folgt\nEnde", ())


def test_all_items_of_a_message() -> None:
    """Beside several news items a package is an item too, and ends as what it is."""
    item = f"<newsItem><contentSet><inlineXML><p>{FIRST}</p></inlineXML></contentSet></newsItem>"
    found = parsed(
        f"<newsMessage {_NAMESPACE}>{item}<packageItem></packageItem>{item}</newsMessage>"
    )
    assert isinstance(found, Split)
    assert len(found.items) == 3
    with pytest.raises(NotAnArticleError, match="without news items"):
        parsed(found.items[1].raw.decode())
