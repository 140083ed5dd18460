"""Each format's own sample, read into lines and stated facts."""

import pytest

from tasks.clean.formats import read
from tasks.clean.reading import Reading
from tasks.clean.sniff import media_type
from tasks.errors import NotAnArticleError, UnsupportedError
from tasks.models import Document, Profile, Split

from . import samples


def opened(raw: bytes, encoding: str = "utf-8") -> Reading | Split:
    document = Document(raw=raw)
    return read(media_type(raw), raw.decode(encoding), document, Profile())


def one(raw: bytes, encoding: str = "utf-8") -> Reading:
    found = opened(raw, encoding)
    assert isinstance(found, Reading)
    assert len(found.kinds) == found.text.count("\n") + 1
    return found


def several(raw: bytes) -> list[Reading]:
    found = opened(raw)
    assert isinstance(found, Split)
    assert [item.source.index for item in found.items] == list(range(len(found.items)))
    return [one(item.raw) for item in found.items]


def test_nitf() -> None:
    """A NITF document gives its body's lines with their kinds, and its head's facts."""
    found = one(samples.NITF)
    first, second, third = samples.PARAGRAPHS
    assert found.text.split("\n") == [
        first,
        "Cleared",
        second,
        "Two roads are shut & one bridge is down",
        third,
    ]
    assert found.kinds == ("text", "heading", "text", "list_item", "text")
    stated = found.stated
    assert stated.headline == "Dam gives way above Kestrel Bay"
    assert stated.authors == ("Jane Roe",)
    assert (stated.published, stated.embargo) == ("20240308T103100+0200", "20240308T120000Z")
    assert (stated.dateline, stated.agency) == ("KESTREL BAY", "Norland News")
    assert (stated.slug, stated.version, stated.guid) == ("norland-dam", "2", "nna-0042")
    assert (stated.urgency, stated.status, stated.language) == (3, "usable", "en")
    assert stated.keywords == ("dams", "floods")
    assert stated.captions == ("The broken wall",)
    assert stated.editors_note == "Adds the water board"
    assert stated.teaser == "Town cleared in time\nA dam broke in Norland."


def test_newsml_g2() -> None:
    """A NewsML-G2 item gives its inline text and its item and content metadata."""
    found = one(samples.NEWSML_G2)
    assert found.text == "\n".join(samples.PARAGRAPHS[:2])
    stated = found.stated
    assert stated.headline == "Dam gives way above Kestrel Bay 1"
    assert stated.authors == ("Jane Roe",)
    assert stated.published == "2024-03-08T09:00:00+02:00"
    assert stated.updated == "2024-03-08T10:31:00+02:00"
    assert (stated.status, stated.urgency, stated.version) == ("withheld", 2, "3")
    assert (stated.guid, stated.agency) == ("urn:newsml:nna:1", "Norland News")
    assert stated.editors_note == "Hold until noon"
    assert stated.embargo == "2024-03-08T12:00:00+02:00"


def test_newsml_g2_message() -> None:
    """A news message is split to its items, each read alone with its own metadata."""
    found = several(samples.NEWSML_G2_MESSAGE)
    assert [one.stated.guid for one in found] == ["urn:newsml:nna:1", "urn:newsml:nna:2"]


def test_newsml_g2_package() -> None:
    """A package names items and holds no text, which is said."""
    with pytest.raises(NotAnArticleError):
        opened(samples.NEWSML_G2_PACKAGE)


def test_newsml() -> None:
    """NewsML 1.2 gives the text of the NITF inside and the facts of its envelope."""
    found = one(samples.NEWSML)
    assert found.text == "\n".join(samples.PARAGRAPHS[:2])
    stated = found.stated
    assert (stated.status, stated.urgency) == ("canceled", 4)
    assert (stated.guid, stated.version) == ("urn:newsml:nna.example:20240308:dam42", "1")
    assert (stated.dateline, stated.agency) == ("KESTREL BAY, March 8", "Norland News")
    assert (stated.authors, stated.slug) == (("Jane Roe",), "norland-dam")
    assert stated.published == "20240308T090000Z"


def test_ninjs() -> None:
    """Ninjs 3 gives its main body and headline; associations are captions, not items."""
    found = one(samples.NINJS)
    assert found.text.split("\n") == [
        samples.PARAGRAPHS[0],
        "Mayor Ann Poe said “the lower town” had been cleared in time.",
    ]
    stated = found.stated
    assert stated.headline == "Dam gives way above Kestrel Bay"
    assert (stated.status, stated.urgency, stated.version) == ("canceled", 3, "4")
    assert (stated.agency, stated.teaser) == ("Norland News", "Dam\nA dam broke.")
    assert stated.captions == ("The broken wall",)


def test_ninjs_of_earlier_versions() -> None:
    """Ninjs 1 and 2 name their bodies in one member each."""
    found = one(samples.NINJS_2)
    assert found.text == "The old dam gave way.\nThe town was cleared in time."
    assert found.stated.status == "usable"


def test_ninjs_list() -> None:
    """A list of ninjs items is split."""
    found = several(b"[" + samples.NINJS + b"," + samples.NINJS_2 + b"]")
    assert [one.stated.guid for one in found] == ["urn:nna:dam42", "urn:nna:dam43"]


def test_json_feed() -> None:
    """A JSON Feed is split; HTML and text contents are both read."""
    first, second = several(samples.JSON_FEED)
    assert first.text == "The old dam gave way.\nThe town was cleared & is safe."
    assert first.stated.authors == ("Jane Roe",)
    assert first.stated.site == "Norland News"
    assert second.text == "It opened."


