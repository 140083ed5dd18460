"""NewsML 1.2."""

import pytest

from tasks.clean.formats.newsml import read
from tasks.clean.reading import Reading
from tasks.errors import HostileError, MalformedError, NotAnArticleError
from tasks.models import Document, Profile, Split
from tests.unit.tasks.clean.formats.reading import FIRST, SECOND


def newsml(*items: str) -> Reading | Split:
    """Return what is read of an envelope around these items."""
    source = f"<NewsML><NewsEnvelope/>{''.join(items)}</NewsML>"
    return read(source, Document(raw=source.encode()), Profile())


def one(content: str, management: str = "", lines: str = "") -> Reading:
    """Return what is read of one item."""
    found = newsml(
        f"<NewsItem><NewsManagement>{management}</NewsManagement><NewsComponent>"
        f"<NewsLines>{lines}</NewsLines><ContentItem><DataContent>{content}</DataContent>"
        "</ContentItem></NewsComponent></NewsItem>"
    )
    assert isinstance(found, Reading)
    return found


@pytest.mark.parametrize(
    "content",
    [
        f"<nitf><body><body.content><p>{FIRST}</p><p>{SECOND}</p></body.content></body></nitf>",
        f"<html><head><title>x</title></head><body><p>{FIRST}</p><p>{SECOND}</p></body></html>",
        f"<p>{FIRST}</p><p>{SECOND}</p>",
        f"{FIRST}\n{SECOND}",
        f"<![CDATA[{FIRST}\n{SECOND}]]>",
    ],
)
def test_content(content: str) -> None:
    """NITF, XHTML, loose paragraphs and plain text are read alike."""
    assert one(content).text == f"{FIRST}\n{SECOND}"


@pytest.mark.parametrize(
    ("word", "status"),
    [("Usable", "usable"), ("EMBARGOED", "withheld"), ("Canceled", "canceled"), ("Other", None)],
)
def test_status(word: str, status: str | None) -> None:
    """The item's status is named as in the record; a word of nobody's is none."""
    assert one(FIRST, f"<Status FormalName='{word}'/>").stated.status == status


def test_lines() -> None:
    """The lines around the text are stated: authors each once, without "By"."""
    stated = one(
        FIRST,
        "<FirstCreated>20241108T0900</FirstCreated><Urgency FormalName='4'/>",
        "<HeadLine> Ferry\n returns</HeadLine><ByLine>By Ada Quill</ByLine><ByLine>Ada Quill"
        "</ByLine><KeywordLine>sea</KeywordLine><KeywordLine/><SlugLine>ferry</SlugLine>",
    ).stated
    assert (stated.headline, stated.authors) == ("Ferry returns", ("Ada Quill",))
    assert (stated.published, stated.urgency) == ("20241108T0900", 4)
    assert (stated.keywords, stated.slug) == (("sea",), "ferry")


def test_several_items() -> None:
    """Each item becomes an envelope of its own."""
    found = newsml(*(f"<NewsItem><n>{number}</n></NewsItem>" for number in range(2)))
    assert isinstance(found, Split)
    assert [item.raw for item in found.items] == [
        b"<NewsML><NewsItem><n>0</n></NewsItem></NewsML>",
        b"<NewsML><NewsItem><n>1</n></NewsItem></NewsML>",
    ]


def test_refusals() -> None:
    """Broken, hostile and empty items are told apart."""
    with pytest.raises(NotAnArticleError):
        one("")
    for source, error in (
        ("<NewsML><NewsItem>", MalformedError),
        ("<!DOCTYPE NewsML [<!ENTITY x 'y'>]><NewsML/>", HostileError),
    ):
        with pytest.raises(error):
            read(source, Document(raw=source.encode()), Profile())


def test_captions_are_no_text() -> None:
    """The text of a component that is a picture's caption is a caption, wherever it stands."""
    component = (
        "<NewsComponent><Role FormalName='{role}'/><ContentItem><DataContent><p>{text}</p>"
        "</DataContent></ContentItem></NewsComponent>"
    )
    parts = [
        component.format(role="Caption", text="The ferry."),
        component.format(role="Main", text=FIRST),
    ]
    found = newsml(f"<NewsItem><NewsComponent>{''.join(parts)}</NewsComponent></NewsItem>")
    assert isinstance(found, Reading)
    assert (found.text, found.stated.captions) == (FIRST, ("The ferry.",))


def test_an_identifier_without_its_revision() -> None:
    """Revisions of an item share its identifier; the revision is the version."""
    identifier = (
        "<NewsItem><Identification><NewsIdentifier><NewsItemId>f7</NewsItemId>"
        "<RevisionId Update='U'>2</RevisionId>"
        "<PublicIdentifier>urn:newsml:nvk:20260310:f7:2U</PublicIdentifier></NewsIdentifier>"
        "</Identification><NewsComponent><ContentItem><DataContent>"
        f"<p>{FIRST}</p></DataContent></ContentItem></NewsComponent></NewsItem>"
    )
    found = newsml(identifier)
    assert isinstance(found, Reading)
    assert (found.stated.guid, found.stated.version) == ("urn:newsml:nvk:20260310:f7", "2")
    public = "<PublicIdentifier>urn:newsml:nvk:20260310:f7:2U</PublicIdentifier>"
    bare = newsml(identifier.replace(public, ""))
    assert isinstance(bare, Reading)
    assert bare.stated.guid == "f7"


def test_more_lines_of_the_head() -> None:
    """The second headline, limits of use, the genre and the instruction are kept."""
    stated = one(
        f"<p>{FIRST}</p>",
        management="<Instruction FormalName='Correction'/>",
        lines="<SubHeadLine>Nobody hurt</SubHeadLine><CopyrightLine>(c) NVK</CopyrightLine>"
        "<RightsLine>Not for Sund</RightsLine>",
    ).stated
    assert (stated.teaser, stated.rights) == ("Nobody hurt", "(c) NVK\nNot for Sund")
    assert stated.signals == ("Correction",)
