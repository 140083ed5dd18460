"""Items without a body: kills and holds are read, everything else is no article."""

import pytest

from tasks.clean import clean
from tasks.clean.formats.notices import notice
from tasks.errors import NotAnArticleError
from tasks.models import Cleaned, Document, Marker, Stated
from tasks.parse import parse

NITF = b"""<?xml version="1.0"?><nitf><head><docdata management-status="canceled">
<doc-id id-string="nna-0042"/><ed-msg info="The dam did not break."/></docdata></head><body>
<body.head><hedline><hl1>Dam gives way above Kestrel Bay</hl1></hedline></body.head>
<body.content/></body></nitf>"""
G2 = b"""<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"
 guid="nna-0042" version="4"><itemMeta><pubStatus qcode="stat:canceled"/>
 <edNote>The dam did not break.</edNote></itemMeta><contentMeta>
 <headline>Dam gives way above Kestrel Bay</headline></contentMeta></newsItem>"""
NEWSML = b"""<?xml version="1.0"?><NewsML><NewsItem><Identification><NewsIdentifier>
<PublicIdentifier>nna-0042</PublicIdentifier></NewsIdentifier></Identification><NewsManagement>
<Status FormalName="Canceled"/><Instruction>The dam did not break.</Instruction></NewsManagement>
<NewsComponent><NewsLines><HeadLine>Dam gives way above Kestrel Bay</HeadLine></NewsLines>
</NewsComponent></NewsItem></NewsML>"""
NINJS = b"""{"uri": "nna-0042", "type": "text", "pubstatus": "canceled",
 "headline": "Dam gives way above Kestrel Bay", "ednote": "The dam did not break."}"""


@pytest.mark.parametrize("raw", [NITF, G2, NEWSML, NINJS], ids=["nitf", "g2", "newsml", "ninjs"])
def test_a_kill_without_a_body(raw: bytes) -> None:
    """A format's kill without a body becomes an article that says which item is taken back."""
    cleaned = clean(Document(raw=raw))
    assert isinstance(cleaned, Cleaned)
    found = parse(cleaned)
    assert (found.status, found.guid, found.text) == (
        "canceled",
        "nna-0042",
        "The dam did not break.",
    )
    assert found.headline == "Dam gives way above Kestrel Bay"
    assert [(mark.kind, mark.target) for mark in found.markers] == [("kill", "nna-0042")]
    assert "notice" in found.flags


def test_a_hold_without_a_body_or_note() -> None:
    """A held item that shows nothing but its headline is read, with the mark of a hold."""
    raw = NINJS.replace(b"canceled", b"withheld").replace(b"ednote", b"other")
    cleaned = clean(Document(raw=raw))
    assert isinstance(cleaned, Cleaned)
    found = parse(cleaned)
    assert (found.status, found.text) == ("withheld", "Dam gives way above Kestrel Bay")
    assert found.markers == (Marker(kind="hold", target="nna-0042", raw="withheld"),)


def test_a_usable_item_without_a_body() -> None:
    """An item that may be used and has no text is no article."""
    with pytest.raises(NotAnArticleError):
        clean(Document(raw=NINJS.replace(b"canceled", b"usable")))


@pytest.mark.parametrize("said", ["MANDATORY KILL", "Editors, please withhold item 12"])
def test_a_notice_that_names_itself(said: str) -> None:
    """A note that says it kills is a notice, whatever status the item has."""
    assert [line.text for line in notice(Stated(headline=said))] == [said]
    assert notice(Stated(headline="Two killed in Norvik")) == ()