def test_rss() -> None:
    """RSS is split; content goes before description, which is then the teaser."""
    first, second = several(samples.RSS)
    assert first.text.split("\n") == [
        samples.PARAGRAPHS[0],
        "Mayor Ann Poe said the lower town had been cleared in time – all of it.",  # noqa: RUF001
    ]
    stated = first.stated
    assert stated.headline == "Dam gives way above Kestrel Bay"
    assert stated.teaser == "A dam broke in Norland."
    assert stated.published == "Fri, 08 Mar 2024 10:31:00 +0200"
    assert (stated.guid, stated.site, stated.authors) == ("nna-42", "Norland News", ("Jane Roe",))
    assert stated.captions == ("The broken wall",)
    assert second.text == "The spring fair opened on Friday & runs for a week."
    assert second.flags == ("summary_only",)


def test_atom() -> None:
    """An Atom feed of one entry is that entry."""
    found = one(samples.ATOM)
    assert found.text == "The old dam gave way on Friday.\nThe town was cleared in time."
    assert found.stated.headline == "Dam gives way & town is safe"
    assert found.stated.updated == "2024-03-08T10:31:00Z"


def test_iptc7901() -> None:
    """An IPTC 7901 message gives unwrapped paragraphs and the facts of header and trailer."""
    found = one(samples.IPTC7901)
    lines = found.text.split("\n")
    assert lines[0].endswith("gave way on Friday after three days of rain.")
    assert len(lines) == 2
    stated = found.stated
    assert stated.headline == "Dam gives way above Kestrel Bay"
    assert stated.published == "081031 GMT Mar 24"
    assert (stated.slug, stated.urgency, stated.guid) == ("Norland/dam", 3, "nna0042")


def test_iptc7901_of_several_messages() -> None:
    """A file of several wire messages is split at SOH."""
    found = several(samples.IPTC7901 + samples.IPTC7901.replace(b"0042", b"0043"))
    assert [one.stated.guid for one in found] == ["nna0042", "nna0043"]


def test_anpa() -> None:
    """An ANPA 1312 message gives paragraphs, slug, priority and stamp."""
    found = one(samples.ANPA)
    assert len(found.text.split("\n")) == 2
    stated = found.stated
    assert stated.headline == "Dam gives way above Kestrel Bay"
    assert (stated.slug, stated.urgency) == ("BC-Norland-Dam", 4)
    assert (stated.published, stated.agency) == ("03-08-24 1031EST", "NNA")


def test_mail() -> None:
    """A mail gives its plain text in its own charset, unwrapped, without the signature."""
    found = one(samples.MAIL, "latin-1")
    assert found.text.split("\n") == [
        samples.PARAGRAPHS[0].replace("rain.", "rain, café owners said."),
        samples.PARAGRAPHS[1],
    ]
    assert found.stated.headline == "Dam gives way – Kestrel Bay"  # noqa: RUF001
    assert found.stated.guid == "42@nna.example"
    assert found.stated.published == "Fri, 08 Mar 2024 10:31:00 +0200"


def test_scraped() -> None:
    """A scraper's object gives its text and what it states of it."""
    found = one(samples.SCRAPED)
    assert found.text == 'The old dam gave way.\nThe town was "cleared" in time.'
    assert found.stated.authors == ("Jane Roe",)
    assert found.stated.published == "2024-03-08T10:31:00+02:00"


def test_scraped_page() -> None:
    """A page inside a scraper's object is read as a page; what the scraper states wins."""
    page = samples.HTML.decode().replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    found = one(f'{{"html": "{page}", "url": "https://other.example/dam"}}'.encode())
    assert found.text.startswith("The old dam above Kestrel Bay")
    assert found.stated.url == "https://other.example/dam"
    assert found.stated.headline == "Dam gives way above Kestrel Bay"


def test_scraped_lines() -> None:
    """JSON lines are split, and a damaged line is an item of its own."""
    found = opened(samples.SCRAPED_LINES)
    assert isinstance(found, Split)
    assert [item.raw[:2] for item in found.items] == [b'{"', b'{"', b'{"']


def test_scraped_api() -> None:
    """The articles of an API's answer are split, wherever its envelope keeps them."""
    raw = b'{"status": "ok", "articles": [' + samples.SCRAPED + b"," + samples.SCRAPED + b"]}"
    assert len(several(raw)) == 2


def test_html() -> None:
    """A page gives its article without furniture, and the facts of its metadata."""
    found = one(samples.HTML)
    lines = found.text.split("\n")
    assert lines[0].startswith("The old dam above Kestrel Bay gave way")
    assert lines[0].endswith("within an hour — but nobody was hurt.")
    assert found.kinds[lines.index("What comes next")] == "heading"
    assert "morning letter" not in found.text
    assert "Fair opens" not in found.text
    assert "broken wall" not in found.text
    stated = found.stated
    assert stated.headline == "Dam gives way above Kestrel Bay"
    assert stated.authors == ("Jane Roe", "John Doe")
    assert stated.published == "2024-03-08T10:31:00+02:00"
    assert stated.updated == "2024-03-08T11:00:00+02:00"
    assert (stated.language, stated.site) == ("en", "Norland News")
    assert (stated.section, stated.url) == ("Home news", "https://nna.example/dam")
    assert stated.keywords == ("dams", "floods")


def test_paid_page() -> None:
    """A page whose schema says that it is not free is flagged."""
    marked = samples.HTML.replace(b'"keywords"', b'"isAccessibleForFree": false, "keywords"')
    assert one(marked).flags == ("paywalled",)
    assert one(samples.HTML).flags == ()


def test_unknown() -> None:
    """A kind that holds no news text is refused by its name."""
    with pytest.raises(UnsupportedError, match="image/png"):
        read("image/png", "", Document(raw=b""), Profile())
